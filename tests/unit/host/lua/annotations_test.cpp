// SPDX-License-Identifier: MIT
#include "lua/annotations.hpp"

#include "engine/verbs.hpp"
#include "lua/sandbox.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace nastavnik::lua {

TEST(AnnotationsTest, DescribesTheCapabilitiesOfAPlugin) {
    const std::vector<Capability> capabilities{
        {"documents.generate",
         {"Создаёт документ.", "Makes a document."},
         {{"template", Kind::tmpl, Need::required, {"имя шаблона", "template"}},
          {"format", Kind::text, Need::optional, {"вид файла", "format"}, {"odt", "docx"}},
          {"rows",
           Kind::list,
           Need::optional,
           {"строки", "rows"},
           {},
           nullptr,
           {{"name", Kind::text, Need::required, {"имя", "name"}}}}},
         Kind::document}};
    EXPECT_EQ(annotations(capabilities).at("documents.d.lua"), R"(---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

documents = {}

---@class documents.generate.arguments.rows
---@field name string имя

---@class documents.generate.arguments
---@field template string имя шаблона
---@field format? "odt"|"docx" вид файла
---@field rows? documents.generate.arguments.rows[] строки

---Создаёт документ.
---@param arguments documents.generate.arguments
---@return issued_document
function documents.generate(arguments) end
)");
}

TEST(AnnotationsTest, DescribesTheWordsOfARoadmap) {
    const std::string words = annotations({}).at("words.d.lua");
    EXPECT_THAT(words, testing::HasSubstr(R"(---@class stage.fields
---@field title string Название этапа.
---@field goal? string Цель этапа.

---Этап: заголовок, под которым стоят мероприятия.
---@param id string
---@return fun(fields: stage.fields)
function stage(id) end
)"));
    EXPECT_THAT(words, testing::HasSubstr("function task:review(arguments) end"));
    EXPECT_THAT(words, testing::HasSubstr("---@field unit? \"department\"|\"school\"|\"mentorship\" "));
}

/// NASTAVNIK_UPDATE=1 writes the file anew.
TEST(AnnotationsTest, TheFileOfWordsIsFresh) {
    const std::string file = std::string(SOURCE_ROOT) + "/workflows/library/words.d.lua";
    const std::string words = annotations({}).at("words.d.lua");
    if (std::getenv("NASTAVNIK_UPDATE"))
        std::ofstream(file) << words;
    std::ostringstream kept;
    kept << std::ifstream(file).rdbuf();
    EXPECT_EQ(kept.str(), words);
}

TEST(AnnotationsTest, AreLua) {
    Sandbox sandbox{Limits{}};
    for (const auto& [file, text] :
         annotations({{"a.b", {"x\ny", "x"}, {{"f", Kind::any, Need::optional, {"a\nb", ""}}}}}))
        EXPECT_NO_THROW(sandbox.compile(file, text)) << file;
}

/// With UPDATE=1 in the environment the files are written anew instead of compared.
TEST(AnnotationsTest, OfTheHostStandInTheLibrary) {
    std::vector<Capability> capabilities;
    for (const engine::HostVerb& verb : engine::hostVerbs())
        capabilities.push_back(verb.declaration);
    for (const auto& [name, text] : annotations(capabilities)) {
        const std::string file = std::string(SOURCE_ROOT "/workflows/library/") + name;
        if (std::getenv("UPDATE") != nullptr) {
            std::ofstream(file, std::ios::binary) << text;
            continue;
        }
        std::ostringstream kept;
        kept << std::ifstream(file, std::ios::binary).rdbuf();
        EXPECT_EQ(kept.str(), text) << file << " is not fresh: run the test with UPDATE=1";
    }
}

} // namespace nastavnik::lua
