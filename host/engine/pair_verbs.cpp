// SPDX-License-Identifier: MIT
#include "engine/consent_keeping.hpp"
#include "engine/mentorship_keeping.hpp"
#include "engine/named_pairs.hpp"
#include "engine/named_people.hpp"
#include "engine/seen_document.hpp"
#include "engine/verbs.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

using people::Mentorship;

std::optional<Id> orderOf(const VerbCall& call) {
    const Value& order = call.optional("order");
    return order.is_null() ? std::nullopt : std::optional(seenDocument(call.turn, call.task(), order).id);
}

std::string textOf(const VerbCall& call, const char* name) { return call.arguments[name].get<std::string>(); }

/// A roadmap that declares where article 351.8 is applied does not fix pairs before it is kept.
void requireAgreements(const VerbCall& call, const std::vector<Mentorship>& mentorships) {
    const roadmap::Roadmap& roadmap = call.programme().roadmap();
    if (!roadmap::find(roadmap.inputs, "article_351_8"))
        return;
    std::vector<Fault> faults;
    for (const people::Obstacle& one : obstaclesOf(call.turn, mentorships, labourLawOf(roadmap))) {
        const Text lacks = people::describe(one, call.turn.world.directory);
        faults.push_back(
            {"EN070", {lacks.ru + " (статья 351.8 ТК РФ)", lacks.en + " (article 351.8 of the Labour Code)"}});
    }
    if (!faults.empty())
        throw Error(std::move(faults));
}

Value shown(const VerbCall& call, Id id) {
    return people::toValue(*call.turn.world.directory.mentorship(id), call.turn.world.directory);
}

Value fix(VerbCall& call) {
    std::vector<Mentorship> mentorships = namedPairs(call, call.arguments["pairs"]);
    requireAgreements(call, mentorships);
    const auto order = orderOf(call);
    Value fixed = Value::array();
    for (Mentorship& mentorship : mentorships) {
        if (mentorship.form.empty())
            mentorship.form = textOf(call, "form");
        if (mentorship.kind.empty())
            mentorship.kind = textOf(call, "kind");
        mentorship.from = dateOr(call, "from", call.turn.today());
        mentorship.order = order;
        fixed.push_back(shown(call, call.turn.addMentorship(call.programme(), std::move(mentorship))));
    }
    return fixed;
}

Value list(VerbCall& call) {
    const engine::Programme& programme = call.programme().programme();
    const Id organisation = organisationOf(call);
    const bool all = organisation == programme.department, ended = call.arguments["ended"].get<bool>();
    Value found = Value::array();
    for (const Mentorship& mentorship : call.turn.world.directory.mentorships()) {
        const bool isWanted = !mentorship.to || (ended && *mentorship.to >= programme.year.begins());
        if (isWanted && (all || mentorship.organisation == organisation))
            found.push_back(people::toValue(mentorship, call.turn.world.directory));
    }
    return found;
}

MentorshipEnd endOf(const VerbCall& call, std::string kind, Date till) {
    return {.kind = std::move(kind),
            .reason = textOf(call, "reason"),
            .till = till,
            .order = orderOf(call),
            .ending = call.run.task};
}

Value close(VerbCall& call) {
    const Id id = requirePair(call, call.arguments["pair"]).id;
    endMentorship(call.turn, id, endOf(call, textOf(call, "kind"), dateOr(call, "till", call.turn.today())));
    return shown(call, id);
}

/// The mentees go on with somebody else: the old mentorship ends on the day before the new one begins.
Value replace(VerbCall& call) {
    const Mentorship old = requirePair(call, call.arguments["pair"]);
    const Date from = dateOr(call, "from", call.turn.today());
    Value pair = {{"mentors", call.arguments["mentors"]},
                  {"mentees", old.mentees},
                  {"form", old.form},
                  {"kind", old.kind},
                  {"subject", old.subject}};
    if (const Value& network = call.optional("network"); !network.is_null())
        pair["network"] = network;
    std::vector<Mentorship> next = namedPairs(call, Value::array({pair}));
    requireAgreements(call, next);
    endMentorship(call.turn, old.id,
                  endOf(call, textOf(call, "kind"), std::max(old.from, from - std::chrono::days{1})));
    next.front().organisation = old.organisation;
    next.front().from = from;
    next.front().order = orderOf(call);
    next.front().previous = old.id;
    return shown(call, call.turn.addMentorship(call.programme(), std::move(next.front())));
}

