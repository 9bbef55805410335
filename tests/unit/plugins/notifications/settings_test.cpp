// SPDX-License-Identifier: MIT
#include "settings.hpp"

#include "nastavnik/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace nastavnik::notifications {
namespace {

const Value usual = {{"host", "smtp.example.org"}, {"from", "school@example.org"}};

Value with(const Value& changes) {
    Value settings = usual;
    settings.update(changes);
    return settings;
}

std::vector<std::string> faultsOfReading(const Value& settings) {
    std::vector<std::string> texts;
    try {
        readSettings(settings);
    } catch (const Error& error) {
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, Language::ru));
    }
    return texts;
}

TEST(SettingsTest, MailIsOffWithoutAHost) {
    EXPECT_TRUE(readSettings(Value::object()).isOff());
    EXPECT_TRUE(readSettings(nullptr).isOff());
    EXPECT_TRUE(readSettings({{"host", ""}, {"from", "нет"}}).isOff());
}

TEST(SettingsTest, AHostAndASenderAreEnough) {
    const MailSettings settings = readSettings(usual);
    EXPECT_EQ(settings.server(), "smtp.example.org:587");
    EXPECT_EQ(settings.security, Security::starttls);
    EXPECT_EQ(settings.timeout, std::chrono::seconds(30));
    EXPECT_EQ(settings.from.text(), "school@example.org");
}

TEST(SettingsTest, ThePortFollowsTheSecurityUnlessItIsSet) {
    EXPECT_EQ(readSettings(with({{"security", "tls"}})).port, 465);
    EXPECT_EQ(readSettings(with({{"security", "none"}, {"host", "localhost"}})).port, 25);
    EXPECT_EQ(readSettings(with({{"security", "tls"}, {"port", 2465}})).port, 2465);
}

TEST(SettingsTest, ACyrillicHostIsWrittenInItsNetworkForm) {
    EXPECT_EQ(readSettings(with({{"host", "почта.рф"}})).host, "xn--80a1acny.xn--p1ai");
}

TEST(SettingsTest, ClearTextNeedsThisMachineOrAnExpressWord) {
    EXPECT_EQ(
        faultsOfReading(with({{"security", "none"}})),
        (std::vector<std::string>{
            "NT020 Настройки почты, «security»: без шифрования письма и пароль видны по дороге; выберите starttls "
            "или tls, а если сервер стоит в закрытой сети, включите allow_plain."}));
    for (const char* host : {"localhost", "127.0.0.1", "::1"})
        EXPECT_EQ(readSettings(with({{"security", "none"}, {"host", host}})).security, Security::none);
    EXPECT_EQ(readSettings(with({{"security", "none"}, {"allow_plain", true}})).security, Security::none);
}

TEST(SettingsTest, NamesAllFaultsAtOnce) {
    EXPECT_EQ(faultsOfReading({{"host", "mail server"},
                               {"port", 70000},
                               {"security", "ssl"},
                               {"user", "school"},
                               {"from", "school"},
                               {"from_name", "a\nb"},
                               {"timeout_seconds", 0}}),
              (std::vector<std::string>{
                  "NT020 Настройки почты, «host»: «mail server» — не имя сервера; впишите имя или адрес, например "
                  "smtp.example.org.",
                  "NT020 Настройки почты, «security»: найдено «ssl»; выберите starttls, tls или none.",
                  "NT020 Настройки почты, «port»: найдено 70000; впишите число от 1 до 65535.",
                  "NT020 Настройки почты, «password»: имя пользователя задано, а пароля нет; впишите его.",
                  "NT002 Имя отправителя («a�b») содержит перенос строки или другой невидимый знак; уберите его.",
                  "NT020 Настройки почты, «from». Почтовый адрес «school»: нет знака «@»; впишите адрес вида "
                  "name@example.org.",
                  "NT020 Настройки почты, «timeout_seconds»: найдено 0; впишите число секунд от 1 до 300."}));
}

TEST(SettingsTest, APasswordNeverStandsInAMessage) {
    for (const std::string& text : faultsOfReading(with({{"user", "school"}, {"password", "tail\nsecret"}})))
        EXPECT_EQ(text,
                  "NT020 Настройки почты, «password»: в имени или пароле перенос строки или другой невидимый знак; "
                  "уберите его.");
}

TEST(SettingsTest, EveryFieldIsDeclaredInBothLanguagesAndInTheSample) {
    std::ifstream file(SOURCE_ROOT "/plugins/notifications/settings.sample.json");
    const Value sample = Value::parse(file);
    EXPECT_EQ(sample.size(), settingsFields().size());
    for (const Field& field : settingsFields()) {
        EXPECT_FALSE(field.summary.ru.empty() || field.summary.en.empty()) << field.name;
        EXPECT_TRUE(sample.contains(field.name)) << field.name;
        EXPECT_FALSE(field.fallback.is_null()) << field.name;
    }
    EXPECT_EQ(readSettings(sample).server(), "smtp.example.org:587");
}

} // namespace
} // namespace nastavnik::notifications
