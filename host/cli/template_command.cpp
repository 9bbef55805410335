// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/fault_list.hpp"
#include "cli/input_files.hpp"
#include "cli/plugin_call.hpp"
#include "cli/template_file.hpp"
#include "cli/template_inspection.hpp"
#include "cli/template_layout.hpp"
#include "cli/usage.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string tmpl;
    std::string data;
    std::string roadmap;
    std::string profile;
    std::string annotated;
    bool tags = false;
    bool json = false;
};

/// The plugin names the template by itself; people know it by the path that they gave.
std::vector<Fault> faultsOf(const Value& list, const std::string& file) {
    std::vector<Fault> faults;
    for (const Value& fault : list)
        faults.push_back({fault["code"], {fault["ru"], fault["en"]}, {file, fault["line"]}});
    return faults;
}

void tell(const TemplateInspection& found, const std::vector<Fault>& faults, const std::vector<Fault>& warnings,
          const Console& console) {
    listFaults(faults, console);
    if (!warnings.empty())
        console.print(Text{"Отступления от профиля оформления (документы выходят и с ними):",
                           "Departures from the layout profile (papers come out all the same):"});
    listFaults(warnings, console);
    std::string unused;
    for (const Value& name : found.unused)
        unused += (unused.empty() ? "" : ", ") + name.get<std::string>();
    if (!unused.empty())
        console.err << Text{"В шаблоне не понадобилось: ", "The template has no use for: "}.in(console.language)
                    << unused << '\n';
    const std::string tags = std::to_string(found.tags.size());
    if (faults.empty())
        console.print(Text{"Ошибок нет. Меток: " + tags + ".", "No faults. Tags: " + tags + "."});
}

/// The template with comments at its faults, for who looks for them in Word rather than in a list.
void annotate(const Options& options, const Value& tmpl, const Value& data, PluginCall& call, const Console& console) {
    const std::string format = formatOf(options.tmpl);
    Value arguments{{"template", tmpl}};
    if (data.is_object())
        arguments["data"] = data;
    const Value found = call("documents.annotate", arguments, console.language).value;
    writeOutput(options.annotated, bytesOf(found.at("files").at(format)));
    console.err << Text{"Шаблон с примечаниями: ", "The template with comments: "}.in(console.language)
                << options.annotated << '\n';
}

void listTags(const Value& tags, const Console& console) {
    for (const Value& tag : tags) {
        const Text place{tag["place"]["ru"], tag["place"]["en"]};
        console.out << tag["tag"].get<std::string>() << "  " << place.in(console.language) << '\n';
    }
}

/// What the template is to be filled with, each of them; none when nobody says.
std::vector<Value> dataFor(const Options& options, const Installation& installation, const Console& console) {
    if (!options.data.empty())
        return {readJsonInput(options.data)};
    if (options.roadmap.empty())
        return {};
    std::vector<Value> data = dataOfRoadmap(installation, options.roadmap, options.tmpl);
    const std::string times = std::to_string(data.size());
    console.err << Text{"Данные — из проигранного года карты, документов по этому шаблону: ",
                        "The data are those of a rehearsed year; papers of this template: "}
                       .in(console.language)
                << times << '\n';
    return data;
}

int check(const Options& options, const Console& console) {
    if (!options.annotated.empty() && formatOf(options.annotated) != formatOf(options.tmpl))
        throw UsageError("CL077",
                         {"результат будет в том же формате, что и шаблон: ." + formatOf(options.tmpl),
                          "the result has the format of the template: ." + formatOf(options.tmpl)},
                         {options.annotated});
    const Installation installation = Installation::find();
    const Value tmpl = readTemplateFile(options.tmpl);
    PluginCall call(installation, "documents");
    const std::vector<Value> data = dataFor(options, installation, console);
    const TemplateInspection found = inspectTemplate(call, tmpl, data, console.language);
    if (!options.annotated.empty() && !found.faults.empty())
        annotate(options, tmpl, found.faulty, call, console);
    const std::vector<Fault> faults = faultsOf(found.faults, options.tmpl);
    const std::vector<Fault> warnings =
        faultsOf(layoutWarnings(call, options.tmpl, options.profile, console.language), options.tmpl);
    if (options.json)
        console.print(Value{{"faults", valueOf(faults, console.language)},
                            {"warnings", valueOf(warnings, console.language)},
                            {"tags", found.tags},
                            {"unused", found.unused}});
    else
        tell(found, faults, warnings, console);
    if (options.tags && !options.json)
        listTags(found.tags, console);
    return faults.empty() ? exitOk : exitCheckFound;
}

const Text profileHelp{"профиль оформления: имя (gost_2025, gost_2016) или файл .json",
                       "layout profile: a name (gost_2025, gost_2016) or a .json file"};

std::shared_ptr<LayoutOptions> declareLayout(CLI::App& app) {
    auto options = std::make_shared<LayoutOptions>();
    CLI::App* layout = app.add_subcommand("layout", help(app, {"шаблон с полями страниц по профилю оформления",
                                                               "the template with the margins of a layout profile"}));
    layout->add_option("TEMPLATE", options->tmpl, help(app, {"шаблон .odt или .docx", "template .odt or .docx"}))
        ->required();
    layout->add_option("-o,--out", options->out, help(app, {"куда записать", "where to write it"}))->required();
    layout->add_option("--profile", options->profile, help(app, profileHelp));
    layout->add_flag("--long-kept", options->isLongKept,
                     help(app, {"документ хранят больше десяти лет: левое поле шире",
                                "the paper is kept over ten years: a wider left margin"}));
    return options;
}

} // namespace

Command templateCommand() {
    return {.name = "template",
            .summary = {"шаблоны документов: check находит ошибки и их места, layout ставит поля по профилю",
                        "templates of documents: check finds faults and their places, layout sets a profile's margins"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                CLI::App* checked = app.add_subcommand(
                    "check", help(app, {"все ошибки шаблона; с --data — и чего не хватает в данных",
                                        "all faults of a template; with --data, also what the data lack"}));
                checked
                    ->add_option("TEMPLATE", options->tmpl,
                                 help(app, {"шаблон .odt, .docx или .fodt", "template .odt, .docx or .fodt"}))
                    ->required();
                CLI::Option* data =
                    checked->add_option("--data", options->data, help(app, {"данные, JSON", "the data, JSON"}));
                checked
                    ->add_option("--roadmap", options->roadmap,
                                 help(app, {"папка дорожной карты: взять данные, с которыми она составляет этот "
                                            "документ за проигранный год",
                                            "folder of a roadmap: take the data with which it makes this paper in a "
                                            "rehearsed year"}))
                    ->excludes(data);
                checked->add_option("--annotate", options->annotated,
                                    help(app, {"записать сюда шаблон с примечаниями у ошибок",
                                               "write the template with comments at the faults here"}));
                checked->add_flag("--tags", options->tags,
                                  help(app, {"перечислить все метки и их места", "list all tags and their places"}));
                checked->add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                checked->add_option("--profile", options->profile, help(app, profileHelp));
                const std::shared_ptr<LayoutOptions> layout = declareLayout(app);
                app.require_subcommand(1);
                return [options, layout, checked](const Console& console) {
                    return checked->parsed() ? check(*options, console) : layOutTemplate(*layout, console);
                };
            }};
}

} // namespace nastavnik::cli
