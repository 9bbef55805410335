// SPDX-License-Identifier: MIT
#include "lua/year_move.hpp"

#include "lua/script_scan.hpp"
#include "roadmap/expired_terms.hpp"

namespace nastavnik::lua {

namespace {

bool isTime(const WordText& text) {
    if (text.word == "activity" || text.word == "change")
        return text.key == "term" || (text.word == "change" && (text.key == "by" || text.key == "default"));
    return (text.word == "indicator" && text.key == "by") || (text.word == "input" && text.key == "default");
}

} // namespace

MovedFile moveYears(const std::string& file, const std::string& text, int years) {
    const Source source = readSource(file, text);
    MovedFile moved;
    std::size_t copied = 0;
    for (const WordText& found : wordTexts(source)) {
        const std::string was(found.text.inner());
        MovedText move{
            found.word, found.id, found.key, was, roadmap::withYearsMoved(was, years), {file, found.text.line}};
        if (move.is == was)
            continue;
        if (!isTime(found)) {
            moved.seen.push_back(std::move(move));
            continue;
        }
        const auto begin = static_cast<std::size_t>(found.text.raw.data() + 1 - text.data());
        moved.text += text.substr(copied, begin - copied) + move.is;
        copied = begin + was.size();
        moved.moves.push_back(std::move(move));
    }
    moved.text += text.substr(copied);
    return moved;
}

} // namespace nastavnik::lua
