// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/fault_list.hpp"
#include "cli/input_files.hpp"
#include "cli/plugin_call.hpp"
#include "cli/roadmap_folder.hpp"
#include "cli/usage.hpp"
#include "importing/draft_maker.hpp"
#include "importing/lua_text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string file;
    std::string out;
    int year = presentSchoolYear();
    bool json = false;
};

/// The file is foreign: a worker reads it.
importing::Source readSource(const Installation& installation, const fs::path& file, Language language) {
    Value files = Value::array();
    files.push_back(
        {{"name", file.filename().string()}, {"type", "application/octet-stream"}, {"bytes", binary(readInput(file))}});
    PluginCall call(installation, "documents");
    return importing::readSource(call("documents.tables", {{"file", std::move(files)}}, language).value);
}

/// What a person has changed by hand is not written over.
void requireFree(const fs::path& folder) {
    if (fs::exists(folder / "roadmap.lua"))
        throw UsageError(
            "CL090",
            {"в папке уже есть roadmap.lua; укажите другую папку в --out или уберите старую карту",
             "there is a roadmap.lua in the folder; give another folder with --out or move the old roadmap away"},
            {folder.string()});
}

void write(const importing::Draft& draft, const Options& options) {
    const fs::path folder(options.out);
    const std::string source = fs::path(options.file).filename().string();
    const std::string name = importing::roadmapName(fs::absolute(folder).lexically_normal().filename().string());
    const bool hasLibrary =
        fs::exists(fs::absolute(folder).lexically_normal().parent_path() / "library" / "notices.lua");
    fs::create_directories(folder);
    writeOutput(folder / "roadmap.lua", importing::luaText(draft, name, source, hasLibrary));
    writeOutput(folder / "README.md", importing::readmeText(draft, folder.string(), source));
    writeOutput(folder / "doubts.md", importing::doubtsText(draft, source, Language::ru));
}

Value valueOf(const importing::Doubt& doubt, Language language) {
    const auto known = [](std::size_t number) { return number == 0 ? Value() : Value(number); };
    return {{"kind", doubt.kind},
            {"table", known(doubt.place.table)},
            {"row", known(doubt.place.row)},
            {"column", known(doubt.place.column)},
            {"activity", doubt.activity.empty() ? Value() : Value(doubt.activity)},
            {"found", doubt.found},
            {"message", doubt.message.in(language)}};
}

void printJson(const importing::Draft& draft, const Options& options, const std::vector<Fault>& faults,
               const Console& console) {
    Value doubts = Value::array();
    for (const importing::Doubt& doubt : draft.doubts)
        doubts.push_back(valueOf(doubt, console.language));
    console.print(Value{{"folder", options.out},
                        {"stages", draft.stages.size()},
                        {"activities", draft.activities.size()},
                        {"roles", draft.roles.size()},
                        {"doubts", std::move(doubts)},
                        {"faults", cli::valueOf(faults, console.language)}});
}

void printText(const importing::Draft& draft, const Options& options, const Console& console) {
    console.print(
        Text{options.out + ": этапов " + std::to_string(draft.stages.size()) + ", мероприятий " +
                 std::to_string(draft.activities.size()) + ", ролей " + std::to_string(draft.roles.size()) + ".",
             options.out + ": stages " + std::to_string(draft.stages.size()) + ", activities " +
                 std::to_string(draft.activities.size()) + ", roles " + std::to_string(draft.roles.size()) + "."});
    for (const importing::Doubt& doubt : draft.doubts) {
        const std::string place = importing::placeText(doubt.place, console.language);
        console.out << "  " << place << (place.empty() ? "" : ": ")
                    << (doubt.activity.empty() ? "" : doubt.activity + " ")
                    << (doubt.found.empty() ? "" : "«" + doubt.found + "»: ") << doubt.message.in(console.language)
                    << '\n';
    }
}

int importRoadmap(const Options& options, const Console& console) {
    const Installation installation = Installation::find();
    requireFree(options.out);
    const importing::Draft draft =
        importing::makeDraft(readSource(installation, options.file, console.language), {options.year});
    write(draft, options);
    const RoadmapFolder read = readRoadmapFolder(installation, options.out, {options.year});
    if (options.json)
        printJson(draft, options, read.loaded.faults, console);
    else
        printText(draft, options, console);
    if (read.loaded.isSound())
        return exitOk;
    listFaults(read.loaded.faults, console);
    return exitCheckFound;
}

} // namespace

Command importRoadmapCommand() {
    return {.name = "import-roadmap",
            .summary = {"дорожная карта из таблицы приказа: DOCX, ODT, XLSX, HTML, TSV",
                        "a roadmap from the table of an order: DOCX, ODT, XLSX, HTML, TSV"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("FILE", options->file,
                               help(app, {"файл с таблицей: .docx, .odt, .xlsx, .html, .tsv",
                                          "the file with the table: .docx, .odt, .xlsx, .html, .tsv"}))
                    ->required();
                app.add_option("--out", options->out,
                               help(app, {"папка новой дорожной карты", "folder of the new roadmap"}))
                    ->required();
                app.add_option("--year", options->year,
                               help(app, {"учебный год, в котором проверить сроки: 2026 — это 2026–2027",
                                          "school year in which terms are tried: 2026 is 2026–2027"}))
                    ->check(CLI::Range(2000, 2100));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return importRoadmap(*options, console); };
            }};
}

} // namespace nastavnik::cli
