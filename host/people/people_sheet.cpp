// SPDX-License-Identifier: MIT
#include "people/people_sheet.hpp"

#include "nastavnik/error.hpp"
#include "people/sheet_words.hpp"
#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

namespace nastavnik::people {

namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return "";
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string> partsOf(const std::string& text, const char* separators) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find_first_of(separators, from), text.size());
        if (std::string part = trimmed(text.substr(from, to - from)); !part.empty())
            parts.push_back(std::move(part));
        from = to + 1;
    }
    return parts;
}

/// "14.03.2011" and "2011-03-14" as ISO text.
std::optional<std::string> dateIn(const std::string& text) {
    if (const auto date = parseDate(text))
        return isoText(*date);
    const auto parts = partsOf(text, ".");
    if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2 || parts[2].size() != 4)
        return std::nullopt;
    const auto two = [](const std::string& number) { return (number.size() == 1 ? "0" : "") + number; };
    const auto date = parseDate(parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]));
    return date ? std::optional(isoText(*date)) : std::nullopt;
}

std::optional<Value> numberIn(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return std::floor(number) == number ? Value(static_cast<std::int64_t>(number)) : Value(number);
}

class SheetReader {
public:
    SheetReader(const PeopleSheet& sheet, const SheetSettings& settings, const Directory& directory)
        : sheet_(sheet), settings_(settings), directory_(directory) {}

    SheetResult read() {
        mapColumns();
        for (const PeopleSheet::Row& row : sheet_.rows)
            readRow(row);
        return std::move(result_);
    }

private:
    void mapColumns() {
        std::vector<Fault> faults;
        for (const std::string& heading : sheet_.heading) {
            const auto chosen = settings_.columns.find(heading);
            std::string field =
                chosen != settings_.columns.end() ? chosen->second : fieldOfHeading(heading).value_or("");
            requireField(field, faults);
            result_.columns[heading] = field;
            fields_.push_back(std::move(field));
        }
        const auto has = [&](const char* field) {
            return std::find(fields_.begin(), fields_.end(), field) != fields_.end();
        };
        if (!has("name") && !(has("surname") && has("given")))
            faults.push_back(
                {"PS001",
                 {"нет столбца «ФИО» (или «Фамилия» и «Имя»); назовите его в первой строке или укажите, какой "
                  "это столбец",
                  "there is no column with the full name (or surname and given name); name it in the first "
                  "line or say which column it is"}});
        if (!faults.empty())
            throw Error(std::move(faults));
    }

    static void requireField(const std::string& field, std::vector<Fault>& faults) {
        const auto& fields = sheetFields();
        if (field.empty() || field.starts_with("profile.") ||
            std::find(fields.begin(), fields.end(), field) != fields.end())
            return;
        const Text meant = roadmap::didYouMean(field, fields);
        faults.push_back(
            {"PS002",
             {"поля «" + field + "» у человека нет" + meant.ru, "a person has no field \"" + field + "\"" + meant.en}});
    }

    void readRow(const PeopleSheet::Row& row) {
        reasons_.clear();
        std::map<std::string, std::string> cells;
        for (std::size_t column = 0; column < fields_.size() && column < row.cells.size(); ++column) {
            if (const std::string cell = trimmed(row.cells[column]); !fields_[column].empty() && !cell.empty())
                cells[fields_[column]] = cell;
        }
        if (cells.empty())
            return;
        Person person = begun(cells);
        fill(person, cells);
        if (!reasons_.empty()) {
            result_.faulty.push_back({row, reasons_});
            return;
        }
        result_.persons.push_back({std::move(person), row.line});
    }

    void reason(Text text) { reasons_.push_back(std::move(text)); }

    /// The name and the school say whether the person is known.
    Person begun(std::map<std::string, std::string>& cells) {
        Person person;
        readName(person, cells);
        person.organisation = organisationIn(cells);
        const std::string key = cells.contains("code") ? "code:" + cells["code"]
                                                       : person.fullName() + "@" + std::to_string(person.organisation);
        if (!seen_.insert(key).second)
            reason({"человек стоит в таблице второй раз", "the person stands in the table twice"});
        for (const Person& one : directory_.persons()) {
            const bool isSame = cells.contains("code")
                                    ? one.code == cells["code"]
                                    : one.organisation == person.organisation && one.fullName() == person.fullName();
            if (!isSame)
                continue;
            Person merged = one;
            merged.surname = person.surname;
            merged.given = person.given;
            merged.patronymic = person.patronymic;
            merged.organisation = person.organisation;
            return merged;
        }
        person.code = cells.contains("code") ? cells["code"] : "";
        return person;
    }

    void readName(Person& person, std::map<std::string, std::string>& cells) {
        if (cells.contains("name")) {
            const auto parts = partsOf(cells["name"], " \t\n");
            if (parts.size() < 2) {
                reason({"ФИО «" + cells["name"] + "»: нужны хотя бы фамилия и имя",
                        "the name \"" + cells["name"] + "\": surname and given name at least are needed"});
                return;
            }
            person.surname = parts[0];
            person.given = parts[1];
            for (std::size_t at = 2; at < parts.size(); ++at)
                person.patronymic += (at > 2 ? " " : "") + parts[at];
            return;
        }
        person.surname = cells["surname"];
        person.given = cells["given"];
        person.patronymic = cells["patronymic"];
        if (person.surname.empty() || person.given.empty())
            reason({"нет фамилии или имени", "surname or given name is missing"});
    }

