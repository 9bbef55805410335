// SPDX-License-Identifier: MIT
#include "cli/people_table.hpp"

#include "nastavnik/error.hpp"

#include <Poco/UTF8String.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace nastavnik::cli {

namespace {

constexpr std::size_t mostFaults = 100;

enum class Content { text, number, list, ids, range, anything };

struct Column {
    std::string field;
    Content content = Content::anything;
};

const std::map<std::string, Column>& knownColumns() {
    static const std::map<std::string, Column> columns = [] {
        struct Entry {
            const char *ru, *field;
            Content content;
        };
        constexpr Entry entries[] = {{"сторона", "side", Content::text},
                                     {"номер", "id", Content::text},
                                     {"фио", "name", Content::text},
                                     {"мест", "capacity", Content::number},
                                     {"нужно", "demand", Content::number},
                                     {"группа", "group", Content::number},
                                     {"предмет", "subject", Content::list},
                                     {"школа", "school", Content::text},
                                     {"должность", "position", Content::text},
                                     {"стаж", "experience_years", Content::number},
                                     {"образование", "education", Content::text},
                                     {"интересы", "interests", Content::list},
                                     {"компетенции", "competences", Content::list},
                                     {"дефициты", "deficits", Content::list},
                                     {"часы", "hours", Content::number},
                                     {"возраст", "age", Content::number},
                                     {"желаемый возраст", "wished_ages", Content::range},
                                     {"язык", "language", Content::list},
                                     {"формат", "format", Content::list},
                                     {"пожелания", "wishes", Content::ids},
                                     {"руководит", "superior_of", Content::ids},
                                     {"прежние пары", "past", Content::ids},
                                     {"вето", "veto", Content::ids},
                                     {"широта", "lat", Content::number},
                                     {"долгота", "lon", Content::number},
                                     {"закреплён за", "pins", Content::ids},
                                     {"закреплен за", "pins", Content::ids},
                                     {"запрещены", "bans", Content::ids},
                                     {"наставник", "mentor", Content::text},
                                     {"наставляемый", "mentee", Content::text},
                                     {"баллы", "score", Content::number}};
        std::map<std::string, Column> result;
        for (const Entry& entry : entries)
            result[entry.ru] = result[entry.field] = {entry.field, entry.content};
        return result;
    }();
    return columns;
}

std::optional<double> numberIn(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    if (text.starts_with("−")) // a typographer's minus
        text.replace(0, 3, "-");
    double number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

Value numberValue(double number) {
    if (std::floor(number) == number && std::abs(number) < 1e15)
        return static_cast<std::int64_t>(number);
    return number;
}

/// "12" is the number 12, as it would be in JSON; "007" and "м-1" are texts.
Value idOf(const std::string& text) {
    const bool isNumber = !text.empty() && text.size() < 16 && (text[0] != '0' || text == "0") &&
                          std::all_of(text.begin(), text.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
    return isNumber ? Value(std::stoll(text)) : Value(text);
}

std::vector<std::string> partsOf(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t to = std::min(text.find(',', from), text.size());
        const std::size_t first = text.find_first_not_of(' ', from);
        if (first < to)
            parts.push_back(text.substr(first, text.find_last_not_of(' ', to - 1) - first + 1));
        from = to + 1;
    }
    return parts;
}

/// «25–40», «от 25» as "25–", «до 40» as "–40".
std::optional<Value> rangeIn(std::string text) {
    for (const char* dash : {"–", "—", "−"})
        for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash))
            text.replace(at, 3, "-");
    const std::size_t dash = text.find('-');
    if (dash == std::string::npos)
        return std::nullopt;
    Value range = Value::object();
    for (const auto& [key, part] : {std::pair("from", text.substr(0, dash)), std::pair("to", text.substr(dash + 1))}) {
        const auto parts = partsOf(part);
        if (parts.empty())
            continue;
        const auto number = numberIn(parts.front());
        if (!number)
            return std::nullopt;
        range[key] = numberValue(*number);
    }
    return range.empty() ? std::nullopt : std::optional<Value>(range);
}

class PeopleReader {
public:
    PeopleReader(const CsvTable& table, std::string file) : table_(table), file_(std::move(file)) {
        for (const std::string& name : table.header) {
            const auto known = knownColumns().find(name);
            columns_.push_back(known == knownColumns().end() ? Column{name, Content::anything} : known->second);
        }
    }

