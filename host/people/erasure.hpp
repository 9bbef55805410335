// SPDX-License-Identifier: MIT
#pragma once

#include "people/directory.hpp"

#include <string>
#include <vector>

namespace nastavnik::people {

/// Finds one person's data in values and texts, and takes them out.
class Eraser {
public:
    explicit Eraser(const Person& person);

    /// True when something was taken out. Cards of the person become {"id", "name": "[данные уничтожены]"}, the name
    /// and the address inside texts become the same words.
    bool erase(Value& value) const;
    bool erase(std::string& text) const;
    /// Whether bytes of CBOR or text may hold the person at all: quick.
    bool mayHold(std::string_view bytes) const;

    static const std::string words; ///< what stands in place of the data

private:
    const Id id_;
    const std::string surname_;
    std::vector<std::string> spellings_; ///< longest first
};

/// What is left of a person: the number, so that mentorships and the audit log still hang together.
Person erased(const Person& person);

} // namespace nastavnik::people
