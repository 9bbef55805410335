// SPDX-License-Identifier: MIT
#include "capabilities.hpp"

#include "support/smtp/certificate.hpp"
#include "support/smtp/mail_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace nastavnik::notifications {
namespace {

using test::Certificate;
using test::MailServer;
using ::testing::HasSubstr;

/// The plugin against nodemailer's SMTP server, which the test starts.
class RealServerTest : public ::testing::Test {
protected:
    static const Certificate& good() {
        static const Certificate certificate("DNS:localhost,IP:127.0.0.1");
        return certificate;
    }

    static Value serving(const std::string& security, const std::string& fault = "") {
        return {{"security", security}, {"key", good().key()}, {"cert", good().file()}, {"fault", fault}};
    }

    static Value settingsFor(const MailServer& server, const std::string& security) {
        return {{"host", "localhost"},       {"port", server.port()},           {"security", security},
                {"from", "sch@example.org"}, {"from_name", "МБОУ «Школа № 1»"}, {"ca_pem", good().pem()},
                {"timeout_seconds", 20}};
    }

    static Value withLogin(Value settings) {
        settings["user"] = "школа@example.org";
        settings["password"] = "секрет 1";
        return settings;
    }

    static Value letter() {
        return {{"id", 7},
                {"message_id", "<7.2026@nastavnik.example.org>"},
                {"to", "petrova@почта.рф"},
                {"to_name", "Петрова Анна Ильинична"},
                {"subject", "Приказ о закреплении наставнических пар на 2026–2027 учебный год: подпишите до пятницы"},
                {"text", "Здравствуйте!\n.\nПриказ во вложении.\n.точка в начале строки\n"},
                {"attachments",
                 {{{"name", "Приказ о закреплении пар № 15-к.odt"},
                   {"type", "application/vnd.oasis.opendocument.text"},
                   {"bytes", binary(everyByte())}},
                  {{"name", "list.csv"}, {"type", "text/csv"}, {"bytes", binary("a;b\n")}}}}};
    }

    static Bytes everyByte() {
        Bytes bytes;
        for (int number = 0; number < 70000; ++number)
            bytes += static_cast<char>(number * 7 % 256);
        return bytes;
    }

    static Value run(const Capability& capability, const Value& arguments = Value::object()) {
        return capability.run({.arguments = arguments, .key = "k", .today = {}}).value;
    }

    static Value deliver(const Value& settings) { return run(deliverCapability(settings), letter()); }
};

std::string asBase64(const Value& message, std::size_t number) {
    return message.at("attachments").at(number).at("base64");
}

std::string plainBase64(const Bytes& bytes) {
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned bits = 0;
        for (std::size_t next = 0; next < 3; ++next)
            bits = bits << 8U | (at + next < bytes.size() ? static_cast<unsigned char>(bytes[at + next]) : 0U);
        for (unsigned digit = 0; digit < 4; ++digit)
            result += at + digit > bytes.size() ? '=' : letters[bits >> (18U - 6U * digit) & 63U];
    }
    return result;
}

TEST_F(RealServerTest, DeliversALetterOverStartTlsAfterLogIn) {
    Value options = serving("starttls");
    options["login"] = true;
    MailServer server(options);
    const Value answer = deliver(withLogin(settingsFor(server, "starttls")));

    EXPECT_EQ(answer,
              Value({{"status", "delivered"}, {"code", 250}, {"detail", "Письмо принято сервером: 250 queued as 1"}}));
    const Value report = server.report();
    ASSERT_EQ(report["messages"].size(), 1);
    const Value& message = report["messages"][0];
    EXPECT_EQ(message["secure"], true);
    EXPECT_EQ(message["user"], "школа@example.org");
    EXPECT_EQ(report["logins"][0]["method"], "PLAIN");
    EXPECT_EQ(message["sender"], "sch@example.org");
    EXPECT_EQ(message["recipients"].size(), 1);
}

