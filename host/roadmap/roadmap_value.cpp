// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_value.hpp"

// The conversions of the library, for these types, found by their namespaces.
namespace nastavnik {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Place, file, line)

namespace roadmap {

NLOHMANN_JSON_SERIALIZE_ENUM(UnitKind, {{UnitKind::department, "department"},
                                        {UnitKind::school, "school"},
                                        {UnitKind::mentorship, "mentorship"}})
NLOHMANN_JSON_SERIALIZE_ENUM(Offset::Unit, {{Offset::days, "days"},
                                            {Offset::workingDays, "working_days"},
                                            {Offset::weeks, "weeks"},
                                            {Offset::months, "months"},
                                            {Offset::years, "years"}})
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Offset, amount, unit)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Role, id, title, unit, standIn, seesSpecial, place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Stage, number, title, goal, place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Escalation, after, to)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Proof, document, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Activity, number, stage, title, term, on, by, accept, unit, after, proof, remind,
                                   escalate, run, form, result, place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(DocumentKind, id, title, tmpl, number, approve, numbers, isPublic, place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Notice, id, subject, text, place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FormField, name, type, title, required, options)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Form, id, title, fields, place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Input, id, type, title, value, place)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Criteria, id, rules, place)

static void to_json(Value& value, const Indicator& indicator) {
    value = {{"id", indicator.id},
             {"title", indicator.title},
             {"numerator", indicator.numerator},
             {"denominator", indicator.denominator},
             {"target", indicator.target ? Value(*indicator.target) : Value()},
             {"by", indicator.by ? Value(isoText(*indicator.by)) : Value()},
             {"place", indicator.place}};
}

static void from_json(const Value& value, Indicator& indicator) {
    value.at("id").get_to(indicator.id);
    value.at("title").get_to(indicator.title);
    indicator.numerator = value.at("numerator");
    indicator.denominator = value.at("denominator");
    if (value.at("target").is_number())
        indicator.target = value.at("target").get<double>();
    if (value.at("by").is_string())
        indicator.by = parseDate(value.at("by").get<std::string>());
    value.at("place").get_to(indicator.place);
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Roadmap, id, title, place, roles, stages, activities, documents, notices, forms,
                                   inputs, indicators, criteria)

Value toValue(const Roadmap& roadmap) { return roadmap; }

Roadmap roadmapOf(const Value& value) {
    try {
        return value.get<Roadmap>();
    } catch (const Value::exception& error) {
        throw Error("RV001", {std::string("это не дорожная карта: ") + error.what(),
                              std::string("this is not a roadmap: ") + error.what()});
    }
}

} // namespace roadmap
} // namespace nastavnik
