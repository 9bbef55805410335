// SPDX-License-Identifier: MIT
#pragma once

#include "support/small_town.hpp"
#include "year_play.hpp"

#include <filesystem>

namespace nastavnik::test {

inline std::string luaText(const Value& value) {
    if (!value.is_structured())
        return value.dump();
    std::string text = "{";
    for (const auto& item : value.items())
        text += (value.is_object() ? "[\"" + item.key() + "\"] = " : "") + luaText(item.value()) + ", ";
    return text + "}";
}

/// A year of the small town with papers, questions, waits, records and letters; its template is a true one.
inline roadmap::Bundle bundleOfTheYear(const std::filesystem::path& source) {
    const Value data = readJsonFile(source / "templates/library/minutes.sample.json");
    roadmap::Bundle bundle = smallBundle(R"(
        document "order" { title = "Протокол", template = "minutes", number = "{n}-П/{yy}",
          approve = { "head" } }
        activity "1.1" { title = "Письмо школам", term = "сентябрь", by = "methodist", unit = "department",
          remind = "за 7 дней" }
        activity "2.1" { title = "Протоколы", term = "октябрь", by = "curator", accept = "methodist", unit = "school",
          after = { "1.1" }, run = "papers", remind = "за 7 дней", escalate = { { after = "3 дня", to = "chief" } } }
        activity "2.2" { title = "Протоколы весны", term = "март", by = "curator", unit = "school", run = "papers" }
        activity "3.1" { title = "Пары", term = "ноябрь", by = "curator", unit = "school", run = "fix" }
        activity "3.2" { title = "Встречи", term = "ежемесячно", by = "mentor", unit = "mentorship",
          remind = "за 3 дня" }
    )",
                                         "local data = " + luaText(data) + R"(
        local function papers(task)
          local numbers = {}
          for i = 1, 3 do
            pcall(documents.generate, { template = "order", data = {} })
            local order = documents.generate { template = "order", data = data }
            numbers[i] = order.number
            task:approve { by = "head", document = order }
            records.add { kind = "paper", data = { number = order.number } }
            task:wait { days = 2 }
          end
          return { numbers = numbers, kept = #records.list { kind = "paper" } }
        end
        local function fix(task)
          local mentors, mentees = people.list { role = "mentor" }, people.list { role = "mentee" }
          local draft = task:review { by = "curator", value = { { mentor = mentors[1].id, mentee = mentees[1].id } } }
          return { count = #pairs.fix { pairs = draft.value } }
        end
        return { papers = papers, fix = fix })");
    const roadmap::Bundle real = roadmap::readBundle(source / "workflows/prokopyevsk");
    for (const auto& [path, bytes] : real.files)
        if (path.starts_with("templates/minutes.") || path.starts_with("templates/parts/"))
            bundle.files[path] = bytes;
    return bundle;
}

} // namespace nastavnik::test
