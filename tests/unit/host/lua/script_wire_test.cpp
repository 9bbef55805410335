// SPDX-License-Identifier: MIT
#include "lua/script_wire.hpp"

#include <gtest/gtest.h>

namespace nastavnik::lua {

namespace {

Value carried(const Value& wire) { return Value::from_cbor(Value::to_cbor(wire)); }

const engine::Step failedStep{.seq = 2,
                              .verb = "documents.generate",
                              .request = {{"template", "x"}},
                              .result = {},
                              .error = Fault{"DC001", {"нет шаблона", "no template"}, {"x.odt", 3}},
                              .at = Moment(std::chrono::microseconds(5))};
const engine::Step emptyStep{.seq = 1, .verb = "task.note", .request = {}, .result = Value(), .error = {}, .at = {}};

} // namespace

TEST(ScriptWireTest, CarriesAStart) {
    const engine::ScriptStart start{.run = 7,
                                    .version = "abc",
                                    .action = "pairs.fix",
                                    .argument = Value{{"id", 3}},
                                    .journal = {emptyStep, failedStep},
                                    .now = Moment(std::chrono::microseconds(9)),
                                    .seed = ~std::uint64_t{0}};
    const engine::ScriptStart read = startFromWire(carried(toWire(start)));
    EXPECT_EQ(toWire(read), toWire(start));
    EXPECT_EQ(read.journal.at(0).result, Value());
    EXPECT_FALSE(read.journal.at(1).result.has_value());
    EXPECT_EQ(read.journal.at(1).error, failedStep.error);
    EXPECT_EQ(read.seed, ~std::uint64_t{0});
}

TEST(ScriptWireTest, CarriesAnEvent) {
    const engine::ScriptEvent event{.run = 7,
                                    .kind = engine::ScriptEvent::Kind::failed,
                                    .seq = 3,
                                    .verb = {},
                                    .value = nullptr,
                                    .fault = {"RN010", {"текст", "text"}, {"actions.lua", 5}}};
    EXPECT_EQ(eventFromWire(carried(toWire(event))).fault, event.fault);
}

TEST(ScriptWireTest, CarriesABundleWithBinaryFiles) {
    const roadmap::Bundle bundle{"sample", {{"roadmap.lua", "x"}, {"templates/a.odt", std::string("PK\0\xff", 4)}}};
    EXPECT_EQ(bundleFromWire(carried(toWire(bundle))).files, bundle.files);
}

TEST(ScriptWireTest, CarriesTheFieldsOfCapabilities) {
    const std::vector<Capability> capabilities{
        {"a.b", {}, {{"list", Kind::list, Need::optional, {}, {}, nullptr, {{"x", Kind::table}}}}}};
    const auto read = capabilitiesFromWire(carried(toWire(capabilities)));
    EXPECT_EQ(read.at(0).fields.at(0).fields.at(0).kind, Kind::table);
}

TEST(ScriptWireTest, RefusesWhatItDoesNotUnderstand) {
    for (const Value& wire :
         {Value(), Value(5), Value::array(), Value::array({1, 99, 1, "x", 1}), Value::array({"x", 0, 1, "x", 1})})
        EXPECT_THROW(eventFromWire(wire), Error) << wire;
    EXPECT_THROW(startFromWire(Value::array({1, 2, 3})), Error);
    EXPECT_THROW(capabilitiesFromWire(Value::array({Value::array({"x", Value::array(), 1000})})), Error);
}

} // namespace nastavnik::lua
