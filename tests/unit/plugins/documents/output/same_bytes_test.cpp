// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <thread>

namespace nastavnik::documents {

namespace {

using namespace sketch;

const Value data{{"date", "2026-09-01"}, {"a", {{{"n", "один"}, {"s", 1.5}}, {{"n", "два"}, {"s", 1000}}}}};

Bytes source(Format format) {
    return document(format, paragraph(format, "{date | дата} {a.s | сумма | рубли}") +
                                table(format, {{"{#a}{n}", "{s | число}{/a}"}}));
}

class SameBytesTest : public testing::TestWithParam<Format> {};

TEST_P(SameBytesTest, InAnyNumberOfThreads) {
    const Template shared = readTemplate(source(GetParam()), GetParam(), "order");
    constexpr std::size_t threads = 8, times = 50;
    std::vector<std::vector<Bytes>> made(threads);
    {
        std::vector<std::jthread> all;
        for (std::size_t i = 0; i < threads; ++i)
            all.emplace_back([&, i] {
                Deflater deflater;
                for (std::size_t time = 0; time < times; ++time)
                    made[i].push_back(fill(shared, data, Missing::error, deflater));
            });
    }
    for (const auto& each : made)
        for (const Bytes& paper : each)
            ASSERT_EQ(paper, made.front().front());
}

TEST_P(SameBytesTest, InAnyTimeZone) {
    const char* before = std::getenv("TZ");
    const std::string zone = before == nullptr ? "" : before;
    std::vector<Bytes> made;
    for (const char* each : {"UTC", "Pacific/Kiritimati", "America/Adak", "Asia/Novosibirsk"}) {
        setenv("TZ", each, 1);
        tzset();
        made.push_back(filled(GetParam(), source(GetParam()), data));
    }
    before == nullptr ? unsetenv("TZ") : setenv("TZ", zone.c_str(), 1);
    tzset();
    for (const Bytes& paper : made)
        EXPECT_EQ(paper, made.front());
}

/// The one place where a zip file tells the day.
TEST_P(SameBytesTest, OnAnyDay) {
    const Bytes paper = filled(GetParam(), source(GetParam()), data);
    const std::string firstDay("\x00\x00\x21\x00", 4);
    std::size_t entries = 0;
    for (std::size_t at = paper.find("PK\x01\x02"); at != paper.npos; at = paper.find("PK\x01\x02", at + 1), ++entries)
        EXPECT_EQ(paper.substr(at + 12, 4), firstDay);
    EXPECT_EQ(entries, 3U);
}

INSTANTIATE_TEST_SUITE_P(BothFormats, SameBytesTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& each) { return std::string(nameOf(each.param)); });

} // namespace

} // namespace nastavnik::documents
