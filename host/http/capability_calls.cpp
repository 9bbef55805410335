// SPDX-License-Identifier: MIT
#include "http/resource.hpp"

#include <algorithm>

namespace nastavnik::http {

namespace {

bool needsFiles(const Field& field) {
    return field.kind == Kind::tmpl || field.kind == Kind::files ||
           std::any_of(field.fields.begin(), field.fields.end(), needsFiles);
}

/// Only what leaves no trace: writing belongs to the runs of a programme.
bool isCallable(const Capability& capability) {
    return capability.effect == Effect::computes && !capability.registers &&
           std::none_of(capability.fields.begin(), capability.fields.end(), needsFiles);
}

Value cardOf(const Capability& capability, Language language) {
    Value fields = Value::array();
    for (const Field& field : capability.fields)
        fields.push_back({{"name", field.name},
                          {"required", field.need == Need::required},
                          {"summary", field.summary.in(language)}});
    return {{"name", capability.name},
            {"summary", capability.summary.in(language)},
            {"callable", isCallable(capability)},
            {"fields", std::move(fields)}};
}

Resource call(const Capability& capability) {
    return {.method = "POST",
            .path = "/api/capabilities/" + capability.name,
            .summary = capability.summary,
            .body = capability.fields,
            .audience = Audience::department,
            .answer = [name = capability.name](Visit& visit) {
                const Outcome outcome = visit.parts.call(
                    name, {.arguments = visit.body, .today = visit.parts.today(), .language = visit.language});
                return jsonAnswer({{"value", outcome.value}});
            }};
}

} // namespace

void addCapabilities(Resources& resources, const std::vector<Capability>& offered) {
    resources.push_back({.method = "GET",
                         .path = "/api/capabilities",
                         .summary = {"Что умеют плагины", "What the plugins can do"},
                         .answer = [offered](Visit& visit) {
                             Value cards = Value::array();
                             for (const Capability& capability : offered)
                                 cards.push_back(cardOf(capability, visit.language));
                             const std::size_t total = cards.size();
                             return jsonAnswer({{"items", std::move(cards)}, {"total", total}});
                         }});
    for (const Capability& capability : offered) {
        if (isCallable(capability))
            resources.push_back(call(capability));
    }
}

} // namespace nastavnik::http
