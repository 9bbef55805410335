// SPDX-License-Identifier: MIT
// The library of roadmaps at work in Прокопьевск: its invented people, its actions, plain plugins.
#include "engine/consent_keeping.hpp"
#include "engine/mentorship_keeping.hpp"
#include "engine/rehearsal.hpp"
#include "support/house.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace nastavnik {

using namespace test;
using testing::IsEmpty;

namespace {

Field any(const char* name) { return {.name = name, .kind = Kind::any}; }

std::optional<engine::CallReply> writePaper(engine::CallId id, const Call& call) {
    const Value& registration = call.arguments["registration"];
    const std::string title = call.arguments["template"]["title"], number = registration["number"];
    Paper paper{
        .kind = registration["kind"],
        .title = title,
        .number = number,
        .date = registration["date"],
        .data = call.arguments["data"],
        .files = {{.name = title + ".odt", .type = "text/plain", .bytes = Bytes(number.begin(), number.end())}}};
    return engine::CallReply{.id = id, .outcome = Outcome{.papers = {std::move(paper)}}};
}

/// The first mentor gets the first mentee, and so on.
std::optional<engine::CallReply> pairInOrder(engine::CallId id, const Call& call) {
    const Value &mentors = call.arguments["mentors"], &mentees = call.arguments["mentees"];
    Value pairs = Value::array();
    for (std::size_t at = 0; at < std::min(mentors.size(), mentees.size()); ++at)
        pairs.push_back({{"mentor", mentors[at]["id"]},
                         {"mentee", mentees[at]["id"]},
                         {"score", 10},
                         {"reasons", Value::array({"по порядку"})}});
    return answered(id, {{"pairs", std::move(pairs)}, {"unmatched", Value::array()}, {"total", 10}});
}

void equip(PlannedCapabilities& plugins) {
    const auto nothing = [](engine::CallId id, const Call&) { return answered(id, nullptr); };
    plugins.plan("documents.generate", writePaper);
    plugins.offer({.name = "notifications.send", .fields = {any("to"), any("notice"), any("attach"), any("data")}},
                  nothing);
    std::vector<Field> question;
    for (const char* name :
         {"mentors", "mentees", "criteria", "pins", "bans", "form", "goal", "prefer", "adjust", "forms"})
        question.push_back(any(name));
    plugins.offer({.name = "matching.propose", .fields = question, .result = Kind::table}, pairInOrder);
    plugins.offer({.name = "matching.candidates", .fields = question, .result = Kind::list},
                  [](engine::CallId id, const Call&) { return answered(id, Value::array()); });
    plugins.offer(
        {.name = "matching.compare", .fields = {any("before"), any("after"), any("people")}},
        [](engine::CallId id, const Call&) {
            return answered(id, {{"moved", Value::array()}, {"gained", Value::array()}, {"lost", Value::array()}});
        });
}

class LibraryTest : public testing::Test {
protected:
    LibraryTest() { answers_ = people_.answers; }

    void playUntil(const std::string& date) {
        if (!rehearsal_)
            rehearsal_ = std::make_unique<engine::Rehearsal>(
                house_.conductor(), house_.clock, house_.kept, house_.programme,
                engine::Temper{.late = 0, .never = 0, .returned = 0, .answers = answers_});
        rehearsal_->playUntil(day(date));
    }

    std::vector<std::string> trouble() {
        std::vector<std::string> texts;
        store::Query row =
            house_.database->query("SELECT action, trouble FROM run WHERE state IN ('stuck', 'retrying')");
        while (row.next())
            texts.push_back(row.text(0) + ": " + row.text(1));
        return texts;
    }
    std::int64_t papers(const std::string& kind) {
        return house_.database->number("SELECT count(*) FROM document WHERE kind = ?", kind);
    }
    const people::Mentorship& firstPair() { return house_.world().directory.mentorships().front(); }

    const people::PeopleFile people_ = people::readPeopleFile(
        Value::parse(std::ifstream(SOURCE_ROOT "/workflows/prokopyevsk/people.json")), "people.json");
    std::map<std::string, std::vector<Value>> answers_;
    House house_{roadmap::readBundle(SOURCE_ROOT "/workflows/prokopyevsk"), false, people_, equip};
    std::unique_ptr<engine::Rehearsal> rehearsal_;
};

} // namespace

