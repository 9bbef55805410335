// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_check.hpp"

#include "roadmap/expired_terms.hpp"
#include "roadmap/indicator_formula.hpp"
#include "roadmap/offset.hpp"
#include "roadmap/reference_check.hpp"
#include "roadmap/roadmap_words.hpp"
#include "roadmap/suggestion.hpp"
#include "roadmap/term.hpp"
#include "roadmap/term_spelling.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace nastavnik::roadmap {

namespace {

class RoadmapCheck {
public:
    RoadmapCheck(const Roadmap& roadmap, const Surrounding& surrounding)
        : roadmap_(roadmap), surrounding_(surrounding), names_(roadmap, surrounding) {}

    std::vector<Fault> run() {
        if (roadmap_.id.empty())
            add("RM018", {"roadmap.lua", 0}, "",
                {"нет слова roadmap; начните файл с roadmap \"имя\" { title = \"…\", place = \"…\" }",
                 "the word roadmap is missing; begin with roadmap \"id\" { title = \"…\", place = \"…\" }"});
        checkRoles();
        for (const Activity& activity : roadmap_.activities)
            checkActivity(activity);
        checkCycles();
        checkYears();
        checkDocuments();
        checkNotices();
        checkIndicators();
        checkUnused();
        std::vector<Fault> calls = checkCalls(names_, surrounding_);
        faults_.insert(faults_.end(), calls.begin(), calls.end());
        return std::move(faults_);
    }

private:
    void add(const char* code, const Place& place, const std::string& subject, const Text& text) {
        const std::string before = subject.empty() ? "" : subject + ": ";
        faults_.push_back({code, {before + text.ru, before + text.en}, place});
    }

    void useRole(const std::string& role, const std::string& subject, const Place& place) {
        used_.insert(role);
        requireName(names_.roles, role, subject, place, faults_);
    }

    void checkRoles() {
        for (const Role& role : roadmap_.roles) {
            if (!role.standIn.empty())
                useRole(role.standIn, "role \"" + role.id + "\", stand_in", role.place);
        }
    }

    void checkActivity(const Activity& activity) {
        const std::string subject = "activity \"" + activity.number + "\"";
        if (activity.stage.empty())
            add("RM030", activity.place, subject,
                {"нет этапа, к которому она относится; добавьте stage \"" +
                     activity.number.substr(0, activity.number.find('.')) + "\"",
                 "there is no stage for it; add stage \"" + activity.number.substr(0, activity.number.find('.')) +
                     "\""});
        checkTerm(activity, subject);
        checkReminders(activity, subject);
        checkEvent(activity, subject);
        checkActivityRoles(activity, subject);
        for (const Proof& proof : activity.proof) {
            if (!proof.document.empty())
                requireName(names_.documents, proof.document, subject + ", proof", activity.place, faults_);
        }
        if (!activity.form.empty())
            requireName(names_.forms, activity.form, subject + ", form", activity.place, faults_);
        if (!activity.run.empty())
            requireName(names_.actions, activity.run, subject + ", run", activity.place, faults_);
        checkGates(activity, subject);
    }

    void checkActivityRoles(const Activity& activity, const std::string& subject) {
        for (const std::string& role : activity.by)
            useRole(role, subject + ", by", activity.place);
        if (!activity.accept.empty())
            useRole(activity.accept, subject + ", accept", activity.place);
        for (const Escalation& rung : activity.escalate) {
            if (!rung.to.empty())
                useRole(rung.to, subject + ", escalate", activity.place);
        }
        for (const std::string& id : activity.by) {
            const Role* const role = find(roadmap_.roles, id);
            if (role && role->unit == UnitKind::mentorship && activity.unit != UnitKind::mentorship)
                add("RW003", activity.place, subject,
                    {"роль «" + id + "» есть только в паре, а задача — не для пары; поставьте unit = \"mentorship\"",
                     "the role \"" + id + "\" exists only in a mentorship; set unit = \"mentorship\""});
        }
    }

    /// An event has no day of its own: the term says how many days there are from it.
    void checkEvent(const Activity& activity, const std::string& subject) {
        const bool runs = understandTerm(activity.term, surrounding_.year).kind == TermKind::eventRelative;
        if (activity.on.empty() || runs)
            return;
        add("RM055", activity.place, subject + ", term",
            {"задачу открывает событие «" + activity.on +
                 "», поэтому срок пишут от него: term = \"в течение 3 рабочих дней\"",
             "the task is opened by \"" + activity.on +
                 "\", so its term counts from there: term = \"в течение 3 рабочих дней\""});
    }

