// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"
#include "scenarios/import/laid_out.hpp"

#include <gmock/gmock.h>

namespace nastavnik::test {

namespace {

using testing::HasSubstr;

struct Place {
    std::string name;
    std::size_t activities;
    std::size_t stages;
    std::size_t title, term, by; ///< columns of the table
    std::size_t merged = 0;      ///< so many columns are merged where they are empty
};

std::ostream& operator<<(std::ostream& out, const Place& place) { return out << place.name; }

const Place places[] = {
    {"prokopyevsk", 38, 7, 0, 1, 2}, {"staryoskol", 20, 5, 1, 2, 3}, {"glyaden", 12, 8, 2, 4, 5, 2},
    {"megion", 4, 1, 1, 2, 3},       {"school_year", 4, 2, 1, 2, 3},
};

class ImportedPlace : public testing::TestWithParam<std::tuple<Place, std::string>> {
protected:
    const Place& place() const { return std::get<0>(GetParam()); }
    const std::string& ending() const { return std::get<1>(GetParam()); }

    std::string bytes() const {
        const std::vector<Cells> rows = tableOf(place().name);
        if (ending() == "tsv")
            return asTsv(rows);
        if (ending() == "html")
            return asHtml(rows, place().merged);
        if (ending() == "xlsx")
            return asWorkbook(rows, place().merged);
        return asOffice(ending() == "docx" ? documents::Format::docx : documents::Format::odt, rows, place().merged);
    }
};

/// In Lua quotes and strokes are written with a stroke in front.
std::string inLua(const std::string& text) {
    std::string result;
    for (const char letter : text)
        result += letter == '"' || letter == '\\' ? std::string("\\") + letter : std::string(1, letter);
    return result;
}

std::string onlyWords(std::string cell) {
    cell = cell.substr(0, cell.find('|'));
    while (!cell.empty() && cell.back() == ' ')
        cell.pop_back();
    return cell;
}

bool isNumber(const std::string& text) {
    return text.find_first_not_of("0123456789. ") == std::string::npos && text.size() <= 3;
}

} // namespace

TEST_P(ImportedPlace, ComesBackWithEveryRowTermAndPerformer) {
    const Program program;
    program.write("table." + ending(), bytes());
    const Ended ended =
        program.run({"import-roadmap", "table." + ending(), "--out", "card", "--json", "--year", "2026"});
    ASSERT_EQ(ended.code, 0) << ended.err << ended.out;
    EXPECT_EQ(ended.json()["activities"], place().activities);
    EXPECT_EQ(ended.json()["stages"], place().stages);
    const std::string roadmap = program.read("card/roadmap.lua");
    for (const Cells& row : tableOf(place().name)) {
        const std::string term = onlyWords(row[place().term]), by = onlyWords(row[place().by]);
        if (row == tableOf(place().name).front() || (term.empty() && by.empty()))
            continue;
        if (!term.empty() && !isNumber(term)) {
            EXPECT_THAT(roadmap, HasSubstr("term = \"" + inLua(term) + "\""));
        }
        EXPECT_THAT(roadmap, HasSubstr(by));
    }
    EXPECT_EQ(program.run({"check", "card", "--year", "2026"}).code, 0);
}

INSTANTIATE_TEST_SUITE_P(Places, ImportedPlace,
                         testing::Combine(testing::ValuesIn(places),
                                          testing::Values("tsv", "html", "docx", "odt", "xlsx")),
                         [](const auto& each) { return std::get<0>(each.param).name + "_" + std::get<1>(each.param); });

} // namespace nastavnik::test
