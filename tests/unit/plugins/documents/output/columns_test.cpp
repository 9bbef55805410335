// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

class ColumnsTest : public testing::TestWithParam<Format> {
protected:
    static std::string xml(const std::vector<Texts>& rows, const Value& data) {
        return body(GetParam(), filled(GetParam(), document(GetParam(), table(GetParam(), rows)), data));
    }
    static std::string text(const std::vector<Texts>& rows, const Value& data) {
        return filledText(GetParam(), table(GetParam(), rows), data);
    }
    static std::string faults(const std::vector<Texts>& rows, const Value& data) {
        return sketch::faults(GetParam(), table(GetParam(), rows), data);
    }
    static std::size_t count(std::string_view text, std::string_view what) {
        std::size_t found = 0;
        for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
            ++found;
        return found;
    }
    static bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }
    static bool isDocx() { return GetParam() == Format::docx; }
    const std::vector<Texts> marks_{{"Ученик", "{столбцы months}{.}{конец}", "Итого"},
                                    {"{#pupils}{name}", "{столбцы marks}{.}{конец}", "{marks | сумма}{/pupils}"}};
    const Value data_ = Value::parse(R"({"months": ["сен", "окт", "ноя"],
                                         "pupils": [{"name": "А", "marks": [1, 2, 3]}, {"name": "Б", "marks": [4, 5, 5]}]})");
};

INSTANTIATE_TEST_SUITE_P(BothFormats, ColumnsTest, testing::Values(Format::odt, Format::docx),
                         [](const auto& one) { return std::string(nameOf(one.param)); });

TEST_P(ColumnsTest, RepeatsCellsToTheRight) {
    EXPECT_EQ(text(marks_, data_), "Ученик\nсен\nокт\nноя\nИтого\nА\n1\n2\n3\n6\nБ\n4\n5\n5\n14");
}

TEST_P(ColumnsTest, DividesTheColumnAmongThem) {
    const std::string result = xml(marks_, data_);
    if (isDocx()) {
        EXPECT_EQ(count(result, "<w:gridCol "), 5U) << result;
        EXPECT_EQ(count(result, "<w:gridCol w:w=\"1000\"/>"), 3U);
        EXPECT_EQ(count(result, "<w:tcW w:w=\"1000\""), 9U);
    } else {
        EXPECT_TRUE(has(result, "<table:table-column table:number-columns-repeated=\"1\"/><table:table-column/>"
                                "<table:table-column/><table:table-column/><table:table-column "
                                "table:number-columns-repeated=\"1\"/>"))
            << result;
    }
}

TEST_P(ColumnsTest, StretchesWhatStandsAbove) {
    std::vector<Texts> rows = marks_;
    rows.insert(rows.begin(), {"", "Оценки", ""});
    const std::string result = xml(rows, data_);
    EXPECT_TRUE(has(result, isDocx() ? "<w:gridSpan w:val=\"3\"/>" : "table:number-columns-spanned=\"3\"")) << result;
    EXPECT_EQ(count(result, "<table:covered-table-cell/>"), isDocx() ? 0U : 2U);
}

TEST_P(ColumnsTest, LeavesOneEmptyColumnForAnEmptyList) {
    const Value none = Value::parse(R"({"months": [], "pupils": [{"name": "А", "marks": []}]})");
    EXPECT_EQ(text(marks_, none), isDocx() ? "Ученик\n\nИтого\nА\n\n0" : "Ученик\nИтого\nА\n0");
    EXPECT_EQ(count(xml(marks_, none), isDocx() ? "<w:tc>" : "<table:table-cell"), 6U);
}

TEST_P(ColumnsTest, CountsInsideOfColumns) {
    EXPECT_EQ(text({{"{столбцы a}{№}. {x}{конец}"}}, Value::parse(R"({"a": [{"x": "к"}, {"x": "л"}]})")), "1. к\n2. л");
}

TEST_P(ColumnsTest, RefusesListsOfOtherLengthsAndOtherPlaces) {
    Value uneven = data_;
    uneven["pupils"][1]["marks"] = {1};
    EXPECT_TRUE(has(faults(marks_, uneven), "в списке 1 элементов, а столбцов в таблице 3"));
    EXPECT_TRUE(has(faults({{"{#a}", "{столбцы b}{.}{конец}{/a}"}}, Value::object()), "DT029"));
    EXPECT_TRUE(has(faults({{"{столбцы b}", "{конец}"}}, Value::object()), "DT029"));
    EXPECT_TRUE(has(sketch::faults(GetParam(), paragraph(GetParam(), "{столбцы b}{конец}"), Value::object()), "DT029"));
    EXPECT_TRUE(has(faults({{"{столбцы b}{.}{конец}"}}, {{"b", std::vector<int>(64, 1)}}), "больше 63 столбцов"));
}

TEST(ColumnStylesTest, DivideWidthsOfOdt) {
    Parts parts =
        odtParts("<table:table><table:table-column table:style-name=\"T.A\"/><table:table-row><table:table-cell>"
                 "<text:p>{столбцы a}{.}{конец}</text:p></table:table-cell></table:table-row></table:table>");
    std::string& content = parts.back().second;
    content.insert(content.find("<style:style"),
                   "<style:style style:name=\"T.A\" style:family=\"table-column\">"
                   "<style:table-column-properties style:column-width=\"6cm\"/></style:style>");
    const Bytes result = filled(Format::odt, zip(parts), Value{{"a", {1, 2, 3}}});
    EXPECT_NE(
        mainPart(Format::odt, result)
            .find("<style:style style:name=\"T.A-3\" style:family=\"table-column\"><style:table-column-properties "
                  "style:column-width=\"2.000000cm\"/>"),
        std::string::npos);
    EXPECT_NE(body(Format::odt, result).find("<table:table-column table:style-name=\"T.A-3\"/>"), std::string::npos);
}

} // namespace

} // namespace nastavnik::documents