    void checkTerm(const Activity& activity, const std::string& subject) {
        if (activity.term.empty())
            return add(
                "RW001", activity.place, subject,
                {"нет срока (term); задача не откроется сама", "there is no term; its task does not open by itself"});
        const Term term = understandTerm(activity.term, surrounding_.year);
        if (term.kind == TermKind::unknown) {
            const Text& note = term.note;
            add("RM038", activity.place, subject + ", term",
                {"срок «" + activity.term + "» непонятен" + (note.ru.empty() ? "" : " (" + note.ru + ")") +
                     "; примеры: «сентябрь–октябрь», «до 30 мая», «1 раз в месяц»",
                 "the term \"" + activity.term + "\" is not understood" +
                     (note.en.empty() ? "" : " (" + note.en + ")") +
                     "; examples: «сентябрь–октябрь», «до 30 мая», «1 раз в месяц»"});
        } else if (const Text meant = misspelling(term.unread); !meant.ru.empty()) {
            add("RM054", activity.place, subject + ", term",
                {"срок «" + activity.term + "» прочитан не весь" + meant.ru,
                 "not all of the term \"" + activity.term + "\" is understood" + meant.en});
        } else if (term.expired) {
            add("RW004", activity.place, subject + ", term",
                {"срок «" + activity.term + "» истёк до " + surrounding_.year.text() + " учебного года",
                 "the term \"" + activity.term + "\" ended before the school year " + surrounding_.year.text()});
        } else if (term.kind == TermKind::eventRelative ? !term.unread.empty() : hasWordOfTime(term.unread)) {
            add("RW008", activity.place, subject + ", term",
                {"срок «" + activity.term + "» понят не весь (" + term.note.ru +
                     "); посмотрите, когда откроются задачи: nastavnik term \"" + activity.term + "\"",
                 "not all of the term \"" + activity.term + "\" is understood (" + term.note.en +
                     "); see when its tasks open: nastavnik term \"" + activity.term + "\""});
        }
    }

    /// A task is reminded of once it is open: who wants to be told two weeks before has to open it two weeks before.
    void checkReminders(const Activity& activity, const std::string& subject) {
        static constexpr std::chrono::days usual{7}; // What whole roadmaps say; short windows are no news there.
        const std::vector<Window> windows =
            occurrences(understandTerm(activity.term, surrounding_.year), surrounding_.year);
        const auto isTooEarly = [&](const Offset& offset) {
            return std::all_of(windows.begin(), windows.end(), [&](const Window& window) {
                const Date day = apply(offset, window.end);
                return day < window.start && window.end - day > usual;
            });
        };
        if (!windows.empty() && !activity.remind.empty() &&
            std::all_of(activity.remind.begin(), activity.remind.end(), isTooEarly))
            add("RW009", activity.place, subject + ", remind",
                {"день напоминания наступает раньше, чем откроется задача («" + activity.term +
                     "»): напоминания не будет; начните срок раньше или напоминайте позже",
                 "the day of the reminder comes before the task opens (\"" + activity.term +
                     "\"): there will be none; begin the term earlier or remind later"});
    }

    /// One pair of many cannot be waited for by the whole department: the school stands between them.
    void checkGates(const Activity& activity, const std::string& subject) {
        for (const std::string& number : activity.after) {
            requireName(names_.activities, number, subject + ", after", activity.place, faults_);
            const Activity* const gate = find(roadmap_.activities, number);
            if (gate && gate->unit == UnitKind::mentorship && activity.unit == UnitKind::department)
                add("RW005", activity.place, subject + ", after",
                    {"управление будет ждать каждую пару из «" + number +
                         "»; обычно между ними стоит мероприятие школы",
                     "the department will wait for every pair of \"" + number +
                         "\"; a school's activity usually stands between"});
        }
    }

    void checkYears() {
        if (const auto expired = expiredTerms(roadmap_, surrounding_.year))
            add("RW007", {"roadmap.lua", 0}, "", adviceOn(*expired, surrounding_.year));
    }

    void checkCycles() {
        for (const Activity& activity : roadmap_.activities)
            walk(activity);
    }

    /// Depth first without recursion on what is finished; a cycle is told once, at its first activity.
    void walk(const Activity& activity) {
        if (finished_.contains(activity.number))
            return;
        const auto onPath = std::find(path_.begin(), path_.end(), activity.number);
        if (onPath != path_.end()) {
            std::string round;
            for (auto number = onPath; number != path_.end(); ++number)
                round += *number + " → ";
            round += activity.number;
            return add(
                "RM033", activity.place, "activity \"" + activity.number + "\", after",
                {"мероприятия ждут друг друга по кругу: " + round, "the activities wait for one another: " + round});
        }
        path_.push_back(activity.number);
        for (const std::string& number : activity.after) {
            if (const Activity* const gate = find(roadmap_.activities, number); gate && path_.size() < longestChain)
                walk(*gate);
        }
        path_.pop_back();
        finished_.insert(activity.number);
    }