TEST_F(RealServerTest, TheLetterArrivesWholeWithCyrillicAndAttachments) {
    MailServer server(serving("tls"));
    ASSERT_EQ(deliver(settingsFor(server, "tls"))["status"], "delivered");

    const Value message = server.report()["messages"][0];
    EXPECT_EQ(message["subject"], letter()["subject"]);
    EXPECT_EQ(message["text"], letter()["text"]);
    EXPECT_EQ(message["from"], "\"МБОУ «Школа № 1»\" <sch@example.org>");
    EXPECT_THAT(message["to"].get<std::string>(), HasSubstr("Петрова Анна Ильинична"));
    EXPECT_EQ(message["messageId"], "<7.2026@nastavnik.example.org>");
    EXPECT_EQ(message["autoSubmitted"], "auto-generated");
    ASSERT_EQ(message["attachments"].size(), 2);
    EXPECT_EQ(message["attachments"][0]["name"], "Приказ о закреплении пар № 15-к.odt");
    EXPECT_EQ(message["attachments"][0]["type"], "application/vnd.oasis.opendocument.text");
    EXPECT_EQ(asBase64(message, 0), plainBase64(everyByte()));
    EXPECT_EQ(message["attachments"][1]["name"], "list.csv");
    EXPECT_EQ(asBase64(message, 1), plainBase64("a;b\n"));
}

TEST_F(RealServerTest, WhatGoesOverTheWireIsSevenBitWithShortLines) {
    MailServer server(serving("none"));
    ASSERT_EQ(deliver(settingsFor(server, "none"))["status"], "delivered");

    const std::string raw = server.report()["messages"][0]["raw"];
    std::size_t longest = 0, strange = 0;
    for (std::size_t at = 0, line = 0; at < raw.size(); ++at) {
        strange += static_cast<unsigned char>(raw[at]) > 0x7E || (raw[at] == '\n' && (at == 0 || raw[at - 1] != '\r'));
        line = raw[at] == '\n' ? 0 : line + 1;
        longest = std::max(longest, line);
    }
    EXPECT_LE(longest, 77U) << "76 and the carriage return";
    EXPECT_EQ(strange, 0U);
}

TEST_F(RealServerTest, LogsInStepByStepWhereOnlyLoginIsOffered) {
    Value options = serving("tls");
    options["login"] = true;
    options["methods"] = {"LOGIN"};
    MailServer server(options);
    EXPECT_EQ(deliver(withLogin(settingsFor(server, "tls")))["status"], "delivered");
    EXPECT_EQ(server.report()["logins"][0]["method"], "LOGIN");
}

TEST_F(RealServerTest, AWrongPasswordIsAFaultOfTheSettings) {
    Value options = serving("tls");
    options["login"] = true;
    MailServer server(options);
    Value settings = withLogin(settingsFor(server, "tls"));
    settings["password"] = "не тот";
    EXPECT_EQ(deliver(settings),
              Value({{"status", "retry"},
                     {"code", 535},
                     {"detail", "Почтовый сервер localhost:" + std::to_string(server.port()) +
                                    " не принял имя и пароль; проверьте их в настройках почты. Ответ сервера: 535 "
                                    "5.7.8 Wrong user name or password"}}));
    EXPECT_EQ(server.report()["messages"].size(), 0);
}

TEST_F(RealServerTest, AnUnknownMailboxIsRefused) {
    MailServer server(serving("starttls", "refuse"));
    EXPECT_EQ(deliver(settingsFor(server, "starttls")),
              Value({{"status", "refused"},
                     {"code", 550},
                     {"detail", "Сервер отказал (получатель): 550 5.1.1 No such mailbox here"}}));
}

TEST_F(RealServerTest, GreylistingIsTriedAgain) {
    MailServer server(serving("starttls", "greylist"));
    EXPECT_EQ(deliver(settingsFor(server, "starttls")),
              Value({{"status", "retry"},
                     {"code", 451},
                     {"detail", "Сервер просит повторить позже (получатель): 451 4.7.1 Greylisted, try again later"}}));
}

TEST_F(RealServerTest, AnUnclearEndIsTriedAgainUnderTheSameMessageId) {
    MailServer server(serving("none", "drop"));
    const Value settings = settingsFor(server, "none");
    EXPECT_EQ(deliver(settings),
              Value({{"status", "retry"},
                     {"code", 0},
                     {"detail", "Почтовый сервер localhost:" + std::to_string(server.port()) +
                                    " прервал связь; письмо уйдёт при следующей попытке. Письмо могло "
                                    "уйти: повтор узнают по тому же Message-ID."}}));
    deliver(settings);
    const Value report = server.report();
    ASSERT_EQ(report["messages"].size(), 2);
    EXPECT_EQ(report["messages"][0]["messageId"], report["messages"][1]["messageId"]);
}

