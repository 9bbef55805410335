// SPDX-License-Identifier: MIT
#include "capabilities.hpp"

#include "nastavnik/error.hpp"

#include <gtest/gtest.h>

namespace nastavnik::notifications {
namespace {

const Value anna = {{"id", 4}, {"name", "Анна"}, {"email", "anna@example.org"}};
const Value ivan = {{"id", 5}, {"name", "Иван"}};

Outcome sent(const Value& arguments) { return sendCapability().run({.arguments = arguments, .key = "k", .today = {}}); }

std::vector<std::string> faultsOfSending(const Value& arguments) {
    std::vector<std::string> texts;
    try {
        sent(arguments);
    } catch (const Error& error) {
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, Language::ru));
    }
    return texts;
}

Value delivered(const Value& settings, const Value& changes = Value::object(), Language language = Language::ru) {
    Value letter = {
        {"message_id", "1@example.org"}, {"to", "anna@example.org"}, {"subject", "Тема"}, {"text", "Текст"}};
    letter.update(changes);
    return deliverCapability(settings).run({.arguments = letter, .key = "k", .today = {}, .language = language}).value;
}

TEST(SendTest, ComposesOneLetterARecipient) {
    const Outcome outcome = sent({{"to", {anna, ivan}},
                                  {"subject", "Приказ № {number}"},
                                  {"text", "{name}, приказ подписан."},
                                  {"data", {{"number", "15-к"}}},
                                  {"attach", {{{"id", "doc-9"}, {"name", "Приказ.odt"}}, {{"name", "list.csv"}}}}});
    EXPECT_EQ(outcome.value, Value({{"letters", 2}}));
    ASSERT_EQ(outcome.letters.size(), 2U);
    EXPECT_EQ(outcome.letters[0].to, 4);
    EXPECT_EQ(outcome.letters[0].subject, "Приказ № 15-к");
    EXPECT_EQ(outcome.letters[0].text, "Анна, приказ подписан.");
    EXPECT_EQ(outcome.letters[0].attachments, (std::vector<std::string>{"doc-9", "list.csv"}));
    EXPECT_EQ(outcome.letters[1].to, 5);
    EXPECT_EQ(outcome.letters[1].text, "Иван, приказ подписан.");
}

TEST(SendTest, TakesSubjectAndTextFromTheNotice) {
    const Value notice = {{"subject", "Встреча"}, {"text", "Ждём вас."}};
    const Outcome outcome =
        sent({{"to", anna}, {"notice", "meeting"}, {"notice_text", notice}, {"subject", "Встреча пар"}});
    EXPECT_EQ(outcome.letters[0].subject, "Встреча пар");
    EXPECT_EQ(outcome.letters[0].text, "Ждём вас.");
}

TEST(SendTest, WantsASubjectAndAText) {
    EXPECT_EQ(
        faultsOfSending({{"to", anna}, {"notice_text", nullptr}}),
        (std::vector<std::string>{"NT015 У письма нет темы; укажите subject или объявленное уведомление notice.",
                                  "NT015 У письма нет текста; укажите text или объявленное уведомление notice."}));
}

TEST(SendTest, SaysOnceWhatIsWrongForEverybody) {
    EXPECT_EQ(faultsOfSending({{"to", {anna, ivan}}, {"subject", "{number}"}, {"text", "{email}"}}),
              (std::vector<std::string>{
                  "NT010 Для письма не хватает данных: {number}; добавьте их в data или уберите из текста.",
                  "NT010 Для письма не хватает данных: {number}, {email}; добавьте их в data или уберите из текста."}));
}

TEST(SendTest, AValueCannotBreakTheSubject) {
    EXPECT_EQ(
        faultsOfSending(
            {{"to", anna}, {"subject", "{title}"}, {"text", "т"}, {"data", {{"title", "a\r\nBcc: b@example.org"}}}}),
        (std::vector<std::string>{"NT002 Тема письма («a��Bcc: b@example.org») содержит перенос строки или другой "
                                  "невидимый знак; уберите его."}));
}

TEST(DeliverTest, IsOffWithoutAHost) {
    EXPECT_EQ(delivered(Value::object()),
              Value({{"status", "off"},
                     {"code", 0},
                     {"detail", "Почта не настроена: письма остаются во внутреннем ящике. Чтобы отправлять их, впишите "
                                "почтовый сервер в настройках почты."}}));
    EXPECT_EQ(delivered(Value::object(), Value::object(), Language::en)["detail"],
              "Mail is not set up: letters stay in the in-program inbox. To send them, write a mail server in the mail "
              "settings.");
}

TEST(DeliverTest, BadSettingsLetTheLetterWait) {
    EXPECT_EQ(delivered({{"host", "smtp.example.org"}}),
              Value({{"status", "retry"},
                     {"code", 0},
                     {"detail", "Настройки почты, «from». Почтовый адрес «»: адрес пуст; впишите адрес вида "
                                "name@example.org."}}));
}

TEST(DeliverTest, ABadAddressIsRefusedWithoutAConnection) {
    const Value settings = {{"host", "127.0.0.1"}, {"security", "none"}, {"from", "school@example.org"}};
    EXPECT_EQ(
        delivered(settings, {{"to", "anna@example.org>\r\nRCPT TO:<b@example.org"}}),
        Value({{"status", "refused"},
               {"code", 0},
               {"detail", "Почтовый адрес «anna@example.org>��RCPT TO:<b@example.org»: в адресе пробел или невидимый "
                          "знак; уберите его."}}));
}

TEST(DeliverTest, WhatCannotBeWrittenIsRefusedWithAllReasons) {
    const Value answer = delivered({{"host", "127.0.0.1"}, {"security", "none"}, {"from", "s@example.org"}},
                                   {{"subject", "a\nb"}, {"attachments", {{{"name", "a.odt"}, {"type", "?"}}}}});
    EXPECT_EQ(answer["status"], "refused");
    EXPECT_EQ(
        answer["detail"],
        "Тема письма («a�b») содержит перенос строки или другой невидимый знак; уберите его. Тип вложения «a.odt» "
        "записан как «?»; нужен вид «application/pdf».");
}

TEST(CheckTest, SaysThatMailIsOff) {
    const Outcome outcome = checkCapability(Value::object()).run({.arguments = {}, .key = "", .today = {}});
    EXPECT_EQ(outcome.value["status"], "off");
}

TEST(CapabilitiesTest, AreDeclaredInBothLanguages) {
    std::vector<std::string> names;
    for (const Capability& capability : capabilities(Value::object())) {
        names.push_back(capability.name);
        EXPECT_FALSE(capability.summary.ru.empty() || capability.summary.en.empty()) << capability.name;
        for (const Field& field : capability.fields)
            EXPECT_FALSE(field.summary.ru.empty() || field.summary.en.empty()) << capability.name << " " << field.name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"notifications.send", "notifications.deliver", "notifications.check"}));
}

} // namespace
} // namespace nastavnik::notifications
