// SPDX-License-Identifier: MIT
#include "matching/worker_call.hpp"

#include "matching/lemon_flow.hpp"
#include "matching/school_market.hpp"
#include "plugins/worker_capabilities.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <future>
#include <stdexcept>
#include <string>

namespace nastavnik::matching {

namespace {

double processorSecondsOf(pid_t process) {
    clockid_t clock{};
    timespec time{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        throw std::runtime_error("no processor time of the worker");
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

std::string numbered(const char* word, int number) { return std::string(word) + " № " + std::to_string(number); }

Value several(Numbers& numbers, const char* word, int count, int kinds) {
    Value list = Value::array();
    for (int next = 0; next < count; ++next)
        list.push_back(numbered(word, numbers.below(kinds)));
    return list;
}

Value person(Numbers& numbers, int id) {
    constexpr int subjects = 20, schools = 50;
    const int subject = std::min(numbers.below(subjects), numbers.below(subjects));
    return {{"id", id},
            {"name", numbered("Тихомирова Александра Константиновна", id)},
            {"school", numbered("Школа", numbers.below(schools))},
            {"subject", numbered("предмет", subject)},
            {"interests", several(numbers, "увлечение", 3, 30)},
            {"experience_years", numbers.below(40)},
            {"place", {{"lat", 53.5 + numbers.below(1000) / 1000.0}, {"lon", 86.5 + numbers.below(1000) / 1000.0}}}};
}

Value mentor(Numbers& numbers, int id) {
    Value value = person(numbers, id);
    value["competences"] = several(numbers, "компетенция", 8, 24);
    value["hours"] = 1 + numbers.below(10);
    value["wished_ages"] = {{"from", 20 + numbers.below(10)}, {"to", 30 + numbers.below(30)}};
    value["education"] = numbers.below(5) == 0 ? "среднее профессиональное" : "высшее педагогическое";
    return value;
}

Value mentee(Numbers& numbers, int id, int people) {
    Value value = person(numbers, id);
    value["deficits"] = several(numbers, "компетенция", 4, 24);
    value["hours"] = 1 + numbers.below(5);
    value["age"] = 20 + numbers.below(20);
    value["wishes"] = {numbers.below(people), numbers.below(people)};
    value["superiors"] = Value::array({numbers.below(people)});
    return value;
}

Value criteria(bool bySubject) {
    Value list = Value::parse(R"([
        {"name": "subject", "title": "Предмет", "kind": "equal", "mentor": "subject", "mentee": "subject", "weight": 300},
        {"name": "deficits", "title": "Дефициты", "kind": "covers", "mentor": "competences", "mentee": "deficits",
         "weight": 240},
        {"name": "interests", "title": "Интересы", "kind": "shared", "mentor": "interests", "mentee": "interests",
         "weight": 60},
        {"name": "hours", "title": "Часы", "kind": "at_least", "mentor": "hours", "mentee": "hours", "weight": 80},
        {"name": "age", "title": "Желаемый возраст", "kind": "within", "mentor": "wished_ages", "mentee": "age",
         "weight": 50},
        {"name": "years", "title": "Стаж", "kind": "difference", "mentor": "experience_years",
         "mentee": "experience_years", "best": 10, "reach": 20, "weight": 100},
        {"name": "near", "title": "Близко", "kind": "near", "mentor": "place", "mentee": "place", "reach": 50,
         "weight": 80},
        {"name": "degree", "title": "Образование", "kind": "has", "mentor": "education",
         "value": "высшее педагогическое", "weight": 40},
        {"name": "wish", "title": "Пожелание", "kind": "wish", "mentee": "wishes", "weight": 150},
        {"name": "superior", "title": "Не прямой руководитель", "kind": "unlisted", "mentee": "superiors",
         "hard": true},
        {"name": "own", "title": "Другая школа", "kind": "cost", "mentor": "school", "mentee": "school", "weight": 120}
    ])");
    list[0]["hard"] = bySubject;
    return list;
}

} // namespace

Value municipality(int people, bool bySubject) {
    Numbers numbers(20260728);
    Value question{
        {"mentors", Value::array()}, {"mentees", Value::array()}, {"criteria", criteria(bySubject)}, {"details", true}};
    for (int next = 0; next < people; ++next) {
        question["mentors"].push_back(mentor(numbers, next));
        question["mentees"].push_back(mentee(numbers, people + next, people));
    }
    return question;
}

CallTime proposeThroughWorker(const Value& question, int rounds) {
    plugins::WorkerCapabilities capabilities({{.file = MATCHING_PLUGIN, .settings = Value::object()}},
                                             {.program = PROGRAM});
    CallTime least{1e9, 1e9, 1e9};
    for (int round = 0; round < rounds; ++round) {
        std::promise<engine::CallReply> reply;
        capabilities.listen([&](engine::CallReply answer) { reply.set_value(std::move(answer)); });
        const pid_t worker = capabilities.health().at(0).process.value();
        Value arguments = question;
        const auto began = std::chrono::steady_clock::now();
        const double here = processorSeconds(), there = processorSecondsOf(worker);
        capabilities.call({.number = round + 1}, "matching.propose",
                          {.arguments = std::move(arguments), .key = {}, .today = Date{}, .language = Language::ru});
        const engine::CallReply answer = reply.get_future().get();
        least.clock =
            std::min(least.clock, std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
        least.host = std::min(least.host, processorSeconds() - here);
        least.worker = std::min(least.worker, processorSecondsOf(worker) - there);
        if (!answer.outcome)
            throw std::runtime_error("no pairs: " + (answer.faults.empty() ? "" : answer.faults[0].message.en));
    }
    return least;
}

} // namespace nastavnik::matching
