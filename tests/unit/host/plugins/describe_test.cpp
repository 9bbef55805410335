// SPDX-License-Identifier: MIT
#include "plugins/describe.hpp"

#include "plugins/declaration.hpp"
#include "plugins/plugin_check.hpp"

#include <gtest/gtest.h>

namespace nastavnik::plugins {

namespace {

Capability issue() {
    return {.name = "papers.issue",
            .summary = {"Выпускает документ.", "Issues a document."},
            .fields =
                {{.name = "format",
                  .kind = Kind::text,
                  .summary = {"Формат.", "The format."},
                  .allowed = {"odt", "docx"},
                  .fallback = "odt"},
                 {.name = "pairs",
                  .kind = Kind::list,
                  .need = Need::required,
                  .summary = {"Пары.", "Pairs."},
                  .fields = {{.name = "mentor", .kind = Kind::text, .summary = {"Наставник | ФИО.", "The mentor."}}}}},
            .result = Kind::document,
            .effect = Effect::acts,
            .registers = true,
            .run = {}};
}

PluginDeclaration papers() {
    return {{"papers", "1.0.0", rightNetwork},
            {{.name = "host", .kind = Kind::text, .summary = {"Сервер.", "The server."}, .fallback = ""}},
            {issue()}};
}

} // namespace

TEST(DescribeTest, ShowsACapabilityWithAllItsFields) {
    EXPECT_EQ(describe(issue(), Language::ru),
              "papers.issue — Выпускает документ.\n"
              "Результат: документ. Действует вовне. Документ получает номер и дату.\n"
              "\n"
              "  format    текст                           Формат. Можно: odt, docx. Если не указать: odt.\n"
              "  pairs     список            обязательно   Пары.\n"
              "    mentor  текст                           Наставник | ФИО.\n");
    EXPECT_EQ(describe(issue(), Language::en),
              "papers.issue — Issues a document.\n"
              "Result: document. Acts on the outside. The document gets a number and a date.\n"
              "\n"
              "  format    text                            The format. One of: odt, docx. Otherwise: odt.\n"
              "  pairs     list              required      Pairs.\n"
              "    mentor  text                            The mentor.\n");
}

TEST(DescribeTest, ListsCapabilitiesInALineEach) {
    EXPECT_EQ(overview({issue()}, Language::en), "papers.issue  Issues a document.\n");
}

TEST(DescribeTest, WritesTheTableOfAReadme) {
    const std::string table =
        "### Настройки\n\n"
        "| Поле | Вид | Нужно | Что значит |\n|---|---|---|---|\n"
        "| `host` | текст | нет | Сервер. |\n\n"
        "### `papers.issue`\n\n"
        "Выпускает документ. Результат: документ. Действует вовне. Документ получает номер и дату.\n\n"
        "| Поле | Вид | Нужно | Что значит |\n|---|---|---|---|\n"
        "| `format` | текст | нет | Формат. Можно: `odt`, `docx`. Если не указать: `odt`. |\n"
        "| `pairs` | список | да | Пары. |\n"
        "| `pairs[].mentor` | текст | нет | Наставник \\| ФИО. |\n\n";
    EXPECT_EQ(describeTable(papers()), table);
    EXPECT_EQ(withTable("A\n<!-- capabilities -->\nold\n<!-- /capabilities -->\nB\n", "new\n"),
              "A\n<!-- capabilities -->\n\nnew\n<!-- /capabilities -->\nB\n");
    EXPECT_EQ(withTable("no markers", "new"), "no markers");
}

TEST(DescribeTest, WritesASnapshotWithoutProse) {
    EXPECT_EQ(apiSnapshot({papers()}), "papers (network)\n"
                                       "  host: text = \"\"\n"
                                       "papers.issue acts registers -> document\n"
                                       "  format: text [odt, docx] = \"odt\"\n"
                                       "  pairs: list required\n"
                                       "  pairs[].mentor: text\n\n");
}

TEST(DescribeTest, CarriesADeclarationOverTheChannel) {
    EXPECT_EQ(valueOf(declarationOf(valueOf(papers()))), valueOf(papers()));
    EXPECT_THROW(declarationOf({{"name", "papers"}}), Error);
    Value foreign = valueOf(papers());
    foreign["capabilities"][0]["name"] = "documents.issue";
    EXPECT_THROW(declarationOf(foreign), Error);
}

TEST(PluginCheckTest, FindsWhatADeveloperShouldMend) {
    PluginDeclaration plugin = papers();
    plugin.capabilities.front().summary.en.clear();
    plugin.settings.push_back(plugin.settings.front());
    plugin.settings.front().fallback = 5;
    plugin.settings.front().need = Need::required;
    std::string all;
    for (const Fault& fault : checkDeclaration(plugin))
        all += nastavnik::describe(fault, Language::ru) + "\n";
    EXPECT_EQ(all, "PL041 papers → host: у обязательного поля не бывает значения по умолчанию; уберите одно из двух\n"
                   "PL041 papers → host: fallback: host: нужно: текст, а здесь число 5\n"
                   "PL042 papers → host: поле объявлено дважды; оставьте одно\n"
                   "PL040 papers.issue: нет пояснения по-английски; добавьте одно предложение\n");
}

TEST(PluginCheckTest, ListsPluginsAndRefusals) {
    const std::vector<PluginReport> reports{
        {"papers.so", papers(), {}}, {"broken.so", {}, {{"PL002", {"broken.so: не плагин", "broken.so: no plugin"}}}}};
    EXPECT_EQ(listPlugins(reports, Language::en),
              "papers 1.0.0, capabilities: 1, uses the network, papers.so\nPL002 broken.so: no plugin\n");
    EXPECT_EQ(
        listPlugins(reports).dump(),
        R"([{"capabilities":["papers.issue"],"faults":[],"file":"papers.so","name":"papers","network":true,)"
        R"("version":"1.0.0"},{"capabilities":[],"faults":[{"code":"PL002","message":{"en":"broken.so: no plugin",)"
        R"("ru":"broken.so: не плагин"}}],"file":"broken.so"}])");
}

} // namespace nastavnik::plugins
