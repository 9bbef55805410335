// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace nastavnik::importing {

/// The municipality that a heading names, in the nominative: «… в Прокопьевском муниципальном округе» → «Прокопьевский
/// муниципальный округ», «муниципального образования «Лесной район»» → «Лесной район», «городского округа Мегион» →
/// «городской округ Мегион». Nothing when it names none, or one whose nominative cannot be told from the words («города
/// Москвы»).
std::optional<std::string> placeNameIn(const std::string& heading);

} // namespace nastavnik::importing
