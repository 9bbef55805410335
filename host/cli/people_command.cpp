// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/input_files.hpp"
#include "cli/plugin_call.hpp"
#include "cli/usage.hpp"

#include "application.hpp"
#include "csv.hpp"
#include "engine/erasure.hpp"
#include "engine/people_keeping.hpp"
#include "people/people_sheet.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string database;
    std::string file;
    std::string school;
    std::string role;
    std::vector<std::string> columns; ///< "heading=field"
    std::string faulty;
    std::string out;
    std::string format = "csv";
    std::string reason;
    bool trial = false;
    bool json = false;
};

Application open(const Options& options, const engine::Clock& clock) {
    if (options.database != ":memory:" && !options.database.starts_with("postgresql:") && !fs::exists(options.database))
        throw UsageError("CL010", {"файла нет; программу создаёт nastavnik setup", "no such file; see nastavnik setup"},
                         {options.database});
    return {Installation::find(), {.database = options.database}, clock};
}

people::Id schoolNamed(const std::string& code, const people::Directory& directory) {
    if (code.empty())
        return 0;
    for (const people::Organisation& one : directory.organisations()) {
        if (one.code == code || one.shortName == code)
            return one.id;
    }
    throw UsageError("CL091",
                     {"--school: организации «" + code + "» нет", "--school: no organisation \"" + code + "\""});
}

std::map<std::string, std::string> choiceOf(const std::vector<std::string>& columns) {
    std::map<std::string, std::string> choice;
    for (const std::string& column : columns) {
        const std::size_t equals = column.rfind('=');
        if (equals == std::string::npos)
            throw UsageError("CL092", {"--column: пишите «Заголовок=поле», а не «" + column + "»",
                                       "--column: write \"heading=field\", not \"" + column + "\""});
        choice[column.substr(0, equals)] = column.substr(equals + 1);
    }
    return choice;
}

/// The rows that were not taken, as they stood, with the reasons in a column of their own.
std::string faultyTable(const people::PeopleSheet& sheet, const people::SheetResult& result, Language language) {
    CsvText table;
    std::vector<std::string> heading{language == Language::ru ? "Строка" : "Line",
                                     language == Language::ru ? "Что исправить" : "What to mend"};
    heading.insert(heading.end(), sheet.heading.begin(), sheet.heading.end());
    table.addRow(heading);
    for (const people::FaultyRow& faulty : result.faulty) {
        std::string reasons;
        for (const Text& reason : faulty.reasons)
            reasons += (reasons.empty() ? "" : "; ") + reason.in(language);
        std::vector<std::string> cells{std::to_string(faulty.row.line), reasons};
        cells.insert(cells.end(), faulty.row.cells.begin(), faulty.row.cells.end());
        table.addRow(cells);
    }
    return table.text();
}

/// The file is foreign: a worker reads it.
people::PeopleSheet readSheet(const Options& options, Language language) {
    const std::string name = fs::path(options.file).filename().string();
    Value files = Value::array(
        {{{"name", name}, {"type", "application/octet-stream"}, {"bytes", binary(readInput(options.file))}}});
    PluginCall call(Installation::find(), "documents");
    return people::sheetOf(call("documents.tables", {{"file", std::move(files)}}, language).value, name);
}

