// SPDX-License-Identifier: MIT
#include "lua/fault_value.hpp"
#include "lua/plain_text.hpp"
#include "lua/source.hpp"
#include "roadmap/roadmap_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

namespace nastavnik::lua {

namespace {

using Kind = Token::Kind;

bool isForeign(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

/// Russian letters that look like Latin ones.
std::string_view lookAlike(std::string_view letter) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 23> pairs{{
        {"а", "a"}, {"е", "e"}, {"о", "o"}, {"р", "p"}, {"с", "c"}, {"у", "y"}, {"х", "x"}, {"к", "k"},
        {"м", "m"}, {"т", "t"}, {"А", "A"}, {"В", "B"}, {"Е", "E"}, {"К", "K"}, {"М", "M"}, {"Н", "H"},
        {"О", "O"}, {"Р", "P"}, {"С", "C"}, {"Т", "T"}, {"Х", "X"}, {"і", "i"}, {"ё", "e"},
    }};
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == letter; });
    return found == pairs.end() ? std::string_view() : found->second;
}

struct ForeignName {
    std::string first;                ///< the first letter that is not Latin
    std::size_t column = 0;           ///< of that letter
    bool whole = true;                ///< no Latin letter in it
    std::optional<std::string> latin; ///< when all foreign letters have Latin twins
};

std::optional<ForeignName> foreignName(const Token& token) {
    if (token.kind != Kind::name || std::none_of(token.raw.begin(), token.raw.end(), isForeign))
        return std::nullopt;
    ForeignName name;
    name.latin = "";
    for (std::size_t at = 0; at < token.raw.size();) {
        const std::size_t begin = at++;
        while (at < token.raw.size() && (static_cast<unsigned char>(token.raw[at]) & 0xC0U) == 0x80U)
            ++at;
        const std::string_view letter = token.raw.substr(begin, at - begin);
        const bool latin = !isForeign(letter.front());
        name.whole = name.whole && (!latin || letter == "_");
        if (!latin && name.first.empty()) {
            name.first = letter;
            name.column = token.column + column(token.raw, begin) - 1;
        }
        const std::string_view twin = latin ? letter : lookAlike(letter);
        if (twin.empty())
            name.latin.reset();
        else if (name.latin)
            name.latin->append(twin);
    }
    return name;
}

Text foreignNameText(const Token& token, const ForeignName& name) {
    const std::string raw(token.raw), where = std::to_string(name.column);
    if (name.whole && !name.latin)
        return {"имя «" + raw +
                    "» написано по-русски; имена пишутся латинскими буквами, русскими — только тексты в кавычках",
                "the name \"" + raw +
                    "\" is Russian; names are written in Latin letters, only texts in quotes are Russian"};
    const std::string ru = name.latin ? "; наберите заново: " + *name.latin : "; имена пишутся латинскими буквами";
    const std::string en = name.latin ? "; type it anew: " + *name.latin : "; names are written in Latin letters";
    return {"в имени «" + raw + "» русская буква «" + name.first + "» (столбец " + where + ")" + ru,
            "the name \"" + raw + "\" has the Russian letter \"" + name.first + "\" (column " + where + ")" + en};
}

bool startsValue(const Token& before) { return before.is("=") || before.is("{") || before.is(",") || before.is("("); }

/// What is wrong with one token by itself.
std::optional<Fault> wordFault(const Source& source, std::size_t at) {
    const Token& token = source.tokens[at];
    const Place place{source.file, token.line};
    const std::string raw(cut(token.raw, 60)), where = std::to_string(token.column);
    if (token.kind == Kind::unfinished)
        return Fault{
            "RM007",
            {"текст в кавычках не закрыт; поставьте \" в конце", "a text in quotes does not end; put \" at its end"},
            place};
    if (token.kind == Kind::strange) {
        static constexpr std::array<std::string_view, 9> quotes{"«", "»", "“", "”", "„", "‘", "’", "‹", "›"};
        if (std::find(quotes.begin(), quotes.end(), token.raw) != quotes.end())
            return Fault{
                "RM005",
                {"стоит кавычка " + raw + " (столбец " + where + "); текст берут в прямые кавычки: \"…\"",
                 "there is the quote " + raw + " (column " + where + "); texts stand in straight quotes: \"…\""},
                place};
        return Fault{
            "RM001",
            {"лишний знак «" + raw + "» (столбец " + where + "); удалите его или возьмите текст в кавычки",
             "the character \"" + raw + "\" (column " + where + ") does not belong here; delete it or quote the text"},
            place};
    }
    const auto name = foreignName(token);
    if (!name)
        return std::nullopt;
    if (name->whole && at > 0 && startsValue(source.tokens[at - 1]) &&
        !(at + 1 < source.tokens.size() && source.tokens[at + 1].is("=")))
        return Fault{"RM006",
                     {"текст «" + raw + "…» без кавычек; возьмите его в прямые кавычки: \"…\"",
                      "the text \"" + raw + "…\" has no quotes; put it into straight quotes: \"…\""},
                     place};
    return Fault{"RM004", foreignNameText(token, *name), place};
}

