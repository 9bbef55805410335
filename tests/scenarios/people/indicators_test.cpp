// SPDX-License-Identifier: MIT
// Indicators: a formula as data, the names behind what is missing, last year beside this one.
#include "engine/indicator_keeping.hpp"
#include "engine/indicators.hpp"
#include "support/house.hpp"

namespace nastavnik {

using namespace test;
using people::IndicatorValue;

namespace {

roadmap::Bundle townWithIndicators() {
    return smallBundle(R"(
        indicator "covered" { title = "С наставником", numerator = "mentees_in_pairs", denominator = "mentees",
          target = 100, by = "2026-11-30" }
        indicator "useful" { title = "Довольны", numerator = { records = "feedback", where = { useful = { from = 4 } } },
          denominator = { records = "feedback" } }
        indicator "signed" { title = "С согласием", numerator = { people = "mentee", consent = "data" },
          denominator = { people = "mentee", where = { experience_years = { to = 3 } } } }
        indicator "done" { title = "Школы с приказом", numerator = { activity = "2.1" }, denominator = "schools" }
        indicator "exam" { title = "Качество по ВПР", numerator = "typed", denominator = "typed" }
        indicator "pairs" { title = "Пар", numerator = "pairs" }
        activity "2.1" { title = "Пары", term = "сентябрь", by = "curator", unit = "school", run = "go" }
        activity "1.1" { title = "Мониторинг", term = "ноябрь", by = "methodist", unit = "department", run = "list" })",
                       R"(return { go = function(task)
          if task.school.code == "s1" then
            pairs.fix { pairs = { { mentor = 5, mentee = 6 } } }
            records.add { kind = "feedback", data = { useful = 5 } }
            records.add { kind = "feedback", data = { useful = 2 } }
          else
            task:ask { by = "head" }
          end
        end, list = function() return indicators.list {} end })");
}

class IndicatorsTest : public testing::Test {
protected:
    Value of(const std::string& id, Id organisation = 1) {
        Value found;
        house.act([&](engine::Turn& turn) {
            for (Value& one : engine::indicatorsOf(turn.world, turn.programme(house.programme), turn.ledger,
                                                   organisation, turn.today()))
                if (one["id"] == id)
                    found = std::move(one);
        });
        return found;
    }
    void enter(IndicatorValue value) {
        value.programme = house.programme;
        house.act([&](engine::Turn& turn) { engine::enterIndicator(turn, value); });
    }

    House house{townWithIndicators()};
};

} // namespace

TEST_F(IndicatorsTest, GivesTheShareTheTargetAndTheNamesThatAreMissing) {
    house.goTo("2026-11-29");
    const Value covered = of("covered");
    EXPECT_EQ(covered["numerator"], 1);
    EXPECT_EQ(covered["denominator"], 2);
    EXPECT_EQ(covered["value"], 50);
    EXPECT_EQ(covered["target"], 100);
    EXPECT_EQ(covered["by"], "2026-11-30");
    EXPECT_EQ(covered["reached"], false);
    EXPECT_EQ(covered["date"], "2026-11-29");
    EXPECT_EQ(covered["missing"], Value::array({{{"id", 9}, {"name", "Новиков Егор"}, {"school", "Школа № 2"}}}));
    EXPECT_EQ(of("covered", 2)["value"], 100);
    EXPECT_EQ(of("covered", 3)["value"], 0);
}

TEST_F(IndicatorsTest, CountsRecordsConsentsActivitiesAndPlainNumbers) {
    house.goTo("2026-10-01");
    EXPECT_EQ(of("useful")["value"], 50);
    EXPECT_EQ(of("done")["value"], 50);
    EXPECT_EQ(of("done")["missing"][0]["name"], "Школа № 2");
    EXPECT_EQ(of("pairs")["value"], 1);
    EXPECT_EQ(of("pairs")["unit"], "");
    EXPECT_EQ(of("signed")["value"], nullptr); // Nobody's experience is known: there is nothing to divide by.
}

TEST_F(IndicatorsTest, PutsLastYearBesideThisOne) {
    house.goTo("2026-11-15");
    enter({.indicator = "covered",
           .organisation = 1,
           .date = day("2025-10-30"),
           .numerator = 3,
           .denominator = 8,
           .source = "отчёт за 2025 год"});
    enter({.indicator = "covered",
           .organisation = 1,
           .date = day("2026-05-30"),
           .numerator = 8,
           .denominator = 8,
           .source = "итоговый отчёт"});
    EXPECT_EQ(of("covered")["last_year"],
              Value({{"value", 37.5}, {"date", "2025-10-30"}, {"source", "отчёт за 2025 год"}}));
    enter({.indicator = "exam",
           .organisation = 1,
           .date = day("2026-11-01"),
           .numerator = 41,
           .denominator = 50,
           .source = "ВПР, протокол № 3"});
    EXPECT_EQ(of("exam")["value"], 82);
    EXPECT_EQ(of("exam")["source"], "ВПР, протокол № 3");
    house.crash();
    house.goTo("2026-11-16");
    EXPECT_EQ(of("exam")["value"], 82);
}

TEST_F(IndicatorsTest, KeepsWhatAReportCountedForTheYearToCome) {
    house.goTo("2026-11-01");
    const Value rows = house.task("1.1", "Управление").result;
    EXPECT_EQ(rows[0]["printed"], Value({{"title", "С наставником"},
                                         {"numerator", 1},
                                         {"denominator", 2},
                                         {"share", "50,0"},
                                         {"target", 100},
                                         {"last_year", "—"}}));
    const auto* kept = people::latest(house.world().indicators, "covered", 1, day("2026-11-01"), day("2026-11-01"));
    ASSERT_NE(kept, nullptr);
    EXPECT_EQ(kept->value(), 50);
}

TEST_F(IndicatorsTest, SaysWhatIsWrongWithATypedValue) {
    house.goTo("2026-11-01");
    EXPECT_EQ(faultsOf([&] {
                  enter({.indicator = "coverd", .organisation = 1, .date = day("2026-12-01"), .numerator = -1});
              }),
              Texts({"EN076 indicator: показателя «coverd» в дорожной карте нет; возможно, «covered»?",
                     "EN077 numerator, denominator: числа не бывают отрицательными, а делить на ноль нельзя",
                     "EN077 date: этот день ещё не наступил", "EN077 source: откуда значение"}));
    EXPECT_EQ(
        faultsOf([&] {
            enter(
                {.indicator = "covered", .organisation = 1, .date = day("2026-11-01"), .numerator = 1, .source = "я"});
        }),
        Texts({"EN076 indicator: «С наставником» программа считает сама; вписать можно только прошлые годы"}));
}

TEST(IndicatorFormulaTest, TheCheckNamesWhatItDoesNotKnow) {
    const auto faults = faultsOf([] {
        House house(smallBundle(R"(
        indicator "a" { title = "А", numerator = "mentes" }
        indicator "b" { title = "Б", numerator = { people = "mente" }, denominator = { people = "mentee", wher = 1 } }
        activity "2.1" { title = "Пары", term = "сентябрь", by = "curator", unit = "school" })"));
    });
    ASSERT_EQ(faults.size(), 3U);
    EXPECT_EQ(faults[0], "roadmap.lua:13: RM056 indicator \"a\", numerator: счёта «mentes» нет; возможно, «mentees»?");
    EXPECT_NE(faults[1].find("роли «mente» нет"), std::string::npos) << faults[1];
    EXPECT_NE(faults[2].find("ключа «wher» здесь нет"), std::string::npos) << faults[2];
}

} // namespace nastavnik
