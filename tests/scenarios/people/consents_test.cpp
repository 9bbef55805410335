// SPDX-License-Identifier: MIT
// Consents by purpose: given, withdrawn with the law's terms, expired; and what a roadmap answers.
#include "engine/consent_keeping.hpp"
#include "support/house.hpp"

#include <gmock/gmock.h>

namespace nastavnik {

using namespace test;
using people::Consent;
using people::Purpose;
using testing::ElementsAre;

namespace {

roadmap::Bundle townWithConsents() {
    return smallBundle(R"(
        form "settled" { title = "Сделано", fields = {
          { name = "how", type = "text", title = "Что сделано", required = true } } }
        activity "2.1" { title = "Уничтожить данные", on = "consent_ended", by = "curator", unit = "school",
          term = "в течение 30 дней со дня окончания согласия", run = "finish" }
        activity "2.2" { title = "Снять публикации", on = "publication_ended", by = "curator", unit = "school",
          term = "в течение 3 рабочих дней со дня отзыва" }
        activity "2.3" { title = "Освободить наставника", on = "release", by = "curator", unit = "mentorship",
          term = "в течение 3 рабочих дней" }
        activity "3.1" { title = "Кто не дал согласия", term = "декабрь", by = "curator", unit = "school", run = "ask" }
    )",
                       R"(return {
        finish = function(task)
          local answer = task:ask { by = "curator", form = "settled", title = task.event.consent.duties[2].by }
          consents.settle { consent = task.event.consent.id, how = answer.how }
        end,
        ask = function(task)
          local names = {}
          for _, person in ipairs(consents.missing { purpose = "data", role = "mentee" }) do
            names[#names + 1] = person.surname
          end
          return names
        end })");
}

class ConsentsTest : public testing::Test {
protected:
    Id give(const std::string& who, Purpose purpose, const std::string& till = "", const std::string& signer = "") {
        Consent consent{
            .person = house.person(who).id, .purpose = purpose, .given = house.conductor().today(), .signer = signer};
        if (!till.empty())
            consent.until = day(till);
        Id id = 0;
        house.act([&](engine::Turn& turn) { id = engine::keepConsent(turn, consent); });
        return id;
    }
    void withdraw(Id consent) {
        house.act([&](engine::Turn& turn) { engine::withdrawConsent(turn, consent, turn.today(), "передумала"); });
    }
    std::string stateOf(Id consent) {
        return std::string(stateOn(*house.world().consents.find(consent), house.conductor().today()));
    }

    House house{townWithConsents()};
};

const std::string first = "Школа № 1", second = "Школа № 2";

} // namespace

TEST_F(ConsentsTest, AWithdrawalStartsTheTermsOfTheLawAndOpensTheTaskThatEndsThem) {
    house.goTo("2026-10-01");
    const Id consent = give("mentee1", Purpose::data);
    house.goTo("2026-10-05");
    withdraw(consent);
    const auto duties = dutiesAfter(*house.world().consents.find(consent), house.conductor().today());
    ASSERT_EQ(duties.size(), 2U);
    EXPECT_EQ(isoText(duties[0].by), "2026-10-19"); // Ten working days.
    EXPECT_EQ(isoText(duties[1].by), "2026-11-04"); // Thirty days.
    const Task& task = house.task("2.1", first);
    EXPECT_EQ(isoText(task.window.end), "2026-11-04");
    EXPECT_EQ(task.event["consent"]["purpose"], "data");
    EXPECT_EQ(house.waits().front().title, "2026-11-04");
    house.answer(house.waits().front(), "curator1", {{"answers", {{"how", "удалено, акт № 1"}}}});
    EXPECT_EQ(stateOf(consent), "settled");
    EXPECT_EQ(house.stateOf("2.1", first), "accepted");
    EXPECT_EQ(house.history("consent:1"), Texts({"given", "withdrawn", "settled"}));
}

TEST_F(ConsentsTest, SurvivesAKillBetweenTheWithdrawalAndTheAnswer) {
    house.goTo("2026-10-01");
    const Id consent = give("mentee1", Purpose::data);
    withdraw(consent);
    house.crash();
    house.goTo("2026-10-02");
    EXPECT_EQ(stateOf(consent), "withdrawn");
    EXPECT_EQ(house.task("2.1", first).event["kind"], "consent_ended");
    house.answer(house.waits().front(), "curator1", {{"answers", {{"how", "удалено"}}}});
    EXPECT_EQ(stateOf(consent), "settled");
}

