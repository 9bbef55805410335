// SPDX-License-Identifier: MIT
#include "cli/action_run.hpp"
#include "cli/command.hpp"
#include "cli/csv_table.hpp"
#include "cli/input_files.hpp"
#include "cli/people_parts.hpp"
#include "cli/people_table.hpp"
#include "cli/plugin_call.hpp"
#include "cli/roadmap_folder.hpp"
#include "cli/template_file.hpp"
#include "cli/usage.hpp"
#include "csv.hpp"
#include "roadmap/suggestion.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string file;
    std::string rules;
    std::string criteria;
    std::string by;
    bool json = false;
    bool csv = false;
};

Value readPeople(const std::string& file) {
    if (formatOf(file) == "csv")
        return peopleOf(readCsv(readInput(file), file), file);
    return readJsonInput(file);
}

/// No document is made here, so the templates of the roadmap need not lie beside it.
RoadmapFolder readRules(const std::string& folder) {
    RoadmapFolder read = readRoadmapFolder(Installation::find(), folder, {presentSchoolYear()});
    std::vector<Fault>& faults = read.loaded.faults;
    std::erase_if(faults, [](const Fault& fault) { return roadmap::isWarning(fault) || fault.code == "RM036"; });
    if (!faults.empty())
        throw Error(std::move(faults));
    return read;
}

/// The `criteria` of the roadmap with this id, or its first one.
Value criteriaOf(const RoadmapFolder& read, const Options& options) {
    const std::vector<roadmap::Criteria>& all = read.loaded.roadmap.criteria;
    std::vector<std::string> names;
    for (const roadmap::Criteria& criteria : all) {
        if (options.criteria.empty() || criteria.id == options.criteria)
            return criteria.rules;
        names.push_back(criteria.id);
    }
    const Text meant = roadmap::didYouMean(options.criteria, names);
    throw UsageError(
        "CL082",
        {"критериев " + (options.criteria.empty() ? "" : "«" + options.criteria + "» ") + "в дорожной карте нет" +
             meant.ru,
         "the roadmap has no criteria" + (options.criteria.empty() ? "" : " \"" + options.criteria + "\"") + meant.en},
        {options.rules});
}

/// What people are called, by their id as it stands in the result.
using Names = std::map<Value, std::string>;

Names namesIn(const Value& people) {
    static const Value none = Value::array();
    Names names;
    for (const char* side : {"mentors", "mentees"})
        for (const Value& person : people.contains(side) ? people[side] : none)
            if (person.is_object() && person.contains("id") && person.contains("name") && person["name"].is_string())
                names[person["id"]] = person["name"].get<std::string>();
    return names;
}

std::string reasonsOf(const Value& entry) {
    std::string text;
    for (const Value& reason : entry.value("reasons", Value::array()))
        text += "\n    " + (reason.is_string() ? reason.get<std::string>() : reason.dump());
    return text;
}

void tell(const Value& result, const Names& names, const Console& console) {
    const auto called = [&](const Value& id) {
        const auto name = names.find(id);
        const std::string text = id.is_string() ? id.get<std::string>() : id.dump();
        return name == names.end() ? text : name->second + " (" + text + ")";
    };
    const bool isRussian = console.language == Language::ru;
    for (const Value& pair : result["pairs"])
        console.out << called(pair["mentor"]) << " — " << called(pair["mentee"])
                    << (isRussian ? ", баллов: " : ", score: ") << pair["score"].dump() << reasonsOf(pair) << '\n';
    for (const Value& entry : result["unmatched"])
        console.out << (isRussian ? "Без наставника: " : "Without a mentor: ") << called(entry["person"])
                    << reasonsOf(entry) << '\n';
    console.out << (isRussian ? "Пар: " : "Pairs: ") << result["pairs"].size()
                << (isRussian ? ", без наставника: " : ", without a mentor: ") << result["unmatched"].size()
                << (isRussian ? ", всего баллов: " : ", total: ") << result["total"].dump() << '\n';
}

