// SPDX-License-Identifier: MIT
#include "cli/template_file.hpp"

#include "cli/input_files.hpp"
#include "cli/usage.hpp"
#include "installation.hpp"

#include <algorithm>
#include <cctype>

namespace nastavnik::cli {

std::string formatOf(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending.empty() ? ending : ending.substr(1);
}

namespace {

namespace fs = std::filesystem;

bool isReplaced(const Value& parts, const fs::path& file) {
    return std::any_of(parts.items().begin(), parts.items().end(),
                       [&](const auto& part) { return fs::path(part.key()).stem() == file.stem(); });
}

/// The files of the folder that `parts` do not have in any format.
void addParts(Value& parts, const fs::path& folder) {
    if (!fs::is_directory(folder))
        return;
    Value found = Value::object();
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && !entry.path().filename().string().starts_with(".") &&
            !isReplaced(parts, entry.path()))
            found[entry.path().filename().string()] = binary(readInput(entry.path()));
    parts.update(found);
}

/// What the template may include, as a roadmap's templates have it: of its own folder, then of the library beside it;
/// of the installed library where a copy lies anywhere else.
Value partsBeside(const fs::path& file) {
    const fs::path folder = fs::absolute(file).parent_path();
    Value parts = Value::object();
    addParts(parts, folder / "parts");
    addParts(parts, folder.parent_path() / "library" / "parts");
    addParts(parts, Installation::find().templates / "library" / "parts");
    return parts;
}

} // namespace

Value readTemplateFile(const std::filesystem::path& file) {
    Bytes bytes = readInput(file);
    const std::string format = formatOf(file);
    if (format != "odt" && format != "docx" && format != "fodt")
        throw UsageError("CL070",
                         {"шаблон — это файл .odt, .docx или .fodt; сохраните его в одном из этих форматов",
                          "a template is an .odt, .docx or .fodt file; save it in one of these formats"},
                         {file.string()});
    const std::string name = file.stem().string();
    return {{"name", name}, {"title", name}, {"files", {{format, binary(bytes)}}}, {"parts", partsBeside(file)}};
}

} // namespace nastavnik::cli
