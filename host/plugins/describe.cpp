// SPDX-License-Identifier: MIT
#include "plugins/describe.hpp"

#include "plugins/declaration.hpp"
#include "plugins/kind_words.hpp"

#include <algorithm>
#include <functional>

namespace nastavnik::plugins {

namespace {

using Visit = std::function<void(const Field& field, const std::string& path, int level)>;

/// All fields, each before those inside of it; the path is written as in a fault: data.pairs[].mentor.
void walk(const std::vector<Field>& fields, const Visit& visit, const std::string& prefix = "", int level = 0) {
    for (const Field& field : fields) {
        visit(field, prefix + field.name, level);
        walk(field.fields, visit, prefix + field.name + (field.kind == Kind::list ? "[]." : "."), level + 1);
    }
}

std::string choices(const Field& field, const std::string& quote) {
    std::string all;
    for (const std::string& choice : field.allowed)
        all += (all.empty() ? "" : ", ") + quote + choice + quote;
    return all;
}

/// What a person would write; an empty text or list goes without saying.
std::string fallbackText(const Value& fallback) {
    const bool isUnsaid = fallback.is_null() || fallback == "" || (fallback.is_structured() && fallback.empty());
    if (isUnsaid)
        return "";
    return fallback.is_string() ? fallback.get<std::string>() : fallback.dump();
}

/// Summary, choices and fallback as one remark.
std::string remark(const Field& field, Language language, const std::string& quote) {
    const bool ru = language == Language::ru;
    std::string text = field.summary.in(language);
    if (!field.allowed.empty())
        text += (ru ? " Можно: " : " One of: ") + choices(field, quote) + ".";
    if (const std::string fallback = fallbackText(field.fallback); !fallback.empty())
        text += (ru ? " Если не указать: " : " Otherwise: ") + quote + fallback + quote + ".";
    return text;
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t letters = lettersIn(text);
    return text + std::string(letters < width ? width - letters : 0, ' ');
}

std::string fieldLines(const std::vector<Field>& fields, Language language) {
    std::size_t widest = 0;
    walk(fields, [&](const Field& field, const std::string&, int level) {
        widest = std::max(widest, lettersIn(field.name) + 2 * static_cast<std::size_t>(level));
    });
    std::string text;
    walk(fields, [&](const Field& field, const std::string&, int level) {
        const std::string name = std::string(2 * static_cast<std::size_t>(level), ' ') + field.name;
        text += "  " + padded(name, widest) + "  " + padded(kindWord(field.kind, language), 16) + "  " +
                padded(needWord(field.need, language), 12) + "  " + remark(field, language, "") + "\n";
    });
    return text;
}

std::string cell(std::string text) {
    for (std::size_t at = 0; (at = text.find_first_of("|\n", at)) != std::string::npos; at += 2)
        text.replace(at, 1, text[at] == '|' ? "\\|" : "  ");
    return text;
}

std::string fieldTable(const std::vector<Field>& fields, Language language) {
    const bool ru = language == Language::ru;
    std::string text = ru ? "| Поле | Вид | Нужно | Что значит |\n" : "| Field | Kind | Needed | Meaning |\n";
    text += "|---|---|---|---|\n";
    walk(fields, [&](const Field& field, const std::string& path, int) {
        text += "| `" + path + "` | " + kindWord(field.kind, language) + " | " + yesNo(field.need, language) + " | " +
                cell(remark(field, language, "`")) + " |\n";
    });
    return text;
}

std::string effects(const Capability& capability, Language language) {
    const bool ru = language == Language::ru;
    std::string text = ru ? "Результат: " : "Result: ";
    text += kindWord(capability.result, language) + ". ";
    if (capability.effect == Effect::acts)
        text += ru ? "Действует вовне." : "Acts on the outside.";
    else
        text += ru ? "Только вычисляет." : "Only computes.";
    if (capability.registers)
        text += ru ? " Документ получает номер и дату." : " The document gets a number and a date.";
    return text;
}

std::string snapshotLines(const std::vector<Field>& fields) {
    std::string text;
    walk(fields, [&](const Field& field, const std::string& path, int) {
        text += "  " + path + ": " + std::string(name(field.kind)) + (field.need == Need::required ? " required" : "");
        if (!field.allowed.empty())
            text += " [" + choices(field, "") + "]";
        if (!field.fallback.is_null())
            text += " = " + field.fallback.dump();
        text += "\n";
    });
    return text;
}

} // namespace

std::string describe(const Capability& capability, Language language) {
    std::string text = capability.name + " — " + capability.summary.in(language) + "\n";
    text += effects(capability, language) + "\n";
    if (capability.fields.empty())
        return text + (language == Language::ru ? "Полей нет.\n" : "It has no fields.\n");
    return text + "\n" + fieldLines(capability.fields, language);
}

std::string overview(const std::vector<Capability>& capabilities, Language language) {
    std::size_t widest = 0;
    for (const Capability& capability : capabilities)
        widest = std::max(widest, capability.name.size());
    std::string text;
    for (const Capability& capability : capabilities)
        text += padded(capability.name, widest) + "  " + capability.summary.in(language) + "\n";
    return text;
}

std::string describeTable(const PluginDeclaration& plugin, Language language) {
    std::string text;
    if (!plugin.settings.empty())
        text += std::string(language == Language::ru ? "### Настройки" : "### Settings") + "\n\n" +
                fieldTable(plugin.settings, language) + "\n";
    for (const Capability& capability : plugin.capabilities) {
        text += "### `" + capability.name + "`\n\n" + capability.summary.in(language) + " " +
                effects(capability, language) + "\n\n";
        if (!capability.fields.empty())
            text += fieldTable(capability.fields, language) + "\n";
    }
    return text;
}

std::string withTable(const std::string& readme, const std::string& table) {
    const std::size_t begin = readme.find(tableBegin), end = readme.find(tableEnd);
    if (begin == std::string::npos || end == std::string::npos || end < begin)
        return readme;
    return readme.substr(0, begin) + tableBegin + "\n\n" + table + readme.substr(end);
}

std::string apiSnapshot(const std::vector<PluginDeclaration>& plugins) {
    std::string text;
    for (const PluginDeclaration& plugin : plugins) {
        text += plugin.facts.name + ((plugin.facts.rights & rightNetwork) != 0 ? " (network)\n" : "\n") +
                snapshotLines(plugin.settings);
        for (const Capability& capability : plugin.capabilities)
            text += capability.name + " " + std::string(name(capability.effect)) +
                    (capability.registers ? " registers" : "") + " -> " + std::string(name(capability.result)) + "\n" +
                    snapshotLines(capability.fields);
        text += "\n";
    }
    return text;
}

} // namespace nastavnik::plugins
