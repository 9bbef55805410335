// SPDX-License-Identifier: MIT
#include "cli/input_files.hpp"

#include "cli/output_file.hpp"
#include "cli/usage.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

/// No data of ours go so deep, and what writes values goes down one call a level.
constexpr int deepestJson = 200;

/// Where the text goes deeper than it may; npos when it does not.
std::size_t tooDeepAt(const std::string& text, int depth) {
    bool isQuoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (isQuoted) {
            at += letter == '\\' ? 1 : 0;
            isQuoted = letter != '"';
        } else if (letter == '"') {
            isQuoted = true;
        } else if (letter == '[' || letter == '{') {
            if (++depth > deepestJson)
                return at;
        } else if (letter == ']' || letter == '}') {
            --depth;
        }
    }
    return std::string::npos;
}

int lineAt(const std::string& text, std::size_t at, int first) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
    return first + static_cast<int>(std::count(text.begin(), end, '\n'));
}

} // namespace

void requireFile(const fs::path& file) {
    std::error_code trouble;
    const fs::file_status status = fs::status(file, trouble);
    if (!fs::exists(status))
        throw UsageError("CL010", {"такого файла нет; проверьте путь", "there is no such file; check the path"},
                         {file.string()});
    if (fs::is_directory(status))
        throw UsageError("CL010", {"это папка, а нужен файл", "this is a folder, but a file is wanted"},
                         {file.string()});
}

Bytes readInput(const fs::path& file) {
    requireFile(file);
    std::ifstream stream(file, std::ios::binary);
    Bytes bytes;
    // A pipe has no size, so the limit is kept while reading.
    char part[1U << 16U];
    while (stream.read(part, sizeof part), stream.gcount() > 0) {
        bytes.append(part, static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > largestInput)
            throw UsageError("CL011", {"файл больше 64 МБ", "the file is over 64 MB"}, {file.string()});
    }
    if (!stream.eof())
        throw UsageError("CL010",
                         {"файл не читается; проверьте права на него", "the file cannot be read; see its rights"},
                         {file.string()});
    return bytes;
}

Error brokenJson(const fs::path& file, int line) {
    return Error("CL012", {"это не JSON: здесь нарушена запись", "this is no JSON: the notation breaks here"},
                 {file.string(), line});
}

Value jsonValueOf(const std::string& text, const fs::path& file, int line, int levels) {
    if (const std::size_t at = tooDeepAt(text, levels); at != std::string::npos)
        throw Error("CL012", {"данные вложены глубже 200 уровней", "the data are nested over 200 levels deep"},
                    {file.string(), lineAt(text, at, line)});
    try {
        return Value::parse(text);
    } catch (const Value::parse_error& error) {
        throw brokenJson(file, lineAt(text, error.byte == 0 ? 0 : error.byte - 1, line));
    }
}

Value jsonOf(const std::string& text, const fs::path& file, int line) {
    Value value = jsonValueOf(text, file, line);
    if (value.is_object())
        return value;
    throw Error("CL014",
                {"нужна таблица имён и значений в фигурных скобках: { … }",
                 "a table of names and values in braces is wanted: { … }"},
                {file.string(), line});
}

Value readJsonInput(const fs::path& file) { return jsonOf(readInput(file), file); }

void writeOutput(const fs::path& file, const Bytes& bytes) {
    OutputFile output(file);
    output.write(0, bytes);
    output.keep();
}

} // namespace nastavnik::cli
