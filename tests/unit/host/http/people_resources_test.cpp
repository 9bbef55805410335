// SPDX-License-Identifier: MIT
// Who sees and who changes consents, agreements and mentorships.
#include "site_fixture.hpp"

namespace nastavnik::http {

using Ids = std::vector<Id>;

namespace {

/// Mentor 22 and mentee 23 of school 2 have given consents; 1 and 2. The mentor has an agreement.
class PeopleResourcesTest : public SiteTest {
protected:
    PeopleResourcesTest() {
        engine_.world.consents.put({.id = 1, .person = 22, .organisation = 2, .given = day});
        engine_.world.consents.put({.id = 2, .person = 23, .organisation = 2, .given = day});
        engine_.world.agreements.put({.id = 1,
                                      .mentor = 22,
                                      .organisation = 2,
                                      .number = "3",
                                      .date = day,
                                      .from = day,
                                      .till = day + days{200},
                                      .form = "пара",
                                      .content = "уроки",
                                      .pay = "3 000"});
    }

    Ids seen(const std::string& path, Id who, std::map<std::string, std::string> query = {}) {
        Ids ids;
        const Value list = Value::parse(get(path, who, std::move(query)).body);
        for (const Value& one : list["items"])
            ids.push_back(one["id"].get<Id>());
        return ids;
    }
};

} // namespace

TEST_F(PeopleResourcesTest, ASchoolSeesItsOwnConsentsAPersonTheirsAndTheDepartmentAll) {
    EXPECT_EQ(seen("/api/consents", 10), (Ids{1, 2}));
    EXPECT_EQ(seen("/api/consents", 20), (Ids{1, 2}));
    EXPECT_EQ(seen("/api/consents", 31), Ids{});
    EXPECT_EQ(seen("/api/consents", 22), Ids{1});
    EXPECT_EQ(seen("/api/consents", 23), Ids{2});
    EXPECT_EQ(seen("/api/consents", 10, {{"person", "23"}}), Ids{2});
    EXPECT_EQ(seen("/api/consents", 10, {{"state", "withdrawn"}}), Ids{});
    EXPECT_EQ(seen("/api/agreements", 20), Ids{1});
    EXPECT_EQ(seen("/api/agreements", 22), Ids{1});
    EXPECT_EQ(seen("/api/agreements", 23), Ids{});
    EXPECT_EQ(seen("/api/agreements", 31), Ids{});
}

TEST_F(PeopleResourcesTest, SaysWhoHasNotYetOnlyToThoseWhoOrganise) {
    const std::map<std::string, std::string> wanted{{"purpose", "publication"}, {"role", "mentee"}};
    EXPECT_EQ(seen("/api/consents/missing", 20, wanted), Ids{23});
    EXPECT_EQ(seen("/api/consents/missing", 31, wanted), Ids{});
    EXPECT_EQ(seen("/api/consents/missing", 22, wanted), Ids{});
    EXPECT_EQ(seen("/api/consents/missing", 20, {{"purpose", "data"}, {"role", "mentee"}}), Ids{});
    EXPECT_EQ(get("/api/consents/missing", 20).status, 422);
}

TEST_F(PeopleResourcesTest, TheSchoolRegistersAndThePersonMayAlwaysWithdraw) {
    const Value consent{{"person", 23}, {"purpose", "publication"}};
    EXPECT_EQ(post("/api/consents", consent, 31).status, 404);
    EXPECT_EQ(post("/api/consents", consent, 22).status, 404);
    EXPECT_EQ(post("/api/consents", consent, 20).body, R"({"id":1})");
    EXPECT_EQ(engine_.ledger.events.back().what, "given");
    EXPECT_EQ(post("/api/consents/2/withdraw", Value::object(), 22).status, 404);
    EXPECT_EQ(post("/api/consents/2/settle", {{"how", "акт"}}, 20).status, 422);
    const Value withdrawn = Value::parse(post("/api/consents/2/withdraw", {{"reason", "передумал"}}, 23).body);
    EXPECT_EQ(withdrawn["state"], "withdrawn");
    EXPECT_EQ(withdrawn["duties"][1]["by"], "2026-10-10");
    EXPECT_EQ(post("/api/consents/2/withdraw", Value::object(), 23).status, 422);
    EXPECT_EQ(post("/api/consents/2/settle", {{"how", "акт"}}, 23).status, 404);
    EXPECT_EQ(Value::parse(post("/api/consents/2/settle", {{"how", "акт"}}, 20).body)["state"], "settled");
}

TEST_F(PeopleResourcesTest, AMentorAsksToBeReleasedAMenteeForAnotherMentor) {
    const auto asked = [&](Id who, const char* kind) {
        return post("/api/mentorships/5/change", {{"kind", kind}, {"reason", "не сошлись"}}, who);
    };
    EXPECT_EQ(asked(23, "release").status, 403);
    EXPECT_EQ(asked(22, "another_mentor").status, 403);
    EXPECT_EQ(asked(31, "removal").status, 404);
    EXPECT_EQ(codeOf(asked(22, "release")), "EN074"); // The small roadmap has no activity that waits for it.
    EXPECT_EQ(codeOf(asked(23, "another_mentor")), "EN074");
    EXPECT_EQ(codeOf(asked(20, "removal")), "EN074");
}

TEST_F(PeopleResourcesTest, ShowsTheHistoryOfAPersonToThemAndTheirSchool) {
    const auto history = [&](Id who) { return get("/api/people/22/history", who); };
    const Value shown = Value::parse(history(22).body);
    EXPECT_EQ(shown["items"][0]["as"], "mentor");
    EXPECT_EQ(shown["items"][0]["with"], Value::array({"Человеков Н"}));
    EXPECT_EQ(shown["items"][0]["from"], "2026-09-01");
    EXPECT_EQ(history(20).status, 200);
    EXPECT_EQ(history(23).status, 404);
    EXPECT_EQ(history(31).status, 404);
}

} // namespace nastavnik::http
