// SPDX-License-Identifier: MIT
#include "russian/name_reading.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace nastavnik::documents::russian {

namespace {

using Role = NamePart::Role;

std::size_t spaceAt(std::string_view text) {
    if (text.front() == ' ' || text.front() == '\t')
        return 1;
    if (text.starts_with("\u00A0"))
        return 2;
    return text.starts_with("\u202F") || text.starts_with("\u2009") ? 3 : 0;
}

/// What is known of a word by itself.
struct Candidate {
    std::size_t index; ///< of the part
    std::optional<Word> word;
    bool isGiven = false;
    bool isPatronymic = false;
};

/// The last of the words that hyphens join.
std::string_view lastPiece(std::string_view word) { return word.substr(word.rfind('-') + 1); }

class Reader {
public:
    explicit Reader(std::string_view text) {
        for (const std::string_view word : wordsOf(text))
            parts_.push_back({word, Role::fixed});
    }

    std::vector<NamePart> read() {
        for (std::size_t i = 0; i < std::min(parts_.size(), longestName); ++i)
            look(i);
        if (!parts_.empty())
            decide();
        return std::move(parts_);
    }

private:
    void look(std::size_t index) {
        const std::string_view text = parts_[index].text;
        if (isInitial(text)) {
            hasInitials_ = true;
            return;
        }
        const std::string_view piece = lastPiece(text);
        const auto word = readWord(piece);
        if (word && rules_.followsName(*word)) {
            // Гасан оглы: the name before it does not change either.
            if (piece.size() == text.size() && candidates_.size() > 1)
                candidates_.pop_back();
            hasPatronymic_ = true;
            return;
        }
        if (word && rules_.isParticle(*word) && piece.size() == text.size())
            return;
        const auto first = readWord(text.substr(0, text.find('-')));
        candidates_.push_back({.index = index,
                               .word = word,
                               .isGiven = first && rules_.isGiven(*first),
                               .isPatronymic = word && rules_.isPatronymic(*word)});
    }

    void decide() {
        const std::size_t patronymic = hasPatronymic_ ? candidates_.size() : patronymicAt();
        for (const Candidate& candidate : candidates_)
            parts_[candidate.index].role = Role::surname;
        if (patronymic < candidates_.size())
            parts_[candidates_[patronymic].index].role = Role::patronymic;
        if (const std::size_t given = givenAt(patronymic); given < candidates_.size())
            parts_[candidates_[given].index].role = Role::given;
    }

    /// Where the patronymic is; beyond the end when there is none.
    std::size_t patronymicAt() const {
        const std::size_t count = candidates_.size();
        if (hasInitials_)
            return count;
        if (count == 1)
            return candidates_[0].isPatronymic && genderAt(0) == Gender::female ? 0 : count;
        if (count == 2)
            return candidates_[1].isPatronymic && candidates_[0].isGiven && agree(0, 1) ? 1 : count;
        const std::size_t last = count - 1;
        // Анна Петровна Рабинович, but Абрамович Роман Аркадьевич
        if (candidates_[1].isPatronymic && (candidates_[0].isGiven || !candidates_[last].isPatronymic) && agree(0, 1) &&
            !(candidates_[last].isPatronymic && candidates_[1].isGiven))
            return 1;
        return candidates_[last].isPatronymic ? last : count;
    }

    std::size_t givenAt(std::size_t patronymic) const {
        const std::size_t count = candidates_.size();
        if (patronymic < count)
            return patronymic == 0 ? count : patronymic - 1;
        if (hasInitials_ || count == 0)
            return count;
        if (hasPatronymic_)
            return count - 1;
        if (count == 1)
            return candidates_[0].isGiven ? 0 : count;
        return givenOfSeveral();
    }

    /// Without a patronymic. The surname comes first, as in papers, unless the words say otherwise.
    std::size_t givenOfSeveral() const {
        const std::size_t last = candidates_.size() - 1;
        if (candidates_[0].isGiven != candidates_[last].isGiven)
            return candidates_[0].isGiven ? 0 : last;
        const bool isFirst = !candidates_[0].isGiven && !showsSurname(0) && showsSurname(last);
        return isFirst ? 0 : last;
    }

    bool showsSurname(std::size_t at) const {
        return candidates_[at].word && rules_.ofSurname(*candidates_[at].word) != Gender::unknown;
    }

    Gender genderAt(std::size_t at) const { return rules_.ofPatronymic(*candidates_[at].word); }

    /// Whether a given name and a patronymic can be one person's: Анна Рабинович has none.
    bool agree(std::size_t given, std::size_t patronymic) const {
        if (!candidates_[given].word)
            return true;
        const Gender gender = rules_.ofGiven(*candidates_[given].word);
        return gender == Gender::unknown || gender == genderAt(patronymic);
    }

    const NameRules& rules_ = NameRules::instance();
    std::vector<NamePart> parts_;
    std::vector<Candidate> candidates_;
    bool hasInitials_ = false;
    bool hasPatronymic_ = false; ///< ends with оглы or кызы
};

Gender genderOf(const NamePart& part) {
    const NameRules& rules = NameRules::instance();
    const auto word = readWord(lastPiece(part.text));
    if (!word)
        return Gender::unknown;
    if (part.role == Role::given)
        return rules.ofGiven(*readWord(lastPiece(part.text)));
    return part.role == Role::surname ? rules.ofSurname(*word) : rules.ofPatronymic(*word);
}

} // namespace

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t space = at == text.size() ? 1 : spaceAt(text.substr(at));
        if (space > 0 && at > from)
            words.push_back(text.substr(from, at - from));
        at += std::max<std::size_t>(space, 1);
        if (space > 0)
            from = at;
    }
    return words;
}

bool isInitial(std::string_view word) {
    constexpr std::size_t letter = 2; // bytes
    bool hasDot = false;
    while (word.size() >= letter) {
        const auto capital = readWord(word.substr(0, letter));
        if (!capital || !capital->startsLarge)
            return false;
        word.remove_prefix(letter);
        if (word.empty())
            return true;
        if (word.front() != '.')
            return false;
        hasDot = true;
        word.remove_prefix(1);
        if (word.starts_with('-'))
            word.remove_prefix(1);
    }
    return hasDot && word.empty();
}

Gender genderOf(const std::vector<NamePart>& parts) {
    for (const Role role : {Role::patronymic, Role::fixed, Role::given, Role::surname})
        for (const NamePart& part : parts)
            if (part.role == role)
                if (const Gender gender = genderOf(part); gender != Gender::unknown)
                    return gender;
    return Gender::unknown;
}

std::vector<NamePart> readName(std::string_view text) { return Reader(text).read(); }

} // namespace nastavnik::documents::russian