int importPeople(const Options& options, const Console& console) {
    const engine::SystemClock clock;
    const people::PeopleSheet sheet = readSheet(options, console.language);
    Application application = open(options, clock);
    people::SheetResult result;
    engine::KeptPeople kept;
    application.conductor().perform("cli", "command:import_people", [&](engine::Turn& turn, engine::RunDriver&) {
        people::SheetSettings settings{.columns = choiceOf(options.columns),
                                       .organisation = schoolNamed(options.school, turn.world.directory),
                                       .knownRoles = engine::rolesOf(turn.world)};
        if (!options.role.empty())
            settings.roles = {options.role};
        result = people::readPeopleSheet(sheet, settings, turn.world.directory);
        if (!options.trial)
            kept = engine::keepSheet(turn, result);
        return Value();
    });
    if (!options.faulty.empty())
        writeOutput(options.faulty, faultyTable(sheet, result, console.language));
    Value columns = Value::object();
    for (const auto& [heading, field] : result.columns)
        columns[heading] = field;
    if (options.json)
        console.print({{"trial", options.trial},
                       {"good", result.persons.size()},
                       {"added", kept.added},
                       {"updated", kept.updated},
                       {"faulty", result.faulty.size()},
                       {"columns", columns}});
    else
        console.print(Text{"Строк без замечаний: " + std::to_string(result.persons.size()) +
                               ", с замечаниями: " + std::to_string(result.faulty.size()) + ". Добавлено людей: " +
                               std::to_string(kept.added) + ", дополнено: " + std::to_string(kept.updated) +
                               (options.trial ? ". Проба: в базу ничего не записано." : "."),
                           "Good rows: " + std::to_string(result.persons.size()) + ", faulty: " +
                               std::to_string(result.faulty.size()) + ". Added: " + std::to_string(kept.added) +
                               ", completed: " + std::to_string(kept.updated) +
                               (options.trial ? ". A trial: nothing was kept." : ".")});
    return result.faulty.empty() ? exitOk : exitCheckFound;
}

std::string joined(const Value& list) {
    std::string text;
    for (const Value& one : list)
        text += (text.empty() ? "" : "; ") + (one.is_string() ? one.get<std::string>() : one.dump());
    return text;
}

std::string cell(const people::Person& person, const char* field) {
    const Value value = person.profile.value(field, Value());
    if (value.is_array())
        return joined(value);
    return value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
}

/// The headings are those that the import understands.
std::string csvOf(const std::vector<const people::Person*>& persons, const people::Directory& directory) {
    CsvText table;
    table.addRow({"Код", "Фамилия", "Имя", "Отчество", "Пол", "Школа", "Должность", "Роли", "Почта", "Стаж", "Предмет",
                  "Образование", "Категория", "Дата рождения", "Класс", "Родитель", "Компетенции", "Интересы",
                  "Затруднения"});
    for (const people::Person* one : persons) {
        const people::Organisation* organisation = directory.organisation(one->organisation);
        table.addRow({one->code, one->surname, one->given, one->patronymic,
                      one->gender == "male"     ? "м"
                      : one->gender == "female" ? "ж"
                                                : "",
                      organisation ? organisation->shortName : "", one->position, joined(one->roles), one->email,
                      cell(*one, "experience_years"), cell(*one, "subject"), cell(*one, "education"),
                      cell(*one, "category"), cell(*one, "born"), cell(*one, "class"), cell(*one, "parent"),
                      cell(*one, "competences"), cell(*one, "interests"), cell(*one, "deficits")});
    }
    return table.text();
}

std::string jsonOf(const std::vector<const people::Person*>& persons, const people::Directory& directory) {
    Value list = Value::array();
    for (const people::Person* one : persons) {
        const people::Organisation* organisation = directory.organisation(one->organisation);
        list.push_back({{"code", one->code},
                        {"surname", one->surname},
                        {"given", one->given},
                        {"patronymic", one->patronymic},
                        {"gender", one->gender},
                        {"email", one->email},
                        {"organisation", organisation ? organisation->code : ""},
                        {"position", one->position},
                        {"roles", one->roles},
                        {"profile", one->profile}});
    }
    return Value{{"persons", std::move(list)}}.dump(2) + "\n";
}

