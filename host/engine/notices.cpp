// SPDX-License-Identifier: MIT
#include "engine/notices.hpp"

#include <array>
#include <stdexcept>

namespace nastavnik::engine {

namespace {

struct DefaultNotice {
    std::string_view id;
    std::string_view subject;
    std::string_view text;
};

constexpr std::array<DefaultNotice, 9> defaults{{
    {"opened", "Открыта задача: {task.title}",
     "{unit.name}: можно приступать к задаче {task.activity} «{task.title}». Срок — до {due}."},
    {"reminder", "Напоминание: {task.title}",
     "{unit.name}: задача {task.activity} «{task.title}» должна быть выполнена до {due}."},
    {"overdue", "Просрочено: {task.title}",
     "{unit.name}: срок задачи {task.activity} «{task.title}» истёк {due}, результата ещё нет."},
    {"escalation", "Требуется вмешательство: {task.title}",
     "{unit.name}: задача {task.activity} «{task.title}» со сроком {due} до сих пор не выполнена."},
    {"submitted", "На проверку: {task.title}",
     "{unit.name}: сдан результат задачи {task.activity} «{task.title}», его нужно принять или вернуть."},
    {"returned", "Возвращено на доработку: {task.title}",
     "{unit.name}: задача {task.activity} «{task.title}» возвращена. Причина: {reason}"},
    {"ask", "Ждут вашего ответа: {title}", "{unit.name}: по задаче «{task.title}» нужен ваш ответ — «{title}»."},
    {"acquaint", "Ознакомьтесь: {document.title}",
     "{person.name}, ознакомьтесь с документом «{document.title}» № {document.number} от {document.date} и отметьте "
     "это в "
     "программе."},
    {"stuck", "Остановилось выполнение: {task.title}",
     "{unit.name}: действие по задаче {task.activity} «{task.title}» остановилось. Причина: {reason}"},
}};

std::string shown(const Value& value) {
    if (value.is_string())
        return value.get<std::string>();
    return value.is_null() ? "—" : value.dump();
}

const Value* lookUp(const Value& data, std::string_view path) {
    const Value* value = &data;
    while (value) {
        const std::size_t dot = path.find('.');
        const std::string name(path.substr(0, dot));
        if (!value->is_object() || !value->contains(name))
            return nullptr;
        value = &(*value)[name];
        if (dot == std::string_view::npos)
            break;
        path.remove_prefix(dot + 1);
    }
    return value;
}

} // namespace

roadmap::Notice noticeFor(std::string_view id, const roadmap::Roadmap& roadmap) {
    if (const roadmap::Notice* own = roadmap::find(roadmap.notices, id))
        return *own;
    for (const DefaultNotice& notice : defaults) {
        if (notice.id == id)
            return {.id = std::string(id), .subject = std::string(notice.subject), .text = std::string(notice.text)};
    }
    throw std::logic_error("no notice is called " + std::string(id));
}

std::string fillNotice(std::string_view text, const Value& data) {
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos)
            break;
        filled += text.substr(0, open);
        const Value* value = lookUp(data, text.substr(open + 1, close - open - 1));
        filled += value ? shown(*value) : "—";
        text.remove_prefix(close + 1);
    }
    filled += text;
    return filled;
}

} // namespace nastavnik::engine
