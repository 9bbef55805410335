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

/// A layer without people of its own is played with those of its base.
static fs::path fileOfPeople(const YearPlaySettings& settings, const roadmap::Bundle& bundle) {
    if (settings.people)
        return *settings.people;
    for (const std::string& layer : bundle.layers()) {
        const fs::path folder = layer.empty() ? settings.roadmap : settings.roadmap / ".." / layer;
        if (fs::exists(folder / settings.peopleName))
            return (folder / settings.peopleName).lexically_normal();
    }
    return settings.roadmap / settings.peopleName;
}

YearPlay beginYear(const Installation& installation, const YearPlaySettings& settings) {
    const roadmap::Bundle bundle = roadmap::readBundle(settings.roadmap);
    const fs::path file = fileOfPeople(settings, bundle);
    using namespace std::chrono_literals;
    YearPlay play;
    play.people = people::readPeopleFile(readJsonFile(file), file.filename().string());
    play.clock = std::make_unique<engine::VirtualClock>(Moment{settings.year.begins()} + 6h);
    play.application = std::make_unique<Application>(
        installation, ApplicationSettings{.database = settings.database, .isolation = settings.isolation}, *play.clock);
    play.programme = play.application->found(bundle, settings.year, play.people);
    return play;
}

YearPlay playYear(const Installation& installation, const YearPlaySettings& settings) {
    using namespace std::chrono_literals;
    YearPlay play = beginYear(installation, settings);
    engine::Rehearsal rehearsal(play.application->conductor(), *play.clock, play.application->ledger(), play.programme,
                                {.answers = play.people.answers});
    const Date last = settings.last.value_or(settings.year.ends());
    rehearsal.playUntil(last - settings.rest);
    for (Date day = last - settings.rest; day <= last; day += std::chrono::days{1}) {
        play.clock->moveTo(Moment{day} + 6h);
        play.application->conductor().settle();
    }
    return play;
}

} // namespace nastavnik