int exportPeople(const Options& options, const Console& console) {
    const engine::SystemClock clock;
    Application application = open(options, clock);
    int count = 0;
    application.conductor().perform("cli", "command:export_people", [&](engine::Turn& turn, engine::RunDriver&) {
        const people::Directory& directory = turn.world.directory;
        const people::Id school = schoolNamed(options.school, directory);
        std::vector<const people::Person*> persons;
        for (const people::Person& person : directory.persons()) {
            if (school == 0 || person.organisation == school)
                persons.push_back(&person);
        }
        count = static_cast<int>(persons.size());
        writeOutput(options.out, options.format == "json" ? jsonOf(persons, directory) : csvOf(persons, directory));
        turn.record("people", "exported", {{"count", count}, {"school", options.school}, {"format", options.format}});
        return Value();
    });
    console.print(Text{"Выгружено людей: " + std::to_string(count) + ". Файл: " + options.out,
                       "People exported: " + std::to_string(count) + ". File: " + options.out});
    return exitOk;
}

int erase(const Options& options, const Console& console) {
    const engine::SystemClock clock;
    Application application = open(options, clock);
    const Value erased =
        application.conductor().perform("cli", "command:erase_person", [&](engine::Turn& turn, engine::RunDriver&) {
            for (const people::Person& person : turn.world.directory.persons()) {
                if (person.code == options.file)
                    return engine::erasePerson(turn, person.id, options.reason);
            }
            throw UsageError("CL093", {"человека с кодом «" + options.file + "» нет",
                                       "there is nobody with the code \"" + options.file + "\""});
        });
    console.print(erased);
    return exitOk;
}

void addDatabase(CLI::App& app, Options& options) {
    app.add_option("--db", options.database, help(app, {"файл базы", "file of the database"}))->required();
}

/// Which subcommand was given is known when the arguments were read.
template <typename Work>
void declare(CLI::App& app, const char* name, const Text& summary, const std::shared_ptr<Options>& options,
             const std::shared_ptr<Action>& action, Work work, const std::function<void(CLI::App&)>& add) {
    CLI::App* sub = app.add_subcommand(name, help(app, summary));
    addDatabase(*sub, *options);
    add(*sub);
    sub->callback([options, action, work] {
        *action = [options, work](const Console& console) { return work(*options, console); };
    });
}

Action declarePeople(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto action = std::make_shared<Action>();
    declare(app, "import", {"внести людей из таблицы: CSV, XLSX, ODS", "take people from a table: CSV, XLSX, ODS"},
            options, action, importPeople, [&](CLI::App& sub) {
                sub.add_option("FILE", options->file, help(app, {"таблица", "the table"}))->required();
                sub.add_option("--school", options->school,
                               help(app, {"школа строк, где она не названа", "school of rows that name none"}));
                sub.add_option("--role", options->role,
                               help(app, {"роль строк, где она не названа", "role of rows that name none"}));
                sub.add_option("--column", options->columns,
                               help(app, {"«Заголовок=поле»: что в столбце", "heading=field"}));
                sub.add_option("--faulty", options->faulty,
                               help(app, {"куда записать строки с замечаниями", "file for the faulty rows"}));
                sub.add_flag("--trial", options->trial, help(app, {"только проверить", "only check"}));
                sub.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
            });
    declare(app, "export", {"выгрузить людей", "write people out"}, options, action, exportPeople, [&](CLI::App& sub) {
        sub.add_option("--school", options->school, help(app, {"только эта школа", "only this school"}));
        sub.add_option("--format", options->format, help(app, {"csv или json", "csv or json"}))
            ->check(CLI::IsMember({"csv", "json"}));
        sub.add_option("--out", options->out, help(app, {"файл", "the file"}))->required();
    });
    declare(app, "erase", {"уничтожить данные человека", "destroy a person's data"}, options, action, erase,
            [&](CLI::App& sub) {
                sub.add_option("CODE", options->file, help(app, {"код человека", "code of the person"}))->required();
                sub.add_option("--reason", options->reason, help(app, {"основание", "the reason"}))->required();
            });
    app.require_subcommand(1);
    return [action](const Console& console) { return (*action)(console); };
}

} // namespace

Command peopleCommand() {
    return {.name = "people",
            .summary = {"люди: внести из таблицы, выгрузить, уничтожить данные",
                        "people: take from a table, write out, destroy data"},
            .declare = declarePeople};
}

} // namespace nastavnik::cli
