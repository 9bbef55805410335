// SPDX-License-Identifier: MIT
#include "russian/common_rules.hpp"
#include "russian/declension.hpp"
#include "russian/name_reading.hpp"

#include <algorithm>

namespace nastavnik::documents::russian {

namespace {

constexpr std::string_view punctuation = ",;:.)";

Gender genderOfNoun(const Word& word) {
    constexpr Letter ah = 0, yeh = 5, oh = 14, softSign = 28, yah = 31;
    switch (word.letters[word.size - 1]) {
    case ah:
    case yah:
        return Gender::female;
    case oh:
    case yeh:
        return Gender::neuter;
    case softSign:
        return CommonRules::instance().feminine.find(word) != 0 ? Gender::female : Gender::male;
    default:
        return Gender::male;
    }
}

Gender genderOfAdjective(const Word& word) {
    constexpr Letter shortI = 9, yah = 31;
    const Letter last = word.letters[word.size - 1];
    // Обучающийся and обучающаяся end alike.
    const Letter telling =
        word.size > 3 && last == yah && word.letters[word.size - 2] == 17 ? word.letters[word.size - 3] : last;
    return telling == shortI ? Gender::male : telling == yah ? Gender::female : Gender::neuter;
}

class PhraseDeclension {
public:
    PhraseDeclension(std::string_view text, Kind kind) : text_(text), kind_(kind) {
        for (const std::string_view word : wordsOf(text))
            words_.push_back(word);
        isUpper_ = std::none_of(words_.begin(), words_.end(), [](std::string_view word) {
            const auto letters = readWord(bare(word));
            return letters && letters->large < letters->size;
        });
    }

    Declension decline() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            copyTo(words_[i].data());
            if (!isSearching_ && i > 0 && (kind_ == Kind::position ? beginsAnother(i) : isNamedAnew(i)))
                isSearching_ = true;
            if (isSearching_)
                change(i);
            else
                copyTo(words_[i].data() + words_[i].size());
        }
        copyTo(text_.data() + text_.size());
        return std::move(result_);
    }

private:
    /// Without the comma after it and the brackets around it.
    static std::string_view bare(std::string_view word) {
        if (word.starts_with('(') && word.size() > 1)
            word.remove_prefix(1);
        return word.substr(0, std::max<std::size_t>(word.find_last_not_of(punctuation) + 1, 1));
    }

    void copyTo(const char* end) {
        const std::size_t at = static_cast<std::size_t>(end - text_.data());
        for (std::string& form : result_.forms)
            form += text_.substr(written_, at - written_);
        written_ = at;
    }

    /// Whether a word after a comma, «и» or a bracket is one more position: учитель, классный руководитель.
    bool beginsAnother(std::size_t i) const {
        const bool isDivided =
            words_[i - 1].ends_with(',') || words_[i - 1] == "и" || words_[i - 1] == "/" || words_[i].starts_with('(');
        if (!isDivided)
            return false;
        for (; i < words_.size(); ++i) {
            const auto word = readWord(firstPiece(bare(words_[i])));
            if (!word)
                return false;
            if (rules_.persons.find(*word) != 0 || rules_.substantives.find(*word) != 0)
                return true;
            if (!isAdjective(*word) && rules_.adverbs.find(*word) == 0)
                return false;
        }
        return false;
    }

    /// Whether a word after a dash says what the institution is besides: школа — филиал, область — Кузбасс.
    bool isNamedAnew(std::size_t i) const {
        if (words_[i - 1] != "—" && words_[i - 1] != "–" && words_[i - 1] != "-")
            return false;
        for (; i < words_.size(); ++i) {
            const auto word = readWord(firstPiece(bare(words_[i])));
            if (word && rules_.things.find(*word) != 0)
                return true;
            if (!word || !isAdjective(*word))
                return false;
        }
        return false;
    }

    static std::string_view firstPiece(std::string_view word) { return word.substr(0, word.find('-')); }

    bool isAdjective(const Word& word) const {
        return word.size > 3 && rules_.things.find(word) == 0 && rules_.persons.find(word) == 0 &&
               rules_.adjectives.find(word, Gender::unknown) != nullptr;
    }