    Id organisationIn(std::map<std::string, std::string>& cells) {
        if (!cells.contains("school")) {
            if (settings_.organisation == 0)
                reason({"не указана школа", "no school is given"});
            return settings_.organisation;
        }
        const std::string wanted = plainWords(cells["school"]);
        std::vector<std::string> names;
        for (const Organisation& one : directory_.organisations()) {
            for (const std::string& name : {one.code, one.shortName, one.name}) {
                if (plainWords(name) == wanted)
                    return one.id;
            }
            names.push_back(one.shortName);
        }
        const Text meant = roadmap::didYouMean(cells["school"], names);
        reason({"школы «" + cells["school"] + "» нет" + meant.ru,
                "there is no school \"" + cells["school"] + "\"" + meant.en});
        return 0;
    }

    void fill(Person& person, const std::map<std::string, std::string>& cells) {
        for (const auto& [field, cell] : cells) {
            if (field == "position")
                person.position = cell;
            else if (field == "email")
                readEmail(person, cell);
            else if (field == "gender")
                readGender(person, cell);
            else if (field == "roles")
                readRoles(person, cell);
            else if (field.starts_with("profile."))
                readCard(person, field.substr(8), cell);
        }
        if (!cells.contains("roles") && person.roles.empty())
            person.roles = settings_.roles;
        if (person.roles.empty() && !cells.contains("roles"))
            reason({"не указана роль: наставник, наставляемый …", "no role is given: mentor, mentee …"});
    }

    void readEmail(Person& person, const std::string& cell) {
        const auto at = cell.find('@');
        if (at == std::string::npos || at == 0 || cell.find('.', at) == std::string::npos ||
            cell.find(' ') != std::string::npos)
            return reason({"почта «" + cell + "»: это не адрес", "the address \"" + cell + "\" is none"});
        person.email = cell;
    }

    void readGender(Person& person, const std::string& cell) {
        const std::string word = plainWords(cell);
        if (word == "м" || word == "муж" || word == "мужской" || word == "male")
            person.gender = "male";
        else if (word == "ж" || word == "жен" || word == "женский" || word == "female")
            person.gender = "female";
        else
            reason({"пол «" + cell + "»: напишите «м» или «ж»", "the gender \"" + cell + "\": write m or f"});
    }

    void readRoles(Person& person, const std::string& cell) {
        for (const std::string& part : partsOf(cell, ",;")) {
            const std::string role = roleOfWord(part).value_or(part);
            const auto& allowed = settings_.knownRoles;
            const bool isKnown =
                allowed.empty() || role == "pupil" || std::find(allowed.begin(), allowed.end(), role) != allowed.end();
            if (!isKnown)
                reason({"роли «" + part + "» в дорожной карте нет" + roadmap::didYouMean(part, allowed).ru,
                        "the roadmap has no role \"" + part + "\"" + roadmap::didYouMean(part, allowed).en});
            else if (std::find(person.roles.begin(), person.roles.end(), role) == person.roles.end())
                person.roles.push_back(role);
        }
    }

    void readCard(Person& person, const std::string& field, const std::string& cell) {
        static const std::set<std::string> numbers{"experience_years", "age", "hours"};
        static const std::set<std::string> listed{"interests", "competences", "deficits"};
        if (listed.contains(field)) {
            person.profile[field] = partsOf(cell, ";,");
        } else if (field == "born") {
            const auto date = dateIn(cell);
            if (!date)
                return reason({"дата рождения «" + cell + "»: нужна дата вида 14.03.2011",
                               "the day of birth \"" + cell + "\": a date like 14.03.2011 is needed"});
            person.profile[field] = *date;
        } else if (numbers.contains(field)) {
            const auto number = numberIn(cell);
            if (!number)
                return reason({"«" + cell + "»: нужно число", "\"" + cell + "\": a number is needed"});
            person.profile[field] = *number;
        } else {
            person.profile[field] = cell;
        }
    }

    const PeopleSheet& sheet_;
    const SheetSettings& settings_;
    const Directory& directory_;
    std::vector<std::string> fields_; ///< of each column
    std::vector<Text> reasons_;       ///< of the row that is read
    std::set<std::string> seen_;
    SheetResult result_;
};

} // namespace

namespace {

std::string textOf(const Value& cell) {
    std::string text;
    for (const Value& paragraph : cell["paragraphs"])
        text += (text.empty() ? "" : " ") + paragraph["text"].get<std::string>();
    return text;
}

std::vector<std::vector<std::string>> gridOf(const Value& table) {
    std::vector<std::vector<std::string>> grid(table["rows"].get<std::size_t>(),
                                               std::vector<std::string>(table["columns"].get<std::size_t>()));
    for (const Value& cell : table["cells"])
        grid.at(cell["row"].get<std::size_t>()).at(cell["column"].get<std::size_t>()) = textOf(cell);
    return grid;
}

} // namespace

PeopleSheet sheetOf(const Value& tables, const std::string& file) {
    const Value* longest = nullptr;
    for (const Value& block : tables["blocks"]) {
        if (block.contains("table") && (!longest || block["table"]["rows"] > (*longest)["rows"]))
            longest = &block["table"];
    }
    if (!longest || (*longest)["rows"] == 0)
        throw Error("PS003", {"в файле нет таблицы с людьми", "the file holds no table of people"}, {file, 0});
    PeopleSheet sheet;
    int line = 0;
    for (std::vector<std::string>& cells : gridOf(*longest)) {
        if (++line == 1)
            sheet.heading = std::move(cells);
        else
            sheet.rows.push_back({line, std::move(cells)});
    }
    return sheet;
}

SheetResult readPeopleSheet(const PeopleSheet& sheet, const SheetSettings& settings, const Directory& directory) {
    return SheetReader(sheet, settings, directory).read();
}

const std::vector<std::string>& sheetFields() {
    static const std::vector<std::string> fields{"name",  "surname",  "given", "patronymic", "gender",
                                                 "email", "position", "roles", "school",     "code"};
    return fields;
}

} // namespace nastavnik::people