    void checkDocuments() {
        for (const DocumentKind& document : roadmap_.documents) {
            const std::string subject = "document \"" + document.id + "\"";
            if (!document.tmpl.empty())
                requireName(names_.templates, document.tmpl, subject + ", template", document.place, faults_);
            for (const std::string& role : document.approve)
                useRole(role, subject + ", approve", document.place);
            checkPlaceholders(document.number, numberPlaceholders(), subject + ", number", document.place);
            if (!document.number.empty() && document.number.find("{n}") == std::string::npos)
                add("RM040", document.place, subject + ", number",
                    {"в образце номера нет {n}: все номера вышли бы одинаковыми",
                     "the pattern has no {n}: all numbers would be the same"});
        }
    }

    void checkNotices() {
        for (const Notice& notice : roadmap_.notices) {
            const std::string subject = "notice \"" + notice.id + "\"";
            checkPlaceholders(notice.subject, noticePlaceholders(), subject + ", subject", notice.place);
            checkPlaceholders(notice.text, noticePlaceholders(), subject + ", text", notice.place);
        }
    }

    void checkIndicators() {
        for (const Indicator& indicator : roadmap_.indicators) {
            const std::string subject = "indicator \"" + indicator.id + "\"";
            checkFormula(indicator.numerator, subject + ", numerator", indicator.place);
            if (!indicator.denominator.is_null())
                checkFormula(indicator.denominator, subject + ", denominator", indicator.place);
        }
    }

    void checkFormula(const Value& written, const std::string& subject, const Place& place) {
        std::vector<Text> reasons;
        const auto formula = formulaOf(written, reasons);
        for (const Text& reason : reasons)
            add("RM056", place, subject, reason);
        if (formula && formula->of == Formula::Of::people)
            useRole(formula->name, subject, place);
        if (formula && formula->of == Formula::Of::activity)
            requireName(names_.activities, formula->name, subject, place, faults_);
    }

    void checkPlaceholders(const std::string& text, const std::vector<std::string>& known, const std::string& subject,
                           const Place& place) {
        for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
            const std::size_t close = text.find('}', open);
            if (close == std::string::npos)
                return add("RM039", place, subject, {"скобка { не закрыта", "the brace { is not closed"});
            const std::string name = text.substr(open + 1, close - open - 1);
            if (std::find(known.begin(), known.end(), name) != known.end())
                continue;
            const Text hint = didYouMean(name, known);
            add("RM039", place, subject,
                {"подстановки {" + name + "} нет" + hint.ru, "there is no placeholder {" + name + "}" + hint.en});
        }
    }

    void checkUnused() {
        for (const ScriptCall& call : surrounding_.calls) {
            for (const ScriptLiteral& literal : call.literals)
                used_.insert(literal.text);
        }
        for (const Role& role : roadmap_.roles) {
            if (!used_.contains(role.id))
                add("RW002", role.place, "role \"" + role.id + "\"",
                    {"роль нигде не используется", "the role is not used anywhere"});
        }
        for (const Stage& stage : roadmap_.stages) {
            const auto inStage = [&](const Activity& activity) {
                return activity.number.starts_with(stage.number + ".");
            };
            if (std::none_of(roadmap_.activities.begin(), roadmap_.activities.end(), inStage))
                add("RW006", stage.place, "stage \"" + stage.number + "\"",
                    {"в этапе нет ни одного мероприятия", "the stage has no activities"});
        }
    }

    static constexpr std::size_t longestChain = 2000;

    const Roadmap& roadmap_;
    const Surrounding& surrounding_;
    Names names_;
    std::vector<Fault> faults_;
    std::set<std::string> used_, finished_;
    std::vector<std::string> path_;
};

} // namespace

std::vector<Fault> checkRoadmap(const Roadmap& roadmap, const Surrounding& surrounding) {
    return RoadmapCheck(roadmap, surrounding).run();
}

void sortFaults(std::vector<Fault>& faults) {
    const auto key = [](const Fault& fault) {
        return std::make_tuple(fault.place.file != "roadmap.lua", std::string_view(fault.place.file), fault.place.line);
    };
    std::stable_sort(faults.begin(), faults.end(),
                     [&](const Fault& left, const Fault& right) { return key(left) < key(right); });
}

} // namespace nastavnik::roadmap
