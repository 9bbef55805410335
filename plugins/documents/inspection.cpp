// SPDX-License-Identifier: MIT
#include "inspection.hpp"

#include <utility>

namespace nastavnik::documents {

namespace {

/// Filters and totals, as they are written.
Value stepsOf(const Operand& operand) {
    Value steps = Value::array();
    for (const Step& step : operand.steps)
        steps.push_back(nameOf(step));
    return steps;
}

Value described(const Tag& tag, const Template& source) {
    const Operand& operand = tag.placeholder.operand;
    const Text place = tag.place.text();
    return {{"format", nameOf(source.format)},      {"part", tag.place.part},
            {"paragraph", tag.place.paragraph},     {"place", {{"ru", place.ru}, {"en", place.en}}},
            {"around", tag.place.around},           {"tag", tag.written},
            {"kind", nameOf(tag.placeholder.kind)}, {"name", operand.name},
            {"filters", stepsOf(operand)},          {"optional", operand.isOptional}};
}

} // namespace

void Inspection::add(const Template& source) {
    for (const Tag& tag : source.tags) {
        tags_.push_back(described(tag, source));
        mention(tag.placeholder.operand);
        for (const auto& alternative : tag.placeholder.condition.alternatives)
            for (const Test& test : alternative) {
                mention(test.left);
                for (const Comparand& right : test.right)
                    if (const Operand* field = std::get_if<Operand>(&right))
                        mention(*field);
            }
    }
    add(faultsOf(source));
}

void Inspection::mention(const Operand& operand) {
    if (!operand.path.empty())
        mentioned_.insert(operand.path.front());
}

void Inspection::add(const std::vector<Fault>& faults) {
    for (const Fault& fault : faults)
        faults_.push_back({{"code", fault.code},
                           {"ru", fault.message.ru},
                           {"en", fault.message.en},
                           {"file", fault.place.file},
                           {"line", fault.place.line}});
}

void Inspection::compare(const Template& source, const Value& data, Deflater& deflater, const Value& parts) {
    if (!source.faults.empty())
        return;
    try {
        fill(source, data, Missing::error, deflater, parts);
    } catch (const Error& error) {
        add(error.faults());
    }
}

Value Inspection::take(const Value& data) {
    Value result{{"tags", std::move(tags_)}, {"faults", std::move(faults_)}};
    if (!data.is_object())
        return result;
    result["unused"] = Value::array();
    for (const auto& [name, value] : data.items())
        if (!mentioned_.contains(name))
            result["unused"].push_back(name);
    return result;
}

} // namespace nastavnik::documents
