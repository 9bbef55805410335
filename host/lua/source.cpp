// SPDX-License-Identifier: MIT
#include "lua/source.hpp"

#include "lua/plain_text.hpp"

#include <algorithm>

namespace nastavnik::lua {

namespace {

constexpr std::size_t largestFile = 512 * 1024;
// Lua 5.4.4 looks for the name of what failed by walking back along a chain of fields, one C call a link.
constexpr std::ptrdiff_t mostAccesses = 10'000;

void checkBytes(const std::string& file, std::string_view text) {
    if (text.starts_with('\x1b'))
        throw Error("RM009", {"это скомпилированный Lua, а нужен текст", "this is compiled Lua; text is needed"},
                    {file, 0});
    if (text.size() > largestFile)
        throw Error("RM009", {"файл больше 512 КБ; разделите его", "the file is over 512 KB; divide it"}, {file, 0});
    if (!isUtf8(text))
        throw Error("RM008",
                    {"файл не в кодировке UTF-8 (похоже на Windows-1251); сохраните его как «UTF-8»",
                     "the file is not UTF-8 (perhaps Windows-1251); save it as UTF-8"},
                    {file, 0});
}

} // namespace

Source readSource(const std::string& file, std::string_view text) {
    checkBytes(file, text);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    Source source{file, text, tokensOf(text)};
    const auto accesses = std::count_if(source.tokens.begin(), source.tokens.end(),
                                        [](const Token& token) { return token.is(".") || token.is("["); });
    if (accesses > mostAccesses)
        throw Error("RM009",
                    {"в файле больше 10 000 обращений через точку и скобку; разделите его",
                     "the file has over 10,000 accesses by dot and bracket; divide it"},
                    {file, 0});
    const auto environment =
        std::find_if(source.tokens.begin(), source.tokens.end(), [](const Token& token) { return token.is("_ENV"); });
    if (environment != source.tokens.end()) // All runs share the words that it stands for.
        throw Error("RM009",
                    {"имя _ENV занято самим Lua; выберите другое", "the name _ENV is Lua's own; choose another"},
                    {file, environment->line});
    return source;
}

} // namespace nastavnik::lua
