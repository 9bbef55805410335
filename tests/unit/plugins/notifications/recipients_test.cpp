// SPDX-License-Identifier: MIT
#include "recipients.hpp"

#include <gtest/gtest.h>

namespace nastavnik::notifications {
namespace {

const Value anna = {{"id", 4}, {"name", "Анна"}, {"email", "anna@example.org"}};
const Value ivan = {{"id", 5}, {"name", "Иван"}, {"email", ""}};

std::vector<std::string> faultsOfReading(const Value& to) {
    std::vector<std::string> texts;
    try {
        recipientsOf(to);
    } catch (const Error& error) {
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, Language::ru));
    }
    return texts;
}

TEST(RecipientsTest, APersonIsKnownById) {
    EXPECT_EQ(recipientsOf(anna), (std::vector<Recipient>{{.to = 4, .person = anna}}));
}

TEST(RecipientsTest, APersonWithoutMailIsARecipientOfTheInbox) {
    EXPECT_EQ(recipientsOf(ivan), (std::vector<Recipient>{{.to = 5, .person = ivan}}));
}

TEST(RecipientsTest, APersonWithABrokenAddressStillGetsTheInbox) {
    const Value person = {{"id", 6}, {"name", "Олег"}, {"email", "нет почты"}};
    EXPECT_EQ(recipientsOf(person), (std::vector<Recipient>{{.to = 6, .person = person}}));
}

TEST(RecipientsTest, AnAddressMayStandForAPerson) {
    EXPECT_EQ(recipientsOf("box@Почта.рф"),
              (std::vector<Recipient>{
                  {.to = "box@xn--80a1acny.xn--p1ai", .person = {{"email", "box@xn--80a1acny.xn--p1ai"}}}}));
    const Value guest = {{"name", "Гость"}, {"email", "guest@example.org"}};
    EXPECT_EQ(recipientsOf(guest), (std::vector<Recipient>{{.to = "guest@example.org", .person = guest}}));
}

TEST(RecipientsTest, AListGivesEverybodyOnceInOrder) {
    EXPECT_EQ(recipientsOf({ivan, "box@example.org", anna, ivan, "box@example.org"}),
              (std::vector<Recipient>{{.to = 5, .person = ivan},
                                      {.to = "box@example.org", .person = {{"email", "box@example.org"}}},
                                      {.to = 4, .person = anna}}));
}

TEST(RecipientsTest, PairsGiveTheirMentorsAndMentees) {
    EXPECT_EQ(recipientsOf(Value::array({{{"id", 1}, {"mentor", anna}, {"mentee", ivan}}})),
              (std::vector<Recipient>{{.to = 4, .person = anna}, {.to = 5, .person = ivan}}));
    EXPECT_EQ(recipientsOf({{"mentors", {anna}}, {"mentees", {ivan}}}).size(), 2U);
}

TEST(RecipientsTest, NamesEveryRecipientThatIsNotUnderstood) {
    EXPECT_EQ(faultsOfReading({anna, 12, "нет", Value::object(), {{"name", "Без адреса"}}}),
              (std::vector<std::string>{
                  "NT013 Получатель 12 не понят: нужен человек с полями id и name, пара или почтовый адрес.",
                  "NT001 Почтовый адрес «нет»: нет знака «@»; впишите адрес вида name@example.org.",
                  "NT013 Получатель {} не понят: нужен человек с полями id и name, пара или почтовый адрес.",
                  "NT013 Получатель {\"name\":\"Без адреса\"} не понят: нужен человек с полями id и name, пара или "
                  "почтовый адрес."}));
}

TEST(RecipientsTest, NobodyIsAFault) {
    EXPECT_EQ(faultsOfReading(Value::array()),
              (std::vector<std::string>{
                  "NT014 Письмо некому отправить: список «to» пуст; укажите человека, пару или адрес."}));
}

TEST(RecipientsTest, EndlessNestingEnds) {
    Value deep = anna;
    for (int level = 0; level < 1000; ++level)
        deep = Value::array({deep});
    EXPECT_EQ(faultsOfReading(deep).size(), 1U);
    Value pair = {{"mentor", 1}};
    for (int level = 0; level < 1000; ++level)
        pair = {{"mentor", pair}};
    EXPECT_EQ(faultsOfReading(pair).size(), 1U);
}

TEST(RecipientsTest, AMailingHasALimit) {
    Value many = Value::array();
    for (int id = 0; id < 10002; ++id)
        many.push_back({{"id", id}, {"name", "Н"}});
    EXPECT_EQ(faultsOfReading(many),
              (std::vector<std::string>{"NT013 Получателей больше 10 000; разделите рассылку на части."}));
}

} // namespace
} // namespace nastavnik::notifications
