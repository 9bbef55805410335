// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include "cli/usage.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <new>

namespace nastavnik::cli {

namespace {

/// The language is needed before the arguments are read, because the help is written in it.
Language wantedLanguage(const std::vector<std::string>& arguments) {
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        const bool isNext = arguments[index] == "--lang" && index + 1 < arguments.size();
        const std::string value = isNext ? "--lang=" + arguments[index + 1] : arguments[index];
        if (value == "--lang=en")
            return Language::en;
        if (value == "--lang=ru")
            return Language::ru;
    }
    const char* setting = std::getenv("NASTAVNIK_LANG");
    return setting && std::string_view(setting) == "en" ? Language::en : Language::ru;
}

int codeOf(const Error& error) {
    const auto has = [&](const char* code) {
        return std::any_of(error.faults().begin(), error.faults().end(),
                           [&](const Fault& fault) { return fault.code == code; });
    };
    if (dynamic_cast<const UsageError*>(&error))
        return exitWrongUsage;
    return has("ST001") || has("ST005") ? exitBusy : exitFailure;
}

int runCommand(const Action& action, const Console& console) {
    try {
        return action(console);
    } catch (const Error& error) {
        console.complain(error.faults());
        return codeOf(error);
    } catch (const std::bad_alloc&) {
        console.complain({{"XX002", {"не хватило памяти", "there was not enough memory"}}});
    } catch (const std::filesystem::filesystem_error& error) {
        console.complain({{"XX003",
                           {"файл или папка не поддаётся: " + error.code().message(),
                            "a file or folder resists: " + error.code().message()},
                           {error.path1().string()}}});
    } catch (const std::exception& error) {
        console.complain({{"XX001",
                           {std::string("ошибка программы: ") + error.what(),
                            std::string("a fault of the program: ") + error.what()}}});
    }
    return exitFailure;
}

bool isOneOf(const std::string& word, const std::vector<Command>& commands) {
    return std::any_of(commands.begin(), commands.end(), [&](const Command& command) { return command.name == word; });
}

std::vector<std::string> namesForPeople(const std::vector<Command>& commands) {
    std::vector<std::string> names;
    for (const Command& command : commands)
        if (command.name != "worker")
            names.push_back(command.name);
    return names;
}

void addLanguageOption(CLI::App& app, Language language) {
    app.add_option("--lang", Text{"язык сообщений: ru или en", "language of messages: ru or en"}.in(language))
        ->check(CLI::IsMember({"ru", "en"}))
        ->default_str(language == Language::ru ? "ru" : "en")
        ->option_text(language == Language::ru ? "ЯЗЫК" : "LANGUAGE");
}

/// Ends with the help when it was asked for, else with what is wrong.
int refuse(const CLI::App& app, const CLI::ParseError& error, const Console& console) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return app.exit(error, console.out, console.err);
    console.complain({usageFault(error)});
    return exitWrongUsage;
}

} // namespace

std::string help(const CLI::App& app, const Text& explanation) {
    const CLI::App* root = &app;
    while (root->get_parent())
        root = root->get_parent();
    return explanation.in(root->get_option("--lang")->get_default_str() == "en" ? Language::en : Language::ru);
}

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    const Console console{.language = wantedLanguage(arguments), .in = std::cin, .out = out, .err = err};
    CLI::App app(Text{"Nastavnik: дорожные карты наставничества — задачи, документы, письма",
                      "Nastavnik: roadmaps of mentoring — tasks, documents, letters"}
                     .in(console.language),
                 "nastavnik");
    app.require_subcommand(1);
    app.fallthrough();
    addLanguageOption(app, console.language);
    const std::vector<Command> all = commands();
    if (const std::string word = commandIn(arguments); !word.empty() && !isOneOf(word, all)) {
        console.complain({unknownCommand(word, namesForPeople(all))});
        return exitWrongUsage;
    }
    Action chosen;
    // Declaring all of them takes as long as a short command; the others are only wanted for the help of the program.
    const bool isNamedFirst = !arguments.empty() && isOneOf(arguments.front(), all);
    for (const Command& command : all) {
        if (isNamedFirst && command.name != arguments.front())
            continue;
        CLI::App* sub = app.add_subcommand(command.name, command.summary.in(console.language));
        sub->callback([&chosen, action = command.declare(*sub)] { chosen = action; });
    }
    translateHelp(app, console.language);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        return refuse(app, error, console);
    }
    return runCommand(chosen, console);
}

} // namespace nastavnik::cli