    /// In a text of capitals they are the words, and МБОУ is none.
    bool isKnown(const Word& word) const {
        return rules_.things.find(word) != 0 || rules_.persons.find(word) != 0 || rules_.substantives.find(word) != 0 ||
               isAdjective(word);
    }

    /// The next word of what changes; the noun is the last.
    void change(std::size_t i) {
        const std::string_view text = bare(words_[i]);
        copyTo(text.data());
        const auto last = readWord(text.substr(text.rfind('-') + 1));
        const bool isAbbreviation = last && last->isUpper() && !(isUpper_ && isKnown(*last));
        if (!last || isAbbreviation || isInitial(words_[i])) {
            isSearching_ = false;
            return copyTo(words_[i].data() + words_[i].size());
        }
        if (rules_.adverbs.find(*last) != 0)
            return copyTo(words_[i].data() + words_[i].size());
        if (isAdjective(*last) && !(rules_.substantives.find(*last) != 0 && standsAlone(i))) {
            addAdjective(text, *last);
        } else {
            isSearching_ = false;
            addNoun(text);
        }
        copyTo(words_[i].data() + words_[i].size());
    }

    /// A substantive that no noun follows: заведующий библиотекой, but дежурный администратор, ведущий научный
    /// сотрудник.
    bool standsAlone(std::size_t i) const {
        for (; !words_[i].ends_with(',') && i + 1 < words_.size(); ++i) {
            const auto next = readWord(firstPiece(bare(words_[i + 1])));
            if (next && (rules_.persons.find(*next) != 0 || rules_.things.find(*next) != 0))
                return false;
            if (!next || !isAdjective(*next))
                return true;
        }
        return true;
    }

    void addForms(const Inflection* inflection, const Word& word, Gender gender) {
        const bool isLikeNominative = kind_ == Kind::institution && gender != Gender::female;
        for (const Case which : cases)
            if (inflection == nullptr || (which == Case::accusative && isLikeNominative))
                result_.forms[indexOf(which)] += word.text;
            else
                inflection->append(result_.forms[indexOf(which)], word, which);
        written_ += word.text.size();
    }

    void addAdjective(std::string_view text, const Word& last) {
        copyTo(text.data() + text.rfind('-') + 1);
        addForms(rules_.adjectives.find(last, Gender::unknown), last, genderOfAdjective(last));
    }

    void addNoun(std::string_view text) {
        for (bool isFirst = true; !text.empty(); isFirst = false) {
            const std::string_view piece = firstPiece(text);
            const auto word = readWord(piece);
            const bool isFixed = word && isFirst && piece.size() < text.size() && rules_.fixedPrefixes.find(*word) != 0;
            if (word && !isFixed)
                addPiece(*word);
            text.remove_prefix(std::min(text.size(), piece.size() + 1));
            copyTo(text.empty() ? piece.data() + piece.size() : text.data());
        }
    }

    void addPiece(const Word& word) {
        if (rules_.substantives.find(word) != 0 || isAdjective(word))
            return addForms(rules_.adjectives.find(word, Gender::unknown), word, genderOfAdjective(word));
        constexpr std::size_t shortest = 3; // и. о.
        if (const Inflection* many = rules_.pluralNouns.find(word, Gender::unknown); many && word.size >= shortest)
            return addForms(many, word, Gender::unknown);
        const Gender gender = genderOfNoun(word);
        if (result_.gender == Gender::unknown)
            result_.gender = gender;
        addForms(rules_.nouns.find(word, gender), word, gender);
    }

    const CommonRules& rules_ = CommonRules::instance();
    std::string_view text_;
    Kind kind_;
    std::vector<std::string_view> words_;
    bool isUpper_ = false; ///< the whole text is in capitals, so capitals mean nothing
    bool isSearching_ = true;
    std::size_t written_ = 0;
    Declension result_;
};

} // namespace

Declension declinePhrase(std::string_view text, Kind kind) { return PhraseDeclension(text, kind).decline(); }

} // namespace nastavnik::documents::russian
