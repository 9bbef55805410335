// SPDX-License-Identifier: MIT
#include "language/placeholder.hpp"

#include "language/spelling.hpp"
#include "russian/russian_text.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

using Kind = Placeholder::Kind;
using Without = Placeholder::Without;

/// A word of the language in front of what it is about, or alone.
struct Word {
    std::string_view ru, en;
    Kind kind;
};

constexpr auto leadingWords = std::to_array<Word>({
    {"повтор", "each", Kind::begin},
    {"если", "if", Kind::condition},
    {"конец", "end", Kind::end},
    {"№", "index", Kind::counter},
    {"№№", "running", Kind::running},
    {"столбцы", "columns", Kind::columns},
    {"рисунок", "image", Kind::picture},
    {"qr", "qr", Kind::qrCode},
    {"qr-код", "qr-code", Kind::qrCode},
    {"ссылка", "link", Kind::link},
    {"вставить", "include", Kind::include},
});

constexpr auto loneWords = std::to_array<Word>({
    {"иначе", "else", Kind::otherwise},
    {"конец", "end", Kind::end},
    {"№", "index", Kind::counter},
    {"№№", "running", Kind::running},
    {"новая страница", "new page", Kind::newPage},
});

struct SignWord {
    char sign;
    Kind kind;
};

constexpr auto signWords = std::to_array<SignWord>({{'#', Kind::begin}, {'^', Kind::without}, {'/', Kind::end}});

/// The rest of `text` when it begins with the word and goes on after a space.
std::optional<std::string_view> after(std::string_view text, std::string_view word) {
    if (text.size() <= word.size() || text[word.size()] != ' ' || lowered(text.substr(0, word.size())) != word)
        return std::nullopt;
    return trimmed(text.substr(word.size()));
}

std::optional<Text> readEnd(std::string_view text, Placeholder& placeholder) {
    return text.empty() ? std::nullopt : readPath(text, placeholder.operand);
}

/// "pairs | прописью": a loop and filters, both may be left out.
std::optional<Text> readCounter(std::string_view text, Placeholder& placeholder) {
    const std::size_t bar = text.find('|');
    const std::string_view loop = trimmed(text.substr(0, bar));
    if (bar != text.npos)
        for (const std::string_view step : split(text.substr(bar + 1), "|"))
            placeholder.operand.steps.push_back(readStep(step));
    return readEnd(loop, placeholder);
}

std::optional<Text> readLoop(std::string_view text, Placeholder& placeholder) {
    const std::size_t bar = text.find('|');
    if (bar != text.npos) {
        const std::string option = lowered(singleSpaced(text.substr(bar + 1)));
        placeholder.onNewPage = option == "с новой страницы" || option == "new page";
        if (!placeholder.onNewPage || placeholder.kind != Kind::begin)
            return Text{"у повтора и условия фильтров не бывает; можно только {повтор список | с новой страницы}",
                        "a loop or condition takes no filters; only {each list | new page} may be written"};
    }
    return readPath(text.substr(0, bar), placeholder.operand);
}

/// "или без абзаца": what goes when there is no value. True when the step was that.
bool readWithout(std::string_view step, Placeholder& placeholder) {
    const std::string name = lowered(singleSpaced(trimmed(step)));
    struct Named {
        std::string_view ru, en;
        Without without;
    };
    for (const Named& named :
         {Named{"или без абзаца", "or no paragraph", Without::paragraph},
          Named{"или без строки", "or no row", Without::row}, Named{"или без таблицы", "or no table", Without::table}})
        if (name == named.ru || name == named.en) {
            placeholder.without = named.without;
            return true;
        }
    return false;
}

/// "или: …", "или без абзаца": what stands for an empty value. True when the step was one.
bool readFallback(std::string_view step, Placeholder& placeholder) {
    step = trimmed(step);
    const std::string name = lowered(singleSpaced(step));
    for (const std::string_view word : {"или:", "or:"})
        if (name.starts_with(word)) {
            placeholder.hasFallback = true;
            placeholder.literal = unquoted(trimmed(step.substr(step.find(':') + 1)));
            return true;
        }
    return readWithout(step, placeholder);
}

std::optional<Text> readValue(std::string_view text, Placeholder& placeholder) {
    std::vector<std::string_view> parts = split(text, "|");
    if (auto wrong = readPath(parts.front(), placeholder.operand))
        return wrong;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string name = lowered(singleSpaced(parts[i]));
        if (name.empty())
            return Text{"после черты «|» нет имени фильтра", "no filter is named after \"|\""};
        if (name == "объединить" || name == "merge")
            placeholder.merges = true;
        else if (!readFallback(parts[i], placeholder))
            placeholder.operand.steps.push_back(readStep(parts[i]));
    }
    return std::nullopt;
}

/// {конец paid} closes {если paid}.
std::optional<Text> readChoice(std::string_view text, Placeholder& placeholder) {
    if (auto wrong = readCondition(text, placeholder.condition))
        return wrong;
    placeholder.operand.name = placeholder.condition.alternatives.front().front().left.name;
    return std::nullopt;
}

/// "coat: 20 мм, Герб", "site: сайт школы": a value, and after the colon how it is shown; "| или без абзаца" may
/// follow.
std::optional<Text> readShown(std::string_view text, Placeholder& placeholder) {
    if (const std::size_t bar = text.rfind('|'); bar != text.npos && readWithout(text.substr(bar + 1), placeholder))
        text = text.substr(0, bar);
    const std::size_t colon = findUnquoted(text, ":");
    if (auto wrong = readOperand(text.substr(0, colon), placeholder.operand))
        return wrong;
    if (colon == text.npos)
        return std::nullopt;
    const std::string_view rest = trimmed(text.substr(colon + 1));
    if (placeholder.kind != Kind::link)
        return readPictureBox(rest, placeholder.box, placeholder.literal);
    if (!rest.empty())
        placeholder.shown = readComparand(rest);
    return std::nullopt;
}

