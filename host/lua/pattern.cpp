// SPDX-License-Identifier: MIT
#include "lua/pattern.hpp"

#include <cctype>
#include <cstring>

namespace nastavnik::lua {

namespace {

constexpr int deepest = 200;
constexpr char escape = '%';

Error malformed(const std::string& ru, const std::string& en) {
    return Error("RN035", {"образец: " + ru, "pattern: " + en});
}

bool ofClass(unsigned char letter, char kind) {
    bool result = false;
    switch (std::tolower(static_cast<unsigned char>(kind))) {
    case 'a':
        result = std::isalpha(letter) != 0;
        break;
    case 'c':
        result = std::iscntrl(letter) != 0;
        break;
    case 'd':
        result = std::isdigit(letter) != 0;
        break;
    case 'g':
        result = std::isgraph(letter) != 0;
        break;
    case 'l':
        result = std::islower(letter) != 0;
        break;
    case 'p':
        result = std::ispunct(letter) != 0;
        break;
    case 's':
        result = std::isspace(letter) != 0;
        break;
    case 'u':
        result = std::isupper(letter) != 0;
        break;
    case 'w':
        result = std::isalnum(letter) != 0;
        break;
    case 'x':
        result = std::isxdigit(letter) != 0;
        break;
    default:
        return static_cast<unsigned char>(kind) == letter;
    }
    return std::isupper(static_cast<unsigned char>(kind)) ? !result : result;
}

} // namespace

std::optional<std::size_t> Pattern::matchAt(std::size_t begin) {
    level_ = 0;
    depth_ = 0;
    const End end = match(begin, 0);
    for (std::size_t number = 0; end && number < level_; ++number) {
        if (captures_[number].length == unfinished)
            throw malformed("скобка не закрыта", "a bracket is not closed");
    }
    return end;
}

std::size_t Pattern::endOfClass(std::size_t rule) const {
    if (rule >= pattern_.size())
        throw malformed("он обрывается", "it ends too early");
    const char first = pattern_[rule++];
    if (first == escape) {
        if (rule >= pattern_.size())
            throw malformed("он кончается на %", "it ends with %");
        return rule + 1;
    }
    if (first != '[')
        return rule;
    if (ruleAt(rule) == '^')
        ++rule;
    do { // The first ] stands for itself.
        if (rule >= pattern_.size())
            throw malformed("не хватает ]", "] is missing");
        if (pattern_[rule++] == escape)
            ++rule;
    } while (rule >= pattern_.size() || pattern_[rule] != ']');
    return rule + 1;
}

bool Pattern::inSet(unsigned char letter, std::size_t rule, std::size_t last) const {
    bool positive = true;
    if (ruleAt(rule + 1) == '^') {
        positive = false;
        ++rule;
    }
    while (++rule < last) {
        if (pattern_[rule] == escape) {
            if (ofClass(letter, ruleAt(++rule)))
                return positive;
        } else if (ruleAt(rule + 1) == '-' && rule + 2 < last) {
            rule += 2;
            if (static_cast<unsigned char>(pattern_[rule - 2]) <= letter &&
                letter <= static_cast<unsigned char>(pattern_[rule]))
                return positive;
        } else if (static_cast<unsigned char>(pattern_[rule]) == letter) {
            return positive;
        }
    }
    return !positive;
}

bool Pattern::fits(std::size_t at, std::size_t rule, std::size_t end) {
    budget_.charge(1);
    if (at >= subject_.size())
        return false;
    const auto letter = static_cast<unsigned char>(subject_[at]);
    switch (pattern_[rule]) {
    case '.':
        return true;
    case escape:
        return ofClass(letter, pattern_[rule + 1]);
    case '[':
        budget_.charge(end - rule);
        return inSet(letter, rule, end - 1);
    default:
        return static_cast<unsigned char>(pattern_[rule]) == letter;
    }
}

Pattern::End Pattern::match(std::size_t at, std::size_t rule) {
    if (++depth_ > deepest)
        throw malformed("слишком сложный", "too complex");
    End result;
    // Plain letters in a row are walked through in this loop, so only what can backtrack nests.
    for (;; ++at) {
        budget_.charge(1);
        bool over = true;
        result = rule == pattern_.size() ? End(at) : matchSpecial(at, rule, over);
        if (over)
            break;
        const std::size_t end = endOfClass(rule);
        if (const char quantifier = ruleAt(end); quantifier != '\0' && std::strchr("?+*-", quantifier)) {
            result = repeated(at, rule, end);
            break;
        }
        if (!fits(at, rule, end))
            break;
        rule = end;
    }
    --depth_;
    return result;
}

Pattern::End Pattern::matchSpecial(std::size_t at, std::size_t rule, bool& special) {
    switch (pattern_[rule]) {
    case '(':
        return ruleAt(rule + 1) == ')' ? open(at, rule + 2, position) : open(at, rule + 1, unfinished);
    case ')':
        return close(at, rule + 1);
    case '$':
        if (rule + 1 == pattern_.size())
            return at == subject_.size() ? End(at) : std::nullopt;
        break;
    case escape: {
        const char next = ruleAt(rule + 1);
        if (next == 'b')
            return balance(at, rule + 2);
        if (next == 'f')
            return frontier(at, rule + 2);
        if (std::isdigit(static_cast<unsigned char>(next)))
            return back(at, rule);
        break;
    }
    default:
        break;
    }
    special = false;
    return std::nullopt;
}

Pattern::End Pattern::repeated(std::size_t at, std::size_t rule, std::size_t end) {
    switch (pattern_[end]) {
    case '+':
        return fits(at, rule, end) ? greedy(at + 1, rule, end) : std::nullopt;
    case '*':
        return greedy(at, rule, end);
    case '-':
        return lazy(at, rule, end);
    default:
        break;
    }
    if (fits(at, rule, end)) {
        if (const End found = match(at + 1, end + 1))
            return found;
    }
    return match(at, end + 1);
}

Pattern::End Pattern::greedy(std::size_t at, std::size_t rule, std::size_t end) {
    std::size_t count = 0;
    while (fits(at + count, rule, end))
        ++count;
    for (;; --count) {
        if (const End found = match(at + count, end + 1))
            return found;
        if (count == 0)
            return std::nullopt;
    }
}

Pattern::End Pattern::lazy(std::size_t at, std::size_t rule, std::size_t end) {
    for (;; ++at) {
        if (const End found = match(at, end + 1))
            return found;
        if (!fits(at, rule, end))
            return std::nullopt;
    }
}

Pattern::End Pattern::open(std::size_t at, std::size_t rule, std::ptrdiff_t kind) {
    if (level_ >= mostCaptures)
        throw malformed("больше 32 скобок", "over 32 brackets");
    captures_[level_++] = {at, kind};
    const End found = match(at, rule);
    if (!found)
        --level_;
    return found;
}

Pattern::End Pattern::close(std::size_t at, std::size_t rule) {
    std::size_t number = level_;
    while (number > 0 && captures_[number - 1].length != unfinished)
        --number;
    if (number == 0)
        throw malformed("лишняя закрывающая скобка", "one closing bracket too many");
    Capture& capture = captures_[number - 1];
    capture.length = static_cast<std::ptrdiff_t>(at - capture.begin);
    const End found = match(at, rule);
    if (!found)
        capture.length = unfinished;
    return found;
}

Pattern::End Pattern::balance(std::size_t at, std::size_t rule) {
    if (rule + 1 >= pattern_.size())
        throw malformed("после %b нужны два знака", "%b needs two characters");
    const char begins = pattern_[rule], ends = pattern_[rule + 1];
    if (at >= subject_.size() || subject_[at] != begins)
        return std::nullopt;
    std::size_t open = 1;
    for (std::size_t next = at + 1; next < subject_.size(); ++next) {
        budget_.charge(1);
        if (subject_[next] == ends) {
            if (--open == 0)
                return match(next + 1, rule + 2);
        } else if (subject_[next] == begins) {
            ++open;
        }
    }
    return std::nullopt;
}

Pattern::End Pattern::frontier(std::size_t at, std::size_t rule) {
    if (ruleAt(rule) != '[')
        throw malformed("после %f нужна [", "%f needs [");
    const std::size_t end = endOfClass(rule);
    budget_.charge(end - rule);
    const auto letter = [&](std::size_t index) -> unsigned char {
        return index < subject_.size() ? static_cast<unsigned char>(subject_[index]) : 0U;
    };
    const unsigned char before = at == 0 ? letter(subject_.size()) : letter(at - 1);
    if (inSet(before, rule, end - 1) || !inSet(letter(at), rule, end - 1))
        return std::nullopt;
    return match(at, end);
}

Pattern::End Pattern::back(std::size_t at, std::size_t rule) {
    const std::size_t number = static_cast<std::size_t>(ruleAt(rule + 1) - '1');
    if (number >= level_ || captures_[number].length == unfinished || captures_[number].length == position)
        throw malformed("ссылка на скобку, которой нет", "it refers to a bracket that is not there");
    const Capture& capture = captures_[number];
    const auto length = static_cast<std::size_t>(capture.length);
    budget_.charge(1 + length / 8);
    if (subject_.compare(at, length, subject_.substr(capture.begin, length)) != 0)
        return std::nullopt;
    return match(at + length, rule + 2);
}

} // namespace nastavnik::lua
