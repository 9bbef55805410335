// SPDX-License-Identifier: MIT
#include "people/people_reader.hpp"

#include "reasons/phrases.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace nastavnik::matching {

namespace {

constexpr std::int32_t mostSeats = 1'000'000;

std::optional<std::int32_t> readCount(const Value& value) {
    if (value.is_null())
        return 1;
    if (!value.is_number())
        return std::nullopt;
    const auto number = value.get<double>();
    if (!(number >= 0 && number <= mostSeats) || std::floor(number) != number)
        return std::nullopt;
    return static_cast<std::int32_t>(number);
}

Text both(const std::string& ru, const std::string& en) { return {ru, en}; }

} // namespace

std::string keyOf(const Value& id) {
    if (id.is_string())
        return id.get<std::string>();
    return id.is_number_integer() ? id.dump() : std::string();
}

std::string shown(const Value& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_structured() && value.size() > 8)
        return value.is_array() ? "[…]" : "{…}";
    return value.is_binary() ? "<…>" : value.dump(-1, ' ', false, Value::error_handler_t::replace);
}

People::People(const Value& rows, std::string list, const char* countField, FaultList& faults)
    : list_(std::move(list)) {
    std::size_t number = 0;
    all_.reserve(rows.size());
    for (const Value& row : rows)
        read(row, ++number, countField, faults);
    std::sort(all_.begin(), all_.end(), [](const Person& left, const Person& right) {
        if (left.id.is_number() && right.id.is_number())
            return left.id < right.id;
        return std::make_tuple(left.id.is_string(), std::string_view(left.key)) <
               std::make_tuple(right.id.is_string(), std::string_view(right.key));
    });
    numbers_.clear();
    for (const Person& person : all_)
        numbers_.emplace(person.key, static_cast<std::int32_t>(numbers_.size()));
}

void People::read(const Value& row, std::size_t number, const char* countField, FaultList& faults) {
    if (!row.is_object()) {
        faults.add("MT001",
                   both("Строка должна быть таблицей с полем «id», найдено " + quoted(shown(row), Language::ru) +
                            ". Запишите человека как { id = …, name = … }.",
                        "The row has to be a table with an \"id\", found " + quoted(shown(row), Language::en) +
                            ". Write a person as { id = …, name = … }."),
                   list_, number);
        return;
    }
    Person person{.id = row.value("id", Value()), .key = {}, .label = {}, .fields = &row, .row = number};
    person.key = keyOf(person.id);
    if (person.key.empty()) {
        faults.add("MT002",
                   both("У человека нет «id» (текст или целое число). Дайте каждому свой.",
                        "The person has no \"id\" (text or whole number). Give everybody one."),
                   list_, number);
        return;
    }
    if (const auto [other, isNew] = numbers_.try_emplace(person.key, static_cast<std::int32_t>(number)); !isNew)
        faults.add("MT003",
                   both("Номер " + quoted(person.key, Language::ru) + " уже есть в строке " +
                            std::to_string(other->second) + ". Оставьте одну строку или дайте другой «id».",
                        "The id " + quoted(person.key, Language::en) + " already stands in row " +
                            std::to_string(other->second) + ". Keep one row or give another id."),
                   list_, number);
    const Value name = row.value("name", Value());
    person.label =
        name.is_string() && !name.get_ref<const std::string&>().empty() ? name.get<std::string>() : person.key;
    const Value count = row.value(countField, Value());
    if (const auto seats = readCount(count))
        person.count = *seats;
    else
        faults.add("MT004",
                   both("Поле " + quoted(countField, Language::ru) + " — целое число от 0 до 1000000, найдено " +
                            quoted(shown(count), Language::ru) + ". Исправьте число или уберите поле (тогда 1).",
                        "The field " + quoted(countField, Language::en) +
                            " is a whole number from 0 to 1000000, found " + quoted(shown(count), Language::en) +
                            ". Mend the number or leave the field out (then 1)."),
                   list_, number);
    if (std::string_view(countField) == "capacity")
        readGroup(row, person, faults);
    all_.push_back(std::move(person));
}

void People::readGroup(const Value& row, Person& person, FaultList& faults) {
    const Value group = row.value("group", Value());
    if (group.is_null())
        return;
    const auto least = readCount(group);
    person.least = least.value_or(0);
    if (!least || *least > person.count)
        faults.add("MT004",
                   both("Поле «group» (наименьшая группа) — целое число от 0 до числа мест (" +
                            std::to_string(person.count) + "), найдено " + quoted(shown(group), Language::ru) +
                            ". Исправьте «group» или «capacity».",
                        "The field \"group\" (the smallest group) is a whole number from 0 to the seats (" +
                            std::to_string(person.count) + "), found " + quoted(shown(group), Language::en) +
                            ". Mend \"group\" or \"capacity\"."),
                   list_, person.row);
}

std::int32_t People::find(const Value& id) const { return find(keyOf(id)); }

std::int32_t People::find(const std::string& key) const {
    const auto found = numbers_.find(key);
    return found == numbers_.end() ? -1 : found->second;
}

} // namespace nastavnik::matching
