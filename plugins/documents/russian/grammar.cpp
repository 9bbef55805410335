// SPDX-License-Identifier: MIT
#include "russian/grammar.hpp"

#include <algorithm>

namespace nastavnik::documents::russian {

namespace {

struct CaseName {
    std::string_view en, ru;
};

constexpr auto caseNames = std::to_array<CaseName>({{"nominative", "именительный"},
                                                    {"genitive", "родительный"},
                                                    {"dative", "дательный"},
                                                    {"accusative", "винительный"},
                                                    {"instrumental", "творительный"},
                                                    {"prepositional", "предложный"}});

struct GenderName {
    std::string_view name;
    Gender gender;
};

constexpr auto genderNames = std::to_array<GenderName>({{"male", Gender::male},
                                                        {"female", Gender::female},
                                                        {"neuter", Gender::neuter},
                                                        {"unknown", Gender::unknown},
                                                        {"мужской", Gender::male},
                                                        {"женский", Gender::female},
                                                        {"средний", Gender::neuter},
                                                        {"masculine", Gender::male},
                                                        {"feminine", Gender::female}});

} // namespace

std::string_view englishName(Case which) { return caseNames[indexOf(which)].en; }

std::string_view russianName(Case which) { return caseNames[indexOf(which)].ru; }

std::optional<Case> findCase(std::string_view name) {
    for (const Case which : cases)
        if (englishName(which) == name || russianName(which) == name)
            return which;
    return std::nullopt;
}

std::string_view nameOf(Gender gender) {
    return std::find_if(genderNames.begin(), genderNames.end(),
                        [&](const GenderName& row) { return row.gender == gender; })
        ->name;
}

std::optional<Gender> findGender(std::string_view name) {
    const auto found =
        std::find_if(genderNames.begin(), genderNames.end(), [&](const GenderName& row) { return row.name == name; });
    return found == genderNames.end() ? std::nullopt : std::optional(found->gender);
}

} // namespace nastavnik::documents::russian
