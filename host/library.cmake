# host_library(NAME DEPENDENCIES...): every .cpp under host/NAME becomes part of the static library NAME.
# Includes are written from host/: #include "roadmap/term.hpp".
function(host_library name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ARGN} PRIVATE warnings)
  target_precompile_headers(${name} PRIVATE <nlohmann/json.hpp> <string> <vector> <functional> <map> <chrono>)
endfunction()