bool beginsNote(const Token& token) { return token.is("-") && token.column == 1; }

Fault oneDash(const Source& source, const Token& token) {
    return {"RM006",
            {"заметка для людей начинается с двух чёрточек: --", "a note for people begins with two dashes: --"},
            {source.file, token.line}};
}

/// Only the first of a line: what follows is mostly its consequence.
std::vector<Fault> wordFaults(const Source& source) {
    std::vector<Fault> faults;
    for (std::size_t at = 0; at < source.tokens.size() && faults.size() < 100; ++at) {
        if (!faults.empty() && faults.back().place.line == source.tokens[at].line)
            continue;
        if (beginsNote(source.tokens[at]))
            faults.push_back(oneDash(source, source.tokens[at]));
        else if (auto fault = wordFault(source, at))
            faults.push_back(std::move(*fault));
    }
    return faults;
}

struct Complaint {
    int line = 0;
    std::string text;
    std::string near;    ///< "<eof>" at the end
    int openedAt = 0;    ///< line of the bracket that is not closed
    std::string missing; ///< what Lua expected
};

std::string between(std::string_view text, std::string_view before, std::string_view after) {
    const std::size_t begin = text.find(before);
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = text.find(after, begin + before.size());
    return end == std::string_view::npos ? std::string()
                                         : std::string(text.substr(begin + before.size(), end - begin - before.size()));
}