/// {вставить letterhead}: the name of a file in the folder parts.
std::optional<Text> readInclude(std::string_view text, Placeholder& placeholder) {
    placeholder.operand.name = unquoted(trimmed(text));
    const bool isFile = std::all_of(placeholder.operand.name.begin(), placeholder.operand.name.end(), [](char c) {
        return c == '-' || c == '.' || c == ' ' || isName(std::string_view(&c, 1));
    });
    if (!isFile || placeholder.operand.name.empty() || placeholder.operand.name.front() == '.')
        return Text{"вставляют файл из папки parts по его имени: {вставить letterhead}",
                    "a file of the folder parts is included by its name: {include letterhead}"};
    return std::nullopt;
}

std::optional<Text> readNamed(std::string_view text, Placeholder& placeholder) {
    switch (placeholder.kind) {
    case Kind::begin:
    case Kind::without:
    case Kind::columns:
        return readLoop(text, placeholder);
    case Kind::picture:
    case Kind::qrCode:
    case Kind::link:
        return readShown(text, placeholder);
    case Kind::include:
        return readInclude(text, placeholder);
    case Kind::condition:
        return readChoice(text, placeholder);
    case Kind::counter:
    case Kind::running:
        return readCounter(text, placeholder);
    default:
        return readEnd(text, placeholder);
    }
}

std::optional<std::string_view> afterElseIf(std::string_view text) {
    for (const auto& [first, second] : {std::pair("иначе", "если"), std::pair("else", "if")})
        if (const auto rest = after(text, first))
            if (const auto condition = after(*rest, second))
                return condition;
    return std::nullopt;
}

bool isLoneWord(std::string_view text, Placeholder& placeholder) {
    const std::string word = lowered(singleSpaced(text));
    const auto found = std::find_if(loneWords.begin(), loneWords.end(),
                                    [&](const Word& known) { return known.ru == word || known.en == word; });
    if (found == loneWords.end())
        return false;
    placeholder.kind = found->kind;
    if (word == "index" || word == "running")
        placeholder.operand.path = {word}; // the data may have such a name
    return true;
}

/// {если}: a word that has to be followed by what it is about.
std::optional<Text> objectionToLone(std::string_view text) {
    const std::string word = lowered(text);
    for (const Word& known : leadingWords)
        if (word == known.ru && known.kind != Kind::link && !Placeholder{.kind = known.kind}.isPicture())
            return Text{"после «" + word + "» ничего не написано; например, {" + word + " имя}",
                        "nothing stands after \"" + word + "\"; for instance, {" + word + " name}"};
    return std::nullopt;
}

std::optional<Text> readInto(std::string_view text, Placeholder& placeholder) {
    if (text.empty())
        return Text{"между скобками пусто; впишите имя, как в {mentor.name}",
                    "nothing stands between the braces; put a name there, as in {mentor.name}"};
    if (isQuoted(text)) {
        placeholder.kind = Kind::literal;
        placeholder.literal = unquoted(text);
        return std::nullopt;
    }
    if (text.front() == '{')
        return Text{"скобка нужна одна: {mentor.name}, а не {{mentor.name}}",
                    "one brace is enough: {mentor.name}, not {{mentor.name}}"};
    for (const auto [sign, kind] : signWords)
        if (text.front() == sign) {
            placeholder.kind = kind;
            return readNamed(trimmed(text.substr(1)), placeholder);
        }
    if (isLoneWord(text, placeholder))
        return std::nullopt;
    if (auto wrong = objectionToLone(text))
        return wrong;
    if (const auto condition = afterElseIf(text)) {
        placeholder.kind = Kind::otherwise;
        return readCondition(*condition, placeholder.condition);
    }
    for (const Word& word : leadingWords)
        for (const std::string_view name : {word.ru, word.en})
            if (const auto rest = after(text, name);
                rest && (!rest->starts_with('|') || word.kind == Kind::counter || word.kind == Kind::running)) {
                placeholder.kind = word.kind;
                return readNamed(*rest, placeholder);
            }
    return readValue(text, placeholder);
}

} // namespace

std::variant<Placeholder, Text> parsePlaceholder(std::string_view inside) {
    Placeholder placeholder;
    const std::string text = cleaned(inside);
    if (auto wrong = readInto(trimmed(text), placeholder))
        return std::move(*wrong);
    return placeholder;
}

std::string_view nameOf(Placeholder::Kind kind) {
    switch (kind) {
    case Kind::value:
        return "value";
    case Kind::begin:
        return "begin";
    case Kind::without:
        return "without";
    case Kind::condition:
        return "condition";
    case Kind::columns:
        return "columns";
    case Kind::otherwise:
        return "else";
    case Kind::end:
        return "end";
    case Kind::counter:
        return "counter";
    case Kind::running:
        return "running";
    case Kind::literal:
        return "literal";
    case Kind::newPage:
        return "new page";
    case Kind::picture:
        return "picture";
    case Kind::qrCode:
        return "qr";
    case Kind::link:
        return "link";
    case Kind::include:
        return "include";
    }
    return {};
}

} // namespace nastavnik::documents