TEST_F(ConsentsTest, AConsentThatExpiresOpensItsTaskByItself) {
    house.goTo("2026-09-01");
    const Id consent = give("mentee2", Purpose::data, "2026-10-31");
    house.goTo("2026-10-31");
    EXPECT_EQ(stateOf(consent), "given");
    EXPECT_EQ(house.state().tasksOf("2.1", 0).size(), 0U);
    house.goTo("2026-11-02");
    EXPECT_EQ(stateOf(consent), "expired");
    EXPECT_EQ(isoText(house.task("2.1", second).window.start), "2026-11-01");
    house.crash();
    house.goTo("2026-11-10");
    EXPECT_EQ(house.state().tasksOf("2.1", 0).size(), 1U); // Told once.
}

TEST_F(ConsentsTest, PublicationsGoWithinThreeWorkingDays) {
    house.goTo("2026-10-01");
    withdraw(give("mentor1", Purpose::publication));
    EXPECT_EQ(isoText(house.task("2.2", first).window.end), "2026-10-06");
}

TEST_F(ConsentsTest, AMentorWhoTakesTheConsentBackIsReleasedFromEveryPair) {
    house.goTo("2026-10-01");
    house.act([&](engine::Turn& turn) {
        turn.addMentorship(turn.programme(house.programme), {.organisation = house.person("mentor1").organisation,
                                                             .mentors = {house.person("mentor1").id},
                                                             .mentees = {house.person("mentee1").id},
                                                             .from = turn.today()});
    });
    withdraw(give("mentor1", Purpose::mentoring));
    const Task& task = house.task("2.3", "Наставников Иван — Молодцова Дарья");
    EXPECT_EQ(task.event["from"], "2026-10-07");
    EXPECT_EQ(isoText(task.window.end), "2026-10-06");
}

TEST_F(ConsentsTest, SaysWhoHasNotYet) {
    house.goTo("2026-11-30");
    give("mentee1", Purpose::data);
    house.goTo("2026-12-01");
    EXPECT_EQ(house.task("3.1", first).result, Value::array());
    EXPECT_EQ(house.task("3.1", second).result, Value::array({"Новиков"}));
}

TEST_F(ConsentsTest, SaysAllThatIsWrongWithAConsentAtOnce) {
    house.goTo("2026-10-01");
    const Consent wrong{.person = house.person("mentee1").id,
                        .purpose = Purpose::data,
                        .given = day("2026-10-20"),
                        .until = day("2026-10-10")};
    EXPECT_EQ(
        faultsOf([&] { house.act([&](engine::Turn& turn) { engine::keepConsent(turn, wrong); }); }),
        Texts({"EN061 given: день согласия ещё не наступил", "EN063 till: срок кончается раньше, чем согласие дано"}));
    const Id consent = give("mentee1", Purpose::data);
    EXPECT_EQ(faultsOf([&] { house.act([&](engine::Turn& turn) { engine::settleConsent(turn, consent, "x"); }); }),
              Texts({"EN065 consent: согласие № 1 действует или уже закрыто"}));
    withdraw(consent);
    EXPECT_EQ(faultsOf([&] { withdraw(consent); }), Texts({"EN064 consent: согласие № 1 уже не действует"}));
}

TEST_F(ConsentsTest, AParentSignsForAPupil) {
    house.goTo("2026-10-01");
    house.act([&](engine::Turn& turn) {
        people::Person pupil = house.person("mentee1");
        pupil.roles.push_back("pupil");
        turn.ledger.savePerson(pupil);
        turn.world.directory.put(pupil);
    });
    EXPECT_EQ(faultsOf([&] { give("mentee1", Purpose::data); }),
              Texts({"EN062 signer: за обучающегося согласие даёт родитель или законный представитель; назовите его"}));
    const Id consent = give("mentee1", Purpose::data, "", "Молодцов Пётр");
    EXPECT_EQ(house.world().consents.find(consent)->purpose, Purpose::childData);
}

TEST(PublicationTest, NobodyIsNamedToEverybodyWithoutAConsent) {
    House house(smallBundle(R"(
        document "order" { title = "Пресс-релиз", template = "order", number = "{n}", public = true }
        activity "2.1" { title = "Новость", term = "сентябрь", by = "curator", unit = "school", run = "news" })",
                            R"(return { news = function(task)
          local ok, fault = pcall(documents.generate, { template = "order",
            data = { title = "Победители", rows = { { name = "Молодцова Дарья" }, { name = "Н. О." } } } })
          return ok or tostring(fault)
        end })"));
    house.act([&](engine::Turn& turn) {
        engine::keepConsent(
            turn, {.person = house.person("head1").id, .purpose = Purpose::publication, .given = turn.today()});
    });
    house.goTo("2026-09-01");
    EXPECT_NE(house.task("2.1", "Школа № 1").result.dump().find("Молодцова Дарья: нет согласия на публикацию"),
              std::string::npos)
        << house.task("2.1", "Школа № 1").result;
    EXPECT_TRUE(house.numbers().empty());
}

} // namespace nastavnik
