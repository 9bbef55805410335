// SPDX-License-Identifier: MIT
#include "year_play.hpp"

#include "engine/rehearsal.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace nastavnik {

namespace fs = std::filesystem;

Value readJsonFile(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad())
        throw Error("EX003", {"файл не найден или не читается", "the file is not there or cannot be read"},
                    {file.string()});
    try {
        return Value::parse(text);
    } catch (const Value::parse_error& error) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        const auto line = static_cast<int>(std::count(text.begin(), end, '\n')) + 1;
        throw Error("EX003", {"это не JSON: здесь нарушена запись", "this is no JSON: the notation breaks here"},
                    {file.string(), line});
    }
}

YearPlay playYear(const Installation& installation, const YearPlaySettings& settings) {
    const roadmap::Bundle bundle = roadmap::readBundle(settings.roadmap);
    const fs::path file = settings.people.value_or(settings.roadmap / "people.json");
    people::PeopleFile people = people::readPeopleFile(readJsonFile(file), file.filename().string());
    using namespace std::chrono_literals;
    YearPlay play;
    play.clock = std::make_unique<engine::VirtualClock>(Moment{settings.year.begins()} + 6h);
    play.application = std::make_unique<Application>(
        installation, ApplicationSettings{.database = settings.database, .isolation = settings.isolation}, *play.clock);
    play.programme = play.application->found(bundle, settings.year, people);
    engine::Rehearsal rehearsal(play.application->conductor(), *play.clock, play.application->ledger(), play.programme,
                                {.answers = std::move(people.answers)});
    const Date last = settings.last.value_or(settings.year.ends());
    rehearsal.playUntil(last - settings.rest);
    for (Date day = last - settings.rest; day <= last; day += std::chrono::days{1}) {
        play.clock->moveTo(Moment{day} + 6h);
        play.application->conductor().settle();
    }
    return play;
}

} // namespace nastavnik
