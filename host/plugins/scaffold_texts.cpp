// SPDX-License-Identifier: MIT
#include "plugins/scaffold_texts.hpp"

#include <utility>

namespace nastavnik::plugins {

namespace {

// In the texts below «plugin_name» and «PluginName» stand for the name of the new plugin.

constexpr const char* cmakeInTree = R"(nastavnik_add_plugin(plugin_name)
)";

constexpr const char* cmakeOutside = R"(cmake_minimum_required(VERSION 3.25)
project(plugin_name LANGUAGES CXX)

find_package(Nastavnik REQUIRED)
nastavnik_add_plugin(plugin_name)

find_package(GTest)
if(GTest_FOUND)
  enable_testing()
  add_executable(plugin_name_test test/working_days_test.cpp)
  target_link_libraries(plugin_name_test PRIVATE plugin_name_parts GTest::gtest_main)
  add_test(NAME plugin_name_test COMMAND plugin_name_test)
endif()
)";

constexpr const char* readme = R"(# plugin_name

Плагин системы «Наставник». Сейчас он умеет одно: считать рабочие дни. Замените это своим делом.

Из сценария Lua:

    local days = plugin_name.working_days { from = "2026-09-01", to = "2026-09-30" }

Где что лежит:

- `plugin_name_plugin.cpp` — что плагин объявляет: имена, поля, тексты;
- `working_days.hpp`, `working_days.cpp` — само дело, без единого слова о плагинах, поэтому его легко проверять;
- `settings.sample.json` — настройки с обычными значениями.

Таблицу ниже пишет программа: её обновит `nastavnik plugin check build/plugins/plugin_name.so --update README.md`.

<!-- capabilities -->

### Настройки

| Поле | Вид | Нужно | Что значит |
|---|---|---|---|
| `week` | текст | нет | Рабочая неделя: пять или шесть дней. Можно: `five`, `six`. Если не указать: `five`. |

### `plugin_name.working_days`

Считает рабочие дни между двумя датами, обе включительно. Результат: целое число. Только вычисляет.

| Поле | Вид | Нужно | Что значит |
|---|---|---|---|
| `from` | дата | да | Первый день. |
| `to` | дата | да | Последний день. |

<!-- /capabilities -->
)";

constexpr const char* plugin = R"(// SPDX-License-Identifier: MIT
#include "nastavnik/plugin.hpp"

#include "working_days.hpp"

namespace nastavnik::plugin_name {

namespace {

/// The host has checked the arguments: both are there, and both are dates.
Outcome countDays(const Call& call, Week week) {
    const auto from = parseDate(call.arguments.at("from").get<std::string>());
    const auto to = parseDate(call.arguments.at("to").get<std::string>());
    if (*to < *from)
        throw Error("WD001", {"последний день раньше первого; поменяйте их местами",
                              "the last day is before the first; swap them"});
    return {.value = workingDays(*from, *to, week)};
}

} // namespace

class PluginNamePlugin final : public Plugin {
public:
    std::vector<Field> settings() const override {
        return {{.name = "week",
                 .kind = Kind::text,
                 .summary = {"Рабочая неделя: пять или шесть дней.", "The working week: five or six days."},
                 .allowed = {"five", "six"},
                 .fallback = "five"}};
    }

    void start(Registry& registry, const Value& settings) override {
        const Week week = settings.at("week") == "six" ? Week::sixDays : Week::fiveDays;
        registry.provide({
            .name = "plugin_name.working_days",
            .summary = {"Считает рабочие дни между двумя датами, обе включительно.",
                        "Counts the working days between two dates, both included."},
            .fields = {{.name = "from",
                        .kind = Kind::date,
                        .need = Need::required,
                        .summary = {"Первый день.", "The first day."}},
                       {.name = "to",
                        .kind = Kind::date,
                        .need = Need::required,
                        .summary = {"Последний день.", "The last day."}}},
            .result = Kind::integer,
            .effect = Effect::computes,
            .run = [week](const Call& call) { return countDays(call, week); },
        });
    }
};

} // namespace nastavnik::plugin_name

NASTAVNIK_PLUGIN(nastavnik::plugin_name::PluginNamePlugin, "plugin_name", "0.1.0", nastavnik::rightNone)
)";

constexpr const char* logicHeader = R"(// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"

namespace nastavnik::plugin_name {

enum class Week { fiveDays, sixDays };

/// Working days from `first` to `last`, both included; holidays are not known here.
int workingDays(Date first, Date last, Week week);

} // namespace nastavnik::plugin_name
)";

constexpr const char* logic = R"(// SPDX-License-Identifier: MIT
#include "working_days.hpp"

namespace nastavnik::plugin_name {

namespace {

bool isWorking(Date day, Week week) {
    const std::chrono::weekday weekday{day};
    return weekday != std::chrono::Sunday && (week == Week::sixDays || weekday != std::chrono::Saturday);
}

} // namespace

int workingDays(Date first, Date last, Week week) {
    const int wholeWeeks = static_cast<int>((last - first).count() + 1) / 7;
    int days = wholeWeeks * (week == Week::sixDays ? 6 : 5);
    for (Date day = first + std::chrono::days{wholeWeeks * 7}; day <= last; day += std::chrono::days{1})
        days += isWorking(day, week) ? 1 : 0;
    return days;
}

} // namespace nastavnik::plugin_name
)";

constexpr const char* test = R"(// SPDX-License-Identifier: MIT
#include "working_days.hpp"

#include <gtest/gtest.h>

namespace nastavnik::plugin_name {

TEST(WorkingDaysTest, CountsBothEnds) {
    const Date tuesday = *parseDate("2026-09-01");
    EXPECT_EQ(workingDays(tuesday, tuesday, Week::fiveDays), 1);
}

TEST(WorkingDaysTest, LeavesOutTheWeekend) {
    EXPECT_EQ(workingDays(*parseDate("2026-09-01"), *parseDate("2026-09-30"), Week::fiveDays), 22);
    EXPECT_EQ(workingDays(*parseDate("2026-09-01"), *parseDate("2026-09-30"), Week::sixDays), 26);
}

} // namespace nastavnik::plugin_name
)";

constexpr const char* settings = R"({
  "week": "five"
}
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// "school_bus" as a type: "SchoolBus".
std::string typeName(const std::string& word) {
    std::string name;
    bool isStart = true;
    for (const char letter : word) {
        if (letter != '_')
            name.push_back(isStart && letter >= 'a' ? static_cast<char>(letter - 'a' + 'A') : letter);
        isStart = letter == '_';
    }
    return name;
}

} // namespace

std::vector<ScaffoldFile> scaffoldFiles(const std::string& name, ScaffoldPlace place) {
    std::vector<ScaffoldFile> files{
        {"CMakeLists.txt", place == ScaffoldPlace::sourceTree ? cmakeInTree : cmakeOutside},
        {"README.md", readme},
        {name + "_plugin.cpp", plugin},
        {"working_days.hpp", logicHeader},
        {"working_days.cpp", logic},
        {"settings.sample.json", settings},
        {"test/working_days_test.cpp", test},
    };
    for (ScaffoldFile& file : files)
        file.content = replaced(replaced(std::move(file.content), "plugin_name", name), "PluginName", typeName(name));
    return files;
}

} // namespace nastavnik::plugins