TEST_F(LibraryTest, EveryPairHasItsConsentAndAgreementBeforeTheOrder) {
    playUntil("2026-11-01");
    EXPECT_THAT(trouble(), IsEmpty());
    const auto pairs = house_.world().directory.mentorships().size();
    EXPECT_GT(pairs, 5U);
    EXPECT_EQ(house_.world().agreements.all().size(), pairs);
    EXPECT_EQ(papers("consent_mentor"), static_cast<std::int64_t>(pairs));
    EXPECT_EQ(papers("agreement_mentor"), static_cast<std::int64_t>(pairs));
    EXPECT_EQ(
        house_.database->number("SELECT count(*) FROM document o, document a WHERE o.kind = 'order_pairs' AND "
                                "a.kind = 'agreement_mentor' AND o.organisation = a.organisation AND o.id < a.id"),
        0);
    house_.act([&](engine::Turn& turn) {
        for (const char* role : {"mentor", "mentee"})
            for (const people::Person& person : turn.world.directory.persons())
                if (std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end()) {
                    EXPECT_TRUE(turn.world.consents.inForce(person.id, people::Purpose::data, turn.today()))
                        << person.fullName();
                }
    });
}

TEST_F(LibraryTest, AMentorWhoLeavesIsReleasedByNoticeAndOrder) {
    playUntil("2026-11-09");
    const people::Mentorship pair = firstPair();
    house_.act([&](engine::Turn& turn) {
        engine::askForChange(turn, pair.id, {.kind = "release", .reason = "учебная нагрузка", .by = pair.mentors[0]});
    });
    playUntil("2026-12-10");
    EXPECT_THAT(trouble(), IsEmpty());
    EXPECT_EQ(firstPair().endKind, "released");
    EXPECT_EQ(isoText(*firstPair().to), "2026-11-12");
    EXPECT_EQ(papers("notice_end"), 1);
    EXPECT_EQ(papers("order_pairs_change"), 1);
    EXPECT_FALSE(house_.world().agreements.inForce(pair.mentors[0], pair.mentees[0], day("2026-12-10")));
}

TEST_F(LibraryTest, AMentorIsReplacedAndTheNewOneSignsFirst) {
    playUntil("2026-11-09");
    const people::Mentorship pair = firstPair();
    Id other = 0;
    for (const people::Person* mentor : house_.world().directory.holders("mentor", pair.organisation))
        if (mentor->id != pair.mentors[0])
            other = mentor->id;
    answers_["replacement"] = {{{"mentors", Value::array({other})}}};
    rehearsal_.reset();
    house_.act([&](engine::Turn& turn) {
        engine::askForChange(turn, pair.id, {.kind = "replacement", .reason = "болезнь", .by = pair.mentors[0]});
    });
    playUntil("2026-12-20");
    EXPECT_THAT(trouble(), IsEmpty());
    EXPECT_EQ(firstPair().endKind, "replaced");
    const people::Mentorship& next = house_.world().directory.mentorships().back();
    EXPECT_EQ(next.previous, pair.id);
    EXPECT_EQ(next.mentors, std::vector<Id>{other});
    EXPECT_TRUE(house_.world().agreements.inForce(other, pair.mentees[0], day("2026-12-20")));
}

TEST_F(LibraryTest, AWithdrawnConsentEndsInAnActWithTheExtractOfTheLog) {
    playUntil("2026-11-09");
    const Id mentee = firstPair().mentees[0];
    house_.act([&](engine::Turn& turn) {
        const people::Consent* consent = turn.world.consents.inForce(mentee, people::Purpose::data, turn.today());
        engine::withdrawConsent(turn, consent->id, turn.today(), "передумал");
    });
    playUntil("2026-12-10");
    EXPECT_THAT(trouble(), IsEmpty());
    EXPECT_EQ(papers("act_destruction"), 1);
    EXPECT_EQ(papers("log_extract"), 1);
    EXPECT_EQ(firstPair().endKind, "left");
    EXPECT_EQ(house_.world().directory.person(mentee)->surname, "[данные уничтожены]");
}

} // namespace nastavnik
