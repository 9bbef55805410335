// SPDX-License-Identifier: MIT
#include "cli/data_file.hpp"

#include "cli/usage.hpp"
#include "store/open_database.hpp"

#include <filesystem>

namespace nastavnik::cli {

void requireData(const std::string& address) {
    if (!store::isPostgres(address) && !std::filesystem::is_regular_file(address))
        throw UsageError("CL060",
                         {"файла данных здесь нет; укажите тот, с которым работает nastavnik serve --db",
                          "there is no data file here; name the one that nastavnik serve --db uses"},
                         {address});
}

std::unique_ptr<store::Database> openData(const std::string& address) {
    requireData(address);
    return store::openReader(address);
}

} // namespace nastavnik::cli
