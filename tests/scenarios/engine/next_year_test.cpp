// SPDX-License-Identifier: MIT
#include "engine/next_year.hpp"
#include "support/house.hpp"

namespace nastavnik {

using namespace test;

namespace {

constexpr const char* declarations = R"(
    activity "1.1" { title = "Письмо школам", term = "сентябрь", by = "methodist", unit = "department" }
    activity "3.2" { title = "Встреча пары", term = "октябрь", by = "mentor", unit = "mentorship" }
)";

} // namespace

class NextYearTest : public ::testing::Test {
protected:
    Id addPair(const std::string& school, const std::string& mentor, const std::string& mentee) {
        Id id = 0;
        house.act([&](engine::Turn& turn) {
            id = turn.addMentorship(turn.programme(house.programme), {.organisation = house.person(mentor).organisation,
                                                                      .mentors = {house.person(mentor).id},
                                                                      .mentees = {house.person(mentee).id},
                                                                      .form = school,
                                                                      .from = turn.today()});
        });
        return id;
    }
    Id begin(const std::set<Id>& closing = {}) {
        const roadmap::Bundle bundle = smallBundle(declarations);
        const Value id = house.conductor().perform("test", "next", [&](engine::Turn& turn, engine::RunDriver&) {
            return Value(engine::beginNextYear(turn, house.programme, bundle, house.reader()(bundle, {}), closing));
        });
        house.conductor().settle();
        return id.get<Id>();
    }

    House house{smallBundle(declarations)};
};

TEST_F(NextYearTest, PairsGoOnOrEndByDecisionAndTheOldYearStaysAsItWas) {
    house.goTo("2026-09-10");
    const Id kept = addPair("педагог – педагог", "mentor1", "mentee1"),
             ended = addPair("педагог – педагог", "mentor2", "mentee2");
    house.goTo("2027-08-10");
    const engine::YearEnd end = engine::yearEndOf(house.state(), house.world().directory);
    EXPECT_EQ(end.open.size(), 2u);
    EXPECT_EQ(end.undone, 3);
    const Id next = begin({ended});
    EXPECT_EQ(house.world().directory.mentorship(ended)->to, day("2027-07-31"));
    EXPECT_FALSE(house.world().directory.mentorship(kept)->to);
    const engine::ProgrammeState& state = house.world().programmes.at(next);
    EXPECT_EQ(state.programme().year.first, 2027);
    std::vector<std::string> tasks;
    for (const Task& task : state.tasks())
        tasks.push_back(task.activity + " " + isoText(task.window.start) + " " + std::to_string(task.unit.id));
    EXPECT_EQ(tasks, Texts({"1.1 2027-09-01 1", "3.2 2027-10-01 " + std::to_string(kept)}));
    EXPECT_EQ(house.state().programme().year.first, 2026);
    EXPECT_EQ(house.history("programme:1"), Texts({"founded", "continued"}));
}

TEST_F(NextYearTest, AYearBeginsOnceAndOnlyOpenPairsCanEnd) {
    house.goTo("2027-08-10");
    EXPECT_THROW(begin({77}), Error);
    begin();
    EXPECT_THROW(begin(), Error);
}

} // namespace nastavnik
