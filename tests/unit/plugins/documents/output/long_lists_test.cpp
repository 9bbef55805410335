// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/output/pieces.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

/// Whatever a template says of a list, it comes out the same whether the list lies in the data or comes in pieces.
class LongListTest : public testing::TestWithParam<Format> {
protected:
    Format format() const { return GetParam(); }
    std::string p(const std::string& text) const { return paragraph(format(), text); }

    void expectSame(const std::string& body, const Value& data, Missing missing = Missing::error) const {
        const Bytes source = document(format(), body);
        std::string whole, faults = faultsOf([&] { whole = filled(format(), source, data, missing); });
        for (const std::size_t size : {1U, 2U, 3U, 100U}) {
            std::string pieces;
            EXPECT_EQ(faultsOf([&] { pieces = filledInPieces(format(), source, data, size, missing); }), faults)
                << body;
            EXPECT_TRUE(pieces == whole) << body << ", by " << size << ": " << text(format(), whole) << "\n"
                                         << (pieces.empty() ? "" : text(format(), pieces));
        }
    }

    const Value data_ = Value::parse(R"({"school": "Школа № 5", "limit": 3, "names": ["Анна", "Пётр", "Анна"],
        "schools": [{"name": "№ 1"}, {"name": "№ 2"}],
        "rows": [
        {"n": 1, "who": "Иванова Анна Петровна", "hours": "1,5", "day": "2026-09-01", "kids": [{"k": "а"}, {"k": "б"}], "note": "x"},
        {"n": 2, "who": "Петров Пётр Ильич", "hours": 2, "day": "2026-05-01", "kids": [], "note": ""},
        {"n": 3, "who": "Иванова Анна Петровна", "hours": 2, "day": "2025-12-31", "kids": [{"k": "в"}], "rows": [{"n": 7}]},
        {"n": 4, "who": "Ким Ю", "hours": 4, "day": "2026-09-01", "kids": [{"k": "а"}], "note": "x"}]})");
};

INSTANTIATE_TEST_SUITE_P(AllFormats, LongListTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& parameter) { return std::string(nameOf(parameter.param)); });

} // namespace

TEST_P(LongListTest, LoopsAndCounts) {
    expectSame(p("{#rows}{№}/{№№} {who} {school}{если последний}.{иначе}, {конец}{/rows}"), data_);
    expectSame(p("{#rows}") + p("{n}: {#kids}{k}{№ rows}{№№} {/kids}") + p("{/rows}"), data_);
    expectSame(p("{#rows}{n}{/rows}; {#rows}{who}{/rows}; {#names}{.}, {/names}"), data_);
    expectSame(p("{#schools}{name}: {#rows}{n}{/rows}; {/schools}"), data_);
    expectSame(p("{#rows | с новой страницы}") + p("{who}") + p("{/rows}"), data_);
}

TEST_P(LongListTest, Totals) {
    for (const char* total : {"количество", "сумма", "среднее", "наименьшее", "наибольшее", "первый", "последний",
                              "без повторов", "перечислить", "без повторов | количество", "через \"; \""})
        expectSame(p("{rows.hours | " + std::string(total) + "}, {rows.who | " + total + "} {#rows}{rows.n | " + total +
                     "}{/rows}"),
                   data_);
    expectSame(p("{rows | количество | пара, пары, пар}, {rows.hours | сумма | прописью}, {names | количество}, "
                 "{names | без повторов | перечислить}, {rows.day | наибольшее | дата}, {rows.day | месяц и год | без "
                 "повторов}"),
               data_);
    expectSame(p("{rows.who | дательный | инициалы | перечислить}; {rows.who | родительный}; {names}; {rows.kids.k}"),
               data_);
    expectSame(p("{rows.note? | перечислить | или: пусто}{rows.kein? | перечислить | или: пусто}"), data_);
    expectSame(p("{rows.kein? | количество | или: пусто}{rows.who | или: пусто}"), data_);
}

TEST_P(LongListTest, Conditions) {
    expectSame(p("{если rows}есть{иначе}нет{конец} {если не rows}нет{конец} {^rows}нет{/rows}"), data_);
    expectSame(p("{если rows | количество > limit}много{иначе}мало{конец}"), data_);
    expectSame(p("{если rows.who содержит Ким Ю}да{конец}{если names содержит Пётр}да{конец}"), data_);
    expectSame(p("{если rows.hours | сумма = 9,5}ровно{иначе}иначе{конец}{если kein?}{иначе}пусто{конец}"), data_);
    expectSame(p("{#rows}{если rows}{n}{конец}{если первый}!{конец}{/rows}"), data_);
}

TEST_P(LongListTest, LoopsOverWhatLiesInTheElements) { expectSame(p("{#rows.kids}{k} {/rows.kids}"), data_); }

TEST_P(LongListTest, MergesEqualCells) {
    Value data{{"rows", Value::array()}};
    for (int i = 0; i < 12; ++i)
        data["rows"].push_back({{"school", i / 5}, {"class", i / 2}, {"who", i}});
    expectSame(table(format(), {{"{#rows}{school | объединить}", "{class | объединить}", "{who}{/rows}"}}), data);
}

TEST_P(LongListTest, SaysWhatIsWrong) {
    expectSame(p("{#rows}{whp}{/rows} {rows.whp} {rowz} {rows.who | сумма} {rows.note | перечислить} {school | рубли}"),
               data_);
    expectSame(p("{#rows}{note}{#rows}{n}{/rows}{/rows}"), data_);
    expectSame(p("{rows} {rows | сумма}"), data_);
    expectSame(p("{#rows}{note}{/rows} {rows.note | перечислить} {rows.kids.k | сумма}"), data_, Missing::mark);
    expectSame(p("{index}{rows.who | рубли | сумма}"), Value{{"index", {1, 2}}, {"rows", {{{"who", "а"}}}}});
    expectSame(p("{ссылка names: rows.who}{qr names}{рисунок names}"), data_);
}

TEST(LongListsTest, GoesOverAListOnceForALoopAndOnceForAllTotals) {
    const auto passes = [](const std::string& text) {
        Value data{{"rows", {{{"n", 1}}, {{"n", 2}}, {{"n", 3}}}}};
        Pieces pieces(data, 1);
        Deflater deflater;
        fill(readTemplate(document(Format::odt, paragraph(Format::odt, text)), Format::odt, "a.odt"), std::move(data),
             Missing::error, deflater, Value::object(), pieces);
        return pieces.given;
    };
    EXPECT_EQ(passes("{#rows}{n} из {rows | количество}{/rows}"), 1U);
    EXPECT_EQ(passes("{если rows}{rows.n | сумма} {rows.n | среднее}{конец}{#rows}{n}{/rows}"), 2U);
    EXPECT_EQ(passes("{rows | количество}"), 0U);
}

} // namespace nastavnik::documents