int numberIn(const std::string& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Complaint parse(const Source& source, std::string_view message) {
    Complaint complaint;
    if (message.starts_with(source.file))
        message.remove_prefix(source.file.size() + 1);
    complaint.line = numberIn(std::string(message.substr(0, message.find(':'))));
    if (const std::size_t colon = message.find(": "); colon != std::string_view::npos)
        message.remove_prefix(colon + 2);
    complaint.text = std::string(cut(message, 300));
    if (const std::size_t near = message.rfind("near "); near != std::string_view::npos)
        complaint.near = std::string(message.substr(near + 5));
    if (complaint.near.size() > 1 && complaint.near.front() == '\'')
        complaint.near = complaint.near.substr(1, complaint.near.size() - 2);
    complaint.openedAt = numberIn(between(message, "at line ", ")"));
    complaint.missing = between(message, "'", "' expected");
    return complaint;
}

bool endsValue(const Token& token) {
    return token.kind == Kind::text || token.kind == Kind::number || token.kind == Kind::name || token.is("}") ||
           token.is(")");
}

/// The token at which Lua stopped.
std::optional<std::size_t> stop(const Source& source, const Complaint& complaint) {
    std::optional<std::size_t> found;
    for (std::size_t at = 1; at < source.tokens.size(); ++at) {
        const Token& token = source.tokens[at];
        if (token.line == complaint.line && token.raw == complaint.near && (!found || endsValue(source.tokens[at - 1])))
            found = at;
    }
    return found;
}

std::string quoted(const std::string& word) { return "«" + word + "»"; }

Fault missingBrace(const Source& source, const Complaint& complaint) {
    Fault fault{"RM003",
                {"фигурная скобка { не закрыта; поставьте } там, где кончается эта таблица",
                 "the brace { is not closed; put } where this table ends"},
                {source.file, complaint.openedAt > 0 ? complaint.openedAt : complaint.line}};
    if (complaint.missing == ")")
        fault.message = {"круглая скобка ( не закрыта; поставьте )", "the bracket ( is not closed; put )"};
    if (complaint.missing == "end")
        fault.message = {"начатое здесь не закончено словом end", "what begins here does not end with the word end"};
    return fault;
}

Fault missingComma(const Source& source, const Token& before, const Token& token) {
    const std::string line = std::to_string(before.line), raw(cut(token.raw, 60));
    if (before.line < token.line)
        return {"RM002",
                {"после строки " + line + " не хватает запятой", "a comma is missing after line " + line},
                {source.file, token.line}};
    return {"RM002",
            {"перед " + quoted(raw) + " не хватает запятой", "a comma is missing before \"" + raw + "\""},
            {source.file, token.line}};
}

Fault general(const Source& source, const Complaint& complaint) {
    const Place place{source.file, complaint.line};
    if (complaint.near == "<eof>")
        return {"RM001", {"файл обрывается на полуслове", "the file breaks off"}, place};
    const std::string near(cut(complaint.near, 60));
    return {"RM001",
            {"непонятно место возле " + quoted(near) + "; проверьте запятые, скобки и кавычки рядом",
             "not understood near \"" + near + "\"; look at the commas, brackets and quotes around it (" +
                 complaint.text + ")"},
            place};
}

/// The innermost bracket that is open at the end of the file.
const Token* openAtEnd(const Source& source) {
    std::vector<const Token*> open;
    for (const Token& token : source.tokens) {
        if (token.is("{") || token.is("("))
            open.push_back(&token);
        else if ((token.is("}") || token.is(")")) && !open.empty())
            open.pop_back();
    }
    return open.empty() ? nullptr : open.back();
}

/// How many braces are open before the token.
int depthBefore(const Source& source, std::size_t at) {
    int depth = 0;
    for (std::size_t earlier = 0; earlier < at; ++earlier)
        depth += source.tokens[earlier].is("{") ? 1 : source.tokens[earlier].is("}") ? -1 : 0;
    return depth;
}

/// Mistakes of people who do not program: term: "…", a number without quotes, a brace too many.
std::optional<Fault> slipOfThePen(const Source& source, std::size_t at) {
    const Token &token = source.tokens[at], &before = source.tokens[at - 1];
    const Place place{source.file, token.line};
    const std::string raw(cut(token.raw, 60));
    if (before.is(":") && at > 1 && source.tokens[at - 2].kind == Kind::name) {
        const std::string key(source.tokens[at - 2].raw);
        return Fault{"RM006",
                     {"после " + key + " стоит двоеточие; между ключом и значением ставят знак =: " + key + " = …",
                      "a colon follows " + key + "; a key and its value are joined by =: " + key + " = …"},
                     place};
    }
    if (before.kind == Kind::name && token.kind == Kind::number && roadmap::findWord(before.raw))
        return Fault{"RM006",
                     {"номер пишется в кавычках: " + std::string(before.raw) + " \"" + raw + "\"",
                      "the number stands in quotes: " + std::string(before.raw) + " \"" + raw + "\""},
                     place};
    if (token.is("}") && depthBefore(source, at) == 0)
        return Fault{"RM003",
                     {"лишняя закрывающая скобка }; удалите её", "there is a closing brace } too many; delete it"},
                     place};
    return std::nullopt;
}

Fault luaFault(const Source& source, const Complaint& complaint) {
    if (complaint.near == "<eof>") {
        const Token* const open = openAtEnd(source);
        if (open)
            return missingBrace(source,
                                {.line = open->line, .text = {}, .near = {}, .missing = open->is("{") ? "}" : ")"});
        return complaint.missing == "end" ? missingBrace(source, complaint) : general(source, complaint);
    }
    const auto at = stop(source, complaint);
    if (!at)
        return general(source, complaint);
    const Token& token = source.tokens[*at];
    const Token& before = source.tokens[*at - 1];
    if (complaint.missing == "}" && endsValue(before)) {
        const bool newDeclaration = roadmap::findWord(token.raw) && token.column == 1;
        return newDeclaration ? missingBrace(source, complaint) : missingComma(source, before, token);
    }
    if (before.kind == Kind::name && token.kind == Kind::name && roadmap::findWord(before.raw)) {
        const std::string word(before.raw), id(token.raw);
        return {"RM006",
                {"имя после " + word + " пишется в кавычках: " + word + " \"" + id + "\"",
                 "the name after " + word + " stands in quotes: " + word + " \"" + id + "\""},
                {source.file, token.line}};
    }
    if (complaint.missing == ")" || complaint.missing == "end")
        return missingBrace(source, complaint);
    if (auto slip = slipOfThePen(source, *at))
        return *std::move(slip);
    return general(source, complaint);
}

} // namespace

std::vector<Fault> explainSyntax(const Source& source, std::string_view luaMessage) {
    std::vector<Fault> faults = wordFaults(source);
    const Complaint complaint = parse(source, luaMessage);
    // Lua stops at the first mistake: one that lies behind a bad word is its consequence.
    if (faults.empty() || complaint.line < faults.front().place.line)
        faults.insert(faults.begin(), luaFault(source, complaint));
    return faults;
}

} // namespace nastavnik::lua
