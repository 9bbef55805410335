// SPDX-License-Identifier: MIT
#include "cli/template_file.hpp"

#include "cli/input_files.hpp"
#include "cli/usage.hpp"

#include <algorithm>
#include <cctype>

namespace nastavnik::cli {

std::string formatOf(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending.empty() ? ending : ending.substr(1);
}

Value readTemplateFile(const std::filesystem::path& file) {
    Bytes bytes = readInput(file);
    const std::string format = formatOf(file);
    if (format != "odt" && format != "docx")
        throw UsageError("CL070",
                         {"шаблон — это файл .odt или .docx; сохраните его в одном из этих форматов",
                          "a template is an .odt or .docx file; save it in one of these formats"},
                         {file.string()});
    const std::string name = file.stem().string();
    return {{"name", name}, {"title", name}, {"files", {{format, binary(bytes)}}}};
}

} // namespace nastavnik::cli
