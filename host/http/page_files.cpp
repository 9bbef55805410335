// SPDX-License-Identifier: MIT
#include "http/page_files.hpp"

#include <stdexcept>
#include <string>

namespace nastavnik::http {

std::string_view pageFile(std::string_view name) {
    for (const PageFile& file : pageFiles()) {
        if (file.name == name)
            return file.content;
    }
    throw std::logic_error("no page file is called " + std::string(name));
}

} // namespace nastavnik::http