bool has(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

Value history(VerbCall& call) {
    const Id person = requirePersonOf(call, call.arguments["person"], "person");
    Value found = Value::array();
    for (const Mentorship& mentorship : call.turn.world.directory.mentorships()) {
        const bool isMentor = has(mentorship.mentors, person);
        if (!isMentor && !has(mentorship.mentees, person))
            continue;
        Value entry = people::toValue(mentorship, call.turn.world.directory);
        entry["as"] = isMentor ? "mentor" : "mentee";
        if (mentorship.order) {
            if (const auto order = call.turn.ledger.document(*mentorship.order))
                entry["order_paper"] = {{"number", order->number}, {"date", isoText(order->date)}};
        }
        found.push_back(std::move(entry));
    }
    return found;
}

Field field(std::string name, Kind kind, Need need, Text summary, Value fallback = nullptr) {
    return {.name = std::move(name),
            .kind = kind,
            .need = need,
            .summary = std::move(summary),
            .fallback = std::move(fallback)};
}

const Text pairSummary{"пара или её номер", "pair or its id"};
const Text orderSummary{"приказ", "the order"};

Field kindOfEnd(const char* fallback) {
    Field kind = field("kind", Kind::text, Need::optional,
                       {"чем кончилась: completed — выполнена, released — наставник освобождён по заявлению, removed — "
                        "отстранён, another_mentor — наставляемый просил другого, replaced — заменён, left — выбыл",
                        "how it ended"},
                       fallback);
    kind.allowed = mentorshipEnds();
    return kind;
}

Capability fixDeclaration() {
    return {
        .name = "pairs.fix",
        .summary = {"Закрепляет пары и группы: у каждой появляются свои задачи дорожной карты.",
                    "Fixes pairs and groups: each gets its own tasks of the roadmap."},
        .fields = {field("pairs", Kind::list, Need::required,
                         {"таблицы с полями mentor или mentors, mentee или mentees (номер или человек), form, kind, "
                          "subject; у наставника из другой школы — network",
                          "tables with mentor(s), mentee(s) (id or person), form, kind, subject, network"}),
                   field("form", Kind::text, Need::optional, {"форма наставничества", "form of mentoring"}, ""),
                   field("kind", Kind::text, Need::optional, {"вид наставничества", "kind of mentoring"}, ""),
                   field("order", Kind::any, Need::optional, orderSummary),
                   field("from", Kind::date, Need::optional,
                         {"с какого дня; по умолчанию — сегодня", "from which day; default today"}),
                   schoolField()},
        .result = Kind::list};
}

Capability closeDeclaration() {
    return {.name = "pairs.close",
            .summary = {"Завершает пару; её ещё не начатые задачи снимаются.",
                        "Ends a pair; its tasks that have not begun are waived."},
            .fields = {field("pair", Kind::any, Need::required, pairSummary),
                       field("reason", Kind::text, Need::required, {"причина", "reason"}), kindOfEnd("completed"),
                       field("order", Kind::any, Need::optional, orderSummary),
                       field("till", Kind::date, Need::optional,
                             {"последний день; по умолчанию — сегодня", "last day; default today"})},
            .result = Kind::table};
}

Capability replaceDeclaration() {
    return {.name = "pairs.replace",
            .summary = {"Передаёт наставляемых другому наставнику: прежняя пара завершается, новая её продолжает.",
                        "Gives the mentees to another mentor: the old pair ends, a new one goes on from it."},
            .fields = {field("pair", Kind::any, Need::required, pairSummary),
                       field("mentors", Kind::list, Need::required, {"новые наставники", "the new mentors"}),
                       field("reason", Kind::text, Need::required, {"причина", "reason"}), kindOfEnd("replaced"),
                       field("order", Kind::any, Need::optional, orderSummary),
                       field("from", Kind::date, Need::optional,
                             {"с какого дня; по умолчанию — сегодня", "from which day; default today"}),
                       field("network", Kind::table, Need::optional,
                             {"договор школ и согласие руководителя, если наставник из другой школы",
                              "the schools' agreement, when the mentor is of another school"})},
            .result = Kind::table};
}

} // namespace

std::vector<HostVerb> pairVerbs() {
    return {
        {.declaration = fixDeclaration(), .apply = fix},
        {.declaration = {.name = "pairs.list",
                         .summary = {"Действующие пары школы; управлению — пары всех школ.",
                                     "Open pairs of a school; for a department those of all schools."},
                         .fields = {schoolField(),
                                    {.name = "ended",
                                     .kind = Kind::flag,
                                     .summary = {"и те, что завершены в этом учебном году",
                                                 "those as well that ended in this school year"},
                                     .fallback = false}},
                         .result = Kind::list},
         .apply = list},
        {.declaration = closeDeclaration(), .apply = close},
        {.declaration = replaceDeclaration(), .apply = replace},
        {.declaration = {.name = "pairs.history",
                         .summary = {"Кто и когда был наставником этого человека и чьим наставником был он сам.",
                                     "Whose mentor a person was and who was theirs, from when to when."},
                         .fields = {field("person", Kind::any, Need::required,
                                          {"человек или его номер", "a person or their id"})},
                         .result = Kind::list},
         .apply = history},
    };
}

} // namespace nastavnik::engine
