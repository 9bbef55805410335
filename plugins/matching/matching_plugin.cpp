// SPDX-License-Identifier: MIT
#include "calls/proposal.hpp"
#include "calls/ready_scores.hpp"

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

Capability propose() {
    return {
        .name = "matching.propose",
        .summary = {"Подбирает лучшие пары наставников и наставляемых по критериям и объясняет каждое решение.",
                    "Finds the best pairs of mentors and mentees by criteria and gives a reason for every decision."},
        .fields =
            {{.name = "mentors",
              .kind = Kind::list,
              .need = Need::required,
              .summary = {"Наставники: таблицы с «id» и любыми полями; «capacity» — сколько мест (обычно 1).",
                          "Mentors: tables with an \"id\" and any fields; \"capacity\" is the number of seats (1 by "
                          "default)."}},
             {.name = "mentees",
              .kind = Kind::list,
              .need = Need::required,
              .summary =
                  {"Наставляемые: таблицы с «id» и любыми полями; «demand» — сколько нужно наставников (обычно 1).",
                   "Mentees: tables with an \"id\" and any fields; \"demand\" is the number of mentors wanted (1 by "
                   "default)."}},
             {.name = "criteria",
              .kind = Kind::any,
              .summary =
                  {"Критерии: список таблиц { name, title, kind, mentor, mentee, weight, hard, … }; виды — в README.",
                   "Criteria: a list of tables { name, title, kind, mentor, mentee, weight, hard, … }; the kinds stand "
                   "in the README."},
              .fallback = Value::array()},
             pairsField("pins", "Закреплённые пары { mentor, mentee }: будут созданы в любом случае.",
                        "Pinned pairs { mentor, mentee }: made in any case."),
             pairsField("bans", "Запрещённые пары { mentor, mentee }: не будут созданы.",
                        "Banned pairs { mentor, mentee }: never made."),
             pairsField("keep", "Действующие пары { mentor, mentee }: по возможности сохраняются.",
                        "Existing pairs { mentor, mentee }: kept where it is worth it."),
             {.name = "keep_points",
              .kind = Kind::integer,
              .summary = {"Сколько баллов стоит сохранить действующую пару, от 0 до 100000.",
                          "Points that keeping an existing pair is worth, 0 to 100000."},
              .fallback = 200},
             {.name = "goal",
              .kind = Kind::text,
              .summary =
                  {"«people» — сначала больше людей с наставником, затем баллы; «score» — наибольшая сумма баллов.",
                   "\"people\": most people served, then the score; \"score\": the highest total score."},
              .allowed = {"people", "score"},
              .fallback = "people"},
             {.name = "form",
              .kind = Kind::text,
              .summary = {"Форма наставничества: действуют критерии этой формы и критерии без «forms».",
                          "Form of mentoring: criteria of this form and those without \"forms\" count."},
              .fallback = ""},
             detailsField()},
        .result = Kind::table,
        .effect = Effect::computes,
        .run = [](const Call& call) { return Outcome{.value = nastavnik::matching::propose(call)}; }};
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
                  .summary = {"Допустимые пары { id наставника, id наставляемого, баллы }; баллы — целые.",
                              "Admissible pairs { mentor's id, mentee's id, score }; scores are whole numbers."}},
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
    }
};

} // namespace

NASTAVNIK_PLUGIN(MatchingPlugin, "matching", "0.1.0", nastavnik::rightNone)
