# Makes the rules of Russian a part of the plugin: those of the npm package lvovich, turned into JSON by
# lvovich/export_rules.cjs, and our own, rules/*.json, which go before them. Node is needed for this step only.
set(lvovich_source ${CMAKE_CURRENT_LIST_DIR}/lvovich)
set(lvovich_build ${CMAKE_CURRENT_BINARY_DIR}/lvovich)
set(lvovich_files package.json package-lock.json export_rules.cjs)
list(TRANSFORM lvovich_files PREPEND ${lvovich_source}/ OUTPUT_VARIABLE lvovich_inputs)
file(GLOB own_rules CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/rules/*.json)

add_custom_command(
  OUTPUT ${lvovich_build}/lvovich.json
  COMMAND ${CMAKE_COMMAND} -E copy ${lvovich_inputs} ${lvovich_build}
  COMMAND npm ci --prefix ${lvovich_build} --ignore-scripts --no-audit --no-fund --loglevel=error
  COMMAND node export_rules.cjs > lvovich.json.part
  COMMAND ${CMAKE_COMMAND} -E rename lvovich.json.part lvovich.json
  DEPENDS ${lvovich_inputs}
  WORKING_DIRECTORY ${lvovich_build}
  COMMENT "Rules of Russian from npm"
  VERBATIM)
file(MAKE_DIRECTORY ${lvovich_build})

add_custom_command(
  OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/rule_files.cpp
  COMMAND ${CMAKE_COMMAND} "-DFILES=${lvovich_build}/lvovich.json;${own_rules}"
          -DOUTPUT=${CMAKE_CURRENT_BINARY_DIR}/rule_files.cpp -P ${CMAKE_CURRENT_LIST_DIR}/embed_rules.cmake
  DEPENDS ${lvovich_build}/lvovich.json ${own_rules} ${CMAKE_CURRENT_LIST_DIR}/embed_rules.cmake
  VERBATIM)
target_sources(documents_parts PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/rule_files.cpp)
# The licence asks for it wherever the rules go.
install(FILES ${lvovich_build}/node_modules/lvovich/LICENSE.md DESTINATION share/doc/nastavnik RENAME lvovich-LICENSE.md)
