// SPDX-License-Identifier: MIT
#include "roadmap/term_reader.hpp"

#include "roadmap/term_letters.hpp"
#include "roadmap/term_words.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::roadmap {

namespace {

constexpr std::size_t longestWord = 40;   // characters; longer ones are not looked into
constexpr std::size_t shortestSecond = 3; // letters of a word that lost the space in front of it
constexpr int firstYear = 1990;
constexpr int lastYear = 2100;
constexpr std::array<std::u32string_view, 24> ordinalEndings{U"й",  U"я",  U"е",  U"го", U"ой", U"ый",  U"ий",  U"ая",
                                                             U"ое", U"ей", U"ом", U"му", U"ю",  U"х",   U"ти",  U"м",
                                                             U"ых", U"ую", U"мя", U"ух", U"ех", U"ого", U"ому", U"его"};

bool isYear(int number) { return number >= firstYear && number <= lastYear; }
bool isDay(int number) { return number >= 1 && number <= 31; }
bool isMonth(int number) { return number >= 1 && number <= 12; }

/// Digits that a separator joins: «25.04.2022», «2.3», «10:00».
struct Figures {
    std::vector<int> parts;
    std::vector<std::size_t> widths;
    char32_t separator = 0;
    std::size_t end = 0; ///< where reading goes on
};

class Reader {
public:
    explicit Reader(std::u32string_view text) : text_(text) {}

    std::vector<Token> read() {
        while (dropListNumber()) {
        }
        while (at_ < text_.size())
            readOne();
        return std::move(tokens_);
    }

private:
    char32_t peek(std::size_t position) const { return position < text_.size() ? text_[position] : U' '; }

    /// «сентябрь ... май»: nobody knows what was left out.
    bool readOmission() {
        std::size_t end = at_;
        while (peek(end) == U'.')
            ++end;
        if (end < at_ + 2 || tokens_.empty() || end == text_.size() ||
            text_.find_first_not_of(U" .", end) == text_.npos)
            return false;
        push("BLANK", end);
        return true;
    }

    void skipSpaces() {
        while (at_ < text_.size() &&
               (text_[at_] == U' ' || text_[at_] == U'.' || text_[at_] == U':' || text_[at_] == U')'))
            ++at_;
    }

    void readOne() {
        while (at_ < text_.size() && text_[at_] == U' ')
            ++at_;
        if (readOmission())
            return;
        skipSpaces();
        if (at_ == text_.size())
            return;
        if (readMisreadWord())
            return;
        if (isDigit(text_[at_]))
            return readFigures();
        if (isLetter(text_[at_]))
            return readWord();
        readSign();
    }

    void push(std::string_view symbol, std::size_t end, int value = 0) {
        tokens_.push_back({.symbol = symbol, .value = value, .text = encodeUtf8(text_.substr(at_, end - at_))});
        at_ = end;
    }

    void pushPoint(Point point, std::size_t end) {
        push("POINT", end);
        tokens_.back().meaning = point;
    }

    std::size_t endOfLetters(std::size_t from) const {
        while (from < text_.size() && isLetter(text_[from]))
            ++from;
        return from;
    }

    void readWord() {
        const std::size_t end = endOfLetters(at_);
        const std::u32string_view word = text_.substr(at_, end - at_);
        auto known = wordClass(encodeUtf8(word));
        if (!known)
            known = wordClass(encodeUtf8(withCyrillicTwins(word)));
        if (isRomanLookalike(word, end))
            return push("NUMBER", end, word == U"п" ? 2 : 3);
        if (!known && readTornWord(word, end))
            return;
        if (!known)
            return readGluedWord(word, end);
        const bool roman = known->symbol == "NUMBER" && word.find_first_not_of(U"ivxі") == word.npos;
        push(known->symbol, end, known->value);
        if (roman && peek(at_) == U'-')
            dropOrdinalEnding();
    }

    /// «октя-брь», «сентя брь», «п/г»: a word torn by the end of a line, by a scan or by a stroke.
    bool readTornWord(std::u32string_view word, std::size_t end) {
        if (word == U"п" && peek(end) == U'/' && nextWord(end + 1) == U"г") {
            push("UNIT", end + 2, Frequency::halfYear);
            return true;
        }
        std::size_t from = end;
        from += peek(from) == U'-' ? 1 : 0;
        from += from < text_.size() && text_[from] == U' ' ? 1 : 0;
        const std::size_t endOfTail = endOfLetters(from);
        if (from == end || endOfTail - from < 2 || word.size() < 3 || word.size() > longestWord)
            return false;
        const auto tail = text_.substr(from, std::min(endOfTail - from, longestWord));
        const auto joined = wordClass(encodeUtf8(std::u32string(word).append(tail)));
        if (!joined || wordClass(encodeUtf8(tail)))
            return false;
        push(joined->symbol, endOfTail, joined->value);
        return true;
    }

