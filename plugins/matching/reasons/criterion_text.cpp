// SPDX-License-Identifier: MIT
#include "reasons/criterion_text.hpp"

#include "reasons/phrases.hpp"

#include <algorithm>

namespace nastavnik::matching {

namespace {

/// "12", "3,5" in Russian, "3.5" in English.
std::string decimal(std::int64_t number, Language language) {
    std::string text = std::to_string(std::abs(number) / thousandths);
    if (const std::int64_t rest = std::abs(number) % thousandths; rest != 0) {
        const std::string digits = std::to_string(thousandths + rest).substr(1);
        text += (language == Language::ru ? "," : ".") + digits.substr(0, digits.find_last_not_of('0') + 1);
    }
    return (number < 0 ? "−" : "") + text;
}

class CriterionText {
public:
    CriterionText(const Scoring& scoring, std::size_t number, std::size_t mentor, std::size_t mentee, Language language)
        : criterion_(scoring.criteria()[number]), finding_(scoring.finding(number, mentor, mentee)),
          vocabulary_(scoring.vocabulary(number)), language_(language) {
        if (criterion_.rule == Rule::script) {
            const ScriptPoints::Entry* entry = scoring.scriptEntry(number, mentor, mentee);
            why_ = entry == nullptr ? "" : entry->why;
            return;
        }
        if (criterion_.rule == Rule::wish || criterion_.rule == Rule::unlisted)
            return;
        mentor_ = &scoring.mentorValue(number, mentor);
        mentee_ = &scoring.menteeValue(number, mentee);
    }

    std::string sentence() const {
        const std::string scale =
            criterion_.rule == Rule::cost || criterion_.rule == Rule::script
                ? points(finding_.points, language_)
                : say(std::to_string(finding_.points) + " из " + std::to_string(criterion_.weight),
                      std::to_string(finding_.points) + " of " + std::to_string(criterion_.weight));
        const bool scored = criterion_.weight > 0;
        return quoted(criterion_.title, language_) + ": " + found() + (scored ? " — " + scale : "") + ".";
    }

private:
    std::string say(const std::string& ru, const std::string& en) const { return language_ == Language::ru ? ru : en; }
    bool met() const { return finding_.state == Finding::State::met; }

    std::string found() const {
        if (finding_.state == Finding::State::missing)
            return say("нет данных", "no data");
        switch (criterion_.rule) {
        case Rule::script:
            return !met() ? say("без поправки", "no adjustment") : why_.empty() ? say("поправка", "adjusted") : why_;
        case Rule::wish:
        case Rule::unlisted:
        case Rule::has:
            return listed();
        case Rule::atLeast:
        case Rule::within:
        case Rule::difference:
        case Rule::near:
            return numbers();
        case Rule::covers:
        case Rule::shared:
            return lists();
        default:
            return values();
        }
    }

    std::string listed() const {
        if (criterion_.rule == Rule::unlisted)
            return met() ? say("запрета нет", "no objection") : say("есть в списке", "stands in the list");
        if (criterion_.rule == Rule::has)
            return met() ? say("есть", "present") : say("нет", "absent");
        if (!met())
            return say("в пожеланиях нет", "not among the wishes");
        return say(std::to_string(finding_.measure) + "-е место в пожеланиях",
                   "place " + std::to_string(finding_.measure) + " among the wishes");
    }

    std::string numbers() const {
        if (criterion_.rule == Rule::difference)
            return say("разница ", "difference ") + decimal(finding_.measure, language_);
        if (criterion_.rule == Rule::near)
            return decimal(finding_.measure, language_) + say(" км", " km");
        if (criterion_.rule == Rule::within)
            return met() ? say("в границах", "within the limits") : say("вне границ", "outside the limits");
        const bool menteeOnly = criterion_.mentorField.empty();
        const std::string has = decimal((menteeOnly ? mentee_ : mentor_)->number, language_);
        const std::string needs = decimal((menteeOnly ? mentor_ : mentee_)->number, language_);
        return met() ? say(has + " при нужных " + needs, has + ", needed " + needs)
                     : say(has + " — меньше нужных " + needs, has + ", less than the needed " + needs);
    }

    std::string lists() const {
        const std::string common = commonOnes();
        const std::string count = std::to_string(finding_.measure);
        if (criterion_.rule == Rule::shared)
            return finding_.measure == 0 ? say("общего нет", "nothing in common")
                                         : say("общее: ", "in common: ") + common;
        const std::string all = std::to_string(mentee_->words.size());
        return say("закрыто " + count + " из " + all, "covered " + count + " of " + all) +
               (common.empty() ? "" : " (" + common + ")");
    }

    std::string values() const {
        const bool same = (criterion_.rule == Rule::different) != met();
        if (same && finding_.measure > 0)
            return say("совпадает (", "the same (") + commonOnes() + ")";
        if (same)
            return say("подходит любое значение", "any value suits");
        return say("различается (", "differs (") + some(*mentor_) + say(" и ", " and ") + some(*mentee_) + ")";
    }

    std::string commonOnes() const {
        FieldValue common;
        std::set_intersection(mentor_->words.begin(), mentor_->words.end(), mentee_->words.begin(),
                              mentee_->words.end(), std::back_inserter(common.words));
        return some(common);
    }

    std::string some(const FieldValue& value) const {
        constexpr std::size_t most = 4;
        std::string text;
        for (std::size_t next = 0; next < std::min(most, value.words.size()); ++next)
            text += (next == 0 ? "" : ", ") + quoted(vocabulary_.text(value.words[next]), language_);
        return text + (value.words.size() > most ? say(" и другое", " and more") : "");
    }

    const Criterion& criterion_;
    Finding finding_;
    const Vocabulary& vocabulary_;
    Language language_;
    std::string why_; ///< the script's words
    const FieldValue* mentor_ = nullptr;
    const FieldValue* mentee_ = nullptr;
};

} // namespace

std::string sentence(const Scoring& scoring, std::size_t criterion, std::size_t mentor, std::size_t mentee,
                     Language language) {
    return CriterionText(scoring, criterion, mentor, mentee, language).sentence();
}

} // namespace nastavnik::matching
