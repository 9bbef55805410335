// SPDX-License-Identifier: MIT
#include "smtp_reply.hpp"

#include "delivery.hpp"

#include <gtest/gtest.h>

namespace nastavnik::notifications {
namespace {

std::string refusalOf(std::string_view bytes) {
    ReplyReader reader;
    reader.feed(bytes);
    try {
        return reader.next() ? "taken" : "waits";
    } catch (const DeliveryStopped& stopped) {
        return stopped.delivery().detail.ru;
    }
}

std::string refused(const std::string& shown) {
    return "Сервер отвечает не по правилам SMTP («" + shown + "»); проверьте адрес и порт почтового сервера.";
}

TEST(ReplyReaderTest, ReadsAnAnswerOfSeveralLinesByteByByte) {
    ReplyReader reader;
    std::optional<Reply> reply;
    for (const char byte : std::string_view("250-mail\r\n250-SIZE 10\r\n250\r\n")) {
        EXPECT_FALSE(reply);
        reader.feed({&byte, 1});
        reply = reader.next();
    }
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->code, 250);
    EXPECT_EQ(reply->lines, (std::vector<std::string>{"mail", "SIZE 10", ""}));
    EXPECT_FALSE(reader.hasRest());
}

TEST(ReplyReaderTest, KeepsWhatComesBehindAnAnswer) {
    ReplyReader reader;
    reader.feed("220 go\r\n250 ");
    EXPECT_EQ(reader.next()->code, 220);
    EXPECT_TRUE(reader.hasRest());
    EXPECT_FALSE(reader.next());
}

TEST(ReplyReaderTest, RefusesWhatIsNoAnswer) {
    EXPECT_EQ(refusalOf("HTTP/1.1 400 Bad Request\r\n"), refused("HTTP/1.1 400 Bad Request"));
    EXPECT_EQ(refusalOf("\r\n"), refused(""));
    EXPECT_EQ(refusalOf("25\r\n"), refused("25"));
    EXPECT_EQ(refusalOf("150 x\r\n"), refused("150 x"));
    EXPECT_EQ(refusalOf("650 x\r\n"), refused("650 x"));
    EXPECT_EQ(refusalOf("250x\r\n"), refused("250x"));
    EXPECT_EQ(refusalOf("250-a\r\n251 b\r\n"), refused("251 b"));
    EXPECT_EQ(refusalOf("250 a\n"), refused("250 a"));
    EXPECT_EQ(refusalOf("\n"), refused(""));
}

TEST(ReplyReaderTest, RefusesALineThatDoesNotEnd) {
    EXPECT_EQ(refusalOf("220 " + std::string(4000, 'a')), "waits");
    EXPECT_EQ(refusalOf("220 " + std::string(5000, 'a')), refused("220 " + std::string(56, 'a') + "…"));
    EXPECT_EQ(refusalOf("220 " + std::string(5000, 'a') + "\r\n"), refused("220 " + std::string(56, 'a') + "…"));
}

TEST(ReplyReaderTest, RefusesAnAnswerThatDoesNotEnd) {
    std::string endless;
    for (int count = 0; count < 101; ++count)
        endless += "250-x\r\n";
    EXPECT_EQ(refusalOf(endless), refused("250-x"));
}

TEST(ReplyTest, ShowsTheServersWordsOnOneLine) {
    EXPECT_EQ((Reply{.code = 550, .lines = {"no \x1B[31msuch", "box\xFF"}}.words()), "no �[31msuch box�");
    EXPECT_EQ((Reply{.code = 550, .lines = {std::string(400, 'a')}}.words()), std::string(300, 'a') + "…");
}

} // namespace
} // namespace nastavnik::notifications
