// SPDX-License-Identifier: MIT
#include "calls/proposal.hpp"
#include "calls/ready_scores.hpp"
#include "calls/variants.hpp"
#include "calls/what_if.hpp"

#include "nastavnik/plugin.hpp"

namespace {

using nastavnik::Call;
using nastavnik::Capability;
using nastavnik::Effect;
using nastavnik::Field;
using nastavnik::Kind;
using nastavnik::Need;
using nastavnik::Outcome;
using nastavnik::Registry;
using nastavnik::Value;

Field detailsField() {
    return {
        .name = "details",
        .kind = Kind::flag,
        .summary = {"Добавить «details»: места и их цены, кому досталось меньше, чем нужно, доказательство оптимума.",
                    "Add \"details\": seats and their prices, who got fewer than wanted, the proof of the optimum."},
        .fallback = false};
}

Field pairsField(const char* name, const char* ru, const char* en) {
    return {.name = name, .kind = Kind::list, .summary = {ru, en}, .fallback = Value::array()};
}

/// What every matching by criteria is asked with.
std::vector<Field> questionFields() {
    return {
        {.name = "mentors",
         .kind = Kind::list,
         .need = Need::required,
         .summary = {"Наставники: таблицы с «id» и любыми полями; «capacity» — сколько мест (обычно 1), «group» — "
                     "наименьшая группа.",
                     "Mentors: tables with an \"id\" and any fields; \"capacity\" is the number of seats (1 by "
                     "default), \"group\" the smallest group."}},
        {.name = "mentees",
         .kind = Kind::list,
         .need = Need::required,
         .summary = {"Наставляемые: таблицы с «id» и любыми полями; «demand» — сколько нужно наставников (обычно 1).",
                     "Mentees: tables with an \"id\" and any fields; \"demand\" is the number of mentors wanted (1 "
                     "by default)."}},
        {.name = "criteria",
         .kind = Kind::any,
         .summary =
             {"Критерии: список таблиц { name, title, kind, mentor, mentee, weight, hard, … }; виды — в README.",
              "Criteria: a list of tables { name, title, kind, mentor, mentee, weight, hard, … }; the kinds stand "
              "in the README."},
         .fallback = Value::array()},
        pairsField("adjust",
                   "Баллы сценария отдельным парам { criterion, mentor, mentee, points, why } для критериев вида "
                   "«script».",
                   "Points of a script for single pairs { criterion, mentor, mentee, points, why }, for criteria of "
                   "the kind \"script\"."),
        pairsField("pins", "Закреплённые пары { mentor, mentee }: будут созданы в любом случае.",
                   "Pinned pairs { mentor, mentee }: made in any case."),
        pairsField("bans", "Запрещённые пары { mentor, mentee }: не будут созданы.",
                   "Banned pairs { mentor, mentee }: never made."),
        pairsField("keep", "Действующие пары { mentor, mentee }: по возможности сохраняются.",
                   "Existing pairs { mentor, mentee }: kept where it is worth it."),
        {.name = "keep_points",
         .kind = Kind::integer,
         .summary = {"Сколько баллов стоит сохранить действующую пару, от 0 до 100000; при 0 — только при равной "
                     "сумме.",
                     "Points that keeping an existing pair is worth, 0 to 100000; with 0 they only win ties."},
         .fallback = 200},
        pairsField("prefer", "Пары { mentor, mentee }, которые берутся при равной сумме; без этого — пары из keep.",
                   "Pairs { mentor, mentee } that win when totals are equal; without it, those of keep."),
        {.name = "goal",
         .kind = Kind::text,
         .summary = {"«people» — сначала больше людей, затем баллы; «score» — наибольшая сумма; «score_people» — "
                     "сумма, затем люди; «stable» — взаимный выбор.",
                     "\"people\": most people served, then the score; \"score\": the highest total; "
                     "\"score_people\": the total, then people; \"stable\": mutual choice."},
         .allowed = {"people", "score", "score_people", "stable"},
         .fallback = "people"},
        {.name = "form",
         .kind = Kind::text,
         .summary = {"Форма наставничества: действуют критерии этой формы и критерии без «forms».",
                     "Form of mentoring: criteria of this form and those without \"forms\" count."},
         .fallback = ""}};
}

std::vector<Field> with(std::vector<Field> fields, Field more) {
    fields.push_back(std::move(more));
    return fields;
}

Capability propose() {
    return {
        .name = "matching.propose",
        .summary = {"Подбирает лучшие пары наставников и наставляемых по критериям и объясняет каждое решение.",
                    "Finds the best pairs of mentors and mentees by criteria and gives a reason for every decision."},
        .fields = with(questionFields(), detailsField()),
        .result = Kind::table,
        .effect = Effect::computes,
        .run = [](const Call& call) { return Outcome{.value = nastavnik::matching::propose(call)}; }};
}

Capability candidates() {
    return {
        .name = "matching.candidates",
        .summary = {"Лучшие допустимые наставники каждого наставляемого с баллами: чтобы сценарий поправил отдельные "
                    "пары.",
                    "The best admissible mentors of every mentee with their points, for a script that adjusts "
                    "single pairs."},
        .fields = with(questionFields(), {.name = "most",
                                          .kind = Kind::integer,
                                          .summary = {"Сколько наставников на каждого, от 1 до 1000.",
                                                      "How many mentors for each, 1 to 1000."},
                                          .fallback = 20}),
        .result = Kind::list,
        .effect = Effect::computes,
        .run = [](const Call& call) { return Outcome{.value = nastavnik::matching::candidates(call)}; }};
}

Capability whatIf() {
    return {
        .name = "matching.what_if",
        .summary = {"Что будет, если: подбор как есть и с изменениями, и кто при этом переходит, приобретает и теряет.",
                    "What if: the matching as it is and with changes, and who moves, gains and loses."},
        .fields =
            with(questionFields(),
                 {.name = "changes",
                  .kind = Kind::list,
                  .need = Need::required,
                  .summary = {"Изменения: { leave = id }, { pin = пара }, { ban = пара }, { free = пара }, { seats = { "
                              "mentor, count } }, { weight = { criterion, weight } }, { goal = цель }.",
                              "Changes: { leave = id }, { pin = pair }, { ban = pair }, { free = pair }, { seats = { "
                              "mentor, count } }, { weight = { criterion, weight } }, { goal = goal }."}}),
        .result = Kind::table,
        .effect = Effect::computes,
        .run = [](const Call& call) { return Outcome{.value = nastavnik::matching::whatIf(call)}; }};
}

Capability compare() {
    const auto result = [](const char* name, const char* ru, const char* en) {
        return Field{.name = name, .kind = Kind::table, .need = Need::required, .summary = {ru, en}};
    };
    return {.name = "matching.compare",
            .summary = {"Сравнивает два результата подбора: кто переходит, приобретает и теряет.",
                        "Compares two results of a matching: who moves, gains and loses."},
            .fields = {result("before", "Первый результат { pairs }.", "The first result { pairs }."),
                       result("after", "Второй результат { pairs }.", "The second result { pairs }."),
                       pairsField("people", "Люди { id, name }: как их назвать в тексте.",
                                  "People { id, name }: what to call them in the text.")},
            .result = Kind::table,
            .effect = Effect::computes,
            .run = [](const Call& call) { return Outcome{.value = nastavnik::matching::compareVariants(call)}; }};
}

Capability assign() {
    return {.name = "matching.assign",
            .summary = {"Распределяет по готовым целым баллам: точный оптимум с местами у обеих сторон.",
                        "Assigns by ready whole scores: the exact optimum with capacities on both sides."},
            .fields =
                {{.name = "mentors",
                  .kind = Kind::list,
                  .need = Need::required,
                  .summary = {"Наставники { id, capacity }.", "Mentors { id, capacity }."}},
                 {.name = "mentees",
                  .kind = Kind::list,
                  .need = Need::required,
                  .summary = {"Наставляемые { id, demand }.", "Mentees { id, demand }."}},
                 {.name = "candidates",
                  .kind = Kind::list,
                  .need = Need::required,
                  .summary = {"Допустимые пары { id наставника, id наставляемого, баллы }; баллы — целые; длинные "
                              "списки — строками "
                              "«наставник;наставляемый;баллы».",
                              "Admissible pairs { mentor's id, mentee's id, score }; scores are whole numbers; long "
                              "lists as texts "
                              "\"mentor;mentee;score\"."}},
                 {.name = "left_out",
                  .kind = Kind::integer,
                  .summary = {"Сколько стоит оставить наставляемого без наставника; пара создаётся, если стоит больше.",
                              "What leaving a mentee without a mentor is worth; a pair is made if it is worth more."},
                  .fallback = 0},
                 detailsField()},
            .result = Kind::table,
            .effect = Effect::computes,
            .run = [](const Call& call) { return Outcome{.value = nastavnik::matching::assign(call)}; }};
}

class MatchingPlugin final : public nastavnik::Plugin {
public:
    void start(Registry& registry, const Value&) override {
        registry.provide(propose());
        registry.provide(assign());
        registry.provide(candidates());
        registry.provide(whatIf());
        registry.provide(compare());
    }
};

} // namespace

NASTAVNIK_PLUGIN(MatchingPlugin, "matching", "0.2.0", nastavnik::rightNone)
