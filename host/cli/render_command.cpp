// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/rendering.hpp"
#include "cli/series.hpp"
#include "cli/template_file.hpp"
#include "cli/usage.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string tmpl;
    std::string data;
    std::string many;
    std::string out;
    std::string format;
    bool json = false;
};

bool isSame(const fs::path& left, const fs::path& right) {
    std::error_code absent;
    return fs::equivalent(left, right, absent) && !absent;
}

/// Beside the data, under the template's name; never the template itself.
fs::path defaultOut(const Options& options) {
    const fs::path data(options.data), source(options.tmpl);
    const std::string ending = options.format.empty() ? source.extension().string() : "." + options.format;
    const fs::path out = data.parent_path() / (source.stem().string() + ending);
    return isSame(out, source) ? fs::path(data).replace_extension(ending) : out;
}

void requireOther(const fs::path& out, const std::string& input) {
    if (isSame(out, input))
        throw UsageError("CL074",
                         {"результат записался бы поверх исходного файла; укажите другое имя в -o",
                          "the result would replace the input; give another name with -o"},
                         {out.string()});
}

void report(const std::vector<std::string>& files, const Options& options, const Console& console) {
    if (options.json)
        return console.print(Value{{"files", files}});
    for (const std::string& file : files)
        console.out << file << '\n';
}

int renderOne(const Options& options, const Console& console) {
    const fs::path out = options.out.empty() ? defaultOut(options) : fs::path(options.out);
    requireOther(out, options.tmpl);
    requireOther(out, options.data);
    if (!options.format.empty() && options.format != formatOf(out))
        throw UsageError("CL073", {"--format не отвечает окончанию файла в -o; оставьте одно",
                                   "--format and the ending given with -o differ; leave one of them"});
    DataTable data(options.data);
    Rendering render(Installation::find(), options.tmpl, formatOf(out), console.language);
    render.write(std::move(data), out);
    report({out.string()}, options, console);
    return exitOk;
}

int render(const Options& options, const Console& console) {
    if (options.data.empty() == options.many.empty())
        throw UsageError("CL075", {"укажите одно из двух: --data ФАЙЛ или --many ФАЙЛ.jsonl",
                                   "give one of the two: --data FILE or --many FILE.jsonl"});
    if (options.many.empty())
        return renderOne(options, console);
    if (options.out.empty())
        throw UsageError("CL002", {"не хватает параметра --out: папка для серии документов",
                                   "the option --out is missing: the folder for the series"});
    const Series series = renderSeries(options.tmpl, options.many, options.out, options.format, console.language);
    report(series.files, options, console);
    console.complain(series.faults);
    return series.faults.empty() ? exitOk : exitFailure;
}

} // namespace

Command renderCommand() {
    return {.name = "render",
            .summary = {"документ по шаблону и данным: odt, docx, pdf",
                        "a document from a template and data: odt, docx, pdf"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("TEMPLATE", options->tmpl,
                               help(app, {"шаблон .odt, .docx или .fodt", "template .odt, .docx or .fodt"}))
                    ->required();
                app.add_option("--data", options->data, help(app, {"данные, JSON", "the data, JSON"}));
                app.add_option("-o,--out", options->out,
                               help(app, {"что записать (формат — по окончанию); с --many — папка",
                                          "what to write (format by its ending); with --many, a folder"}));
                app.add_option(
                    "--many", options->many,
                    help(app, {"серия: по документу на каждую строку JSON", "a series: one for each line of JSON"}));
                app.add_option("--format", options->format,
                               help(app, {"odt, docx, fodt или pdf", "odt, docx, fodt or pdf"}))
                    ->check(CLI::IsMember({"odt", "docx", "fodt", "pdf"}));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return render(*options, console); };
            }};
}

} // namespace nastavnik::cli
