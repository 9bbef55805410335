// SPDX-License-Identifier: MIT
#include "lua/annotations.hpp"

#include "engine/waits.hpp"
#include "roadmap/roadmap_words.hpp"

namespace nastavnik::lua {

namespace {

constexpr const char* head = "---@meta\n-- Файл создан из объявлений программы; правки в нём будут потеряны.\n";

std::string oneLine(std::string text) {
    for (char& letter : text) {
        if (letter == '\n' || letter == '\r')
            letter = ' ';
    }
    return text;
}

std::string choice(const std::vector<std::string>& allowed) {
    std::string type;
    for (const std::string& text : allowed)
        type += (type.empty() ? "\"" : "|\"") + text + "\"";
    return type;
}

std::string typeOf(Kind kind) {
    switch (kind) {
    case Kind::text:
    case Kind::date:
    case Kind::tmpl:
        return "string";
    case Kind::number:
        return "number";
    case Kind::integer:
        return "integer";
    case Kind::flag:
        return "boolean";
    case Kind::list:
    case Kind::files:
        return "any[]";
    case Kind::table:
        return "table";
    case Kind::document:
        return "issued_document";
    case Kind::nothing:
        return "nil";
    case Kind::any:
        break;
    }
    return "any";
}

std::string fieldLine(const std::string& name, bool isRequired, const std::string& type, const Text& summary) {
    return "---@field " + name + (isRequired ? " " : "? ") + type + " " + oneLine(summary.ru) + "\n";
}

/// The class of a table of arguments, after the classes that it consists of.
std::string classOf(const std::string& name, const std::vector<Field>& fields) {
    std::string before, text = "---@class " + name + "\n";
    for (const Field& field : fields) {
        std::string type = field.allowed.empty() ? typeOf(field.kind) : choice(field.allowed);
        if (!field.fields.empty()) {
            type = name + "." + field.name;
            before += classOf(type, field.fields);
            type += field.kind == Kind::list ? "[]" : "";
        }
        text += fieldLine(field.name, field.need == Need::required, type, field.summary);
    }
    return before + text + "\n";
}

std::string functionOf(const Capability& capability, const std::string& spelling) {
    std::string text = classOf(capability.name + ".arguments", capability.fields);
    text += "---" + oneLine(capability.summary.ru) + "\n";
    text += "---@param arguments " + capability.name + ".arguments\n";
    if (capability.result != Kind::nothing)
        text += "---@return " + typeOf(capability.result) + "\n";
    return text + "function " + spelling + "(arguments) end\n\n";
}

std::string typeOf(const roadmap::WordField& field, const std::string& className) {
    using roadmap::Shape;
    if (!field.allowed.empty())
        return choice(field.allowed);
    switch (field.shape) {
    case Shape::text:
    case Shape::date:
        return "string";
    case Shape::number:
        return "number";
    case Shape::flag:
        return "boolean";
    case Shape::texts:
        return "string|string[]";
    case Shape::proofs:
        return "string|document_reference|(string|document_reference)[]";
    case Shape::tables:
        return className + "." + field.name + "[]";
    case Shape::value:
        break;
    }
    return "any";
}

std::string classOf(const std::string& name, const std::vector<roadmap::WordField>& fields) {
    std::string before, text = "---@class " + name + "\n";
    for (const roadmap::WordField& field : fields) {
        if (!field.fields.empty())
            before += classOf(name + "." + field.name, field.fields);
        text += fieldLine(field.name, field.need == Need::required, typeOf(field, name), field.summary);
    }
    return before + text + "\n";
}

std::string wordOf(const roadmap::Word& word) {
    const std::string fields = word.fields.empty() ? "table" : word.name + ".fields";
    std::string text = word.fields.empty() ? "" : classOf(fields, word.fields);
    text += "---" + word.summary.ru + "\n";
    if (word.name == "input")
        return text + "---@class input_word\n---@overload fun(id: string): fun(fields: input.fields)\n---@field "
                      "[string] any\ninput = {}\n\n";
    text += "---@param id string\n";
    if (word.isBare)
        return text + "function " + word.name + "(id) end\n\n";
    text += "---@return " +
            (word.name == "document" ? std::string("document_reference") : "fun(fields: " + fields + ")") + "\n";
    return text + "function " + word.name + "(id) end\n\n";
}

constexpr const char* sandboxWords = R"(---Документ, выпущенный системой.
---@class issued_document
---@field id integer
---@field title string
---@field number string
---@field date string
---@field files table

---Сегодняшний день по часам программы: «2026-09-01».
---@return string
function today() end

---День и время по часам программы: «2026-09-01 10:15:00».
---@return string
function now() end

---Случайное число: без границ — от 0 до 1, с одной — от 1 до неё, с двумя — между ними. При повторе то же самое.
---@param from? integer
---@param to? integer
---@return number
function random(from, to) end

---Форма слова при числе: plural(5, "пара", "пары", "пар") — «пар».
---@param number number
---@param one string
---@param few string
---@param many string
---@return string
function plural(number, one, few, many) end

---Тексты по буквам, а не по байтам.
text = {}

---Число букв.
---@param value string
---@return integer
function text.len(value) end

---Прописными буквами.
---@param value string
---@return string
function text.upper(value) end

---Строчными буквами.
---@param value string
---@return string
function text.lower(value) end

---С прописной буквы.
---@param value string
---@return string
function text.title(value) end
)";

/// Verbs of the host on pairs of people stand beside the function of Lua.
std::string ownWord(const std::string& plugin) {
    return plugin == "pairs" ? "---@class pairs_word\n---@overload fun(values: table): fun(), table\n" : "";
}

std::string words() {
    std::string text = head;
    text += "\n---Ссылка на документ: document \"имя\" без таблицы.\n---@class document_reference\n---@overload "
            "fun(fields: document.fields)\n\n";
    for (const roadmap::Word& word : roadmap::roadmapWords())
        text += wordOf(word);
    for (const roadmap::Word& word : roadmap::testWords())
        text += wordOf(word);
    text += "---Задача, которую выполняет действие.\n---@class task\n---@field [string] any\nlocal task = {}\n\n";
    for (const Capability& word : engine::taskVerbs())
        text += functionOf(word, "task:" + word.name.substr(5));
    return text + sandboxWords;
}

} // namespace

std::map<std::string, std::string> annotations(const std::vector<Capability>& capabilities) {
    std::map<std::string, std::string> files{{"words.d.lua", words()}};
    for (const Capability& capability : capabilities) {
        const std::string plugin = capability.name.substr(0, capability.name.find('.'));
        std::string& text = files[plugin + ".d.lua"];
        if (text.empty())
            text = head + ("\n" + ownWord(plugin) + plugin + " = {}\n\n");
        text += functionOf(capability, capability.name);
    }
    for (auto& [name, text] : files) {
        while (text.ends_with("\n\n"))
            text.pop_back();
    }
    return files;
}

} // namespace nastavnik::lua
