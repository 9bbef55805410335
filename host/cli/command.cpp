// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>

namespace nastavnik::cli {

namespace {

/// The language is needed before the arguments are read, because the help is written in it.
Language wantedLanguage(const std::vector<std::string>& arguments) {
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        if (arguments[index] == "--lang=en" ||
            (arguments[index] == "--lang" && index + 1 < arguments.size() && arguments[index + 1] == "en"))
            return Language::en;
    }
    const char* setting = std::getenv("NASTAVNIK_LANG");
    return setting && std::string_view(setting) == "en" ? Language::en : Language::ru;
}

int codeOf(const Error& error) {
    const auto has = [&](const char* code) {
        return std::any_of(error.faults().begin(), error.faults().end(),
                           [&](const Fault& fault) { return fault.code == code; });
    };
    return has("ST005") ? exitBusy : exitFailure;
}

int runCommand(const Action& action, const Console& console) {
    try {
        return action(console);
    } catch (const Error& error) {
        console.complain(error.faults());
        return codeOf(error);
    } catch (const std::exception& error) {
        console.complain({{"XX001",
                           {std::string("ошибка программы: ") + error.what(),
                            std::string("a fault of the program: ") + error.what()}}});
        return exitFailure;
    }
}

} // namespace

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    const Console console{.language = wantedLanguage(arguments), .out = out, .err = err};
    CLI::App app(Text{"Nastavnik: дорожные карты наставничества — задачи, документы, письма",
                      "Nastavnik: roadmaps of mentoring — tasks, documents, letters"}
                     .in(console.language),
                 "nastavnik");
    app.require_subcommand(1);
    app.fallthrough();
    std::string language;
    app.add_option("--lang", language,
                   Text{"язык сообщений: ru или en", "language of messages: ru or en"}.in(console.language))
        ->check(CLI::IsMember({"ru", "en"}));
    Action chosen;
    for (const Command& command : commands()) {
        CLI::App* sub = app.add_subcommand(command.name, command.summary.in(console.language));
        sub->callback([&chosen, action = command.declare(*sub)] { chosen = action; });
    }
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error, out, err);
        return code == 0 ? exitOk : exitWrongUsage;
    }
    return runCommand(chosen, console);
}

} // namespace nastavnik::cli
