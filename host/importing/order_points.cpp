// SPDX-License-Identifier: MIT
#include "importing/order_points.hpp"

#include "importing/numbering.hpp"
#include "importing/performers.hpp"
#include "importing/wording.hpp"
#include "roadmap/term.hpp"

#include <algorithm>

namespace nastavnik::importing {

namespace {

struct Point {
    std::string number;
    std::string text;
    std::vector<std::size_t> lines;
    SourcePlace place;
};

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == text.npos)
            break;
        at = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, at - begin));
    }
    return words;
}

std::string withoutSigns(std::string text) {
    while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';') || text.ends_with(':'))
        text.pop_back();
    return text;
}

bool isRhythm(const std::string& word) { return folded(word).starts_with("еже"); }

bool opensTerm(const std::string& word) {
    const std::string opener = folded(withoutSigns(word));
    return isRhythm(opener) ||
           std::ranges::any_of(std::initializer_list<std::string_view>{"до", "к", "с", "в", "не", "срок"},
                               [&](std::string_view each) { return opener == each; });
}

/// «до 1 октября и»: the phrase does not end with it.
bool isJoint(const std::string& word) {
    const std::initializer_list<std::string_view> joints{"и", "или", "в", "на", "с", "по", "до", "к", "за", "о", "об"};
    return std::ranges::find(joints, folded(word)) != joints.end();
}

bool isCertain(const roadmap::Term& term) {
    return term.kind != roadmap::TermKind::unknown && term.kind != roadmap::TermKind::eventRelative &&
           term.note.ru.find("не прочитано") == std::string::npos;
}

/// «1. Утвердить …» and the lines that go on with it; a signature or an appendix ends the order.
std::vector<Point> pointsOf(const std::vector<OrderLine>& lines) {
    std::vector<Point> points;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::string text = lines[at].text;
        if (startsWithAny(text, {"- ", "– ", "— "}) && !splitNumber(text.substr(text.find(' ') + 1)).number.empty())
            text = text.substr(text.find(' ') + 1);
        const Numbered split = splitNumber(text);
        if (!points.empty() && startsWithAny(folded(text), {"приложение", "утвержден", "начальник ", "директор "}))
            break;
        if (!split.number.empty())
            points.push_back({split.number, split.text, {at}, lines[at].place});
        else if (!points.empty() && startsSmall(text)) {
            points.back().text = joinedTorn(points.back().text, text);
            points.back().lines.push_back(at);
        }
    }
    return points;
}

/// Who is addressed: the words before the colon or the first verb in the infinitive («Руководителям школ: …»,
/// «Заместителю директора провести …»), or those behind «возложить на». Empty when no known performer is among them.
std::string addressee(const std::string& text) {
    constexpr std::size_t longest = 200; // bytes
    constexpr std::string_view charge = "возложить на ";
    std::string result;
    if (const std::size_t charged = text.find(charge); charged != text.npos)
        result = text.substr(charged + charge.size());
    else if (const std::size_t colon = text.find(':'); colon < longest)
        result = text.substr(0, colon);
    else
        for (const std::string& word : wordsOf(text)) {
            if (word.ends_with("ть") || word.ends_with("ться") || word.ends_with("сти") || result.size() > longest)
                break;
            result += (result.empty() ? "" : " ") + word;
        }
    return readPerformers(result).allKnown ? result : std::string();
}

} // namespace

std::string termInSentence(const std::string& sentence, roadmap::SchoolYear year) {
    constexpr std::size_t longest = 8; // words
    const std::vector<std::string> words = wordsOf(sentence);
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        if (!opensTerm(words[begin]))
            continue;
        std::string phrase, best;
        for (std::size_t at = begin; at < std::min(words.size(), begin + longest); ++at) {
            phrase += (phrase.empty() ? "" : " ") + words[at];
            if (!isJoint(words[at]) && isCertain(roadmap::understandTerm(phrase, year)))
                best = phrase;
        }
        best = withoutSigns(best);
        if (best.find(' ') != best.npos || isRhythm(best))
            return best;
    }
    return {};
}

std::vector<std::size_t> readOrderPoints(const std::vector<OrderLine>& lines, DraftBook& book,
                                         roadmap::SchoolYear year) {
    const std::vector<Point> points = pointsOf(lines);
    std::vector<std::size_t> used;
    if (points.empty())
        return used;
    book.beginStage("1", "Пункты приказа", points.front().place);
    std::string above; // who was addressed by the point that leads the others
    for (std::size_t at = 0; at < points.size(); ++at) {
        const Point& point = points[at];
        used.insert(used.end(), point.lines.begin(), point.lines.end());
        const bool leads = at + 1 < points.size() && points[at + 1].number.starts_with(point.number + ".");
        const std::string to = addressee(point.text);
        if (leads) {
            above = to.empty() ? point.text : to;
            book.beginStage("1." + point.number, point.text, point.place);
            continue;
        }
        const bool isBelow = point.number.find('.') != std::string::npos;
        book.addActivity({.number = "1." + point.number,
                          .title = point.text,
                          .term = termInSentence(point.text, year),
                          .by = !to.empty() ? to
                                : isBelow   ? above
                                            : "",
                          .proof = {},
                          .result = {},
                          .place = point.place,
                          .termPlace = point.place,
                          .byPlace = point.place});
    }
    std::ranges::sort(used);
    return used;
}

} // namespace nastavnik::importing