    Value read() {
        const bool areScores = has("mentor") && has("mentee") && has("score");
        if (!areScores && !(has("side") && has("id")))
            throw Error(
                "CL087",
                {"нужны столбцы «сторона» и «номер» (люди) или «наставник», «наставляемый», «баллы» (готовые баллы)",
                 "the columns \"side\" and \"id\" are needed (people), or \"mentor\", \"mentee\", \"score\" (ready "
                 "scores)"},
                {file_, 1});
        for (const CsvTable::Row& row : table_.rows)
            areScores ? readScore(row) : readPerson(row);
        if (!faults_.empty())
            throw Error(std::move(faults_));
        return std::move(result_);
    }

private:
    bool has(const std::string& field) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const Column& one) { return one.field == field; });
    }

    void fault(const char* code, Text message, int line) {
        if (faults_.size() < mostFaults)
            faults_.push_back({code, std::move(message), {file_, line}});
    }

    Value valueOf(const std::string& cell, const Column& column, int line) {
        Value list = Value::array();
        switch (column.content) {
        case Content::text:
            return cell;
        case Content::list:
        case Content::ids:
            for (const std::string& part : partsOf(cell))
                list.push_back(column.content == Content::ids ? idOf(part) : Value(part));
            return list;
        case Content::range:
            if (const auto range = rangeIn(cell))
                return *range;
            break;
        default:
            if (const auto number = numberIn(cell))
                return numberValue(*number);
            if (column.content == Content::anything)
                return cell;
        }
        const bool isRange = column.content == Content::range;
        fault("CL089",
              {"«" + cell + "»: здесь нужно " + (isRange ? "два числа через тире, как 25–40" : "число"),
               "\"" + cell + "\": " +
                   (isRange ? "two numbers with a dash are needed here, as 25–40" : "a number is needed here")},
              line);
        return nullptr;
    }

    Value fieldsOf(const CsvTable::Row& row) {
        Value fields = Value::object();
        for (std::size_t index = 0; index < columns_.size(); ++index)
            if (!row.cells[index].empty())
                fields[columns_[index].field] = valueOf(row.cells[index], columns_[index], row.line);
        return fields;
    }

    void readPerson(const CsvTable::Row& row) {
        Value person = fieldsOf(row);
        const std::string side = Poco::UTF8::toLower(person.value("side", Value("")).get<std::string>());
        const bool isMentor = side == "наставник" || side == "mentor";
        if (!isMentor && side != "наставляемый" && side != "наставляемая" && side != "mentee")
            return fault("CL088",
                         {"сторона «" + side + "»: напишите «наставник» или «наставляемый»",
                          "the side \"" + side + "\": write \"mentor\" or \"mentee\""},
                         row.line);
        person.erase("side");
        if (person.contains("id"))
            person["id"] = idOf(person["id"].get<std::string>());
        if (person.contains("lat") && person.contains("lon"))
            person["place"] = {{"lat", person["lat"]}, {"lon", person["lon"]}};
        for (const char* list : {"pins", "bans"}) {
            for (const Value& other : person.value(list, Value::array()))
                result_[list].push_back(
                    {{"mentor", isMentor ? person["id"] : other}, {"mentee", isMentor ? other : person["id"]}});
            person.erase(list);
        }
        result_[isMentor ? "mentors" : "mentees"].push_back(std::move(person));
    }

    void readScore(const CsvTable::Row& row) {
        const Value fields = fieldsOf(row);
        const auto idIn = [&](const char* side) {
            const Value id = idOf(fields.value(side, Value("")).get<std::string>());
            if (met_.insert({side, id}).second)
                result_[std::string(side) + "s"].push_back({{"id", id}});
            return id;
        };
        const Value mentor = idIn("mentor"), mentee = idIn("mentee");
        result_["candidates"].push_back({mentor, mentee, fields.value("score", Value())});
    }

    const CsvTable& table_;
    std::string file_;
    std::vector<Column> columns_;
    std::vector<Fault> faults_;
    std::set<std::pair<std::string, Value>> met_;
    Value result_ = {{"mentors", Value::array()}, {"mentees", Value::array()}};
};

} // namespace

Value peopleOf(const CsvTable& table, const std::filesystem::path& file) {
    return PeopleReader(table, file.string()).read();
}

} // namespace nastavnik::cli
