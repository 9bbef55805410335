// SPDX-License-Identifier: MIT
#include "layout_profile/text_check.hpp"

#include "markup/markup_reader.hpp"
#include "markup/paragraph.hpp"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace nastavnik::documents {

namespace {

class Unwatched : public Watch {
public:
    void opened(std::string_view, std::string_view, std::span<const Attribute>) override {}
    void closed(std::string_view, std::string_view) override {}
    void characters(std::string_view) override {}
};

struct Rule {
    const char16_t* pattern;
    Text advice;
};

const std::array<Rule, 4>& rules() {
    static const std::array<Rule, 4> all{{
        {u"№ |№(?=[\\p{L}\\d{])",
         {"после «№» нужен неразрывный пробел (Ctrl+Shift+Пробел)", "a no-break space belongs after \"№\""}},
        {u"\\b\\p{Lu}\\. ?\\p{Lu}\\. \\p{Lu}\\p{Ll}+",
         {"между инициалами и фамилией нужен неразрывный пробел (Ctrl+Shift+Пробел)",
          "a no-break space belongs between initials and surname"}},
        {u"\\b\\p{Lu}\\p{Ll}+ \\p{Lu}\\. ?\\p{Lu}\\.",
         {"между фамилией и инициалами нужен неразрывный пробел (Ctrl+Shift+Пробел)",
          "a no-break space belongs between surname and initials"}},
        {u"\\b\\p{Lu}\\p{Ll}+[ \u00a0]\\p{Lu}\\.\\p{Lu}\\.",
         {"между инициалами нужен неразрывный пробел (Ctrl+Shift+Пробел)",
          "a no-break space belongs between initials"}},
    }};
    return all;
}

std::unique_ptr<icu::RegexPattern> compiled(const icu::UnicodeString& pattern) {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::RegexPattern>(icu::RegexPattern::compile(pattern, 0, status));
}

/// What stands around a find, so that a person finds it as well.
std::string around(const icu::UnicodeString& text, int32_t from, int32_t till) {
    constexpr int32_t reach = 20;
    const int32_t begin = std::max(0, from - reach);
    std::string excerpt;
    text.tempSubStringBetween(begin, std::min(text.length(), till + reach)).toUTF8String(excerpt);
    return "«" + std::string(begin > 0 ? "…" : "") + excerpt + (till + reach < text.length() ? "…" : "") + "»";
}

class TextCheck {
public:
    TextCheck(const std::vector<Citation>& citations, FaultList& faults) : citations_(citations), faults_(faults) {
        for (const Rule& rule : rules())
            patterns_.push_back(compiled(icu::UnicodeString(rule.pattern)));
    }

    void look(const std::string& paragraph) {
        const icu::UnicodeString text = icu::UnicodeString::fromUTF8(paragraph);
        for (std::size_t at = 0; at < patterns_.size(); ++at) {
            UErrorCode status = U_ZERO_ERROR;
            const std::unique_ptr<icu::RegexMatcher> matcher(patterns_[at]->matcher(text, status));
            if (matcher->find())
                add("DT074", text, matcher->start(status), matcher->end(status), rules()[at].advice);
        }
        for (const Citation& citation : citations_)
            lookFor(citation, text);
    }

private:
    /// "статьёй 358.1": the word may stand a little before.
    void lookFor(const Citation& citation, const icu::UnicodeString& text) {
        constexpr int32_t near = 60;
        const auto wrong = icu::UnicodeString::fromUTF8(citation.wrong);
        const auto word = icu::UnicodeString::fromUTF8(citation.after).toLower();
        icu::UnicodeString plain(text);
        plain.findAndReplace(u"\u00a0", u" ");
        for (int32_t at = plain.indexOf(wrong); at >= 0; at = plain.indexOf(wrong, at + 1)) {
            const int32_t begin = std::max(0, at - near);
            if (plain.tempSubStringBetween(begin, at).toLower().indexOf(word) >= 0)
                return add("DT075", text, at, at + wrong.length(),
                           {"ссылка неверна или устарела; сейчас: " + citation.right,
                            "the citation is wrong or outdated; now it is: " + citation.right});
        }
    }

    void add(const char* code, const icu::UnicodeString& text, int32_t from, int32_t till, const Text& advice) {
        const std::string place = around(text, from, till);
        faults_.add(code, {place + ": " + advice.ru, place + ": " + advice.en});
    }

    const std::vector<Citation>& citations_;
    FaultList& faults_;
    std::vector<std::unique_ptr<icu::RegexPattern>> patterns_;
};

} // namespace

void checkTypography(const Package& package, Format format, const std::vector<Citation>& citations, FaultList& faults) {
    TextCheck check(citations, faults);
    const Dialect& dialect = dialectOf(format);
    for (const Entry& entry : package.entries()) {
        if (!dialect.fills(entry.name))
            continue;
        Unwatched watch;
        const ReadPart part = readMarkup(package.read(entry), dialect, Keep::markup, watch);
        for (const Paragraph& paragraph : readParagraphs(part.markup, dialect))
            check.look(paragraph.text);
    }
}

} // namespace nastavnik::documents
