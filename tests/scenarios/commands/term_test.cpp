// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

namespace nastavnik::test {

namespace {

struct Example {
    const char* phrase;
    const char* kind;
    const char* start;
    const char* end;
    const char* recurrence;
};

/// The examples of the conventions, for school year 2026–2027.
const std::vector<Example> examples{
    {"В течение всего периода", "whole-period", "2026-09-01", "2027-05-31", ""},
    {"5. « сентябрь —октябрь. »", "window", "2026-09-01", "2026-10-31", ""},
    {"Май–июнь", "window", "2027-05-01", "2027-06-30", ""},
    {"Апрель, 2022", "window", "2022-04-01", "2022-04-30", ""},
    {"Постоянно (2022–2024 гг.)", "whole-period", "2022-01-01", "2024-12-31", ""},
    {"27.05.2022", "date", "2022-05-27", "2022-05-27", ""},
    {"к 30 ноября 2026 года", "date", "", "2026-11-30", ""},
    {"с 1 октября", "window", "2026-10-01", "", ""},
    {"Декабрь, май", "window", "2026-12-01", "2027-05-31", "RDATE="},
    {"Сентябрь, ежегодно", "yearly", "2026-09-01", "2026-09-30", "FREQ=YEARLY;BYMONTH=9"},
    {"23.09.2026, и далее: сентябрь, ежегодно (2026–2028 гг.)", "yearly", "2026-09-23", "2026-09-23",
     "FREQ=YEARLY;BYMONTH=9;UNTIL=2028"},
    {"не реже одного раза в месяц", "recurring", "2026-09-01", "2027-05-31", "FREQ=MONTHLY;X-MIN=1"},
    {"Постоянно", "whole-period", "2026-09-01", "2027-05-31", "CONTINUOUS"},
    {"Сентябрь; занятия не реже одного раза в месяц", "window", "2026-09-01", "2026-09-30", "FREQ=MONTHLY;X-MIN=1"},
    {"в течение 5 рабочих дней со дня подписания", "event-relative", "", "", "OFFSET=+5BD"},
    {"в конце ноября", "window", "2026-11-21", "2026-11-30", ""},
    {"~~", "unknown", "", "", ""}};

Value textOrNull(const char* text) { return *text ? Value(text) : Value(); }

void expectAsAgreed(const Value& term, const Example& example) {
    EXPECT_EQ(term["phrase"], example.phrase);
    EXPECT_EQ(term["kind"], example.kind) << example.phrase;
    EXPECT_EQ(term["start"], textOrNull(example.start)) << example.phrase;
    EXPECT_EQ(term["end"], textOrNull(example.end)) << example.phrase;
    EXPECT_EQ(term["recurrence"], textOrNull(example.recurrence)) << example.phrase;
    EXPECT_TRUE(term["windows"].is_array()) << example.phrase;
    EXPECT_EQ(term.size(), 7u) << example.phrase;
}

} // namespace

TEST(TermTest, ReadsTheExamplesOfTheConventionsInABatch) {
    std::string input;
    for (const Example& example : examples)
        input += std::string(example.phrase) + "\n";
    const Ended ended = Program().run({"term", "--batch", "--year", "2026"}, input);
    EXPECT_EQ(ended.code, 0);
    const auto lines = ended.lines();
    ASSERT_EQ(lines.size(), examples.size());
    for (std::size_t line = 0; line < lines.size(); ++line)
        expectAsAgreed(Value::parse(lines[line]), examples[line]);
}

TEST(TermTest, PrintsOnePhraseAsJson) {
    const Ended ended = Program().run({"term", "Декабрь, май", "--year", "2026", "--json"});
    EXPECT_EQ(ended.code, 0);
    const Value wanted{{"phrase", "Декабрь, май"},
                       {"kind", "window"},
                       {"start", "2026-12-01"},
                       {"end", "2027-05-31"},
                       {"recurrence", "RDATE="},
                       {"windows", Value::array({{{"start", "2026-12-01"}, {"end", "2026-12-31"}},
                                                 {{"start", "2027-05-01"}, {"end", "2027-05-31"}}})},
                       {"note", nullptr}};
    EXPECT_EQ(ended.json(), wanted);
}

TEST(TermTest, SaysHowItUnderstood) {
    const Ended ended = Program().run({"term", "до 15 октября", "--year", "2026"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.out, "«до 15 октября» в 2026–2027 учебном году\n"
                         "  понято как: день\n"
                         "  конец: 15.10.2026\n"
                         "  задачи: 01.09.2026 – 15.10.2026\n");
}

TEST(TermTest, AnswersEveryLineOfABatch) {
    const Ended ended = Program().run({"term", "--batch", "--year", "2026"}, "май\r\n\n\xFF\xFE\nиюнь");
    EXPECT_EQ(ended.code, 0);
    const auto lines = ended.lines();
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(Value::parse(lines[0])["phrase"], "май");
    EXPECT_EQ(Value::parse(lines[1])["kind"], "unknown");
    EXPECT_EQ(Value::parse(lines[2])["kind"], "unknown");
    EXPECT_EQ(Value::parse(lines[3])["end"], "2027-06-30");
}

TEST(TermTest, BearsALineWithoutEnd) {
    const Ended ended = Program().run({"term", "--batch", "--year", "2026"}, std::string(10'000'000, 'x'));
    EXPECT_EQ(ended.code, 0);
    ASSERT_EQ(ended.lines().size(), 1u);
    EXPECT_EQ(Value::parse(ended.lines()[0])["kind"], "unknown");
}

TEST(TermTest, AsksForAPhrase) {
    const Ended ended = Program().run({"term", "--year", "2026"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.err, "CL050 не указана фраза срока, например: nastavnik term \"сентябрь–октябрь\" --year 2026\n");
    EXPECT_EQ(Program().run({"term", "май", "--batch"}).code, 2);
}

} // namespace nastavnik::test
