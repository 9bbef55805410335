// SPDX-License-Identifier: MIT
#include "language/operand.hpp"

#include "language/spelling.hpp"
#include "russian/russian_text.hpp"
#include "values/filters.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

struct TotalName {
    std::string_view ru, en;
    Total total;
};

constexpr auto totals = std::to_array<TotalName>({
    {"количество", "count", Total::count},
    {"сумма", "sum", Total::sum},
    {"среднее", "average", Total::average},
    {"наименьшее", "least", Total::least},
    {"наибольшее", "greatest", Total::greatest},
    {"первый", "first", Total::first},
    {"последний", "last", Total::last},
    {"без повторов", "unique", Total::unique},
    {"перечислить", "enumerate", Total::enumerate},
});

/// A filter goes by its name in any letters; the words that it brings stay as they were written: {n | слово ООО, ООО,
/// ООО}.
std::string filterIn(const std::string& written, std::string low) {
    const auto use = readFilter(low);
    if (use && use->words.find(',') != use->words.npos && low.size() == written.size())
        low.replace(low.size() - use->words.size(), use->words.size(), written, low.size() - use->words.size());
    return low;
}

Text wrongName(std::string_view text) {
    const std::string shown(text);
    return {"«" + shown + "» не имя: имя состоит из букв, цифр и «_», части имени разделяет точка, как в {mentor.name}",
            "\"" + shown +
                "\" is no name: a name has letters, digits and \"_\", its parts are joined by a dot, as in "
                "{mentor.name}"};
}

} // namespace

std::optional<Text> readPath(std::string_view text, Operand& operand) {
    text = trimmed(text);
    if (text.ends_with('?')) {
        operand.isOptional = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    if (text == ".") {
        operand.name = ".";
        return std::nullopt;
    }
    for (const std::string_view part : split(text, ".")) {
        if (!isName(trimmed(part)))
            return wrongName(text);
        operand.path.emplace_back(trimmed(part));
        operand.name += (operand.name.empty() ? "" : ".") + operand.path.back();
    }
    return std::nullopt;
}

Step readStep(std::string_view text) {
    const std::string written = singleSpaced(text), name = lowered(written);
    for (const std::string_view join : {"через ", "joined by "})
        if (name.starts_with(join)) {
            const std::string sign(unquoted(trimmed(std::string_view(written).substr(join.size()))));
            return {Total::joined, sign + " "};
        }
    const auto found = std::find_if(totals.begin(), totals.end(),
                                    [&](const TotalName& known) { return known.ru == name || known.en == name; });
    return found == totals.end() ? Step{Total::none, filterIn(written, name)} : Step{found->total, {}};
}

std::optional<Text> readOperand(std::string_view text, Operand& operand) {
    const std::vector<std::string_view> parts = split(text, "|");
    if (auto wrong = readPath(parts.front(), operand))
        return wrong;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (trimmed(parts[i]).empty())
            return Text{"после черты «|» нет имени фильтра", "no filter is named after \"|\""};
        operand.steps.push_back(readStep(parts[i]));
    }
    return std::nullopt;
}

std::string nameOf(const Step& step) {
    if (step.total == Total::joined)
        return "через " + std::string(trimmed(step.words));
    for (const TotalName& known : totals)
        if (known.total == step.total)
            return std::string(known.ru);
    return step.words;
}

std::vector<std::string_view> totalNames() {
    std::vector<std::string_view> names;
    for (const TotalName& known : totals) {
        names.push_back(known.ru);
        names.push_back(known.en);
    }
    return names;
}

} // namespace nastavnik::documents