    /// Scans read «б», «о» and «з» as figures: «сентя6рь», «0ктябрь».
    bool readMisreadWord() {
        std::u32string word;
        std::size_t end = at_, figures = 0;
        for (; isDigit(peek(end)) || isLetter(peek(end)); ++end) {
            const char32_t letter = text_[end];
            figures += isDigit(letter) ? 1 : 0;
            word += letter == U'6' ? U'б' : letter == U'0' ? U'о' : letter == U'3' ? U'з' : letter;
        }
        constexpr std::size_t shortest = 5;
        if (figures == 0 || word.size() < shortest || word.size() > longestWord || isDigit(text_[end - 1]))
            return false;
        const auto known = wordClass(encodeUtf8(withCyrillicTwins(word)));
        if (known)
            push(known->symbol, end, known->value);
        return known.has_value();
    }

    /// Two words without the space between them: «всентябре», «рабочихдней».
    void readGluedWord(std::u32string_view word, std::size_t end) {
        if (word.size() <= longestWord)
            for (std::size_t first = 1; first + shortestSecond <= word.size(); ++first)
                if (canStandInFront(word.substr(0, first)) && canFollow(word.substr(first))) {
                    const auto [symbol, value] = *wordClass(encodeUtf8(word.substr(0, first)));
                    push(symbol, at_ + first, value);
                    return;
                }
        push("WORD", end);
    }

    static bool canStandInFront(std::u32string_view word) {
        static constexpr std::array<std::string_view, 13> openers{
            "в",       "с",       "до",     "по",        "на",          "за",     "весь",
            "учебный", "рабочий", "каждый", "в_течение", "календарный", "текущий"};
        const auto known = wordClass(encodeUtf8(word));
        return known && std::ranges::find(openers, known->symbol) != openers.end();
    }

    static bool canFollow(std::u32string_view word) {
        static constexpr std::array<std::string_view, 13> followers{"MONTH", "UNIT",  "год",     "WEEKDAY", "период",
                                                                    "PART",  "число", "учебный", "рабочий", "ежегодно",
                                                                    "OFTEN", "весь",  "каждый"};
        const auto known = wordClass(encodeUtf8(word));
        return known && std::ranges::find(followers, known->symbol) != followers.end();
    }

    /// «П полугодие», «Ш квартал»: Russian letters in the place of Roman figures.
    bool isRomanLookalike(std::u32string_view word, std::size_t end) const {
        if (word != U"п" && word != U"ш")
            return false;
        const auto next = wordClass(encodeUtf8(nextWord(end)));
        return next && (next->symbol == "UNIT" || next->symbol == "декада");
    }

    void readSign() {
        const std::string_view before = tokens_.empty() ? "" : tokens_.back().symbol;
        if ((text_[at_] == U'-' && before == "-") || (text_[at_] == U',' && before == ",")) {
            ++at_;
            return;
        }
        switch (text_[at_]) {
        case U',':
            return push(",", at_ + 1);
        case U'-':
            return push("-", at_ + 1);
        case U'/':
            return push("/", at_ + 1);
        case U'№':
        case U'#':
            return push("№", at_ + 1);
        case U'_':
        case U'…':
            return push("BLANK", at_ + 1);
        default:
            return push("SIGN", at_ + 1);
        }
    }

    Figures readParts(char32_t separator) const {
        Figures figures{.parts = {}, .widths = {}, .separator = separator, .end = at_};
        for (std::size_t from = at_; isDigit(peek(from));) {
            std::size_t end = from;
            int number = 0;
            for (; isDigit(peek(end)); ++end)
                number = std::min(number * 10 + static_cast<int>(text_[end] - U'0'), 99999);
            figures.parts.push_back(number);
            figures.widths.push_back(end - from);
            figures.end = end;
            if (peek(end) != separator)
                break;
            from = end + 1;
            if (separator == U'.' && peek(from) == U' ' && figures.parts.size() < 3)
                ++from; // «25. 04. 2022»: only taken when it makes a whole date
        }
        return figures;
    }

    void readFigures() {
        for (const char32_t separator : {U'.', U'-', U'/'})
            if (readDate(readParts(separator)))
                return;
        if (readShortDate(readParts(U'.')) || readMonthAndYear(readParts(U'/')) || readTime())
            return;
        readNumber();
    }

    static int fullYear(int number, std::size_t width) { return width == 2 ? 2000 + number : number; }

    bool readDate(const Figures& figures) {
        if (figures.parts.size() != 3)
            return false;
        auto [day, month, year] = std::array{figures.parts[0], figures.parts[1], figures.parts[2]};
        std::size_t yearWidth = figures.widths[2];
        if (isYear(day)) {
            std::swap(day, year);
            yearWidth = 4;
        }
        year = fullYear(year, yearWidth);
        const bool shortYear = yearWidth == 2 && figures.separator == U'.';
        if (!isDay(day) || !isMonth(month) || !isYear(year) || (yearWidth != 4 && !shortYear))
            return false;
        pushPoint({.grain = Grain::day, .number = day, .month = month, .year = year}, figures.end);
        return true;
    }

