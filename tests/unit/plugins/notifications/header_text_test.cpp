// SPDX-License-Identifier: MIT
#include "header_text.hpp"

#include "file_name.hpp"

#include <gtest/gtest.h>

namespace nastavnik::notifications {
namespace {

const Address box{.local = "anna", .domain = "example.org"};

std::size_t longestLine(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string_view::npos; at = end + 2)
        longest = std::max(longest, end - at);
    return longest;
}

TEST(HeaderTextTest, LeavesAPlainSubjectAsItIs) {
    EXPECT_EQ(textHeader("Subject", "Order No. 5"), "Subject: Order No. 5\r\n");
}

TEST(HeaderTextTest, EncodesACyrillicSubject) {
    EXPECT_EQ(textHeader("Subject", "Приказ"), "Subject: =?UTF-8?B?0J/RgNC40LrQsNC3?=\r\n");
}

TEST(HeaderTextTest, FoldsALongSubjectBetweenLetters) {
    EXPECT_EQ(textHeader("Subject", "Приказ о закреплении наставнических пар на учебный год"),
              "Subject: =?UTF-8?B?0J/RgNC40LrQsNC3INC+INC30LDQutGA0LXQv9C70LXQvdC40Lgg?=\r\n"
              " =?UTF-8?B?0L3QsNGB0YLQsNCy0L3QuNGH0LXRgdC60LjRhSDQv9Cw0YAg0L3QsCDRg9GH?=\r\n"
              " =?UTF-8?B?0LXQsdC90YvQuSDQs9C+0LQ=?=\r\n");
}

TEST(HeaderTextTest, KeepsEveryLineWithin76Characters) {
    std::string text;
    for (int count = 0; count < 200; ++count) {
        text += count % 3 == 0 ? "ё" : count % 3 == 1 ? "𝄞" : "x";
        EXPECT_LE(longestLine(textHeader("Subject", text)), 76U) << text;
        EXPECT_LE(longestLine(mailboxHeader("From", text, box)), 76U) << text;
        EXPECT_LE(longestLine(attachmentHeader(text + ".odt")), 76U) << text;
    }
}

TEST(HeaderTextTest, EncodesWhatLooksEncodedAlready) {
    EXPECT_EQ(textHeader("Subject", "=?UTF-8?Q?x?="), "Subject: =?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=\r\n");
}

TEST(HeaderTextTest, EncodesALongPlainSubjectRatherThanBreakAWord) {
    EXPECT_EQ(textHeader("Subject", std::string(70, 'a')),
              "Subject: =?UTF-8?B?YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh?=\r\n"
              " =?UTF-8?B?YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQ==?=\r\n");
}

TEST(HeaderTextTest, WritesAMailboxWithItsName) {
    EXPECT_EQ(mailboxHeader("To", "", box), "To: anna@example.org\r\n");
    EXPECT_EQ(mailboxHeader("To", "Anna \"A\" P, head", box), "To: \"Anna \\\"A\\\" P, head\" <anna@example.org>\r\n");
    EXPECT_EQ(mailboxHeader("To", "Анна", box), "To: =?UTF-8?B?0JDQvdC90LA=?= <anna@example.org>\r\n");
}

TEST(HeaderTextTest, PutsAnAddressThatDoesNotFitOnItsOwnLine) {
    EXPECT_EQ(mailboxHeader("To", "Петрова Анна Ильинична", box),
              "To: =?UTF-8?B?0J/QtdGC0YDQvtCy0LAg0JDQvdC90LAg0JjQu9GM0LjQvdC40YfQvdCw?=\r\n"
              " <anna@example.org>\r\n");
}

TEST(HeaderTextTest, NamesALatinFilePlainly) {
    EXPECT_EQ(attachmentHeader("list (1).csv"), "Content-Disposition: attachment;\r\n filename=\"list (1).csv\"\r\n");
}

TEST(HeaderTextTest, NamesACyrillicFileTwice) {
    EXPECT_EQ(attachmentHeader("Щит.odt"), "Content-Disposition: attachment;\r\n filename=\"Shchit.odt\";\r\n"
                                           " filename*=UTF-8''%D0%A9%D0%B8%D1%82.odt\r\n");
}

TEST(HeaderTextTest, CutsALongFileNameBetweenLetters) {
    EXPECT_EQ(attachmentHeader("Приказ № 5 о парах.odt"),
              "Content-Disposition: attachment;\r\n filename=\"Prikaz _ 5 o parah.odt\";\r\n"
              " filename*0*=UTF-8''%D0%9F%D1%80%D0%B8%D0%BA%D0%B0%D0%B7%20%E2%84%96;\r\n"
              " filename*1*=%205%20%D0%BE%20%D0%BF%D0%B0%D1%80%D0%B0%D1%85.odt\r\n");
}

TEST(FileNameTest, WritesRussianInLatinLetters) {
    EXPECT_EQ(latinFileName("Съёмка Жюри \"Я\".pdf"), "Syomka Zhyuri _Ya_.pdf");
    EXPECT_EQ(latinFileName("ъь"), "file");
    EXPECT_EQ(latinFileName("日本.odt"), "__.odt");
}

TEST(FileNameTest, KeepsTheEndingOfALongName) {
    EXPECT_EQ(latinFileName(std::string(300, 'a') + ".docx"), std::string(55, 'a') + ".docx");
}

} // namespace
} // namespace nastavnik::notifications
