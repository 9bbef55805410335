// SPDX-License-Identifier: MIT
#include "unit/plugins/matching/calls/called.hpp"

#include <gtest/gtest.h>

namespace nastavnik::matching {

namespace {

/// What is said of the only criterion for the only pair; "" when there is no pair.
std::string said(Value criterion, Value mentor, Value mentee, Language language = Language::ru) {
    criterion["name"] = "rule";
    criterion["title"] = "Правило";
    mentor["id"] = "m";
    mentee["id"] = "n";
    const Value result = proposed({{"mentors", {mentor}}, {"mentees", {mentee}}, {"criteria", {criterion}}}, language);
    return result["pairs"].empty() ? "" : result["pairs"][0]["reasons"][1].get<std::string>();
}

Value rule(const char* kind, const char* mentor, const char* mentee, Value more = Value::object()) {
    Value result{{"kind", kind}, {"weight", 100}};
    if (*mentor)
        result["mentor"] = mentor;
    if (*mentee)
        result["mentee"] = mentee;
    result.update(more);
    return result;
}

} // namespace

TEST(CriterionTextTest, EqualFindsACommonValue) {
    const Value language = rule("equal", "language", "language");
    EXPECT_EQ(said(language, {{"language", "Русский"}}, {{"language", {"татарский", "русский"}}}),
              "«Правило»: совпадает («Русский») — 100 из 100.");
    EXPECT_EQ(said(language, {{"language", "русский"}}, {{"language", "татарский"}}),
              "«Правило»: различается («русский» и «татарский») — 0 из 100.");
    EXPECT_EQ(said(language, {{"language", "русский"}}, {{"language", "татарский"}}, Language::en),
              "\"Правило\": differs (\"русский\" and \"татарский\") — 0 of 100.");
}

TEST(CriterionTextTest, AnyValueCanBeDeclaredToSuitEverybody) {
    const Value format = rule("equal", "format", "format", {{"any", "смешанный"}, {"hard", true}});
    EXPECT_EQ(said(format, {{"format", "Смешанный"}}, {{"format", "очно"}}),
              "«Правило»: подходит любое значение — 100 из 100.");
    EXPECT_EQ(said(format, {{"format", "дистанционно"}}, {{"format", "очно"}}), "");
}

TEST(CriterionTextTest, DifferentWantsNoCommonValue) {
    const Value other = rule("different", "school", "school");
    EXPECT_EQ(said(other, {{"school", "А"}}, {{"school", "Б"}}), "«Правило»: различается («А» и «Б») — 100 из 100.");
    EXPECT_EQ(said(other, {{"school", "А"}}, {{"school", "А"}}), "«Правило»: совпадает («А») — 0 из 100.");
}

TEST(CriterionTextTest, CoversCountsTheDeficitsThatTheMentorCovers) {
    const Value covers = rule("covers", "competences", "deficits", {{"enough", 2}, {"hard", true}});
    EXPECT_EQ(said(covers, {{"competences", {"а", "б", "в"}}}, {{"deficits", {"в", "а", "г"}}}),
              "«Правило»: закрыто 2 из 3 («а», «в») — 66 из 100.");
    EXPECT_EQ(said(covers, {{"competences", {"а"}}}, {{"deficits", {"в", "а", "г"}}}), "");
    EXPECT_EQ(said(covers, {{"competences", {"а"}}}, {{"deficits", {"а"}}}),
              "«Правило»: закрыто 1 из 1 («а») — 100 из 100.");
}

TEST(CriterionTextTest, SharedCountsUpToEnough) {
    const Value shared = rule("shared", "interests", "interests", {{"enough", 2}});
    EXPECT_EQ(
        said(shared, {{"interests", {"хор", "туризм", "шахматы"}}}, {{"interests", {"туризм", "хор", "шахматы"}}}),
        "«Правило»: общее: «хор», «туризм», «шахматы» — 100 из 100.");
    EXPECT_EQ(said(shared, {{"interests", "хор"}}, {{"interests", {"бег", "хор"}}}),
              "«Правило»: общее: «хор» — 50 из 100.");
    EXPECT_EQ(said(shared, {{"interests", "хор"}}, {{"interests", "бег"}}), "«Правило»: общего нет — 0 из 100.");
}

TEST(CriterionTextTest, AtLeastComparesWithTheMenteeOrWithANumber) {
    const Value hours = rule("at_least", "hours", "hours");
    EXPECT_EQ(said(hours, {{"hours", 2.5}}, {{"hours", 2}}), "«Правило»: 2,5 при нужных 2 — 100 из 100.");
    EXPECT_EQ(said(hours, {{"hours", 1}}, {{"hours", 2}}), "«Правило»: 1 — меньше нужных 2 — 0 из 100.");
    const Value years = rule("at_least", "experience_years", "", {{"value", 5}, {"hard", true}});
    EXPECT_EQ(said(years, {{"experience_years", 5}}, Value::object()), "«Правило»: 5 при нужных 5 — 100 из 100.");
    EXPECT_EQ(said(years, {{"experience_years", 4}}, Value::object()), "");
}

TEST(CriterionTextTest, WithinLooksIntoTheLimitsOfEitherSide) {
    const Value ages = rule("within", "wished_ages", "age");
    EXPECT_EQ(said(ages, {{"wished_ages", {{"from", 20}, {"to", 30}}}}, {{"age", 30}}),
              "«Правило»: в границах — 100 из 100.");
    EXPECT_EQ(said(ages, {{"wished_ages", {{"from", 35}}}}, {{"age", 30}}), "«Правило»: вне границ — 0 из 100.");
    EXPECT_EQ(said(rule("within", "", "age", {{"from", 18}, {"to", 35}}), Value::object(), {{"age", 20}}),
              "«Правило»: в границах — 100 из 100.");
}

TEST(CriterionTextTest, DifferenceFallsFromTheBestToTheReach) {
    const Value years = rule("difference", "years", "years", {{"best", 10}, {"reach", 20}});
    EXPECT_EQ(said(years, {{"years", 11}}, {{"years", 1}}), "«Правило»: разница 10 — 100 из 100.");
    EXPECT_EQ(said(years, {{"years", 1}}, {{"years", 6}}), "«Правило»: разница −5 — 25 из 100.");
}

TEST(CriterionTextTest, NearMeasuresKilometres) {
    const Value near = rule("near", "place", "place", {{"reach", 50}});
    const Value here{{"place", {{"lat", 54.0}, {"lon", 86.0}}}}, there{{"place", {{"lat", 54.1}, {"lon", 86.0}}}};
    EXPECT_EQ(said(near, here, there), "«Правило»: 11,1 км — 77 из 100.");
}

TEST(CriterionTextTest, HasLooksForAWord) {
    const Value has = rule("has", "education", "", {{"value", {"высшее"}}});
    EXPECT_EQ(said(has, {{"education", "Высшее педагогическое"}}, Value::object()), "«Правило»: есть — 100 из 100.");
    EXPECT_EQ(said(has, {{"education", "среднее"}}, Value::object()), "«Правило»: нет — 0 из 100.");
}

TEST(CriterionTextTest, WishCountsThePlaceInTheList) {
    const Value wish = rule("wish", "", "wishes");
    EXPECT_EQ(said(wish, Value::object(), {{"wishes", {"x", "m"}}}), "«Правило»: 2-е место в пожеланиях — 66 из 100.");
    EXPECT_EQ(said(wish, Value::object(), {{"wishes", {"x"}}}), "«Правило»: в пожеланиях нет — 0 из 100.");
    EXPECT_EQ(said(rule("wish", "wishes", ""), {{"wishes", {"n"}}}, Value::object()),
              "«Правило»: 1-е место в пожеланиях — 100 из 100.");
}

TEST(CriterionTextTest, UnlistedForbidsWhoStandsInTheList) {
    const Value rules = rule("unlisted", "superior_of", "past", {{"hard", true}, {"weight", 0}});
    EXPECT_EQ(said(rules, Value::object(), {{"past", {"x"}}}), "«Правило»: запрета нет.");
    EXPECT_EQ(said(rules, Value::object(), {{"past", {"m"}}}), "");
    EXPECT_EQ(said(rules, {{"superior_of", {"n"}}}, Value::object()), "");
}

TEST(CriterionTextTest, MissingDataCountsAsNothingAndFailsAHardRule) {
    EXPECT_EQ(said(rule("equal", "subject", "subject"), Value::object(), {{"subject", "физика"}}),
              "«Правило»: нет данных — 0 из 100.");
    Value hard = rule("equal", "subject", "subject", {{"hard", true}});
    EXPECT_EQ(said(hard, Value::object(), {{"subject", "физика"}}), "");
    hard["missing"] = "allow";
    EXPECT_EQ(said(hard, Value::object(), {{"subject", "физика"}}), "«Правило»: нет данных — 0 из 100.");
}

} // namespace nastavnik::matching
