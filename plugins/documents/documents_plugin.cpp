// SPDX-License-Identifier: MIT
#include "clerk.hpp"
#include "decliner.hpp"
#include "layout_profile/layout_capabilities.hpp"
#include "nastavnik/plugin.hpp"
#include "tables/tables.hpp"

namespace nastavnik::documents {

namespace {

Value tablesOf(const Value& files) {
    if (files.size() != 1)
        throw Error("DT054", {"нужен один файл, а дано: " + std::to_string(files.size()),
                              "one file is needed, given are " + std::to_string(files.size())});
    const Value& file = files.front();
    const Bytes bytes = file.at("bytes").is_binary() ? bytesOf(file.at("bytes")) : file.at("bytes").get<Bytes>();
    return readTables(bytes, file.value("name", ""));
}

const Field templateField{
    "template",
    Kind::tmpl,
    Need::required,
    {"Имя шаблона или документа дорожной карты.", "Name of a template or of a roadmap's document."}};

Field dataField(Need need) {
    return {"data",
            Kind::table,
            need,
            {"Чем заполнить шаблон: имена меток и значения, списки и вложенные таблицы.",
             "What to fill the template with: names of tags and values, lists and tables inside."}};
}

const Field missingField{
    "missing",
    Kind::text,
    Need::optional,
    {"Чего нет в данных: error — отказ с перечнем, mark — видимая пометка в документе.",
     "What the data lack: error refuses and lists it, mark leaves a visible note in the document."},
    {"error", "mark"},
    "error"};

Capability generating(const std::shared_ptr<Clerk>& clerk) {
    const Field name{"name",
                     Kind::text,
                     Need::optional,
                     {"Имя файла без окончания; без него — название и номер документа.",
                      "Name of the file without its ending; without it, title and number of the document."}};
    const Field formats{"formats",
                        Kind::list,
                        Need::optional,
                        {"Виды файла: odt, docx, fodt; без списка — все, какие есть у шаблона.",
                         "Kinds of file: odt, docx, fodt; without a list, all that the template has."}};
    const Field replaces{"replaces",
                         Kind::any,
                         Need::optional,
                         {"Документ, который составляют заново, пока он не подписан: номер остаётся прежним.",
                          "A document that is drawn up anew while it is not signed: its number stays."}};
    return {.name = "documents.generate",
            .summary = {"Заполняет шаблон, регистрирует документ с номером и датой.",
                        "Fills a template and registers the document with a number and a date."},
            .fields = {templateField, dataField(Need::required), missingField, name, formats, replaces},
            .result = Kind::document,
            .registers = true,
            .run = [clerk](const Call& call) { return clerk->generate(call); }};
}

Capability filling(const std::shared_ptr<Clerk>& clerk) {
    const Field format{"format",
                       Kind::text,
                       Need::optional,
                       {"Вид файла; без него — odt, если он есть у шаблона, иначе docx.",
                        "Kind of file; without it, odt if the template has it, else docx."},
                       {"odt", "docx", "fodt"}};
    return {.name = "documents.fill",
            .summary = {"Заполняет шаблон, ничего не регистрируя: для просмотра.",
                        "Fills a template without registering anything: for a preview."},
            .fields = {templateField, dataField(Need::required), missingField, format},
            .result = Kind::table,
            .run = [clerk](const Call& call) { return clerk->fill(call); }};
}

Capability inspecting(const std::shared_ptr<Clerk>& clerk) {
    return {.name = "documents.inspect",
            .summary = {"Перечисляет метки шаблона и всё, что в нём не так; с данными — и чего в них не хватает.",
                        "Lists the tags of a template and all that is wrong with it; with data, also what they lack."},
            .fields = {templateField, dataField(Need::optional)},
            .result = Kind::table,
            .run = [clerk](const Call& call) { return clerk->inspect(call); }};
}

Capability annotating(const std::shared_ptr<Clerk>& clerk) {
    return {.name = "documents.annotate",
            .summary =
                {"Возвращает файлы шаблона с примечаниями у каждой ошибки; с данными — и там, где их не хватает.",
                 "Gives back the files of a template with a comment at every fault; with data, also where they lack."},
            .fields = {templateField, dataField(Need::optional)},
            .result = Kind::table,
            .run = [clerk](const Call& call) { return clerk->annotate(call); }};
}

Capability reading() {
    return {
        .name = "documents.tables",
        .summary = {"Читает абзацы и таблицы чужого файла: DOCX, ODT, XLSX, ODS, HTML, CSV, TSV.",
                    "Reads paragraphs and tables of a foreign file: DOCX, ODT, XLSX, ODS, HTML, CSV, TSV."},
        .fields = {{"file", Kind::files, Need::required, {"Один файл, не больше 20 МБ.", "One file, at most 20 MB."}}},
        .result = Kind::table,
        .run = [](const Call& call) { return Outcome{.value = tablesOf(call.arguments.at("file"))}; }};
}

class DocumentsPlugin : public Plugin {
public:
    void start(Registry& registry, const Value&) override {
        const auto clerk = std::make_shared<Clerk>();
        registry.provide(generating(clerk));
        registry.provide(filling(clerk));
        registry.provide(inspecting(clerk));
        registry.provide(annotating(clerk));
        provideLayout(registry);
        registry.provide(declining());
        registry.provide(reading());
    }
};

} // namespace

} // namespace nastavnik::documents

NASTAVNIK_PLUGIN(nastavnik::documents::DocumentsPlugin, "documents", "0.1.0", nastavnik::rightNone)
