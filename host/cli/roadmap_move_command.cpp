// SPDX-License-Identifier: MIT
#include "cli/input_files.hpp"
#include "cli/roadmap_commands.hpp"
#include "cli/roadmap_folder.hpp"
#include "cli/term_text.hpp"
#include "lua/year_move.hpp"
#include "roadmap/term.hpp"
#include "roadmap/work_calendar.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string roadmap;
    int years = 1;
    bool write = false;
    bool json = false;
};

/// What a person should see about the moved date: it does not exist, or nobody works on it.
Text doubt(const lua::MovedText& move) {
    const roadmap::SchoolYear year{presentSchoolYear()};
    const roadmap::Term term = roadmap::understandTerm(move.is, year);
    const bool wasClear = roadmap::understandTerm(move.was, year).kind != roadmap::TermKind::unknown;
    if (term.kind == roadmap::TermKind::unknown && wasClear)
        return {"такого дня нет", "there is no such day"};
    const bool isDay = term.kind == roadmap::TermKind::date && term.end;
    if (isDay && !roadmap::officialCalendar().isWorkingDay(*term.end))
        return {"выходной день", "a day off"};
    return {};
}

Value valueOf(const lua::MovedText& move, Language language) {
    const std::string note = doubt(move).in(language);
    return {{"word", move.word},       {"id", move.id},          {"key", move.key},
            {"was", move.was},         {"is", move.is},          {"note", note.empty() ? Value() : Value(note)},
            {"file", move.place.file}, {"line", move.place.line}};
}

void show(const lua::MovedText& move, const Console& console) {
    const Text note = doubt(move);
    const std::string where = move.place.file + ":" + std::to_string(move.place.line) + ": ";
    const std::string what = move.word + " " + move.id + ", " + move.key + ": «" + move.was + "» → «" + move.is + "»";
    console.print(Text{where + what + (note.ru.empty() ? "" : " — " + note.ru),
                       where + what + (note.en.empty() ? "" : " — " + note.en)});
}

void showSeen(const std::vector<lua::MovedText>& seen, const Console& console) {
    if (seen.empty())
        return;
    console.print(Text{"Годы есть и здесь; программа их не трогает, решите сами:",
                       "There are years here too; the program leaves them alone, it is for you to decide:"});
    for (const lua::MovedText& text : seen) {
        const std::string line = text.place.file + ":" + std::to_string(text.place.line) + ": " + text.word + " " +
                                 text.id + ", " + text.key + ": «" + text.was + "»";
        console.print(Text{line, line});
    }
}

/// The roadmap's own files; its base and the library are moved where they belong.
lua::MovedFile moveAll(const roadmap::Bundle& bundle, const std::filesystem::path& folder, const Options& options) {
    lua::MovedFile all;
    std::vector<std::pair<std::filesystem::path, std::string>> changed;
    for (const auto& [file, text] : bundle.files) {
        if (file.find('/') != std::string::npos || !file.ends_with(".lua") || file == "actions.lua")
            continue;
        const std::string path = (folder / file).lexically_normal().string();
        lua::MovedFile moved = lua::moveYears(path, text, options.years);
        if (!moved.moves.empty())
            changed.emplace_back(path, moved.text);
        all.moves.insert(all.moves.end(), moved.moves.begin(), moved.moves.end());
        all.seen.insert(all.seen.end(), moved.seen.begin(), moved.seen.end());
    }
    if (options.write) {
        for (const auto& [path, text] : changed)
            writeOutput(path, text);
    }
    return all;
}

int move(const Options& options, const Console& console) {
    const std::filesystem::path folder = homeOf(options.roadmap);
    const lua::MovedFile moved = moveAll(roadmap::readBundle(folder), folder, options);
    if (options.json) {
        Value moves = Value::array(), seen = Value::array();
        for (const lua::MovedText& entry : moved.moves)
            moves.push_back(valueOf(entry, console.language));
        for (const lua::MovedText& entry : moved.seen)
            seen.push_back(valueOf(entry, console.language));
        console.print(Value{{"moves", moves}, {"seen", seen}, {"written", options.write}});
        return exitOk;
    }
    for (const lua::MovedText& entry : moved.moves)
        show(entry, console);
    showSeen(moved.seen, console);
    const std::string count = std::to_string(moved.moves.size());
    if (moved.moves.empty())
        console.print(
            Text{"Сроков с годом нет: переносить нечего.", "No term names a year: there is nothing to move."});
    else if (options.write)
        console.print(Text{"Перенесено сроков: " + count + ". Проверьте: nastavnik plan " + options.roadmap,
                           "Terms moved: " + count + ". Look at them: nastavnik plan " + options.roadmap});
    else
        console.print(Text{"Правило: к каждому году в сроке прибавляется " + std::to_string(options.years) +
                               ". Будет перенесено: " + count + ". Записать: та же команда с --write.",
                           "The rule: " + std::to_string(options.years) +
                               " is added to each year in a term. To be moved: " + count +
                               ". To write it: the same command with --write."});
    return exitOk;
}

} // namespace

Command roadmapMoveCommand() {
    return {.name = "move",
            .summary = {"перенести сроки карты на другой год; без --write только показать",
                        "move a roadmap's terms to another year; without --write only show"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("ROADMAP", options->roadmap,
                               help(app, {"папка дорожной карты", "folder of the roadmap"}))
                    ->required();
                app.add_option("--years", options->years,
                               help(app, {"на сколько лет: 1, 4, −1", "by how many years: 1, 4, -1"}))
                    ->required()
                    ->check(CLI::Range(-50, 50));
                app.add_flag("--write", options->write,
                             help(app, {"записать в файлы карты", "write it to the roadmap's files"}));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return move(*options, console); };
            }};
}

} // namespace nastavnik::cli
