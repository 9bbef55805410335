// SPDX-License-Identifier: MIT
#include "place.hpp"

#include <array>
#include <fstream>

namespace nastavnik::bench {

namespace {

namespace fs = std::filesystem;

const std::string head = R"lua(-- SPDX-License-Identifier: MIT
roadmap "bench" { title = "Карта для замеров", place = "Берёзовский округ" }
role "methodist" { title = "методист", unit = "department" }
role "curator" { title = "куратор", unit = "school" }
stage "1" { title = "Работа" }
)lua";

Bytes bytesOfText(const std::string& text) { return {text.begin(), text.end()}; }

Value organisation(const std::string& code, const std::string& kind, const std::string& name) {
    Value value{{"code", code}, {"kind", kind}, {"name", name}, {"short_name", name}, {"details", Value::object()}};
    if (kind == "school")
        value["parent"] = "department";
    return value;
}

Value person(const std::string& organisation, const std::string& role, int number) {
    return {{"code", organisation + "-" + role},
            {"surname", "Иванова"},
            {"given", "Анна"},
            {"patronymic", "Петровна"},
            {"gender", "female"},
            {"email", "person" + std::to_string(number) + "@example.org"},
            {"organisation", organisation},
            {"position", "заместитель директора"},
            {"roles", Value::array({role})},
            {"profile", Value::object()}};
}

Value peopleOf(int schools) {
    Value people{{"organisations", Value::array({organisation("department", "department", "Управление")})},
                 {"persons", Value::array({person("department", "methodist", 0)})}};
    for (int number = 1; number <= schools; ++number) {
        const std::string code = "school-" + std::to_string(number);
        people["organisations"].push_back(organisation(code, "school", "Школа № " + std::to_string(number)));
        people["persons"].push_back(person(code, "curator", number));
    }
    return people;
}

Place place(int schools, const std::string& activities, const std::string& actions) {
    return {.bundle = {.name = "bench",
                       .files = {{"roadmap.lua", bytesOfText(head + activities)},
                                 {"actions.lua", bytesOfText("-- SPDX-License-Identifier: MIT\n" + actions)}}},
            .people = peopleOf(schools)};
}

const std::string actingActivity = R"lua(
activity "1.1" { title = "Считать", term = "сентябрь–май", by = "curator", unit = "school", run = "acts.go" }
)lua";

std::string ordinaryActivity(int number, int activities) {
    constexpr std::array terms{"сентябрь",        "октябрь–ноябрь", "декабрь, май", "январь–март",
                               "1 раз в полгода", "апрель",         "май–июнь",     "сентябрь–май"};
    const std::string id = "1." + std::to_string(number);
    std::string text = "activity \"" + id + "\" {\n  title = \"Мероприятие " + id + "\",\n  term = \"" +
                       terms[static_cast<std::size_t>(number) % terms.size()] + "\",\n";
    text += "  by = \"curator\", accept = \"methodist\", unit = \"school\",\n";
    if (number % 5 == 0 && number < activities)
        text += "  after = { \"1." + std::to_string(number - 1) + "\" },\n";
    text += "  remind = \"за 7 дней\", escalate = { { after = \"3 дня\", to = \"methodist\" } },\n}\n";
    return text;
}

void writeFile(const fs::path& file, std::string_view content) {
    std::ofstream stream(file, std::ios::binary);
    stream << content;
    if (!stream.flush())
        throw std::runtime_error("cannot write " + file.string());
}

} // namespace

Place countingPlace(int schools, int steps) {
    return place(schools, actingActivity,
                 "local acts = {}\nfunction acts.go()\n  local sum = 0\n  for i = 1, " + std::to_string(steps) +
                     " do\n    sum = sum + bench.count { value = i }\n  end\n"
                     "  return { sum = sum }\nend\nreturn { acts = acts }\n");
}

Place waitingPlace(int schools) {
    return place(schools, actingActivity,
                 "local acts = {}\nfunction acts.go(task)\n  task:wait { till = \"" +
                     isoText(std::chrono::floor<std::chrono::days>(waitingDay())) +
                     "\" }\n  return { value = bench.count { value = 1 } }\nend\nreturn { acts = acts }\n");
}

Place yearPlace(int schools, int activities) {
    std::string text;
    for (int number = 1; number <= activities; ++number)
        text += ordinaryActivity(number, activities);
    return place(schools, text, "return {}\n");
}

void write(const Place& place, const fs::path& folder) {
    fs::create_directories(folder);
    for (const auto& [path, bytes] : place.bundle.files)
        writeFile(folder / path, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    writeFile(folder / "people.json", place.people.dump());
}

roadmap::SchoolYear benchYear() { return {2026}; }

Moment benchDay() { return Moment{Date{std::chrono::year{2026} / 11 / 10}} + std::chrono::hours{9}; }

Moment waitingDay() { return Moment{Date{std::chrono::year{2026} / 11 / 20}}; }

Moment BenchClock::now() const {
    return start_ + std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began_);
}

} // namespace nastavnik::bench