    /// «15.09», «09.2026»; «10.30» and «14.00» are clock times and left out.
    bool readShortDate(const Figures& figures) {
        if (figures.parts.size() != 2 || peek(at_ + figures.widths[0] + 1) == U' ')
            return false;
        const int first = figures.parts[0], second = figures.parts[1];
        if (isMonth(first) && isYear(second)) {
            pushPoint({.grain = Grain::month, .month = first, .year = second}, figures.end);
            return true;
        }
        if (figures.widths[1] > 2 || first > 31)
            return false;
        if (!isDay(first) || !isMonth(second) || followsADay()) {
            return dropTime(figures);
        }
        pushPoint({.grain = Grain::day, .number = first, .month = second}, figures.end);
        return true;
    }

    /// «10/2026», but not «2026/2027».
    bool readMonthAndYear(const Figures& figures) {
        if (figures.parts.size() != 2 || !isMonth(figures.parts[0]) || !isYear(figures.parts[1]))
            return false;
        pushPoint({.grain = Grain::month, .month = figures.parts[0], .year = figures.parts[1]}, figures.end);
        return true;
    }

    /// «25 мая в 10.10»: after «в» and a day stands a clock time.
    bool followsADay() const {
        if (tokens_.size() < 2 || tokens_.back().symbol != "в")
            return false;
        const std::string_view before = tokens_[tokens_.size() - 2].symbol;
        return before == "POINT" || before == "MONTH" || before == "YEAR" || before == "год";
    }

    bool readTime() {
        if (dropTime(readParts(U':')))
            return true;
        const Figures dashed = readParts(U'-'); // «в 10-00»
        return followsADay() && dashed.parts.size() == 2 && dashed.widths[1] == 2 && dropTime(dashed);
    }

    /// A clock time goes together with its «в» or «с … до»; «до 15:00 27 мая» stays «до 27 мая».
    bool dropTime(const Figures& figures) {
        if (figures.parts.size() < 2 || figures.parts[0] > 24 || figures.parts[1] > 59)
            return false;
        at_ = figures.end;
        const std::string_view before = tokens_.empty() ? "" : tokens_.back().symbol;
        const bool isEndOfSpell = before == "до" && sawTime_;
        if (before == "в" || before == "с" || before == "-" || isEndOfSpell)
            tokens_.pop_back();
        sawTime_ = true;
        return true;
    }

    void readNumber() {
        const Figures figures = readParts(0);
        const int number = figures.parts[0];
        if (number > 9999)
            return push("WORD", figures.end);
        push(isYear(number) ? "YEAR" : "NUMBER", figures.end, number);
        dropOrdinalEnding();
    }

    void dropOrdinalEnding() {
        const std::size_t from = at_ + (peek(at_) == U'-' ? 1 : 0);
        const std::size_t end = endOfLetters(from);
        if (std::ranges::find(ordinalEndings, text_.substr(from, end - from)) != ordinalEndings.end())
            at_ = end;
    }

    /// «5. Ежегодно», «1.1. Сентябрь», «2) май»: the number of the row has slipped into the cell.
    bool dropListNumber() {
        std::size_t next = at_;
        while (peek(next) == U' ' && next < text_.size())
            ++next;
        const std::size_t begin = next;
        std::size_t levels = 0;
        bool closed = false;
        while (isDigit(peek(next))) {
            const std::size_t from = next;
            while (isDigit(peek(next)))
                ++next;
            closed = next < text_.size() && (text_[next] == U'.' || text_[next] == U')');
            if (next - from > 2 || (levels > 0 && text_[from] == U'0') || (levels == 0 && text_[begin] == U'0'))
                return false;
            ++levels;
            if (closed)
                ++next;
        }
        if (!closed || levels == 0 || levels > 4 || isNumbered(next))
            return false;
        if (levels > 1 && !startsWithWord(next))
            return false;
        at_ = next;
        return true;
    }

    std::u32string_view nextWord(std::size_t from) const {
        while (from < text_.size() && text_[from] == U' ')
            ++from;
        return text_.substr(from, endOfLetters(from) - from);
    }

    /// «1.1. Сентябрь», but not «15.10. и 20.10.».
    bool startsWithWord(std::size_t from) const {
        const std::u32string_view word = nextWord(from);
        return !word.empty() && word != U"и" && word != U"по";
    }

    /// Does the number belong to what follows: «25. апреля», «2. полугодие», «1. 04. 2026»?
    bool isNumbered(std::size_t from) const {
        if (isDigit(peek(from)) || (peek(from) == U'-' && isDigit(peek(from + 1))) || wholeDateIsNext())
            return true;
        const std::u32string_view word = nextWord(from);
        const auto known = wordClass(encodeUtf8(word));
        if (!known)
            return false;
        if (known->symbol == "MONTH")
            return word.ends_with(U'я') || word.ends_with(U'а');
        return (known->symbol == "UNIT" && known->value >= Frequency::quarter) || known->symbol == "декада" ||
               known->symbol == "половина";
    }

    bool wholeDateIsNext() const { return readParts(U'.').parts.size() == 3 && readParts(U'.').widths[2] == 4; }

    std::u32string_view text_;
    std::size_t at_ = 0;
    bool sawTime_ = false;
    std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> readTokens(std::u32string_view text) { return Reader(text).read(); }

} // namespace nastavnik::roadmap
