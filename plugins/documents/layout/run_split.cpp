// SPDX-License-Identifier: MIT
#include "layout/run_split.hpp"

namespace nastavnik::documents {

namespace {

std::string reopened(const Markup& markup, std::uint32_t open) {
    const Piece& piece = markup.pieces[open];
    if (piece.role == Role::text)
        return keepingSpaces(markup, open);
    std::string result(markup.slice(piece));
    const std::uint32_t child = open + 1;
    if (piece.role == Role::run && markup.pieces[child].role == Role::runFormat)
        result += markup.text.substr(markup.elementBegin(child), markup.elementEnd(child) - markup.elementBegin(child));
    return result;
}

bool isSplittable(Role role) { return role == Role::text || role == Role::run || role == Role::wrapper; }

} // namespace

std::uint32_t commonAncestor(const Markup& markup, std::uint32_t one, std::uint32_t other) {
    std::vector<std::uint32_t> ancestors;
    for (std::uint32_t up = markup.pieces[one].parent; up != nowhere; up = markup.pieces[up].parent)
        ancestors.push_back(up);
    for (std::uint32_t up = markup.pieces[other].parent; up != nowhere; up = markup.pieces[up].parent)
        for (const std::uint32_t ancestor : ancestors)
            if (ancestor == up)
                return up;
    return nowhere;
}

std::optional<RunSplit> splitRuns(const Markup& markup, std::uint32_t piece, std::uint32_t outer) {
    RunSplit split;
    for (std::uint32_t up = markup.pieces[piece].parent; up != outer; up = markup.pieces[up].parent) {
        if (up == nowhere || !isSplittable(markup.pieces[up].role))
            return std::nullopt;
        split.before += "</" + std::string(markup.name(up)) + ">";
        split.after = reopened(markup, up) + split.after;
    }
    return split;
}

std::string keepingSpaces(const Markup& markup, std::uint32_t open) {
    return "<" + std::string(markup.name(open)) + " xml:space=\"preserve\">";
}

} // namespace nastavnik::documents
