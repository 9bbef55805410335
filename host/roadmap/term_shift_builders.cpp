// SPDX-License-Identifier: MIT
#include "roadmap/term_builders.hpp"

namespace nastavnik::roadmap::build {

namespace {

Token shift(Offset offset) { return {.symbol = "SHIFT", .meaning = offset}; }

/// One unit («неделя», «полгода») or so many of them; nothing for quarters and terms, which have no fixed length.
std::optional<Offset> lengthOf(int unit, int amount, bool ofWork) {
    switch (unit) {
    case Frequency::day:
        return Offset{amount, ofWork ? Offset::workingDays : Offset::days};
    case Frequency::week:
        return Offset{amount, Offset::weeks};
    case Frequency::month:
        return Offset{amount, Offset::months};
    case Frequency::halfYear:
        return Offset{amount * 6, Offset::months};
    case Frequency::year:
        return Offset{amount, Offset::years};
    default:
        return std::nullopt;
    }
}

std::optional<Offset> lengthIn(const Match& match) {
    if (match.has("LENGTH"))
        return match.get<Offset>();
    const int unit = match.has("UNIT") ? match.value("UNIT") : static_cast<int>(Frequency::year);
    return lengthOf(unit, match.value("NUMBER", 0, 1), match.has("рабочий"));
}

} // namespace

Result length(const Match& match) {
    if (match.has("час"))
        return match.value("NUMBER") % 24 == 0
                   ? Result{Token{.symbol = "LENGTH", .meaning = Offset{match.value("NUMBER") / 24, Offset::days}}}
                   : std::nullopt;
    const bool isOrdinal = match.value("NUMBER") != 1 && match.has("UNIT") && match.find("UNIT")->text == "неделя";
    const auto found = isOrdinal ? std::nullopt : lengthIn(match); // «третья неделя»
    return found ? Result{Token{.symbol = "LENGTH", .meaning = *found}} : std::nullopt;
}

Result before(const Match& match) {
    auto found = lengthIn(match);
    if (!found)
        return std::nullopt;
    found->amount = -found->amount;
    return shift(*found);
}

Result after(const Match& match) {
    const auto found = lengthIn(match);
    return found ? Result{shift(*found)} : std::nullopt;
}

Result onTheDay(const Match& match) {
    if (match.has("UNIT") && match.value("UNIT") != Frequency::day)
        return std::nullopt;
    return shift({.amount = 0, .unit = Offset::days});
}

Result dayBefore(const Match&) { return shift({.amount = -1, .unit = Offset::days}); }

} // namespace nastavnik::roadmap::build
