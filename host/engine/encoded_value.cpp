// SPDX-License-Identifier: MIT
#include "engine/encoded_value.hpp"

#include "nastavnik/error.hpp"

namespace nastavnik::engine {

Value EncodedValue::decoded() const {
    Value value = Value::from_cbor(bytes_, true, false);
    if (value.is_discarded())
        throw Error("EN046", {"сохранённое значение испорчено: его байты не читаются",
                              "a stored value is damaged: its bytes cannot be read"});
    return value;
}

} // namespace nastavnik::engine