struct Stalling {
    const char* fault;
    const char* security;
};

class TimeLimitTest : public RealServerTest, public ::testing::WithParamInterface<Stalling> {};

TEST_P(TimeLimitTest, EndsTheWaiting) {
    MailServer server(serving("none", GetParam().fault));
    Value settings = settingsFor(server, GetParam().security);
    settings["timeout_seconds"] = 1;
    EXPECT_EQ(deliver(settings), Value({{"status", "retry"},
                                        {"code", 0},
                                        {"detail", "Почтовый сервер localhost:" + std::to_string(server.port()) +
                                                       " не ответил за отведённое время; проверьте адрес и порт, "
                                                       "письмо уйдёт при следующей попытке."}}));
}

INSTANTIATE_TEST_SUITE_P(Servers, TimeLimitTest,
                         ::testing::Values(Stalling{"silent", "none"}, Stalling{"drip", "starttls"},
                                           Stalling{"silent", "tls"}, Stalling{"dripTls", "tls"}));

TEST_F(RealServerTest, AServerThatSpeaksNoTlsIsNotWrittenTo) {
    MailServer server(serving("none"));
    EXPECT_EQ(deliver(withLogin(settingsFor(server, "tls")))["detail"],
              "Почтовый сервер localhost:" + std::to_string(server.port()) +
                  " не договорился о шифровании TLS; проверьте порт и защиту в настройках почты.");
    EXPECT_EQ(server.report()["logins"].size(), 0);
}

TEST_F(RealServerTest, ACertificateOfAnUnknownAuthorityGetsNothing) {
    const Certificate other("DNS:localhost");
    for (const std::string security : {"starttls", "tls"}) {
        MailServer server({{"security", security}, {"key", other.key()}, {"cert", other.file()}, {"login", true}});
        EXPECT_EQ(deliver(withLogin(settingsFor(server, security))),
                  Value({{"status", "retry"},
                         {"code", 0},
                         {"detail", "Почтовый сервер localhost:" + std::to_string(server.port()) +
                                        " не подтвердил себя: сертификат выдан неизвестным центром; если центр свой, "
                                        "укажите его в ca_file или ca_pem."}}));
        EXPECT_EQ(server.report()["logins"].size() + server.report()["messages"].size(), 0U);
    }
}

TEST_F(RealServerTest, ACertificateForAnotherNameGetsNothing) {
    const Certificate other("DNS:mail.example.org,IP:127.0.0.2");
    MailServer server({{"security", "tls"}, {"key", other.key()}, {"cert", other.file()}});
    for (const std::string host : {"localhost", "127.0.0.1"}) {
        Value settings = settingsFor(server, "tls");
        settings["ca_pem"] = other.pem();
        settings["host"] = host;
        EXPECT_EQ(deliver(settings)["detail"], "Почтовый сервер " + host + ":" + std::to_string(server.port()) +
                                                   " не подтвердил себя: сертификат выдан на другое имя.");
    }
    EXPECT_EQ(server.report()["messages"].size(), 0);
}

TEST_F(RealServerTest, AnAuthorityThatCannotBeReadLetsTheLetterWait) {
    MailServer server(serving("tls"));
    Value settings = settingsFor(server, "tls");
    settings["ca_pem"] = "не PEM";
    EXPECT_EQ(deliver(settings)["detail"], "Настройки почты: ca_pem не читается как сертификаты PEM; укажите "
                                           "удостоверяющий центр сервера.");
    settings["ca_file"] = "/nowhere.pem";
    EXPECT_EQ(deliver(settings)["detail"], "Настройки почты: файл ca_file не читается как сертификаты PEM; укажите "
                                           "удостоверяющий центр сервера.");
}

TEST_F(RealServerTest, AnAddressInTheCertificateIsTaken) {
    MailServer server(serving("tls"));
    Value settings = settingsFor(server, "tls");
    settings["host"] = "127.0.0.1";
    EXPECT_EQ(deliver(settings)["status"], "delivered");
}

TEST_F(RealServerTest, TheAuthorityMayComeFromAFile) {
    MailServer server(serving("tls"));
    Value settings = settingsFor(server, "tls");
    settings["ca_pem"] = "";
    settings["ca_file"] = good().file();
    EXPECT_EQ(deliver(settings)["status"], "delivered");
}

