// SPDX-License-Identifier: MIT
#include "lua/script_wire.hpp"

namespace nastavnik::lua {

namespace {

using engine::ScriptEvent;
using engine::ScriptStart;
using engine::Step;

constexpr int deepestFields = 20;

std::int64_t ticks(Moment moment) { return moment.time_since_epoch().count(); }

Moment moment(const Value& value) { return Moment(std::chrono::microseconds(value.get<std::int64_t>())); }

Value toWire(const Fault& fault) {
    return Value::array({fault.code, fault.message.ru, fault.message.en, fault.place.file, fault.place.line});
}

Fault faultFromWire(const Value& wire) {
    return {wire.at(0).get<std::string>(),
            {wire.at(1).get<std::string>(), wire.at(2).get<std::string>()},
            {wire.at(3).get<std::string>(), wire.at(4).get<int>()}};
}

/// Wrapped, so that a result of null is not the same as none.
template <typename Type>
Value optional(const std::optional<Type>& value) {
    if (!value)
        return Value::array();
    if constexpr (std::is_same_v<Type, Fault>)
        return Value::array({toWire(*value)});
    else
        return Value::array({*value});
}

Value toWire(const std::vector<Field>& fields) {
    Value wire = Value::array();
    for (const Field& field : fields)
        wire.push_back(Value::array({field.name, static_cast<int>(field.kind), toWire(field.fields)}));
    return wire;
}

Kind kindFromWire(const Value& wire) {
    const int kind = wire.get<int>();
    if (kind < 0 || kind > static_cast<int>(Kind::nothing))
        throw std::out_of_range("kind");
    return static_cast<Kind>(kind);
}

std::vector<Field> fieldsFromWire(const Value& wire, int depth) {
    if (depth > deepestFields)
        throw std::out_of_range("fields");
    std::vector<Field> fields;
    for (const Value& field : wire) {
        Field read;
        read.name = field.at(0).get<std::string>();
        read.kind = kindFromWire(field.at(1));
        read.fields = fieldsFromWire(field.at(2), depth + 1);
        fields.push_back(std::move(read));
    }
    return fields;
}

/// Reads, or says that the other side speaks differently.
template <typename Read>
auto reading(const char* what, Read read) {
    try {
        return read();
    } catch (const std::exception& error) {
        throw Error("LW001", {std::string("рабочий процесс прислал не то: ") + what + " (" + error.what() + ")",
                              std::string("the worker sent something else than ") + what + " (" + error.what() + ")"});
    }
}

} // namespace

Value toWire(const Step& step) {
    return Value::array(
        {step.seq, step.verb, step.request, optional(step.result), optional(step.error), ticks(step.at)});
}

Step stepFromWire(const Value& wire) {
    return reading("Step", [&] {
        Step step;
        step.seq = wire.at(0).get<int>();
        step.verb = wire.at(1).get<std::string>();
        step.request = wire.at(2);
        if (!wire.at(3).empty())
            step.result = wire.at(3).at(0);
        if (!wire.at(4).empty())
            step.error = faultFromWire(wire.at(4).at(0));
        step.at = moment(wire.at(5));
        return step;
    });
}

Value toWire(ScriptStart start) {
    Value journal = Value::array();
    for (const Step& step : start.journal)
        journal.push_back(toWire(step));
    return Value::array({start.run, std::move(start.version), std::move(start.action), binary(start.argument.bytes()),
                         std::move(journal), ticks(start.now), start.seed});
}

ScriptStart startFromWire(const Value& wire) {
    return reading("ScriptStart", [&] {
        ScriptStart start;
        start.run = wire.at(0).get<engine::Id>();
        start.version = wire.at(1).get<std::string>();
        start.action = wire.at(2).get<std::string>();
        start.argument = engine::EncodedValue::of(bytesOf(wire.at(3)));
        for (const Value& step : wire.at(4))
            start.journal.push_back(stepFromWire(step));
        start.now = moment(wire.at(5));
        start.seed = wire.at(6).get<std::uint64_t>();
        return start;
    });
}

Value toWire(const ScriptEvent& event) {
    Value wire = Value::array({event.run, static_cast<int>(event.kind), event.seq, event.verb, event.value});
    if (event.kind == ScriptEvent::Kind::failed || event.kind == ScriptEvent::Kind::lost)
        wire.push_back(toWire(event.fault));
    return wire;
}

ScriptEvent eventFromWire(const Value& wire) {
    return reading("ScriptEvent", [&] {
        ScriptEvent event;
        event.run = wire.at(0).get<engine::Id>();
        const int kind = wire.at(1).get<int>();
        if (kind < 0 || kind > static_cast<int>(ScriptEvent::Kind::lost))
            throw std::out_of_range("kind");
        event.kind = static_cast<ScriptEvent::Kind>(kind);
        event.seq = wire.at(2).get<int>();
        event.verb = wire.at(3).get<std::string>();
        event.value = wire.at(4);
        if (wire.size() > 5)
            event.fault = faultFromWire(wire.at(5));
        return event;
    });
}

Value toWire(const roadmap::Bundle& bundle) {
    Value files = Value::array();
    for (const auto& [name, bytes] : bundle.files)
        files.push_back(Value::array({name, binary(bytes)}));
    return Value::array({bundle.name, std::move(files)});
}

roadmap::Bundle bundleFromWire(const Value& wire) {
    return reading("Bundle", [&] {
        roadmap::Bundle bundle{wire.at(0).get<std::string>(), {}};
        for (const Value& file : wire.at(1))
            bundle.files.emplace(file.at(0).get<std::string>(), bytesOf(file.at(1)));
        return bundle;
    });
}

Value toWire(const std::vector<Capability>& capabilities) {
    Value wire = Value::array();
    for (const Capability& capability : capabilities)
        wire.push_back(Value::array({capability.name, toWire(capability.fields), static_cast<int>(capability.result)}));
    return wire;
}

std::vector<Capability> capabilitiesFromWire(const Value& wire) {
    return reading("Capability", [&] {
        std::vector<Capability> capabilities;
        for (const Value& entry : wire) {
            Capability capability;
            capability.name = entry.at(0).get<std::string>();
            capability.fields = fieldsFromWire(entry.at(1), 0);
            capability.result = kindFromWire(entry.at(2));
            capabilities.push_back(std::move(capability));
        }
        return capabilities;
    });
}

} // namespace nastavnik::lua
