// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/input_files.hpp"
#include "cli/line_reader.hpp"
#include "cli/plugin_call.hpp"
#include "cli/usage.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <sstream>

namespace nastavnik::cli {

namespace {

struct CaseName {
    std::string_view key, ru, en;
};

constexpr auto caseNames = std::to_array<CaseName>({{"nominative", "именительный", "nominative"},
                                                    {"genitive", "родительный", "genitive"},
                                                    {"dative", "дательный", "dative"},
                                                    {"accusative", "винительный", "accusative"},
                                                    {"instrumental", "творительный", "instrumental"},
                                                    {"prepositional", "предложный", "prepositional"}});

struct Options {
    std::string name;
    std::string grammaticalCase;
    std::string gender;
    std::string kind = "auto";
    std::string corrections;
    bool batch = false;
    bool json = false;
    CLI::Option* nameOption = nullptr;
};

/// The bytes that are no UTF-8 as �: a line is answered, never refused.
std::string mended(const std::string& text) {
    const std::string quoted = Value(text).dump(-1, ' ', false, Value::error_handler_t::replace);
    return Value::parse(quoted).get<std::string>();
}

/// A JSON list, or one table a line, as --batch prints them.
Value readCorrections(const std::string& file) {
    const Bytes bytes = readInput(file);
    const std::string text(bytes.begin(), bytes.end());
    const Value whole = Value::parse(text, nullptr, false);
    if (whole.is_array())
        return whole;
    Value list = Value::array();
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string::npos)
            list.push_back(jsonOf(line, file, number));
    }
    return list;
}

class Decline {
public:
    Decline(const Options& options, const Console& console)
        : options_(options), console_(console),
          plugin_(Installation::find(), "documents", Value::object(), PluginPlace::thisProcess) {
        arguments_["kind"] = options.kind;
        if (!options.gender.empty())
            arguments_["gender"] = options.gender;
        if (!options.corrections.empty())
            arguments_["corrections"] = readCorrections(options.corrections);
    }

    int one() {
        Value arguments = arguments_;
        arguments["name"] = mended(options_.name);
        print(plugin_("documents.decline", std::move(arguments), console_.language).value);
        return exitOk;
    }

    /// Who asks line by line gets the answer at once; a whole file goes through in pieces.
    int batch() {
        constexpr std::size_t piece = 1000; // lines
        Value names = Value::array();
        for (std::string line; readLine(console_.in, line);) {
            names.push_back(mended(line));
            if (names.size() == piece || console_.in.rdbuf()->in_avail() <= 0)
                answer(names);
        }
        if (!names.empty())
            answer(names);
        return exitOk;
    }

private:
    void answer(Value& names) {
        Value arguments = arguments_;
        arguments["names"] = std::move(names);
        names = Value::array();
        for (Value& entry : plugin_("documents.decline", std::move(arguments), console_.language).value) {
            speakOneLanguage(entry);
            console_.printLine(entry);
        }
        console_.out.flush();
    }

    void speakOneLanguage(Value& entry) const {
        if (entry.contains("remark"))
            entry["remark"] = std::string(entry["remark"][console_.language == Language::ru ? "ru" : "en"]);
    }

    void print(Value entry) const {
        speakOneLanguage(entry);
        const auto text = [&](std::string_view key) { return entry[std::string(key)].get<std::string>(); };
        if (options_.json && options_.grammaticalCase.empty())
            return console_.print(entry);
        if (options_.json)
            return console_.print(entry[options_.grammaticalCase]);
        if (!options_.grammaticalCase.empty())
            console_.out << text(options_.grammaticalCase) << '\n';
        else
            printTable(entry);
        if (entry.contains("remark"))
            console_.err << text("remark") << '\n';
    }

    void printTable(const Value& entry) const {
        const bool isRussian = console_.language == Language::ru;
        constexpr std::size_t column = 15;
        for (const CaseName& one : caseNames) {
            const std::string_view name = isRussian ? one.ru : one.en;
            const std::size_t letters = isRussian ? name.size() / 2 : name.size();
            console_.out << name << std::string(column - letters, ' ') << entry[std::string(one.key)].get<std::string>()
                         << '\n';
        }
        const std::string gender = entry["gender"];
        const std::string russian = gender == "male"     ? "мужской"
                                    : gender == "female" ? "женский"
                                    : gender == "neuter" ? "средний"
                                                         : "неизвестен";
        console_.out << (isRussian ? "род            " + russian : "gender         " + gender) << '\n';
    }

    const Options& options_;
    const Console& console_;
    PluginCall plugin_;
    Value arguments_ = Value::object();
};

int decline(const Options& options, const Console& console) {
    const bool hasName = options.nameOption->count() > 0;
    if (options.batch && hasName)
        throw UsageError("CL055", {"имя и --batch вместе не бывают: имена читаются со стандартного ввода",
                                   "a name and --batch exclude one another: names come from the standard input"});
    if (!options.batch && !hasName)
        throw UsageError("CL055", {"не указано имя, например: nastavnik decline \"Иванова Анна Петровна\"",
                                   "no name is given, for example: nastavnik decline \"Иванова Анна Петровна\""});
    Decline command(options, console);
    return options.batch ? command.batch() : command.one();
}

} // namespace

Command declineCommand() {
    return {
        .name = "decline",
        .summary = {"шесть падежей имени, должности или названия",
                    "the six cases of a name, a position or an institution"},
        .declare = [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            options->nameOption =
                app.add_option("NAME", options->name,
                               help(app, {"фамилия, имя, отчество в любом порядке; должность; название",
                                          "surname, given name, patronymic in any order; a position; an institution"}));
            app.add_option("--case", options->grammaticalCase, help(app, {"только этот падеж", "only this case"}))
                ->check(
                    CLI::IsMember({"nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"}));
            app.add_option("--gender", options->gender,
                           help(app, {"род человека, если имя его не показывает",
                                      "the person's gender, where the name does not show it"}))
                ->check(CLI::IsMember({"male", "female"}));
            app.add_option("--kind", options->kind,
                           help(app, {"что это; auto — как видно по словам", "what it is; auto: as the words show"}))
                ->check(CLI::IsMember({"auto", "person", "position", "institution"}));
            app.add_option("--corrections", options->corrections,
                           help(app, {"файл JSON с исправленными формами: они важнее правил",
                                      "a JSON file with forms that go before the rules"}));
            app.add_flag("--batch", options->batch,
                         help(app, {"читать строки со стандартного ввода, писать строки JSON",
                                    "read lines from the standard input, write lines of JSON"}));
            app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
            return [options](const Console& console) { return decline(*options, console); };
        }};
}

} // namespace nastavnik::cli
