// SPDX-License-Identifier: MIT
#include "letter_text.hpp"

#include "placeholders.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace nastavnik::notifications {
namespace {

/// Follows "mentor.school" into tables; nothing when a step is missing.
const Value* follow(const Value& start, std::string_view path) {
    const Value* value = &start;
    while (value->is_object()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        const auto found = value->find(std::string(path.substr(0, dot)));
        if (found == value->end() || found->is_null())
            return nullptr;
        value = &*found;
        if (dot == path.size())
            return value;
        path.remove_prefix(dot + 1);
    }
    return nullptr;
}

const Value* find(const Names& names, std::string_view path) {
    if (const Value* value = follow(names.data, path))
        return value;
    constexpr std::string_view prefix = "recipient.";
    return follow(names.recipient, path.starts_with(prefix) ? path.substr(prefix.size()) : path);
}

std::string numberText(const Value& number, Language language) {
    std::string text = number.dump();
    if (number.is_number_float() && text.ends_with(".0"))
        text.resize(text.size() - 2);
    if (language == Language::ru)
        std::ranges::replace(text, '.', ',');
    return text;
}

std::string flagText(bool flag, Language language) {
    return flag ? Text{"да", "yes"}.in(language) : Text{"нет", "no"}.in(language);
}

std::optional<std::string> plainText(const Value& value, Language language) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number())
        return numberText(value, language);
    if (value.is_boolean())
        return flagText(value.get<bool>(), language);
    return std::nullopt;
}

std::optional<std::string> shownText(const Value& value, Language language) {
    if (!value.is_array())
        return plainText(value, language);
    std::string joined;
    for (const Value& element : value) {
        const auto text = plainText(element, language);
        if (!text)
            return std::nullopt;
        joined += (joined.empty() ? "" : ", ") + *text;
    }
    return joined;
}

class Filling {
public:
    explicit Filling(const Names& names) : names_(names) {}

    std::string fill(std::string_view pattern, const Text& part) {
        std::string result;
        for (const Piece& piece : piecesOf(pattern, part, faults_))
            result += piece.isName ? textOf(piece.text) : piece.text;
        return result;
    }

    std::vector<Fault> takeFaults() {
        addMissing();
        return std::move(faults_);
    }

private:
    std::string textOf(const std::string& name) {
        const Value* value = find(names_, name);
        if (value == nullptr) {
            if (std::ranges::find(missing_, name) == missing_.end())
                missing_.push_back(name);
            return "";
        }
        if (auto text = shownText(*value, names_.language))
            return *std::move(text);
        faults_.push_back({"NT012",
                           {"«{" + printable(name) + "}» — это таблица, а не текст; укажите её поле, например {" +
                                printable(name) + ".name}.",
                            "\"{" + printable(name) + "}\" is a table and not a text; name a field of it, such as {" +
                                printable(name) + ".name}."}});
        return "";
    }

    void addMissing() {
        if (missing_.empty())
            return;
        std::string list;
        for (const std::string& name : missing_)
            list += (list.empty() ? "{" : ", {") + printable(name) + "}";
        faults_.push_back({"NT010",
                           {"Для письма не хватает данных: " + list + "; добавьте их в data или уберите из текста.",
                            "The letter lacks data: " + list + "; add them to data or take them out of the text."}});
    }

    const Names& names_;
    std::vector<std::string> missing_;
    std::vector<Fault> faults_;
};

} // namespace

LetterText fillLetter(const LetterText& pattern, const Names& names) {
    Filling filling(names);
    LetterText letter{.subject = filling.fill(pattern.subject, {"теме письма", "the subject"}),
                      .text = filling.fill(pattern.text, {"тексте письма", "the text of the letter"})};
    if (auto faults = filling.takeFaults(); !faults.empty())
        throw Error(std::move(faults));
    return letter;
}

} // namespace nastavnik::notifications
