// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/line_reader.hpp"
#include "cli/term_text.hpp"
#include "cli/usage.hpp"

#include <CLI/CLI.hpp>

#include <limits>
#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string phrase;
    int year = roadmap::SchoolYear::of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())).first;
    bool batch = false;
    bool json = false;
    CLI::Option* phraseOption = nullptr;
};

int readBatch(roadmap::SchoolYear year, const Console& console) {
    std::string line;
    while (readLine(console.in, line)) {
        console.printLine(roadmap::toJson(roadmap::understandTerm(line, year), console.language));
        // Who asks line by line gets the answer at once; a whole file goes through in pieces.
        if (console.in.rdbuf()->in_avail() <= 0)
            console.out.flush();
    }
    return exitOk;
}

int understand(const Options& options, const Console& console) {
    const roadmap::SchoolYear year{options.year};
    const bool hasPhrase = options.phraseOption->count() > 0;
    if (options.batch && hasPhrase)
        throw UsageError("CL050", {"фраза и --batch вместе не бывают: фразы читаются со стандартного ввода",
                                   "a phrase and --batch exclude one another: phrases come from the standard input"});
    if (options.batch)
        return readBatch(year, console);
    if (!hasPhrase)
        throw UsageError("CL050", {"не указана фраза срока, например: nastavnik term \"сентябрь–октябрь\" --year 2026",
                                   "no phrase is given, for example: nastavnik term \"сентябрь–октябрь\" --year 2026"});
    const roadmap::Term term = roadmap::understandTerm(options.phrase, year);
    if (options.json)
        console.print(roadmap::toJson(term, console.language));
    else
        console.out << termText(term, year, console.language);
    return exitOk;
}

} // namespace

Command termCommand() {
    return {.name = "term",
            .summary = {"как понимается срок: «сентябрь–октябрь», «1 раз в полгода»",
                        "how a term of an order is understood"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                options->phraseOption =
                    app.add_option("PHRASE", options->phrase,
                                   help(app, {"срок, как он написан в приказе", "the term as it is written"}));
                app.add_option("--year", options->year,
                               help(app, {"учебный год: 2026 — это 2026–2027", "school year: 2026 is 2026–2027"}))
                    ->check(CLI::Range(2000, 2100));
                app.add_flag("--batch", options->batch,
                             help(app, {"читать строки со стандартного ввода, писать строки JSON",
                                        "read lines from the standard input, write lines of JSON"}));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                return [options](const Console& console) { return understand(*options, console); };
            }};
}

} // namespace nastavnik::cli
