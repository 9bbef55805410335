// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

namespace nastavnik::test {

namespace {

const Value anna{{"name", "Иванова Анна Петровна"},
                 {"gender", "female"},
                 {"nominative", "Иванова Анна Петровна"},
                 {"genitive", "Ивановой Анны Петровны"},
                 {"dative", "Ивановой Анне Петровне"},
                 {"accusative", "Иванову Анну Петровну"},
                 {"instrumental", "Ивановой Анной Петровной"},
                 {"prepositional", "Ивановой Анне Петровне"}};

} // namespace

TEST(DeclineTest, PrintsTheFixedJsonOrOneForm) {
    EXPECT_EQ(Program().run({"decline", "Иванова Анна Петровна", "--json"}).json(), anna);
    const Ended one = Program().run({"decline", "Бонч-Бруевич Владимир Дмитриевич", "--case", "dative"});
    EXPECT_EQ(one.code, 0);
    EXPECT_EQ(one.out, "Бонч-Бруевичу Владимиру Дмитриевичу\n");
}

TEST(DeclineTest, ABatchAnswersEveryLineWhateverItIs) {
    const std::string input =
        "Иванова Анна Петровна\n\n" + std::string(1U << 20U, 'x') + "\n😀\n\xFF\xFE\nSmith John\n" + "директор школы";
    const Ended ended = Program().run({"decline", "--batch"}, input);
    EXPECT_EQ(ended.code, 0);
    const auto lines = ended.lines();
    ASSERT_EQ(lines.size(), 7u);
    EXPECT_EQ(Value::parse(lines[0]), anna);
    EXPECT_EQ(Value::parse(lines[1])["remark"], "пустая строка");
    for (const std::size_t odd : {2, 3, 4, 5})
        EXPECT_TRUE(Value::parse(lines[odd]).contains("remark")) << odd;
    EXPECT_EQ(Value::parse(lines[6])["dative"], "директору школы");
}

TEST(DeclineTest, StoredCorrectionsWin) {
    const Program program;
    program.write("forms.json", R"([{"name": "Перец Иван Ильич", "genitive": "Перца Ивана Ильича"}])");
    const auto form = [&](const char* which) {
        return program.run({"decline", "Перец Иван Ильич", "--case", which, "--corrections", "forms.json"}).out;
    };
    EXPECT_EQ(form("genitive"), "Перца Ивана Ильича\n");
    EXPECT_EQ(form("dative"), "Перецу Ивану Ильичу\n");
}

TEST(DeclineTest, TheGenderMayBeSaid) {
    EXPECT_EQ(Program().run({"decline", "Ткач Саша", "--gender", "male", "--case", "dative"}).out, "Ткачу Саше\n");
    EXPECT_EQ(Program().run({"decline", "Ткач Саша", "--gender", "female", "--case", "dative"}).out, "Ткач Саше\n");
}

TEST(DeclineTest, WrongUseIsExplained) {
    EXPECT_EQ(Program().run({"decline"}).code, 2);
    EXPECT_EQ(Program().run({"decline", "Иванов", "--batch"}).code, 2);
    EXPECT_EQ(Program().run({"decline", "Иванов", "--case", "vocative"}).code, 2);
}

} // namespace nastavnik::test