/// One row a pair, then those without: for a spreadsheet.
void writeTable(const Value& result, const Names& names, const Console& console) {
    const auto text = [](const Value& id) { return id.is_string() ? id.get<std::string>() : id.dump(); };
    const auto nameOf = [&](const Value& id) {
        const auto found = names.find(id);
        return found == names.end() ? "" : found->second;
    };
    const auto reasons = [&](const Value& entry) {
        std::string all;
        for (const Value& reason : entry.value("reasons", Value::array()))
            all += (all.empty() ? "" : "\n") + text(reason);
        return all;
    };
    const bool isRussian = console.language == Language::ru;
    CsvText table;
    table.addRow(
        isRussian ? std::vector<std::string>{"наставник", "ФИО наставника", "наставляемый", "ФИО наставляемого",
                                             "баллы", "причины"}
                  : std::vector<std::string>{"mentor", "mentor's name", "mentee", "mentee's name", "score", "reasons"});
    for (const Value& pair : result["pairs"])
        table.addRow({text(pair["mentor"]), nameOf(pair["mentor"]), text(pair["mentee"]), nameOf(pair["mentee"]),
                      pair["score"].dump(), reasons(pair)});
    for (const Value& entry : result["unmatched"])
        table.addRow({"", "", text(entry["person"]), nameOf(entry["person"]), "", reasons(entry)});
    console.out << table.text();
}

/// A long list travels to the plugin with one value a row instead of four; rows that are no three cells stay as they
/// are.
void packCandidates(Value& people) {
    constexpr std::size_t longList = 100'000;
    Value& rows = people["candidates"];
    if (!rows.is_array() || rows.size() < longList)
        return;
    const auto cell = [](const Value& value) { return value.is_string() ? value.get<std::string>() : value.dump(); };
    for (Value& row : rows)
        if (row.is_array() && row.size() == 3)
            row = cell(row[0]) + ";" + cell(row[1]) + ";" + cell(row[2]);
}

/// The library's action that asks the roadmap's functions for points before it matches.
constexpr const char* scriptedMatching = "pairs.match";

bool hasScript(const Value& criteria) {
    return std::any_of(criteria.begin(), criteria.end(),
                       [](const Value& rule) { return rule.is_object() && rule.value("kind", Value()) == "script"; });
}

Value proposeByScript(const RoadmapFolder& read, const Value& people, const StepAnswer& answer) {
    const auto& actions = read.loaded.actions;
    if (std::find(actions.begin(), actions.end(), scriptedMatching) == actions.end())
        throw UsageError(
            "CL091",
            {"среди критериев есть вид «script», а действия pairs.match в карте нет: верните из actions.lua "
             "таблицу library.pairs под именем pairs",
             "there is a criterion of the kind \"script\", but the roadmap has no action pairs.match: "
             "return the table of library.pairs as pairs from actions.lua"},
            {read.bundle.name});
    return runAction(Installation::find(), read.bundle, scriptedMatching, people, answer);
}

/// Answers steps with the plugin.
StepAnswer answerOf(PluginCall& call, Language language, const std::string& file) {
    return [&call, language, file](const std::string& verb, const Value& request) {
        try {
            return call(verb, request, language).value;
        } catch (const Error& error) {
            if (error.faults().front().code != "PL030")
                throw;
            throw Error(
                "CL093",
                {"людей слишком много для одного подбора. Добавьте жёсткое правило «equal» по полю, в котором у "
                 "каждого одно "
                 "значение (муниципалитет, школа): список разделится по нему сам, а пары останутся наилучшими. Или "
                 "назовите поле: --by municipality",
                 "there are too many people for one matching. Add a hard rule \"equal\" on a field with one value "
                 "each (municipality, school): the list is divided by it and the pairs stay the best. Or name the "
                 "field: --by municipality"},
                {file});
        }
    };
}

class Matching {
public:
    Matching(const Options& options, StepAnswer answer) : options_(options), answer_(std::move(answer)) {
        if (!options.rules.empty())
            rules_ = readRules(options.rules);
    }

