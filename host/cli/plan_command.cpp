// SPDX-License-Identifier: MIT
#include "cli/calendar_file.hpp"
#include "cli/command.hpp"
#include "cli/input_files.hpp"
#include "cli/plan.hpp"
#include "cli/rendering.hpp"
#include "cli/roadmap_folder.hpp"
#include "cli/template_file.hpp"
#include "cli/usage.hpp"
#include "roadmap/expired_terms.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string roadmap;
    int year = 0;
    std::string format; ///< empty: by the ending of `out`, else text
    std::string out;
    bool json = false;
};

std::string jsonText(const Value& value) { return value.dump(2, ' ', false, Value::error_handler_t::replace) + "\n"; }

Bytes contents(const Plan& plan, const Options& options, const Installation& installation, Language language) {
    if (options.format == "text")
        return planText(plan, language);
    if (options.format == "json")
        return jsonText(toValue(plan, language));
    if (options.format == "ics")
        return calendarFile(plan, std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()));
    Rendering render(installation, installation.templates / "library" / ("plan." + options.format), options.format,
                     language);
    return render.draft(templateData(plan, language));
}

std::string wantedFormat(const Options& options) {
    if (options.json)
        return "json";
    if (!options.format.empty())
        return options.format;
    const std::string ending = formatOf(options.out);
    return ending == "json" || ending == "ics" || ending == "odt" || ending == "docx" ? ending : "text";
}

int plan(Options options, const Console& console) {
    options.format = wantedFormat(options);
    const bool isDocument = options.format == "odt" || options.format == "docx";
    if (isDocument && options.out.empty())
        throw UsageError("CL090", {"документ " + options.format + " пишется в файл: укажите -o ФАЙЛ." + options.format,
                                   "a document " + options.format + " goes to a file: give -o FILE." + options.format});
    const Installation installation = Installation::find();
    const RoadmapFolder read = requireRoadmap(installation, options.roadmap, {options.year});
    const Bytes bytes = contents(planOf(read.loaded.roadmap, {options.year}), options, installation, console.language);
    if (options.out.empty())
        console.out << bytes;
    else
        writeOutput(options.out, bytes);
    if (const auto expired = roadmap::expiredTerms(read.loaded.roadmap, {options.year}); expired && !options.json) {
        const Text advice = roadmap::adviceOn(*expired, {options.year});
        console.complain({{"RW007", advice}});
    }
    return exitOk;
}

} // namespace

Command planCommand() {
    return {
        .name = "plan",
        .summary = {"все мероприятия с их сроками в учебном году", "every activity with its windows in a school year"},
        .declare = [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            app.add_option("ROADMAP", options->roadmap, help(app, {"папка дорожной карты", "folder of the roadmap"}))
                ->required();
            app.add_option("--year", options->year,
                           help(app, {"учебный год: 2026 — это 2026–2027", "school year: 2026 is 2026–2027"}))
                ->required()
                ->check(CLI::Range(2000, 2100));
            app.add_option("--format", options->format,
                           help(app, {"text, json, ics (календарь), odt или docx", "text, json, ics, odt or docx"}))
                ->check(CLI::IsMember({"text", "json", "ics", "odt", "docx"}));
            app.add_option("-o,--out", options->out, help(app, {"файл для результата", "file for the result"}));
            app.add_flag("--json", options->json, help(app, {"то же, что --format json", "same as --format json"}));
            return [options](const Console& console) { return plan(*options, console); };
        }};
}

} // namespace nastavnik::cli