TEST_F(RealServerTest, NothingGoesOutInClearWhenStartTlsIsStripped) {
    Value options = serving("starttls", "strip");
    options["login"] = true;
    MailServer server(options);
    EXPECT_EQ(
        deliver(withLogin(settingsFor(server, "starttls"))),
        Value({{"status", "retry"},
               {"code", 0},
               {"detail", "Почтовый сервер localhost:" + std::to_string(server.port()) +
                              " не предлагает STARTTLS, а без шифрования письмо не уйдёт; проверьте порт и защиту "
                              "в настройках почты."}}));
    EXPECT_EQ(server.report()["logins"].size() + server.report()["messages"].size(), 0U);
}

TEST_F(RealServerTest, WordsSlippedInBeforeTlsEndTheDialogue) {
    MailServer server(serving("none", "inject"));
    EXPECT_EQ(deliver(withLogin(settingsFor(server, "starttls")))["detail"],
              "Почтовый сервер localhost:" + std::to_string(server.port()) +
                  " прислал лишнее перед шифрованием; связь прервана: возможно, в неё вмешались.");
    EXPECT_EQ(server.report()["logins"].size(), 0);
}

TEST_F(RealServerTest, NoLetterIsLostAndDoublesFollowUnclearEndsOnly) {
    Value options = serving("none", "random");
    options["seed"] = 2026;
    MailServer server(options);
    const Capability capability = deliverCapability(settingsFor(server, "none"));
    std::map<std::string, std::size_t> unclear, arrived;
    for (int number = 0; number < 40; ++number) {
        const std::string id = "<" + std::to_string(number) + "@example.org>";
        const Value small = {{"message_id", id}, {"to", "anna@example.org"}, {"subject", "Тема"}, {"text", "Текст"}};
        unclear[id] = 0;
        for (Value answer; answer["status"] != "delivered"; answer = run(capability, small)) {
            ASSERT_NE(answer["status"], "refused");
            unclear[id] += answer.value("detail", "").find("могло уйти") != std::string::npos;
        }
    }
    const Value report = server.report();
    for (const Value& message : report["messages"])
        ++arrived[message["messageId"].get<std::string>()];
    EXPECT_EQ(arrived.size(), unclear.size());
    for (const auto& [id, count] : arrived)
        EXPECT_LE(count, 1 + unclear[id]) << id;
}

TEST_F(RealServerTest, ALetterOverTheServersSizeIsRefusedBeforeItIsSent) {
    Value options = serving("none");
    options["size"] = 10240;
    MailServer server(options);
    const Value answer = deliver(settingsFor(server, "none"));
    EXPECT_EQ(answer["status"], "refused");
    EXPECT_THAT(answer["detail"].get<std::string>(),
                HasSubstr("КБ, а сервер принимает не больше 10 КБ; уменьшите вложения."));
    EXPECT_EQ(server.report()["messages"].size(), 0);
}

TEST_F(RealServerTest, APortThatNobodyListensOnIsTriedAgain) {
    int port = 0;
    { port = MailServer(serving("none")).port(); }
    Value settings = {{"host", "127.0.0.1"}, {"port", port}, {"security", "none"}, {"from", "sch@example.org"}};
    EXPECT_EQ(deliver(settings), Value({{"status", "retry"},
                                        {"code", 0},
                                        {"detail", "Почтовый сервер 127.0.0.1:" + std::to_string(port) +
                                                       " недоступен; проверьте адрес, порт и связь с сетью."}}));
}

TEST_F(RealServerTest, TheCheckSaysThatMailWorks) {
    Value options = serving("starttls");
    options["login"] = true;
    MailServer server(options);
    EXPECT_EQ(run(checkCapability(withLogin(settingsFor(server, "starttls")))),
              Value({{"status", "ready"},
                     {"code", 0},
                     {"detail", "Почта работает: сервер localhost:" + std::to_string(server.port()) +
                                    " отвечает, связь зашифрована, имя и пароль приняты."}}));
    EXPECT_EQ(server.report()["messages"].size(), 0);
}

TEST_F(RealServerTest, TheCheckSaysWhatIsWrong) {
    MailServer server(serving("starttls", "strip"));
    const Value answer = run(checkCapability(settingsFor(server, "starttls")));
    EXPECT_EQ(answer["status"], "fault");
    EXPECT_THAT(answer["detail"].get<std::string>(), HasSubstr("не предлагает STARTTLS"));
}

} // namespace
} // namespace nastavnik::notifications
