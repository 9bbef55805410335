// SPDX-License-Identifier: MIT
#include "smtp_session.hpp"

#include "scripted_wire.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace nastavnik::notifications {
namespace {

MailSettings clear() {
    MailSettings settings;
    settings.host = "mail.example.org";
    settings.port = 25;
    settings.security = Security::none;
    return settings;
}

MailSettings encrypted() {
    MailSettings settings = clear();
    settings.port = 587;
    settings.security = Security::starttls;
    settings.user = "school";
    settings.password = "secret";
    return settings;
}

Envelope envelope() {
    return {.from = {.local = "school", .domain = "example.org"},
            .to = {.local = "anna", .domain = "example.org"},
            .message = "Subject: x\r\n\r\n.\r\n"};
}

Delivery stopOf(const std::function<void()>& dialogue) {
    try {
        dialogue();
    } catch (const DeliveryStopped& stopped) {
        return stopped.delivery();
    }
    return {.status = Status::delivered, .detail = {}};
}

Delivery stopOfOpening(ScriptedWire& wire, const MailSettings& settings) {
    return stopOf([&] { SmtpSession(wire, settings).open(); });
}

Delivery stopOfDelivering(ScriptedWire& wire) {
    const MailSettings settings = clear();
    return stopOf([&] {
        SmtpSession session(wire, settings);
        session.open();
        session.deliver(envelope());
    });
}

TEST(SmtpSessionTest, SpeaksTheWholeDialogueOverStartTls) {
    ScriptedWire wire({"220 ready\r\n", "250-mail.example.org\r\n250-SIZE 1000\r\n250 STARTTLS\r\n", "220 go\r\n",
                       "250-mail.example.org\r\n250-size 1000\r\n250 auth LOGIN PLAIN\r\n", "235 welcome\r\n",
                       "250 ok\r\n", "250 ok\r\n", "354 go on\r\n", "250 queued\r\n", "221 bye\r\n"});
    const MailSettings settings = encrypted();
    SmtpSession session(wire, settings);
    session.open();
    EXPECT_EQ(session.deliver(envelope()).words(), "queued");
    session.close();
    EXPECT_EQ(wire.heard, "EHLO [192.0.2.7]\r\n"
                          "STARTTLS\r\n"
                          "(TLS)\r\n"
                          "EHLO [192.0.2.7]\r\n"
                          "AUTH PLAIN AHNjaG9vbABzZWNyZXQ=\r\n"
                          "MAIL FROM:<school@example.org> SIZE=17\r\n"
                          "RCPT TO:<anna@example.org>\r\n"
                          "DATA\r\n"
                          "Subject: x\r\n\r\n..\r\n.\r\n"
                          "QUIT\r\n");
}

TEST(SmtpSessionTest, BeginsWithTlsWhereTheSettingsSaySo) {
    ScriptedWire wire({"220 ready\r\n", "250 mail.example.org\r\n"});
    MailSettings settings = clear();
    settings.security = Security::tls;
    SmtpSession(wire, settings).open();
    EXPECT_EQ(wire.heard, "(TLS)\r\nEHLO [192.0.2.7]\r\n");
}

TEST(SmtpSessionTest, LogsInStepByStepWhereThatIsAllThereIs) {
    ScriptedWire wire(
        {"220 ready\r\n", "250-m\r\n250 AUTH LOGIN\r\n", "334 VXNlcm5hbWU6\r\n", "334 UGFzc3dvcmQ6\r\n", "235 ok\r\n"});
    MailSettings settings = encrypted();
    settings.security = Security::tls;
    SmtpSession(wire, settings).open();
    EXPECT_EQ(wire.heard, "(TLS)\r\nEHLO [192.0.2.7]\r\nAUTH LOGIN\r\nc2Nob29s\r\nc2VjcmV0\r\n");
}

TEST(SmtpSessionTest, SaysNothingSecretWithoutTls) {
    ScriptedWire wire({"220 ready\r\n", "250-m\r\n250 AUTH PLAIN\r\n"});
    EXPECT_EQ(
        stopOfOpening(wire, encrypted()),
        (Delivery{.status = Status::retry,
                  .detail = {"Почтовый сервер mail.example.org:587 не предлагает STARTTLS, а без шифрования письмо "
                             "не уйдёт; проверьте порт и защиту в настройках почты.",
                             "Mail server mail.example.org:587 does not offer STARTTLS, and nothing goes out "
                             "unencrypted; check port and security in the mail settings."}}));
    EXPECT_EQ(wire.heard, "EHLO [192.0.2.7]\r\n");
}

TEST(SmtpSessionTest, DoesNotGoOnWhenStartTlsIsRefused) {
    ScriptedWire wire({"220 ready\r\n", "250-m\r\n250 STARTTLS\r\n", "454 not now\r\n"});
    const Delivery stop = stopOfOpening(wire, encrypted());
    EXPECT_EQ(stop.detail.ru, "Почтовый сервер mail.example.org:587 отказался от STARTTLS: 454 not now");
    EXPECT_EQ(wire.heard, "EHLO [192.0.2.7]\r\nSTARTTLS\r\n");
}

TEST(SmtpSessionTest, BytesAheadOfTheHandshakeEndTheDialogue) {
    ScriptedWire wire({"220 ready\r\n", "250-m\r\n250 STARTTLS\r\n", "220 go\r\n250 AUTH PLAIN\r\n"});
    EXPECT_EQ(stopOfOpening(wire, encrypted()).detail.ru,
              "Почтовый сервер mail.example.org:587 прислал лишнее перед шифрованием; связь прервана: возможно, в неё "
              "вмешались.");
}

TEST(SmtpSessionTest, ForgetsWhatWasOfferedBeforeTls) {
    ScriptedWire wire({"220 ready\r\n", "250-m\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n", "220 go\r\n", "250 m\r\n"});
    EXPECT_EQ(stopOfOpening(wire, encrypted()).detail.ru,
              "Почтовый сервер mail.example.org:587 не предлагает вход по паролю (PLAIN или LOGIN); проверьте порт и "
              "защиту в настройках почты.");
}

TEST(SmtpSessionTest, ABusyServerIsTriedAgain) {
    ScriptedWire wire({"554 no room\r\n"});
    EXPECT_EQ(stopOfDelivering(wire),
              (Delivery{.status = Status::retry,
                        .detail = {"Почтовый сервер mail.example.org:25 не принимает связь: 554 no room",
                                   "Mail server mail.example.org:25 does not take the connection: 554 no room"},
                        .code = 554}));
}

TEST(SmtpSessionTest, AServerThatLeavesIsTriedAgain) {
    ScriptedWire wire({"220 ready\r\n", "250 m\r\n", "421 closing\r\n"});
    EXPECT_EQ(
        stopOfDelivering(wire),
        (Delivery{
            .status = Status::retry,
            .detail = {"Почтовый сервер mail.example.org:25 закрывает связь и просит повторить позже: 421 closing",
                       "Mail server mail.example.org:25 closes the line and asks to try later: 421 closing"},
            .code = 421}));
}

TEST(SmtpSessionTest, AMissingLogInIsAFaultOfTheSettings) {
    ScriptedWire wire({"220 ready\r\n", "250 m\r\n", "530 5.7.0 Authentication required\r\n"});
    const Delivery stop = stopOfDelivering(wire);
    EXPECT_EQ(stop.status, Status::retry);
    EXPECT_EQ(stop.detail.ru,
              "Почтовый сервер mail.example.org:25 требует входа или шифрования; проверьте имя, пароль и "
              "защиту в настройках почты: 530 5.7.0 Authentication required");
}

struct Turn {
    std::deque<std::string> answers;
    Status status;
    std::string detail;
};

TEST(SmtpSessionTest, EveryStepOfALetterMayBeTurnedDown) {
    const std::deque<std::string> open = {"220 ready\r\n", "250 m\r\n"};
    const std::vector<Turn> turns = {
        {{"550 who\r\n"}, Status::refused, "Сервер отказал (отправитель): 550 who"},
        {{"250 ok\r\n", "450 later\r\n"}, Status::retry, "Сервер просит повторить позже (получатель): 450 later"},
        {{"250 ok\r\n", "250 ok\r\n", "552 full\r\n"}, Status::refused, "Сервер отказал (начало письма): 552 full"},
        {{"250 ok\r\n", "250 ok\r\n", "250 odd\r\n"},
         Status::retry,
         "Сервер просит повторить позже (начало письма): 250 odd"},
        {{"250 ok\r\n", "250 ok\r\n", "354 go\r\n", "554 spam\r\n"},
         Status::refused,
         "Сервер отказал (текст письма): 554 spam"},
    };
    for (const Turn& turn : turns) {
        std::deque<std::string> answers = open;
        answers.insert(answers.end(), turn.answers.begin(), turn.answers.end());
        ScriptedWire wire(answers);
        const Delivery stop = stopOfDelivering(wire);
        EXPECT_EQ(stop.status, turn.status) << turn.detail;
        EXPECT_EQ(stop.detail.ru, turn.detail);
    }
}

TEST(SmtpSessionTest, ALineThatBreaksAfterTheLetterIsAnUnclearEnd) {
    ScriptedWire wire({"220 ready\r\n", "250 m\r\n", "250 ok\r\n", "250 ok\r\n", "354 go\r\n"});
    EXPECT_EQ(
        stopOfDelivering(wire),
        (Delivery{.status = Status::retry,
                  .detail = {"связь прервана. Письмо могло уйти: повтор узнают по тому же Message-ID.",
                             "the line broke. The letter may have gone out: a repetition has the same Message-ID."}}));
}

TEST(SmtpSessionTest, ALetterThatIsTooLargeIsNotBegun) {
    ScriptedWire wire({"220 ready\r\n", "250-m\r\n250 SIZE 10\r\n"});
    const Delivery stop = stopOfDelivering(wire);
    EXPECT_EQ(stop.status, Status::refused);
    EXPECT_EQ(wire.heard, "EHLO [192.0.2.7]\r\n");
}

TEST(SmtpSessionTest, AGoodbyeThatFailsIsNoFault) {
    ScriptedWire wire({"220 ready\r\n", "250 m\r\n"});
    const MailSettings settings = clear();
    SmtpSession session(wire, settings);
    session.open();
    session.close();
    EXPECT_EQ(wire.heard, "EHLO [192.0.2.7]\r\nQUIT\r\n");
}

TEST(SmtpSessionTest, DoublesADotAtTheBeginningOfALine) {
    EXPECT_EQ(dotted(".a\r\nb.\r\n.\r\n"), "..a\r\nb.\r\n..\r\n.\r\n");
    EXPECT_EQ(dotted("a"), "a\r\n.\r\n");
    EXPECT_EQ(dotted(""), ".\r\n");
}

} // namespace
} // namespace nastavnik::notifications
