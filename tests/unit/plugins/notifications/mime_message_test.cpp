// SPDX-License-Identifier: MIT
#include "mime_message.hpp"

#include "nastavnik/error.hpp"

#include <gtest/gtest.h>

namespace nastavnik::notifications {
namespace {

using namespace std::chrono;

Message simple() {
    return {.id = "7.2026@nastavnik.example.org",
            .date = sys_days{2026y / September / 1} + 5h + 4min + 3s + 999ms,
            .from = {.local = "school", .domain = "example.org"},
            .fromName = "Школа",
            .to = {.local = "anna", .domain = "example.org"},
            .toName = "Anna",
            .subject = "Приказ",
            .text = "Здравствуйте!\nДо встречи.",
            .attachments = {}};
}

std::vector<std::string> faultsOfWriting(const Message& message) {
    std::vector<std::string> texts;
    try {
        mimeText(message);
    } catch (const Error& error) {
        for (const Fault& fault : error.faults())
            texts.push_back(describe(fault, Language::ru));
    }
    return texts;
}

TEST(MimeMessageTest, WritesALetterWithoutAttachments) {
    EXPECT_EQ(mimeText(simple()), "Date: Tue, 1 Sep 2026 05:04:03 +0000\r\n"
                                  "From: =?UTF-8?B?0KjQutC+0LvQsA==?= <school@example.org>\r\n"
                                  "To: \"Anna\" <anna@example.org>\r\n"
                                  "Subject: =?UTF-8?B?0J/RgNC40LrQsNC3?=\r\n"
                                  "Message-ID: <7.2026@nastavnik.example.org>\r\n"
                                  "Auto-Submitted: auto-generated\r\n"
                                  "MIME-Version: 1.0\r\n"
                                  "Content-Type: text/plain; charset=utf-8\r\n"
                                  "Content-Transfer-Encoding: base64\r\n"
                                  "\r\n"
                                  "0JfQtNGA0LDQstGB0YLQstGD0LnRgtC1IQ0K0JTQviDQstGB0YLRgNC10YfQuC4NCg==\r\n");
}

TEST(MimeMessageTest, WritesAttachmentsBehindTheText) {
    Message message = simple();
    message.text = "a\r\nb\rc\n";
    message.attachments = {
        {.name = "a.bin", .type = "application/octet-stream", .bytes = std::string("\0\r\n.\xFF", 5)},
        {.name = "empty.txt", .type = "text/plain", .bytes = ""}};
    const std::string text = mimeText(message);
    EXPECT_EQ(text.substr(text.find("MIME-Version")), "MIME-Version: 1.0\r\n"
                                                      "Content-Type: multipart/mixed; boundary=\"=_nastavnik_part\"\r\n"
                                                      "\r\n"
                                                      "--=_nastavnik_part\r\n"
                                                      "Content-Type: text/plain; charset=utf-8\r\n"
                                                      "Content-Transfer-Encoding: base64\r\n"
                                                      "\r\n"
                                                      "YQ0KYg0KYw0K\r\n"
                                                      "--=_nastavnik_part\r\n"
                                                      "Content-Type: application/octet-stream\r\n"
                                                      "Content-Transfer-Encoding: base64\r\n"
                                                      "Content-Disposition: attachment;\r\n"
                                                      " filename=\"a.bin\"\r\n"
                                                      "\r\n"
                                                      "AA0KLv8=\r\n"
                                                      "--=_nastavnik_part\r\n"
                                                      "Content-Type: text/plain\r\n"
                                                      "Content-Transfer-Encoding: base64\r\n"
                                                      "Content-Disposition: attachment;\r\n"
                                                      " filename=\"empty.txt\"\r\n"
                                                      "\r\n"
                                                      "--=_nastavnik_part--\r\n");
}

TEST(MimeMessageTest, BreaksLongBodiesIntoLinesOf76) {
    Message message = simple();
    message.text = std::string(1000, 'x');
    const std::string text = mimeText(message);
    for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2)
        EXPECT_LE(end - at, 76U);
}

TEST(MimeMessageTest, EqualMessagesHaveEqualBytes) { EXPECT_EQ(mimeText(simple()), mimeText(simple())); }

TEST(MimeMessageTest, TakesAMessageIdInItsBrackets) {
    Message message = simple();
    message.id = "<" + message.id + ">";
    EXPECT_EQ(mimeText(message), mimeText(simple()));
}

TEST(MimeMessageTest, NamesAllThatCannotBeWrittenAtOnce) {
    Message message = simple();
    message.id = "7\r\nBcc: b@example.org";
    message.fromName = "Школа\nBcc: b@example.org";
    message.toName = "Anna\x7F";
    message.subject = "Приказ\r\nBcc: b@example.org";
    message.text = "\xC3\x28";
    message.attachments = {{.name = "a/../b.odt", .type = "text/plain", .bytes = ""},
                           {.name = "b.odt", .type = "text/plain\r\nX: y", .bytes = ""}};
    EXPECT_EQ(
        faultsOfWriting(message),
        (std::vector<std::string>{
            "NT003 Message-ID «7��Bcc: b@example.org» не имеет вида «знаки@имя»; нужны латинские знаки без пробелов.",
            "NT002 Имя отправителя («Школа�Bcc: b@example.org») содержит перенос строки или другой невидимый знак; "
            "уберите его.",
            "NT002 Имя получателя («Anna�») содержит перенос строки или другой невидимый знак; уберите его.",
            "NT002 Тема письма («Приказ��Bcc: b@example.org») содержит перенос строки или другой невидимый знак; "
            "уберите его.",
            "NT005 Текст письма записан не в UTF-8; сохраните его в этой кодировке.",
            "NT004 Имя вложения «a/../b.odt» не годится: нужно от 1 до 255 байтов без пути и переносов строки.",
            "NT004 Тип вложения «b.odt» записан как «text/plain��X: y»; нужен вид «application/pdf»."}));
}

TEST(MimeMessageTest, RefusesWhatIsTooLong) {
    Message message = simple();
    message.subject = std::string(1001, 'a');
    message.text = std::string((1 << 20) + 1, 'a');
    EXPECT_EQ(
        faultsOfWriting(message),
        (std::vector<std::string>{"NT002 Тема письма («" + std::string(40, 'a') + "…») длиннее 1000 байтов; сократите.",
                                  "NT005 Текст письма длиннее 1 МБ; отправьте его вложением."}));
}

TEST(MimeMessageTest, RefusesHiddenLineBreaksOfUnicode) {
    Message message = simple();
    message.subject = "a\u0085b";
    EXPECT_EQ(faultsOfWriting(message).size(), 1U);
    message.subject = "a\u2028b";
    EXPECT_EQ(faultsOfWriting(message).size(), 1U);
}

} // namespace
} // namespace nastavnik::notifications
