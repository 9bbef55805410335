# Writes host/store/migrations/*.sql into a source of the library `store`. A file NNN_name.sql is for both dialects,
# NNN_name.sqlite.sql and NNN_name.postgres.sql are for one.
file(GLOB migration_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/store/migrations/*.sql)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${migration_files})
set(migration_rows "")
foreach(path IN LISTS migration_files)
  get_filename_component(name ${path} NAME)
  file(READ ${path} sql)
  string(APPEND migration_rows "    {\"${name}\", R\"sql(${sql})sql\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/store/migration_files.cpp @ONLY CONTENT
[[// SPDX-License-Identifier: MIT
// Written by host/store/migrations.cmake.
#include "store/migrations.hpp"

namespace nastavnik::store {

const std::vector<MigrationFile>& migrationFiles() {
    static const std::vector<MigrationFile> files = {
@migration_rows@    };
    return files;
}

} // namespace nastavnik::store
]])
target_sources(store PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/store/migration_files.cpp)
