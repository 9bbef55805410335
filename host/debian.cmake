# `make deb`: the program, its plugins, the roadmaps and the templates, where installation.cpp looks for them.
install(TARGETS ${all_plugins} LIBRARY DESTINATION lib/nastavnik/plugins)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/workflows ${CMAKE_SOURCE_DIR}/templates DESTINATION share/nastavnik
        PATTERN ".luacheckrc" EXCLUDE PATTERN "builder" EXCLUDE)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION share/doc/nastavnik RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_NAME nastavnik)
set(CPACK_PACKAGE_CONTACT "Nastavnik developers <nastavnik@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Runs a municipality's roadmap of school mentoring")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # names the Debian packages of the libraries
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libreoffice-writer-nogui, libpq5")
set(CPACK_STRIP_FILES ON)
include(CPack)
