// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gmock/gmock.h>

namespace nastavnik::test {

namespace {

struct Wrong {
    std::vector<std::string> arguments;
    const char* ru;
    const char* en;
};

const std::vector<Wrong> wrongs{
    {{}, "CL001 команда не указана; какие есть, покажет --help", "CL001 no command is given; --help shows them"},
    {{"chek", "x"},
     "CL001 команды «chek» нет; возможно, «check»?",
     "CL001 there is no command \"chek\"; did you mean \"check\"?"},
    {{"xyzzy"},
     "CL001 команды «xyzzy» нет; все команды: nastavnik --help",
     "CL001 there is no command \"xyzzy\"; all commands: nastavnik --help"},
    {{"check"}, "CL002 не указано: ROADMAP", "CL002 ROADMAP is not given"},
    {{"plan", "x"}, "CL002 не хватает параметра --year", "CL002 the option --year is missing"},
    {{"term", "май", "--year"}, "CL003 после --year нет значения", "CL003 there is no value after --year"},
    {{"term", "май", "--year", "26"},
     "CL004 --year: значение «26» не подходит; нужно число от 2000 до 2100",
     "CL004 --year: \"26\" does not do; a number from 2000 to 2100 is wanted"},
    {{"plan", "x", "--year", "2026", "--format", "xls"},
     "CL004 --format: значение «xls» не подходит; можно: text,json,ics,odt,docx",
     "CL004 --format: \"xls\" does not do; one of: text,json,ics,odt,docx"},
    {{"term", "май", "--jsn"},
     "CL005 лишнее в команде: --jsn; что можно указать, покажет --help",
     "CL005 not expected here: --jsn; see --help for what may be given"},
    {{"plugin"},
     "CL001 команда не указана; какие есть, покажет --help",
     "CL001 no command is given; --help shows them"},
    {{"audit"}, "CL002 не хватает параметра --db", "CL002 the option --db is missing"}};

} // namespace

TEST(UsageTest, SaysWhatIsWrongWithACommandInBothLanguages) {
    const Program program;
    for (const Wrong& wrong : wrongs) {
        const Ended ended = program.run(wrong.arguments);
        EXPECT_EQ(ended.code, 2) << wrong.ru;
        EXPECT_EQ(ended.out, "") << wrong.ru;
        EXPECT_EQ(ended.err, wrong.ru + std::string("\n"));
        std::vector<std::string> english{"--lang", "en"};
        english.insert(english.end(), wrong.arguments.begin(), wrong.arguments.end());
        EXPECT_EQ(program.run(english).err, wrong.en + std::string("\n"));
    }
}

TEST(UsageTest, ListsTheCommandsInBothLanguages) {
    const Ended russian = Program().run({"--help"});
    EXPECT_EQ(russian.code, 0);
    EXPECT_THAT(russian.out, testing::HasSubstr("Вызов: nastavnik [параметры] КОМАНДА"));
    EXPECT_THAT(russian.out,
                testing::HasSubstr("  check                       все ошибки дорожной карты: файл и строка"));
    const Ended english = Program().run({"--help", "--lang=en"});
    EXPECT_THAT(english.out,
                testing::HasSubstr("  check                       all faults of a roadmap, with file and line"));
    EXPECT_THAT(english.out, testing::Not(testing::HasSubstr("worker")));
}

TEST(UsageTest, ExplainsEveryCommand) {
    const Program program;
    for (const char* command : {"audit", "backup", "check", "describe", "doctor", "import-roadmap", "match", "plan",
                                "plugin", "render", "restore", "simulate", "template", "term", "version"}) {
        const Ended ended = program.run({command, "--help", "--lang", "en"});
        EXPECT_EQ(ended.code, 0) << command;
        EXPECT_THAT(ended.out, testing::HasSubstr(std::string("Usage: nastavnik ") + command));
    }
}

} // namespace nastavnik::test
