# The SDK as a CMake package: `cmake --install BUILD --component sdk --prefix DIR`, then find_package(Nastavnik).
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(sdk_folder ${CMAKE_CURRENT_LIST_DIR})
set(sdk_package ${CMAKE_INSTALL_LIBDIR}/cmake/Nastavnik)
file(STRINGS ${sdk_folder}/nastavnik/plugin.hpp sdk_version REGEX "sdkVersion = [0-9]+")
string(REGEX MATCH "[0-9]+" sdk_version "${sdk_version}")

install(TARGETS sdk EXPORT NastavnikTargets COMPONENT sdk)
install(EXPORT NastavnikTargets NAMESPACE nastavnik:: DESTINATION ${sdk_package} COMPONENT sdk)
install(DIRECTORY ${sdk_folder}/nastavnik DESTINATION include COMPONENT sdk FILES_MATCHING PATTERN "*.hpp")
configure_package_config_file(${sdk_folder}/NastavnikConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/NastavnikConfig.cmake
                              INSTALL_DESTINATION ${sdk_package})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/NastavnikConfigVersion.cmake VERSION ${sdk_version}
                                 COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/NastavnikConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/NastavnikConfigVersion.cmake
              ${CMAKE_SOURCE_DIR}/plugins/plugin.cmake
        DESTINATION ${sdk_package} COMPONENT sdk)
