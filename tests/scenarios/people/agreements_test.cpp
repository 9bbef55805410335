// SPDX-License-Identifier: MIT
// Article 351.8 of the Labour Code: no pair before the mentor's consent and an additional agreement.
#include "engine/consent_keeping.hpp"
#include "support/house.hpp"

namespace nastavnik {

using namespace test;
using people::Agreement;
using people::Consent;
using people::Purpose;

namespace {

/// The article is applied as `law` says; both schools fix their pair in October.
roadmap::Bundle townWithLaw(const std::string& law, const std::string& reason = "") {
    return smallBundle("input \"article_351_8\" { type = \"text\", title = \"351.8\", default = \"" + law +
                           "\" }\n input \"article_351_8_reason\" { type = \"text\", title = \"почему\", default = \"" +
                           reason + R"(" }
        activity "2.1" { title = "Пары", term = "октябрь", by = "curator", unit = "school", run = "fix" })",
                       R"(return { fix = function(task)
          local mentor = people.list { role = "mentor" }[1]
          local mentee = people.list { role = "mentee" }[1]
          local wanted = { { mentor = mentor.id, mentee = mentee.id } }
          local left = agreements.obstacles { pairs = wanted }
          if left[1] then
            task:ask { by = "curator", title = left[1].text }
          end
          return { fixed = #pairs.fix { pairs = wanted } }
        end })");
}

const std::string first = "Школа № 1";

Agreement agreementOf(House& house, const std::string& mentor) {
    return {.mentor = house.person(mentor).id,
            .number = "3",
            .date = house.conductor().today(),
            .from = house.conductor().today(),
            .till = day("2027-05-31"),
            .form = "педагог – педагог",
            .content = "разбор уроков",
            .pay = "3 000 рублей в месяц"};
}

Wait waitOf(House& house, const std::string& unit) {
    for (const Wait& wait : house.waits()) {
        if (engine::unitName(wait.unit, house.world().directory) == unit)
            return wait;
    }
    throw std::logic_error("nobody is asked for " + unit);
}

void sign(House& house, const std::string& mentor, Agreement agreement) {
    house.act([&](engine::Turn& turn) {
        engine::keepConsent(turn,
                            {.person = house.person(mentor).id, .purpose = Purpose::mentoring, .given = turn.today()});
        engine::keepAgreement(turn, std::move(agreement));
    });
}

} // namespace

TEST(AgreementsTest, TheOrderSaysWhoLacksWhatAndGoesOnWhenItIsThere) {
    House house(townWithLaw("всем педагогам"));
    house.goTo("2026-10-01");
    EXPECT_EQ(waitOf(house, first).title, "Наставников Иван: нет письменного согласия, нет дополнительного соглашения");
    sign(house, "mentor1", agreementOf(house, "mentor1"));
    house.answer(waitOf(house, first), "curator1", {{"answers", Value::object()}});
    EXPECT_EQ(house.task("2.1", first).result, Value({{"fixed", 1}}));
}

TEST(AgreementsTest, TheHostRefusesToFixAPairWhateverTheScriptDoes) {
    House house(townWithLaw("всем педагогам"));
    house.goTo("2026-10-01");
    house.act([&](engine::Turn& turn) {
        engine::keepConsent(
            turn, {.person = house.person("mentor1").id, .purpose = Purpose::mentoring, .given = turn.today()});
    });
    house.answer(waitOf(house, first), "curator1", {{"answers", Value::object()}});
    EXPECT_NE(house.run(house.task("2.1", first))
                  .trouble.find("EN070 Наставников Иван: нет дополнительного соглашения (статья 351.8 ТК РФ)"),
              std::string::npos)
        << house.run(house.task("2.1", first)).trouble;
    EXPECT_TRUE(house.world().directory.mentorships().empty());
}

TEST(AgreementsTest, AnAgreementSaysWhatTheLawDemandsOrIsNotTaken) {
    House house(townWithLaw("всем педагогам"));
    house.goTo("2026-10-01");
    Agreement bare{.mentor = house.person("mentor1").id, .from = day("2026-10-01"), .till = day("2026-09-01")};
    EXPECT_EQ(faultsOf([&] { house.act([&](engine::Turn& turn) { engine::keepAgreement(turn, bare); }); }),
              Texts({"EN066 number: нет номера соглашения", "EN066 form: не указана форма наставничества",
                     "EN066 content: не указано содержание работы",
                     "EN066 pay: укажите размер выплаты или в unpaid_reason причину, по которой её нет",
                     "EN063 till: срок кончается раньше, чем начинается"}));
    Agreement unpaid = agreementOf(house, "mentor1");
    unpaid.pay.clear();
    unpaid.unpaidReason = "входит в трудовую функцию";
    sign(house, "mentor1", unpaid);
    EXPECT_EQ(house.world().agreements.all().size(), 1U);
}

TEST(AgreementsTest, AnAgreementThatEndedOrIsForSomebodyElseDoesNotCount) {
    House house(townWithLaw("всем педагогам"));
    house.goTo("2026-10-01");
    Agreement other = agreementOf(house, "mentor1");
    other.mentees = {house.person("mentee2").id};
    sign(house, "mentor1", other);
    const people::Mentorship pair{.mentors = {house.person("mentor1").id}, .mentees = {house.person("mentee1").id}};
    const auto obstacles = [&] {
        std::vector<people::Obstacle> found;
        house.act([&](engine::Turn& turn) { found = engine::obstaclesOf(turn, {pair}, people::LabourLaw::all); });
        return found;
    };
    ASSERT_EQ(obstacles().size(), 1U);
    sign(house, "mentor1", agreementOf(house, "mentor1"));
    EXPECT_TRUE(obstacles().empty());
    house.act([](engine::Turn& turn) { engine::endAgreement(turn, 2, turn.today(), "увольнение"); });
    EXPECT_TRUE(obstacles().front().lacksAgreement);
    EXPECT_FALSE(obstacles().front().lacksConsent);
}

TEST(AgreementsTest, WhereTheArticleAppliesIsAChoiceWithAReason) {
    House without(townWithLaw("не применяется", "наставничество входит в трудовую функцию"));
    without.goTo("2026-10-01");
    EXPECT_EQ(without.task("2.1", first).result, Value({{"fixed", 1}}));

    House noReason(townWithLaw("не применяется"));
    noReason.goTo("2026-10-01");
    EXPECT_NE(
        noReason.run(noReason.task("2.1", first)).trouble.find("EN069 статья 351.8 не применяется: впишите причину"),
        std::string::npos);

    House slip(townWithLaw("всем"));
    slip.goTo("2026-10-01");
    EXPECT_NE(
        slip.run(slip.task("2.1", first)).trouble.find("EN068 настройка article_351_8: «всем» — не «всем педагогам»"),
        std::string::npos);
}

TEST(AgreementsTest, OnlyThoseWhoMentorInWorkingTimeWhenTheMunicipalityChoseSo) {
    House house(townWithLaw("только в рабочее время"));
    house.act([&](engine::Turn& turn) {
        people::Person mentor = house.person("mentor1");
        mentor.profile["mentoring_after_work"] = true;
        turn.ledger.savePerson(mentor);
        turn.world.directory.put(mentor);
    });
    house.goTo("2026-10-01");
    EXPECT_EQ(house.task("2.1", first).result, Value({{"fixed", 1}}));
    EXPECT_EQ(house.waits().size(), 1U); // The mentor of the other school lacks both.
}

} // namespace nastavnik
