// SPDX-License-Identifier: MIT
#include "people/consents.hpp"

#include <gmock/gmock.h>

namespace nastavnik::people {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

Date day(const std::string& iso) { return parseDate(iso).value(); }

/// "stop 2026-09-24"
std::vector<std::string> dutiesOf(const Consent& consent, const std::string& today) {
    std::vector<std::string> found;
    for (const Duty& duty : dutiesAfter(consent, day(today)))
        found.push_back(duty.id + " " + isoText(duty.by));
    return found;
}

Consent withdrawnOn(Purpose purpose, const std::string& date) {
    return {.id = 1, .person = 5, .purpose = purpose, .given = day("2026-09-01"), .withdrawn = day(date)};
}

Person withRole(const std::string& role) { return {.id = 5, .roles = {role}}; }

} // namespace

TEST(ConsentsTest, IsInForceFromTheDayItWasGivenToItsLastDay) {
    const Consent consent{.given = day("2026-09-10"), .until = day("2027-05-31")};
    EXPECT_FALSE(consent.isInForce(day("2026-09-09")));
    EXPECT_TRUE(consent.isInForce(day("2026-09-10")));
    EXPECT_TRUE(consent.isInForce(day("2027-05-31")));
    EXPECT_FALSE(consent.isInForce(day("2027-06-01")));
    EXPECT_EQ(stateOn(consent, day("2027-05-31")), "given");
    EXPECT_EQ(stateOn(consent, day("2027-06-01")), "expired");
}

TEST(ConsentsTest, AWithdrawalEndsItOnTheDayItWasReceived) {
    Consent consent = withdrawnOn(Purpose::data, "2026-10-05");
    EXPECT_FALSE(consent.isInForce(day("2026-10-05")));
    EXPECT_EQ(stateOn(consent, day("2026-10-05")), "withdrawn");
    consent.settled = day("2026-10-20");
    EXPECT_EQ(stateOn(consent, day("2026-10-20")), "settled");
}

/// Article 21 of law 152-ФЗ: part 5.1 ten working days to stop, part 5 thirty days to destroy.
TEST(ConsentsTest, AfterAWithdrawalProcessingStopsInTenWorkingDaysAndDataGoInThirty) {
    EXPECT_THAT(dutiesOf(withdrawnOn(Purpose::data, "2026-10-05"), "2026-10-05"),
                ElementsAre("stop 2026-10-19", "destroy 2026-11-04"));
    EXPECT_THAT(dutiesOf(withdrawnOn(Purpose::childData, "2026-10-05"), "2026-10-06"),
                ElementsAre("stop 2026-10-19", "destroy 2026-11-04"));
}

/// 4 November is a holiday, so are the first days of January: they are no working days.
TEST(ConsentsTest, WorkingDaysLeaveOutHolidays) {
    EXPECT_THAT(dutiesOf(withdrawnOn(Purpose::publication, "2026-11-03"), "2026-11-03"),
                ElementsAre("unpublish 2026-11-09"));
    EXPECT_THAT(dutiesOf(withdrawnOn(Purpose::mentoring, "2026-12-30"), "2026-12-30"),
                ElementsAre("release 2027-01-13"));
}

TEST(ConsentsTest, WhatExpiredIsDestroyedButNothingHasToBeStopped) {
    const Consent consent{.purpose = Purpose::data, .given = day("2026-09-01"), .until = day("2027-05-31")};
    EXPECT_THAT(dutiesOf(consent, "2027-05-31"), IsEmpty());
    EXPECT_THAT(dutiesOf(consent, "2027-06-01"), ElementsAre("destroy 2027-06-30"));
}

TEST(ConsentsTest, TheEndOfAMentorsConsentDemandsNothingUnlessHeWithdrewIt) {
    const Consent consent{.purpose = Purpose::mentoring, .given = day("2026-09-01"), .until = day("2027-05-31")};
    EXPECT_THAT(dutiesOf(consent, "2027-06-10"), IsEmpty());
}

TEST(ConsentsTest, NothingIsLeftToDoOnceItWasSettled) {
    Consent consent = withdrawnOn(Purpose::data, "2026-10-05");
    consent.settled = day("2026-10-06");
    EXPECT_THAT(dutiesOf(consent, "2026-12-01"), IsEmpty());
}

TEST(ConsentsTest, APupilsDataNeedAParentsConsent) {
    EXPECT_EQ(purposeFor(withRole("pupil"), Purpose::data), Purpose::childData);
    EXPECT_EQ(purposeFor(withRole("mentee"), Purpose::data), Purpose::data);
    EXPECT_EQ(purposeFor(withRole("mentee"), Purpose::childData), Purpose::data);
    EXPECT_EQ(purposeFor(withRole("pupil"), Purpose::publication), Purpose::publication);
}

TEST(ConsentsTest, TheLatestInForceCountsAndNamedMenteesBindIt) {
    Consents all;
    all.put({.id = 1, .person = 5, .purpose = Purpose::mentoring, .given = day("2026-09-01")});
    all.put(
        {.id = 2, .person = 5, .purpose = Purpose::mentoring, .given = day("2026-09-02"), .terms = {{"mentees", {6}}}});
    const Date today = day("2026-09-10");
    EXPECT_EQ(all.inForce(5, Purpose::mentoring, today, 6)->id, 2);
    EXPECT_EQ(all.inForce(5, Purpose::mentoring, today, 7)->id, 1);
    EXPECT_EQ(all.inForce(5, Purpose::data, today), nullptr);
    EXPECT_EQ(all.inForce(6, Purpose::mentoring, today), nullptr);
}

TEST(ConsentsTest, TheNextEndIsOfThoseThatNobodyWasTold) {
    Consents all;
    EXPECT_EQ(all.nextEnd(), std::nullopt);
    all.put({.id = 1, .person = 5, .given = day("2026-09-01"), .until = day("2027-05-31")});
    all.put({.id = 2, .person = 6, .given = day("2026-09-01"), .until = day("2026-12-31")});
    EXPECT_EQ(all.nextEnd(), day("2027-01-01"));
    Consent told = *all.find(2);
    told.isEndTold = true;
    all.put(told);
    EXPECT_EQ(all.nextEnd(), day("2027-06-01"));
}

} // namespace nastavnik::people
