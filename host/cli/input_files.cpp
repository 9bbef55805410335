// SPDX-License-Identifier: MIT
#include "cli/input_files.hpp"

#include "cli/usage.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestInput = std::uintmax_t{64} << 20U;
/// No data of ours go so deep, and what writes values goes down one call a level.
constexpr int deepestJson = 200;

/// Where the text goes deeper than it may; npos when it does not.
std::size_t tooDeepAt(const std::string& text) {
    int depth = 0;
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

UsageError cannotWrite(const fs::path& file) {
    return UsageError("CL013",
                      {"файл не записывается; проверьте, что папка есть и в неё можно писать",
                       "the file cannot be written; see that its folder is there and may be written to"},
                      {file.string()});
}

} // namespace

Bytes readInput(const fs::path& file) {
    std::error_code trouble;
    const fs::file_status status = fs::status(file, trouble);
    if (!fs::exists(status))
        throw UsageError("CL010", {"такого файла нет; проверьте путь", "there is no such file; check the path"},
                         {file.string()});
    if (fs::is_directory(status))
        throw UsageError("CL010", {"это папка, а нужен файл", "this is a folder, but a file is wanted"},
                         {file.string()});
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

Value jsonOf(const std::string& text, const fs::path& file, int line) {
    if (const std::size_t at = tooDeepAt(text); at != std::string::npos)
        throw Error("CL012", {"данные вложены глубже 200 уровней", "the data are nested over 200 levels deep"},
                    {file.string(), lineAt(text, at, line)});
    try {
        Value value = Value::parse(text);
        if (value.is_object())
            return value;
    } catch (const Value::parse_error& error) {
        throw Error("CL012", {"это не JSON: здесь нарушена запись", "this is no JSON: the notation breaks here"},
                    {file.string(), lineAt(text, error.byte == 0 ? 0 : error.byte - 1, line)});
    }
    throw Error("CL014",
                {"нужна таблица имён и значений в фигурных скобках: { … }",
                 "a table of names and values in braces is wanted: { … }"},
                {file.string(), line});
}

Value readJsonInput(const fs::path& file) { return jsonOf(readInput(file), file); }

void writeOutput(const fs::path& file, const Bytes& bytes) {
    if (fs::is_directory(file))
        throw UsageError("CL013",
                         {"это папка, а нужно имя файла", "this is a folder, but the name of a file is wanted"},
                         {file.string()});
    const fs::path part = file.string() + ".part" + std::to_string(::getpid());
    {
        std::ofstream stream(part, std::ios::binary | std::ios::trunc);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.close();
        if (!stream) {
            std::error_code ignored;
            fs::remove(part, ignored);
            throw cannotWrite(file);
        }
    }
    std::error_code trouble;
    fs::rename(part, file, trouble);
    if (!trouble)
        return;
    fs::remove(part, trouble);
    throw cannotWrite(file);
}

} // namespace nastavnik::cli
