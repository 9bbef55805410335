// SPDX-License-Identifier: MIT
#include "placeholders.hpp"

#include "utf8.hpp"

namespace nastavnik::notifications {
namespace {

constexpr std::size_t longestName = 200;

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

void addText(std::vector<Piece>& pieces, std::string_view text) {
    if (text.empty())
        return;
    if (pieces.empty() || pieces.back().isName)
        pieces.push_back({});
    pieces.back().text += text;
}

Fault braceFault(const Text& part, std::string_view near) {
    const std::string shown = printable(near, 30);
    return {"NT011",
            {"В " + part.ru + " скобка без пары у «" + shown +
                 "»; имя пишется как {имя}, а сама скобка — дважды: «{{» или «}}».",
             "In " + part.en + " a brace has no pair at \"" + shown +
                 "\"; write a name as {name} and the brace itself twice: \"{{\" or \"}}\"."}};
}

/// The name that opens at `at`; empty when the braces do not hold one.
std::string_view nameAt(std::string_view pattern, std::size_t at) {
    const std::size_t end = pattern.find_first_of("{}\n", at + 1);
    if (end == std::string_view::npos || pattern[end] != '}' || end - at > longestName)
        return {};
    return pattern.substr(at + 1, end - at - 1);
}

} // namespace

std::vector<Piece> piecesOf(std::string_view pattern, const Text& part, std::vector<Fault>& faults) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t brace = std::min(pattern.find_first_of("{}", at), pattern.size());
        addText(pieces, pattern.substr(at, brace - at));
        at = brace;
        if (at == pattern.size())
            break;
        const std::string_view name = pattern[at] == '{' ? nameAt(pattern, at) : std::string_view();
        if (pattern.substr(at, 2) == "{{" || pattern.substr(at, 2) == "}}") {
            addText(pieces, pattern.substr(at, 1));
            at += 2;
        } else if (!trimmed(name).empty()) {
            pieces.push_back({.text = std::string(trimmed(name)), .isName = true});
            at += name.size() + 2;
        } else {
            faults.push_back(braceFault(part, pattern.substr(at)));
            return pieces;
        }
    }
    return pieces;
}

} // namespace nastavnik::notifications
