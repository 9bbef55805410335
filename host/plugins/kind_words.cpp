// SPDX-License-Identifier: MIT
#include "plugins/kind_words.hpp"

#include "plugins/declaration.hpp"

#include <algorithm>

namespace nastavnik::plugins {

namespace {

const char* russian(Kind kind) {
    switch (kind) {
    case Kind::text:
        return "текст";
    case Kind::number:
        return "число";
    case Kind::integer:
        return "целое число";
    case Kind::flag:
        return "да или нет";
    case Kind::date:
        return "дата";
    case Kind::list:
        return "список";
    case Kind::table:
        return "таблица";
    case Kind::any:
        return "любое значение";
    case Kind::tmpl:
        return "шаблон";
    case Kind::files:
        return "документы";
    case Kind::document:
        return "документ";
    case Kind::nothing:
        return "ничего";
    }
    return "";
}

} // namespace

std::string kindWord(Kind kind, Language language) {
    return language == Language::ru ? russian(kind) : std::string(name(kind));
}

std::string needWord(Need need, Language language) {
    if (language == Language::ru)
        return need == Need::required ? "обязательно" : "";
    return need == Need::required ? "required" : "";
}

std::string yesNo(Need need, Language language) {
    if (language == Language::ru)
        return need == Need::required ? "да" : "нет";
    return need == Need::required ? "yes" : "no";
}

std::size_t lettersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace nastavnik::plugins
