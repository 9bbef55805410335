// SPDX-License-Identifier: MIT
#include "programme_export.hpp"

#include "csv.hpp"
#include "engine/indicators.hpp"
#include "engine/task_view.hpp"
#include "report_page.hpp"
#include "store/read_model.hpp"

#include <fstream>
#include <map>
#include <set>

namespace nastavnik {

namespace {

namespace fs = std::filesystem;
using engine::Id;
using engine::Task;
using engine::TaskState;

constexpr const char* summaryFile = "summary.json";

void writeFile(const fs::path& path, const std::string& content) {
    std::ofstream file(path, std::ios::binary);
    file << content;
    file.close();
    if (!file)
        throw Error("EX002", {path.string() + ": файл не записывается; проверьте место на диске и права",
                              path.string() + ": the file cannot be written; see free space and rights"});
}

/// All pages of a list of the read model.
template <typename List>
std::vector<Value> everything(List list) {
    std::vector<Value> items;
    for (store::Page page{.limit = 500};; page.offset += page.limit) {
        const Value part = list(page);
        items.insert(items.end(), part["items"].begin(), part["items"].end());
        if (part["items"].size() < static_cast<std::size_t>(page.limit))
            return items;
    }
}

std::vector<Value> documentsOf(Application& application, Id programme) {
    return everything(
        [&](store::Page page) { return store::listDocuments(application.database(), {.programme = programme}, page); });
}

std::string cell(const Value& value) {
    if (value.is_string())
        return value.get<std::string>();
    return value.is_null() ? "" : value.dump();
}

std::string organisationName(const people::Directory& directory, Id id) {
    const people::Organisation* organisation = directory.organisation(id);
    return organisation ? organisation->shortName : "";
}

/// A name that every file system takes.
std::string safeName(std::string name) {
    for (char& letter : name) {
        if (static_cast<unsigned char>(letter) < 32 ||
            std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos)
            letter = '_';
    }
    return name.empty() || name == "." || name == ".." ? "_" : name;
}

/// Where the files of each document lie, from the folder of the output.
std::map<Id, std::vector<std::string>> writePapers(Application& application, Id programme, const fs::path& output) {
    const people::Directory& directory = application.conductor().world().directory;
    const fs::path folder = output / "papers";
    std::map<Id, std::vector<std::string>> written;
    for (const Value& listed : documentsOf(application, programme)) {
        const auto document = application.ledger().document(listed["id"].get<Id>());
        const fs::path place = folder / safeName(organisationName(directory, document->organisation));
        fs::create_directories(place);
        for (const engine::StoredFile& file : document->files) {
            fs::path target = place / safeName(file.name);
            if (fs::exists(target))
                target = place / (std::to_string(document->id) + " " + safeName(file.name));
            writeFile(target, application.ledger().fileBytes(file.hash));
            written[document->id].push_back(target.lexically_relative(output).generic_string());
        }
    }
    return written;
}

std::string tasksTable(Application& application, Id programme) {
    const engine::World& world = application.conductor().world();
    const engine::ProgrammeState& state = world.programmes.at(programme);
    CsvText table;
    table.addRow({"Мероприятие", "Название", "Кто", "С", "По", "Состояние", "Просрочено", "Завершено", "Причина"});
    for (const Task& task : state.tasks())
        table.addRow({task.activity, state.activityOf(task).title, engine::unitName(task.unit, world.directory),
                      isoText(task.window.start), isoText(task.window.end), std::string(name(task.state)),
                      task.isOverdue(application.conductor().today()) ? "да" : "",
                      task.closed ? isoText(*task.closed) : "", task.reason});
    return table.text();
}

std::string lettersTable(Application& application, Id programme) {
    CsvText table;
    table.addRow({"Написано", "Кому", "Состояние", "Тема", "Текст"});
    const people::Directory& directory = application.conductor().world().directory;
    for (const Value& letter : everything([&](store::Page page) {
             return store::listLetters(application.database(), {.programme = programme}, page);
         })) {
        const people::Person* person =
            letter["person"].is_number() ? directory.person(letter["person"].get<Id>()) : nullptr;
        table.addRow({cell(letter["written"]), person ? person->fullName() : cell(letter["address"]),
                      cell(letter["state"]), cell(letter["subject"]), cell(letter["text"])});
    }
    return table.text();
}

Value indicatorsIn(Application& application, Id programme) {
    const engine::World& world = application.conductor().world();
    const engine::ProgrammeState& state = world.programmes.at(programme);
    return engine::indicatorsOf(world, state, application.ledger(), state.programme().department,
                                application.conductor().today());
}

std::string indicatorsTable(Application& application, Id programme) {
    CsvText table;
    table.addRow({"Показатель", "Числитель", "Знаменатель", "Доля, %", "Цель, %", "К какому дню", "Год назад, %",
                  "Источник", "Ещё не охвачены"});
    const Value indicators = indicatorsIn(application, programme);
    const Value printed = engine::printedIndicators(indicators);
    for (std::size_t at = 0; at < indicators.size(); ++at) {
        const Value &one = indicators[at], &row = printed[at];
        std::string missing;
        for (const Value& entry : one["missing"])
            missing += (missing.empty() ? "" : "; ") + entry["name"].get<std::string>();
        table.addRow({cell(row["title"]), cell(row["numerator"]), cell(row["denominator"]), cell(row["share"]),
                      cell(row["target"]), cell(one["by"]), cell(row["last_year"]), cell(one["source"]), missing});
    }
    return table.text();
}

std::string timelineTable(Application& application) {
    std::vector<Value> events =
        everything([&](store::Page page) { return store::listAudit(application.database(), {}, page); });
    CsvText table;
    table.addRow({"Когда", "Кто", "Почему", "О чём", "Что", "Подробности"});
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        table.addRow({cell((*event)["at"]), cell((*event)["actor"]), cell((*event)["cause"]), cell((*event)["subject"]),
                      cell((*event)["what"]), cell((*event)["details"])});
    return table.text();
}

std::string undoneList(Application& application, Id programme) {
    const engine::World& world = application.conductor().world();
    const engine::ProgrammeState& state = world.programmes.at(programme);
    std::string text;
    for (const Task& task : state.tasks()) {
        if (task.isOver() || task.window.start > application.conductor().today())
            continue;
        text += task.activity + " " + state.activityOf(task).title + " — " +
                engine::unitName(task.unit, world.directory) + ", срок " + isoText(task.window.end) + ", " +
                (task.state == TaskState::planned ? "ждёт других мероприятий" : "не выполнено") + "\n";
    }
    return text;
}

/// Beside the folder, never in it: the exchange at the end has to be one renaming.
fs::path besides(const fs::path& folder, const char* ending) {
    fs::path path = folder;
    return path += ending;
}

void makeRoom(const fs::path& folder) {
    if (!fs::exists(folder) || fs::is_empty(folder))
        return;
    if (!fs::exists(folder / summaryFile))
        throw Error("EX001",
                    {folder.string() + ": папка не пуста, и в ней не прежний вывод программы; укажите другую",
                     folder.string() + ": the folder holds something else than an earlier output; name another"});
}

} // namespace

Value summaryOf(Application& application, Id programme) {
    const engine::World& world = application.conductor().world();
    const engine::ProgrammeState& state = world.programmes.at(programme);
    int done = 0, open = 0, overdue = 0, planned = 0;
    for (const Task& task : state.tasks()) {
        done += task.isOver();
        planned += task.state == TaskState::planned;
        open += !task.isOver() && task.state != TaskState::planned;
        overdue += task.isOverdue(application.conductor().today());
    }
    Value documents = Value::array();
    for (const Value& document : documentsOf(application, programme)) {
        Value files = Value::array();
        for (const Value& file : document["files"])
            files.push_back(file["name"]);
        documents.push_back({{"title", document["title"]},
                             {"number", document["number"]},
                             {"organisation", organisationName(world.directory, document["organisation"].get<Id>())},
                             {"files", files}});
    }
    int pairs = 0;
    for (const people::Mentorship& mentorship : world.directory.mentorships())
        pairs += !mentorship.to;
    const Value letters = store::listLetters(application.database(), {.programme = programme}, {.limit = 1})["total"];
    return {{"programme", state.programme().title},
            {"tasks", {{"done", done}, {"open", open}, {"overdue", overdue}, {"planned", planned}}},
            {"documents", documents},
            {"letters", letters},
            {"indicators", indicatorsIn(application, programme)},
            {"pairs", pairs}};
}

void exportProgramme(Application& application, Id programme, const fs::path& wanted) {
    fs::path folder = fs::absolute(wanted).lexically_normal();
    if (!folder.has_filename())
        folder = folder.parent_path(); // "out/" names the same as "out".
    makeRoom(folder);
    const fs::path part = besides(folder, ".part"), former = besides(folder, ".former");
    fs::remove_all(part);
    fs::remove_all(former);
    fs::create_directories(part);
    const auto papers = writePapers(application, programme, part);
    const YearReport report = reportOn(application, programme, papers);
    writeFile(part / "report.html", reportPage(report));
    writeFile(part / "report.txt", reportText(report));
    writeFile(part / "tasks.csv", tasksTable(application, programme));
    writeFile(part / "letters.csv", lettersTable(application, programme));
    writeFile(part / "indicators.csv", indicatorsTable(application, programme));
    writeFile(part / "timeline.csv", timelineTable(application));
    writeFile(part / "undone.txt", undoneList(application, programme));
    writeFile(part / summaryFile, summaryOf(application, programme).dump(2));
    // Whoever is cut off here leaves the former output, none, or the new one, but never half of one.
    if (fs::exists(folder))
        fs::rename(folder, former);
    fs::rename(part, folder);
    fs::remove_all(former);
}

} // namespace nastavnik
