// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <utility>

namespace nastavnik::engine {

/// A value in its encoded form (CBOR), for those who pass it on without looking into it: between the store and a
/// script's worker nobody builds its tree. Equal values have equal bytes.
class EncodedValue {
public:
    EncodedValue() : EncodedValue(Value()) {}
    EncodedValue(const Value& value) { Value::to_cbor(value, bytes_); } // NOLINT: converts by intent
    /// Takes what bytes() gave. What they say is only found out by decoded().
    static EncodedValue of(Bytes bytes) { return EncodedValue(std::move(bytes), Encoded{}); }

    const Bytes& bytes() const { return bytes_; }
    /// Throws Error EN046 when the bytes are none of a value.
    Value decoded() const;

    bool operator==(const EncodedValue&) const = default;

private:
    struct Encoded {};
    EncodedValue(Bytes bytes, Encoded) : bytes_(std::move(bytes)) {}

    Bytes bytes_;
};

} // namespace nastavnik::engine
