// SPDX-License-Identifier: MIT
#include "output/identities.hpp"

#include "layout/identity.hpp"

#include <algorithm>
#include <cstdlib>

namespace nastavnik::documents {

namespace {

/// Of a bookmark in Word.
constexpr std::size_t longestName = 40;

std::string keyOf(const Program& program, const Segment& segment) {
    const std::string original = program.literals.substr(segment.literal + segment.size, segment.own);
    return Identity::unpacked(segment.number).family + original;
}

/// Without half a character.
std::string shortened(std::string text, std::size_t size) {
    if (text.size() <= size)
        return text;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        --size;
    return text.substr(0, size);
}

} // namespace

Identities::Identities(const Program& program) : program_(program) {
    for (const Segment& segment : program.segments) {
        if (segment.op != Op::identity)
            continue;
        const std::string key = keyOf(program, segment);
        copies_.try_emplace(key, Copies{0, key.substr(1)});
        if (Identity::unpacked(segment.number).isNumber && key.size() < 12)
            largest_ = std::max<std::uint64_t>(largest_, std::strtoull(key.c_str() + 1, nullptr, 10));
    }
}

std::string Identities::fresh(const std::string& original, std::size_t count) const {
    const std::string ending = "_" + std::to_string(count);
    return shortened(original, longestName - ending.size()) + ending;
}

const std::string& Identities::next(const Segment& segment) {
    const Identity identity = Identity::unpacked(segment.number);
    const std::string key = keyOf(program_, segment);
    Copies& copies = copies_[key];
    if (!identity.isBorn || ++copies.count == 1)
        return copies.last;
    if (identity.isNumber) {
        copies.last = std::to_string(++largest_);
        return copies.last;
    }
    std::size_t count = copies.count;
    do
        copies.last = fresh(key.substr(1), count++);
    while (copies_.contains(identity.family + copies.last));
    return copies.last;
}

} // namespace nastavnik::documents
