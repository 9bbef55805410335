// SPDX-License-Identifier: MIT
#pragma once

#include "engine/task.hpp"
#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <optional>
#include <vector>

// What the row classes share: how values, faults and units stand in columns.
namespace nastavnik::store {

using engine::Id;

std::vector<std::uint8_t> cborOf(const Value& value);
/// Writes over `bytes`, whose memory is reused.
void writeCbor(const Value& value, std::vector<std::uint8_t>& bytes);

Value toValue(const Fault& fault);
Fault faultOf(const Value& value);

/// Three columns from `column` on: unit_kind, unit, organisation.
engine::Unit unitAt(const Query& row, int column);

/// A change that hits no row or several is a fault of the program.
void requireOneRow(std::int64_t changed, const char* what, Id id);

} // namespace nastavnik::store
