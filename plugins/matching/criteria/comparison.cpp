// SPDX-License-Identifier: MIT
#include "criteria/comparison.hpp"

#include <algorithm>
#include <cmath>

namespace nastavnik::matching {

namespace {

using State = Finding::State;

Finding yesOrNo(const Criterion& criterion, bool yes) {
    return {yes ? State::met : State::unmet, yes ? criterion.weight : 0, 0};
}

std::int32_t share(std::int32_t weight, std::int64_t part, std::int64_t whole) {
    return static_cast<std::int32_t>(weight * part / whole);
}

Finding falling(const Criterion& criterion, std::int64_t distance, std::int64_t measure) {
    if (distance > criterion.reach)
        return {State::unmet, 0, measure};
    return {State::met, share(criterion.weight, criterion.reach - distance, criterion.reach), measure};
}

Finding compareRanges(const Criterion& criterion, const FieldValue& mentor, const FieldValue& mentee) {
    const bool mentorIsRange = mentor.state == FieldValue::State::range;
    if (mentorIsRange == (mentee.state == FieldValue::State::range)) {
        const bool meet =
            mentorIsRange ? mentor.from <= mentee.to && mentee.from <= mentor.to : mentor.number == mentee.number;
        return yesOrNo(criterion, meet);
    }
    const FieldValue& range = mentorIsRange ? mentor : mentee;
    const FieldValue& single = mentorIsRange ? mentee : mentor;
    return yesOrNo(criterion, range.from <= single.number && single.number <= range.to);
}

/// Kilometres in thousandths, rounded to 100 m: so near is the same on every machine.
std::int64_t distanceBetween(const FieldValue& left, const FieldValue& right) {
    constexpr double kilometresPerDegree = 111.195;
    const double cosineOfMiddle = left.halfCosine * right.halfCosine - left.halfSine * right.halfSine;
    double east = std::abs(left.longitude - right.longitude);
    east = std::min(east, 360 - east) * cosineOfMiddle;
    const double north = left.latitude - right.latitude;
    return static_cast<std::int64_t>(std::sqrt(east * east + north * north) * kilometresPerDegree * 10 + 0.5) * 100;
}

} // namespace

Finding compareCounted(const Criterion& criterion, int common, const FieldValue& mentee) {
    const auto wanted = static_cast<std::int32_t>(mentee.words.size());
    if (criterion.rule == Rule::covers)
        return {common >= std::min(criterion.enough, wanted) ? State::met : State::unmet,
                share(criterion.weight, common, wanted), common};
    return {common > 0 ? State::met : State::unmet,
            share(criterion.weight, std::min(common, criterion.enough), criterion.enough), common};
}

Finding compare(const Criterion& criterion, const FieldValue& mentor, const FieldValue& mentee,
                const Vocabulary& vocabulary) {
    if (mentor.state == FieldValue::State::missing || mentee.state == FieldValue::State::missing)
        return {};
    switch (criterion.rule) {
    case Rule::atLeast:
        return yesOrNo(criterion,
                       criterion.mentorField.empty() ? mentee.number >= mentor.number : mentor.number >= mentee.number);
    case Rule::within:
        return compareRanges(criterion, mentor, mentee);
    case Rule::difference: {
        const std::int64_t difference = mentor.number - mentee.number;
        return falling(criterion, std::abs(difference - criterion.best), difference);
    }
    case Rule::near: {
        const std::int64_t distance = distanceBetween(mentor, mentee);
        return falling(criterion, distance, distance);
    }
    case Rule::has:
        return yesOrNo(criterion, (criterion.mentorField.empty() ? mentee : mentor).number != 0);
    default:
        break;
    }
    const int common = commonWords(mentor, mentee, vocabulary);
    if (criterion.rule == Rule::covers || criterion.rule == Rule::shared)
        return compareCounted(criterion, common, mentee);
    const bool same = common > 0 || mentor.suitsAll || mentee.suitsAll;
    if (criterion.rule == Rule::cost)
        return {same ? State::met : State::unmet, same ? 0 : -criterion.weight, common};
    Finding finding = yesOrNo(criterion, same == (criterion.rule == Rule::equal));
    finding.measure = common;
    return finding;
}

Finding compareListed(const Criterion& criterion, std::int32_t place, bool known) {
    if (criterion.rule == Rule::unlisted)
        return yesOrNo(criterion, place == 0);
    if (!known)
        return {};
    if (place == 0 || place > criterion.enough)
        return {State::unmet, 0, 0};
    return {State::met, share(criterion.weight, criterion.enough - place + 1, criterion.enough), place};
}

bool admits(const Criterion& criterion, const Finding& finding) {
    if (!criterion.hard)
        return true;
    return finding.state == State::met || (finding.state == State::missing && criterion.missingAllowed);
}

} // namespace nastavnik::matching
