// SPDX-License-Identifier: MIT
#include "russian/ending_tree.hpp"

#include <limits>
#include <stdexcept>
#include <string>

namespace nastavnik::documents::russian {

namespace {

/// Each step of the pattern as the letters that may stand there, from the first.
std::vector<std::vector<Letter>> stepsOf(std::string_view pattern) {
    std::vector<std::vector<Letter>> steps;
    while (!pattern.empty()) {
        if (pattern.front() == '^') {
            steps.push_back({letterCount});
            pattern.remove_prefix(1);
            continue;
        }
        const bool isSet = pattern.front() == '[';
        const std::size_t end = isSet ? pattern.find(']') : std::min<std::size_t>(2, pattern.size());
        const auto letters = readWord(pattern.substr(isSet ? 1 : 0, isSet ? end - 1 : end));
        if (end == pattern.npos || !letters)
            throw std::logic_error("no ending: " + std::string(pattern));
        steps.emplace_back(letters->letters.begin(),
                           letters->letters.begin() + static_cast<std::ptrdiff_t>(letters->size));
        pattern.remove_prefix(end + (isSet ? 1 : 0));
    }
    return steps;
}

} // namespace

EndingTree::Place EndingTree::child(Place parent, Letter letter) {
    if (children_[parent][letter] == 0) {
        if (children_.size() > std::numeric_limits<Place>::max())
            throw std::logic_error("too many endings");
        children_[parent][letter] = static_cast<Place>(children_.size());
        children_.emplace_back();
    }
    return children_[parent][letter];
}

std::vector<EndingTree::Place> EndingTree::add(std::string_view pattern) {
    std::vector<Place> places{0};
    const auto steps = stepsOf(pattern);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        std::vector<Place> next;
        for (const Place place : places)
            for (const Letter letter : *step)
                next.push_back(child(place, letter));
        places.swap(next);
    }
    return places;
}

} // namespace nastavnik::documents::russian
