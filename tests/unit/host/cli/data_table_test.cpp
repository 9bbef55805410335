// SPDX-License-Identifier: MIT
#include "cli/data_table.hpp"

#include "cli/input_files.hpp"
#include "nastavnik/error.hpp"
#include "throw_away_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace nastavnik::cli {

namespace {

class DataTableTest : public testing::Test {
protected:
    std::filesystem::path file(const std::string& text) const {
        const std::filesystem::path path = folder_.path() / "data.json";
        std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
        return path;
    }

    /// The table as it would be in memory, put together again; or what is wrong with it.
    std::string read(const std::string& text, std::size_t longFrom) const {
        return told([&] {
            DataTable table(file(text), longFrom);
            Value all = table.kept();
            for (const auto& [name, size] : table.lists())
                for (std::size_t from = 0; from < size; from = all[name].size())
                    for (Value& element : table.elements(name, from))
                        all[name].push_back(std::move(element));
            return all;
        });
    }

    std::string readWhole(const std::string& text) const {
        return told([&] { return readJsonInput(file(text)); });
    }

    template <class Read>
    static std::string told(Read read) {
        try {
            return read().dump();
        } catch (const Error& error) {
            return error.faults().front().code + ":" + std::to_string(error.faults().front().place.line);
        } catch (const Value::exception& error) {
            return error.what();
        }
    }

    const ThrowAwayFolder folder_{"nastavnik-data-table"};
    const std::string sample_ =
        "{\n \"school\": \"Школа \\\"№ 5\\\" [\",\n\"rows\" : [ {\"a\": [1, 2]},\n\t{\"a\": "
        "\"},]\"} , 3.5,null, true,\n\"б\\\\\" ],\r\n \"none\": [], \"t\": {\"x\":{}}, \"n\":-1e3}\n";
};

} // namespace

TEST_F(DataTableTest, LeavesLongListsInTheFile) {
    std::string text = "{\"school\": \"№ 5\", \"few\": [1, 2], \"rows\": [";
    for (int i = 0; i < 50'000; ++i)
        text += (i > 0 ? ",\n" : "") + std::string("{\"n\": ") + std::to_string(i) + "}";
    DataTable table(file(text + "], \"last\": true}"));
    EXPECT_EQ(table.kept(), (Value{{"school", "№ 5"}, {"few", {1, 2}}, {"last", true}}));
    EXPECT_EQ(table.lists(), (std::map<std::string, std::size_t>{{"rows", 50'000}}));
    const Value first = table.elements("rows", 0);
    EXPECT_GT(first.size(), 1000U);
    EXPECT_LT(first.size(), 20'000U);
    EXPECT_EQ(table.elements("rows", first.size()).front()["n"], first.size());
    EXPECT_EQ(table.elements("rows", 49'999), (Value{{{"n", 49'999}}}));
    EXPECT_EQ(table.elements("rows", 50'000), Value::array());
    EXPECT_EQ(table.elements("rows", 0), first);
}

TEST_F(DataTableTest, ReadsWhatTheParserReads) {
    for (const std::string& text : {sample_, std::string("{}"), std::string(" {\"a\":[[]]} "),
                                    std::string("\xEF\xBB\xBF{\"a\": [1]}"), std::string("{\"a\":[1],\"a\":2}")})
        for (const std::size_t longFrom : {0U, 10U, 1000U})
            EXPECT_EQ(read(text, longFrom), readWhole(text)) << text;
}

TEST_F(DataTableTest, TellsTheSameLineAsTheParserWhateverIsBroken) {
    for (std::size_t at = 0; at < sample_.size(); ++at) {
        EXPECT_EQ(read(sample_.substr(0, at), 0), readWhole(sample_.substr(0, at))) << at;
        for (const char* instead : {"", ",", "]", "}", "\"", "x", "[", "{", ":", "\n", "\\"}) {
            std::string broken = sample_;
            broken.replace(at, 1, instead);
            EXPECT_EQ(read(broken, 0), readWhole(broken)) << at << " " << instead << "\n" << broken;
        }
    }
}

TEST_F(DataTableTest, RefusesWhatGoesTooDeepAndWhatIsNoTable) {
    const std::string deep = "{\"a\": [" + std::string(199, '[') + std::string(199, ']') + "]}";
    EXPECT_EQ(read(deep, 0), "CL012:1");
    EXPECT_EQ(readWhole(deep), "CL012:1");
    for (const char* text : {"[1, 2]", "[1, ", "3", "\"a\"", "", "null x"})
        EXPECT_EQ(read(text, 0), readWhole(text)) << text;
}

TEST_F(DataTableTest, NoticesThatTheFileWasChanged) {
    DataTable table(file("{\"rows\": [11, 22, 33]}"), 0);
    file("{\"rows\": [11], \"b\": 3}");
    EXPECT_THAT(told([&] { return table.elements("rows", 0); }), testing::StartsWith("CL015"));
}

} // namespace nastavnik::cli