    Value of(Value people) {
        if (rules_)
            people["criteria"] = criteriaOf(*rules_, options_);
        if (!options_.by.empty())
            return proposeParts(std::move(people), {options_.by, options_.by});
        if (isLong(people))
            if (const auto fields = dividingFields(people))
                return proposeParts(std::move(people), *fields);
        return propose(std::move(people));
    }

private:
    static bool isLong(const Value& people) {
        constexpr std::size_t longList = 10'000;
        std::size_t count = 0;
        for (const char* side : {"mentors", "mentees"})
            if (people.contains(side) && people[side].is_array())
                count += people[side].size();
        return count > longList;
    }

    Value proposeParts(Value people, const PartFields& fields) {
        constexpr std::size_t enough = 1000;
        std::vector<Value> results;
        std::vector<Fault> faults;
        for (PeoplePart& part : partsBy(std::move(people), fields, options_.file)) {
            if (faults.size() > enough)
                break; // whoever mends these tries again

            try {
                results.push_back(propose(std::move(part.question)));
            } catch (const Error& error) {
                for (Fault& fault : part.placed(error.faults()))
                    faults.push_back(std::move(fault));
            }
        }
        if (!faults.empty())
            throw Error(std::move(faults));
        return joined(std::move(results));
    }

    Value propose(Value question) {
        if (rules_ && hasScript(question["criteria"]))
            return proposeByScript(*rules_, question, answer_);
        if (isLong(question))
            keepAskedFields(question);
        return answer_("matching.propose", question);
    }

    const Options& options_;
    StepAnswer answer_;
    std::optional<RoadmapFolder> rules_;
};

void requireSense(const Options& options, bool hasScores) {
    if (hasScores && !options.rules.empty())
        throw UsageError("CL083",
                         {"в файле уже есть готовые баллы (candidates): уберите их или --rules",
                          "the file has ready scores (candidates): remove them, or --rules"},
                         {options.file});
    if (hasScores && !options.by.empty())
        throw UsageError("CL083",
                         {"готовые баллы (candidates) не делятся по полю: уберите --by",
                          "ready scores (candidates) are not divided by a field: remove --by"},
                         {options.file});
    if (!options.criteria.empty() && options.rules.empty())
        throw UsageError("CL006", {"--criteria бывает только вместе с --rules", "--criteria needs --rules beside it"});
}

int match(const Options& options, const Console& console) {
    Value people = readPeople(options.file);
    const bool hasScores = people.contains("candidates");
    requireSense(options, hasScores);
    if (hasScores)
        packCandidates(people);
    PluginCall call(Installation::find(), "matching");
    const StepAnswer answer = answerOf(call, console.language, options.file);
    const Names names = options.json ? Names{} : namesIn(people);
    const Value result =
        hasScores ? answer("matching.assign", people) : Matching(options, answer).of(std::move(people));
    if (options.json)
        console.print(result);
    else if (options.csv)
        writeTable(result, names, console);
    else
        tell(result, names, console);
    return exitOk;
}

} // namespace

Command matchCommand() {
    return {
        .name = "match",
        .summary = {"подобрать пары наставников и наставляемых, с объяснением",
                    "match mentors with mentees, with reasons"},
        .declare = [](CLI::App& app) -> Action {
            auto options = std::make_shared<Options>();
            app.add_option(
                   "FILE", options->file,
                   help(app, {"люди: JSON с mentors и mentees или таблица CSV; с candidates — готовые баллы",
                              "the people: JSON with mentors and mentees, or a CSV table; with candidates, ready "
                              "scores"}))
                ->required();
            app.add_option("--rules", options->rules,
                           help(app, {"папка дорожной карты, чьи критерии взять", "roadmap whose criteria to take"}));
            app.add_option("--criteria", options->criteria,
                           help(app, {"какие из её критериев; без этого — первые", "which of them; else the first"}));
            app.add_option("--by", options->by,
                           help(app, {"подбирать отдельно внутри каждого значения поля (для очень больших списков)",
                                      "match within each value of a field (for very large lists)"}));
            CLI::Option* json = app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
            app.add_flag("--csv", options->csv, help(app, {"ответ таблицей CSV", "answer as a CSV table"}))
                ->excludes(json);
            return [options](const Console& console) { return match(*options, console); };
        }};
}

} // namespace nastavnik::cli
