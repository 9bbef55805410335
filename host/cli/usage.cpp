// SPDX-License-Identifier: MIT
#include "cli/usage.hpp"

#include "plugins/kind_words.hpp"
#include "roadmap/suggestion.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <regex>

namespace nastavnik::cli {

namespace {

struct Label {
    const char* key;
    const char* ru;
};

constexpr std::array<Label, 9> labels{{{"Usage", "Вызов"},
                                       {"Positionals", "Что указать"},
                                       {"OPTIONS", "параметры"},
                                       {"SUBCOMMAND", "КОМАНДА"},
                                       {"SUBCOMMANDS", "КОМАНДЫ"},
                                       {"TEXT", "ТЕКСТ"},
                                       {"INT", "ЧИСЛО"},
                                       {"UINT", "ЧИСЛО"},
                                       {"REQUIRED", "(обязательно)"}}};

/// The parser knows its refusals only as English sentences: what is wanted of them is found by their shape.
struct Wording {
    const char* sentence;
    const char* code;
    Text ours; ///< $1, $2 … are the parts of the sentence
};

const std::vector<Wording>& wordings() {
    static const std::vector<Wording> all{
        {"A subcommand is required",
         "CL001",
         {"команда не указана; какие есть, покажет --help", "no command is given; --help shows them"}},
        {"(-.*) is required", "CL002", {"не хватает параметра $1", "the option $1 is missing"}},
        {"(.*) is required", "CL002", {"не указано: $1", "$1 is not given"}},
        {"(.*): 1 required .* missing", "CL003", {"после $1 нет значения", "there is no value after $1"}},
        {"(.*): Value (.*) not in range (.*) to (.*)",
         "CL004",
         {"$1: значение «$2» не подходит; нужно число от $3 до $4",
          "$1: \"$2\" does not do; a number from $3 to $4 is wanted"}},
        {"(.*): (.*) not in \\{(.*)\\}",
         "CL004",
         {"$1: значение «$2» не подходит; можно: $3", "$1: \"$2\" does not do; one of: $3"}},
        {"Could not convert: (.*) = (.*)", "CL004", {"$1: «$2» — не целое число", "$1: \"$2\" is not a whole number"}},
        {"The following arguments? (?:was|were) not expected: (.*)",
         "CL005",
         {"лишнее в команде: $1; что можно указать, покажет --help",
          "not expected here: $1; see --help for what may be given"}},
        {"(.*) requires (.*)", "CL006", {"$1 бывает только вместе с $2", "$1 needs $2 beside it"}},
        {"(.*) excludes (.*)", "CL006", {"$1 и $2 вместе не бывают", "$1 and $2 exclude one another"}}};
    return all;
}

void translateOptions(CLI::App& app, Language language) {
    const Text explanation{"показать эту справку", "show this help"};
    app.set_help_flag("-h,--help", explanation.in(language));
    if (language == Language::en)
        return;
    for (CLI::Option* option : app.get_options())
        option->group(option->get_group() == "Options" ? "Параметры" : option->get_group());
}

/// Pads by letters: the parser's own formatter counts bytes, and Russian letters are two.
class AlignedFormatter final : public CLI::Formatter {
public:
    explicit AlignedFormatter(Language language) {
        if (language == Language::ru)
            for (const Label& entry : labels)
                label(entry.key, entry.ru);
    }

    std::string make_option(const CLI::Option* option, bool isPositional) const override {
        const std::string name = "  " + make_option_name(option, isPositional) + make_option_opts(option);
        const std::string explanation = make_option_desc(option);
        if (explanation.empty())
            return name + "\n";
        const std::size_t letters = plugins::lettersIn(name);
        return name + std::string(letters < column ? column - letters : 2, ' ') + explanation + "\n";
    }

    /// Only the word for the value: which ones are allowed stands in the explanation.
    std::string make_option_opts(const CLI::Option* option) const override {
        std::string text;
        if (option->get_type_size() != 0)
            text = " " + (option->get_option_text().empty() ? placeholder(option) : option->get_option_text());
        return text + (option->get_required() ? " " + get_label("REQUIRED") : "");
    }

private:
    std::string placeholder(const CLI::Option* option) const {
        const std::string type = option->get_type_name();
        return get_label(type.substr(0, type.find(':')));
    }

    static constexpr std::size_t column = 38;
};

} // namespace

void translateHelp(CLI::App& app, Language language) {
    translateOptions(app, language);
    app.formatter(std::make_shared<AlignedFormatter>(language));
    for (CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        if (language == Language::ru && sub->get_group() == "Subcommands")
            sub->group("Команды");
        translateHelp(*sub, language);
    }
}

Fault usageFault(const CLI::ParseError& error) {
    const std::string said = error.what();
    for (const Wording& wording : wordings()) {
        std::smatch parts;
        if (std::regex_match(said, parts, std::regex(wording.sentence)))
            return {wording.code, {parts.format(wording.ours.ru), parts.format(wording.ours.en)}};
    }
    // A check of our own (its text is already in the language), or something that the list above does not know.
    return {"CL004", {said, said}};
}

std::string commandIn(const std::vector<std::string>& arguments) {
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        if (arguments[index] == "--lang")
            ++index;
        else if (!arguments[index].starts_with("-"))
            return arguments[index];
    }
    return {};
}

Fault unknownCommand(const std::string& word, const std::vector<std::string>& known) {
    const Text meant = roadmap::didYouMean(word, known);
    return {
        "CL001",
        {"команды «" + word + "» нет" + (meant.ru.empty() ? "; все команды: nastavnik --help" : meant.ru),
         "there is no command \"" + word + "\"" + (meant.en.empty() ? "; all commands: nastavnik --help" : meant.en)}};
}

} // namespace nastavnik::cli
