// SPDX-License-Identifier: MIT
#include "store/rows.hpp"

#include <stdexcept>
#include <string>

namespace nastavnik::store {

std::vector<std::uint8_t> cborOf(const Value& value) { return Value::to_cbor(value); }

void writeCbor(const Value& value, std::vector<std::uint8_t>& bytes) {
    bytes.clear();
    Value::to_cbor(value, bytes);
}

Value toValue(const Fault& fault) {
    return {{"code", fault.code},
            {"ru", fault.message.ru},
            {"en", fault.message.en},
            {"file", fault.place.file},
            {"line", fault.place.line}};
}

Fault faultOf(const Value& value) {
    return {.code = value.at("code"),
            .message = {.ru = value.at("ru"), .en = value.at("en")},
            .place = {.file = value.at("file"), .line = value.at("line")}};
}

engine::Unit unitAt(const Query& row, int column) {
    return {.kind = engine::unitKindOf(row.bytes(column)),
            .id = row.integer(column + 1),
            .organisation = row.integer(column + 2)};
}

void requireOneRow(std::int64_t changed, const char* what, Id id) {
    if (changed != 1)
        throw std::logic_error(std::string("there is no ") + what + " " + std::to_string(id));
}

} // namespace nastavnik::store
