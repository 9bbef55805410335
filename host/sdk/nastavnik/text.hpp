// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace nastavnik {

enum class Language { ru, en };

/// What a person reads, in both languages of the product. UTF-8.
struct Text {
    std::string ru;
    std::string en;

    const std::string& in(Language language) const { return language == Language::ru ? ru : en; }
    bool operator==(const Text&) const = default;
};

} // namespace nastavnik
