// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_tests.hpp"

#include "roadmap/declaration_check.hpp"
#include "roadmap/reference_check.hpp"
#include "roadmap/roadmap_words.hpp"
#include "roadmap/suggestion.hpp"
#include "roadmap/term.hpp"

#include <algorithm>

namespace nastavnik::roadmap {

namespace {

std::string textOf(const Declaration& declaration, const std::string& key) {
    return declaration.fields.value(key, std::string());
}

std::vector<std::string> textsOf(const Declaration& declaration, const std::string& key) {
    const auto value = declaration.fields.find(key);
    if (value == declaration.fields.end())
        return {};
    return value->is_string() ? std::vector{value->get<std::string>()} : value->get<std::vector<std::string>>();
}

std::optional<int> numberOf(const Declaration& declaration, const std::string& key) {
    const auto value = declaration.fields.find(key);
    return value == declaration.fields.end() ? std::nullopt : std::optional(value->get<int>());
}

/// The term of a deadline begins with the school year: whatever came before it counts.
std::optional<Window> daysOf(const std::string& phrase, SchoolYear year) {
    const Term term = understandTerm(phrase, year);
    const bool isStretch = term.kind == TermKind::date || term.kind == TermKind::window;
    if (!isStretch || !term.end || term.windows.size() > 1)
        return std::nullopt;
    const Window days{term.start.value_or(year.begins()), *term.end};
    if (days.start < year.begins() || days.end > year.ends())
        return std::nullopt;
    return days;
}

class TestReader {
public:
    TestReader(const Roadmap& roadmap, SchoolYear year) : year_(year), names_(roadmap, {}) {}

    TestsRead read(std::vector<Declaration>& all) {
        for (Declaration& declaration : all) {
            std::vector<std::size_t> listed;
            if (declaration.word == "test" && declaration.fields.is_object()) {
                listed = declaration.fields.at(listedKey).get<std::vector<std::size_t>>();
                declaration.fields.erase(listedKey);
            }
            const Word& word = testWords()[declaration.word == "test" ? 0 : 1];
            add(checkDeclaration(word, declaration));
            if (declaration.word == "test")
                take(declaration, listed, all);
        }
        return std::move(read_);
    }

private:
    void add(const std::vector<Fault>& faults) {
        read_.faults.insert(read_.faults.end(), faults.begin(), faults.end());
    }

    void add(const char* code, const Declaration& declaration, const Place& place, const Text& text) {
        const std::string subject = declaration.word + " \"" + declaration.id + "\": ";
        read_.faults.push_back({code, {subject + text.ru, subject + text.en}, place});
    }

    void require(const Namespace& known, const std::string& name, const Declaration& declaration,
                 const std::string& key) {
        if (!name.empty())
            requireName(known, name, declaration.word + " \"" + declaration.id + "\", " + key, declaration.at(key),
                        read_.faults);
    }

    void take(const Declaration& declaration, const std::vector<std::size_t>& listed,
              const std::vector<Declaration>& all) {
        RoadmapTest test{.title = declaration.id,
                         .year = {numberOf(declaration, "year").value_or(year_.first)},
                         .people = textOf(declaration, "people"),
                         .undone = textsOf(declaration, "undone"),
                         .expectations = {},
                         .place = declaration.place};
        if (test.people.empty())
            test.people = "people.json";
        for (const std::string& activity : test.undone)
            require(names_.activities, activity, declaration, "undone");
        for (const std::size_t at : listed)
            expect(test, all[at]);
        if (listed.empty())
            add("RT001", declaration, declaration.place,
                {"в проверке нет ни одного on \"день\" { … }", "the test has no on \"day\" { … }"});
        std::stable_sort(
            test.expectations.begin(), test.expectations.end(),
            [](const Expectation& left, const Expectation& right) { return left.days.end < right.days.end; });
        read_.tests.push_back(std::move(test));
    }

    void expect(RoadmapTest& test, const Declaration& declaration) {
        const auto days = daysOf(declaration.id, test.year);
        if (!days)
            return add("RT002", declaration, declaration.place,
                       {"нужен день или промежуток внутри " + test.year.text() +
                            " учебного года: «15 октября», «до 15 октября», «октябрь»",
                        "a day or a stretch inside the school year " + test.year.text() +
                            " is needed: «15 октября», «до 15 октября», «октябрь»"});
        Expectation expectation{.days = *days,
                                .phrase = declaration.id,
                                .activity = textOf(declaration, "activity"),
                                .unit = textOf(declaration, "unit"),
                                .state = textOf(declaration, "is"),
                                .letterTo = textOf(declaration, "letter_to"),
                                .letter = textOf(declaration, "letter"),
                                .document = textOf(declaration, "document"),
                                .pairs = numberOf(declaration, "pairs"),
                                .count = numberOf(declaration, "count"),
                                .does = textsOf(declaration, "does"),
                                .place = declaration.place};
        require(names_.activities, expectation.activity, declaration, "activity");
        require(names_.roles, expectation.letterTo, declaration, "letter_to");
        require(names_.notices, expectation.letter, declaration, "letter");
        require(names_.documents, expectation.document, declaration, "document");
        checkSense(expectation, declaration, test);
        test.expectations.push_back(std::move(expectation));
    }

    void checkSense(const Expectation& expectation, const Declaration& declaration, const RoadmapTest& test) {
        if (!expectation.state.empty() && expectation.activity.empty())
            add("RT003", declaration, declaration.at("is"),
                {"чьё это состояние? Добавьте activity = \"номер\"", "whose state is it? Add activity = \"number\""});
        if (!expectation.letter.empty() && expectation.letterTo.empty())
            add("RT003", declaration, declaration.at("letter"),
                {"кому письмо? Добавьте letter_to = \"роль\"", "a letter to whom? Add letter_to = \"role\""});
        if (expectation.state.empty() && expectation.letterTo.empty() && expectation.document.empty() &&
            !expectation.pairs && expectation.does.empty())
            add("RT004", declaration, declaration.place,
                {"ничего не ожидается; напишите is, letter_to, document или pairs",
                 "nothing is expected; write is, letter_to, document or pairs"});
        for (const std::string& activity : expectation.does) {
            if (std::find(test.undone.begin(), test.undone.end(), activity) == test.undone.end())
                add("RT005", declaration, declaration.at("does"),
                    {"«" + activity + "» и так делают: его нет в undone этой проверки",
                     "people do \"" + activity + "\" anyway: it is not in undone of this test"});
        }
    }

    SchoolYear year_;
    Names names_;
    TestsRead read_;
};

} // namespace

TestsRead readTests(std::vector<Declaration> declarations, const Roadmap& roadmap, SchoolYear year) {
    return TestReader(roadmap, year).read(declarations);
}

} // namespace nastavnik::roadmap
