// SPDX-License-Identifier: MIT
#pragma once

#include "russian/inflection.hpp"
#include "russian/mark_table.hpp"

namespace nastavnik::documents::russian {

class RuleReader;

/// All that is known of personal names. Built once from lvovich's rules and our own.
class NameRules {
public:
    static const NameRules& instance();

    struct Part {
        InflectionTable inflections;
        MarkTable firstWords; ///< of hyphenated names, that never change
    };
    Part surname;
    Part given;
    Part patronymic;

    bool isGiven(const Word& word) const { return known_.find(word) != 0; }
    bool isPatronymic(const Word& word) const { return patronymics_.find(word) != 0; }
    /// оглы, кызы
    bool followsName(const Word& word) const { return after_.find(word) != 0; }
    /// фон, де, ибн
    bool isParticle(const Word& word) const { return !word.startsLarge && surname.firstWords.find(word) != 0; }

    Gender ofPatronymic(const Word& word) const; ///< also of оглы and кызы
    Gender ofGiven(const Word& word) const;
    Gender ofSurname(const Word& word) const; ///< only -ов, -ова, -ский, -ская and the like show it

private:
    explicit NameRules(const RuleReader& reader);

    MarkTable known_;
    MarkTable patronymics_;
    MarkTable surnames_;
    MarkTable after_;
    MarkTable givenWords_;   ///< lvovich's
    MarkTable givenEndings_; ///< lvovich's
};

} // namespace nastavnik::documents::russian
