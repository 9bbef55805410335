// SPDX-License-Identifier: MIT
#include "engine/named_people.hpp"
#include "engine/verbs.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

/// Only an activity that is done by a role with `special = true` touches special data, and every look is noted.
void requireSpecialRole(const VerbCall& call) {
    const ProgrammeState& programme = call.programme();
    const auto& by = programme.activityOf(call.task()).by;
    const bool sees = std::any_of(by.begin(), by.end(), [&](const std::string& id) {
        const roadmap::Role* role = roadmap::find(programme.roadmap().roles, id);
        return role && role->seesSpecial;
    });
    if (!sees)
        throw Error("EN080", {"особые сведения доступны только мероприятию, которое исполняет роль с special = true",
                              "special data are only for an activity done by a role with special = true"});
}

void note(const VerbCall& call, Id person, const char* what) {
    call.turn.record("person:" + std::to_string(person), what, {{"task", call.task().id}});
}

Value read(VerbCall& call) {
    requireSpecialRole(call);
    const Id person = requirePersonOf(call, call.arguments["person"], "person");
    note(call, person, "special_seen");
    return call.turn.ledger.special(person);
}

Value write(VerbCall& call) {
    requireSpecialRole(call);
    const Id person = requirePersonOf(call, call.arguments["person"], "person");
    if (!call.turn.world.consents.inForce(person, people::Purpose::special, call.turn.today()))
        throw Error("EN081", {"нет согласия на обработку особых сведений (статья 10 закона № 152-ФЗ): получите его",
                              "there is no consent to special data (article 10 of law 152-ФЗ): get it first"});
    Value data = call.turn.ledger.special(person);
    if (!data.is_object())
        data = Value::object();
    data.update(call.arguments["data"]);
    call.turn.ledger.saveSpecial(person, data);
    note(call, person, "special_written");
    return data;
}

Field personField() {
    return {.name = "person",
            .kind = Kind::any,
            .need = Need::required,
            .summary = {"человек или его номер", "a person or their id"}};
}

} // namespace

std::vector<HostVerb> specialVerbs() {
    return {
        {.declaration = {.name = "special.read",
                         .summary = {"Особые сведения человека: здоровье, инвалидность, поведение. Каждый просмотр "
                                     "попадает в журнал.",
                                     "A person's special data; every look is noted in the audit log."},
                         .fields = {personField()},
                         .result = Kind::any},
         .apply = read},
        {.declaration =
             {.name = "special.write",
              .summary = {"Дополняет особые сведения; нужно согласие с целью special.",
                          "Completes special data; needs a consent with the purpose special."},
              .fields = {personField(),
                         {.name = "data", .kind = Kind::table, .need = Need::required, .summary = {"поля", "fields"}}},
              .result = Kind::table},
         .apply = write}};
}

} // namespace nastavnik::engine
