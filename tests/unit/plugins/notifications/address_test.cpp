// SPDX-License-Identifier: MIT
#include "address.hpp"

#include <gtest/gtest.h>

namespace nastavnik::notifications {
namespace {

std::string refusalOf(std::string_view text) {
    try {
        return "taken: " + readAddress(text).text();
    } catch (const Error& error) {
        return describe(error.faults().front(), Language::ru);
    }
}

TEST(AddressTest, TakesAnOrdinaryAddress) {
    EXPECT_EQ(readAddress("anna.petrova+school-1@mail.example.org"),
              (Address{.local = "anna.petrova+school-1", .domain = "mail.example.org"}));
}

TEST(AddressTest, WritesACyrillicDomainInItsNetworkForm) {
    EXPECT_EQ(readAddress("director@школа-5.рф").text(), "director@xn---5-6kc3bfr2e.xn--p1ai");
    EXPECT_EQ(readAddress("director@ПОЧТА.РФ").text(), "director@xn--80a1acny.xn--p1ai");
}

TEST(AddressTest, KeepsTheCaseOfTheMailboxAndLowersThatOfTheDomain) {
    EXPECT_EQ(readAddress("Anna@Example.ORG").text(), "Anna@example.org");
}

TEST(AddressTest, SaysWhyAnAddressCannotBeUsed) {
    EXPECT_EQ(refusalOf(""), "NT001 Почтовый адрес «»: адрес пуст; впишите адрес вида name@example.org.");
    EXPECT_EQ(refusalOf("petrova"),
              "NT001 Почтовый адрес «petrova»: нет знака «@»; впишите адрес вида name@example.org.");
    EXPECT_EQ(refusalOf("a@example.org,b@example.org"),
              "NT001 Почтовый адрес «a@example.org,b@example.org»: знаков «@» больше одного; впишите один адрес.");
    EXPECT_EQ(refusalOf("@example.org"),
              "NT001 Почтовый адрес «@example.org»: перед «@» ничего нет; впишите имя ящика.");
    EXPECT_EQ(
        refusalOf("петрова@example.org"),
        "NT001 Почтовый адрес «петрова@example.org»: имя ящика перед «@» не на латинице; такие ящики принимает не "
        "каждый сервер, укажите латинский адрес.");
    EXPECT_EQ(
        refusalOf("anna..p@example.org"),
        "NT001 Почтовый адрес «anna..p@example.org»: в имени ящика точка с краю или две подряд; проверьте адрес.");
    EXPECT_EQ(refusalOf("anna@"), "NT001 Почтовый адрес «anna@»: после «@» ничего нет; впишите имя почтового сервера, "
                                  "например example.org.");
    EXPECT_EQ(refusalOf("anna@localhost"),
              "NT001 Почтовый адрес «anna@localhost»: в имени после «@» нет точки; впишите "
              "его полностью, например example.org.");
    EXPECT_EQ(refusalOf("anna@192.0.2.1"),
              "NT001 Почтовый адрес «anna@192.0.2.1»: после «@» стоит число вместо имени; впишите имя, например "
              "example.org.");
}

TEST(AddressTest, TakesNoNamesBracketsCommentsOrQuotes) {
    const std::string reason = "»: в имени ящика знак, которого там не бывает; оставьте один адрес без имени, скобок и "
                               "кавычек.";
    for (const std::string text : {"<anna@example.org", "\"anna\"@example.org", "anna(note)@example.org",
                                   "a,b@example.org", "a;b@example.org", "a:b@example.org", "a\\b@example.org"})
        EXPECT_EQ(refusalOf(text), "NT001 Почтовый адрес «" + text + reason);
}

TEST(AddressTest, LetsNoLineBreakThrough) {
    const std::string reason = ": в адресе пробел или невидимый знак; уберите его.";
    EXPECT_EQ(refusalOf("anna@example.org\r\nRCPT TO:<b@example.org>"),
              "NT001 Почтовый адрес «anna@example.org��RCPT TO:<b@example.org>»" + reason);
    EXPECT_EQ(refusalOf(std::string_view("anna\0@example.org", 17)),
              "NT001 Почтовый адрес «anna�@example.org»" + reason);
    EXPECT_EQ(refusalOf(" anna@example.org"), "NT001 Почтовый адрес « anna@example.org»" + reason);
    EXPECT_EQ(refusalOf("anna@exa\xFFmple.org"), "NT001 Почтовый адрес «anna@exa�mple.org»" + reason);
}

TEST(AddressTest, KnowsWhatIsNoDomain) {
    const std::string reason = "»: после «@» стоит не имя в Интернете; проверьте его, например example.org.";
    for (const std::string text : {"anna@example..org", "anna@.example.org", "anna@example.org.", "anna@-example.org",
                                   "anna@exam_ple.org", "anna@[192.0.2.1]", "anna@exam>ple.org", "anna@xn--0.org"})
        EXPECT_EQ(refusalOf(text), "NT001 Почтовый адрес «" + text + reason);
}

TEST(AddressTest, KeepsToTheLengthsOfTheStandard) {
    const std::string local(64, 'a'), label(60, 'b');
    EXPECT_EQ(readAddress(local + "@example.org").local, local);
    EXPECT_EQ(refusalOf("a" + local + "@example.org"),
              "NT001 Почтовый адрес «a" + local + "@example.org»: имя ящика длиннее 64 знаков; проверьте его.");
    const std::string longName = local + "@" + label + "." + label + "." + label + ".example.org";
    EXPECT_EQ(refusalOf(longName).substr(refusalOf(longName).find("»:")),
              "»: адрес длиннее 254 байтов; проверьте, один ли это адрес.");
    EXPECT_FALSE(asciiDomain(std::string(64, 'b') + ".org"));
}

TEST(AddressTest, AHugeTextIsRefusedAndShownShort) {
    EXPECT_EQ(refusalOf(std::string(1 << 20, 'a')), "NT001 Почтовый адрес «" + std::string(100, 'a') +
                                                        "…»: адрес длиннее 254 байтов; проверьте, один ли это адрес.");
}

} // namespace
} // namespace nastavnik::notifications
