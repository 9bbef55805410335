// SPDX-License-Identifier: MIT
#include "lua/tokens.hpp"

#include "lua/plain_text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cctype>
#include <cstdint>

namespace nastavnik::lua {

namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<Token> all() {
        while (skipBlank())
            tokens_.push_back(next());
        return std::move(tokens_);
    }

private:
    char at(std::size_t offset) const { return at_ + offset < text_.size() ? text_[at_ + offset] : '\0'; }

    /// Bytes of the letter at `offset` when it may stand in a name, else 0.
    std::size_t letterSize(std::size_t offset) const {
        const auto byte = static_cast<unsigned char>(text_[offset]);
        if (byte < 0x80)
            return std::isalnum(byte) || byte == '_' ? 1 : 0;
        std::size_t end = offset;
        UChar32 letter = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(text_.data()), end, text_.size(), letter);
        return letter > 0 && u_isalpha(letter) ? end - offset : 0;
    }

    void newLine() {
        ++line_;
        counted_ = at_ + 1;
        column_ = 1;
    }

    /// Of the present place. Counts on from the last time, so that a long line costs no more than many short ones.
    std::size_t columnHere() {
        column_ += column(text_.substr(counted_), at_ - counted_) - 1;
        counted_ = at_;
        return column_;
    }

    /// Number of = in a long bracket that begins here, or -1.
    int longBracket() const {
        std::size_t level = 0;
        while (at(1 + level) == '=')
            ++level;
        return at(0) == '[' && at(1 + level) == '[' ? static_cast<int>(level) : -1;
    }

    void skipLong(int level) {
        const std::string closing = "]" + std::string(static_cast<std::size_t>(level), '=') + "]";
        const std::size_t found = text_.find(closing, at_);
        const std::size_t end = found == std::string_view::npos ? text_.size() : found + closing.size();
        for (; at_ < end; ++at_) {
            if (text_[at_] == '\n')
                newLine();
        }
    }

    void skipComment() {
        at_ += 2;
        if (const int level = longBracket(); level >= 0)
            return skipLong(level);
        while (at_ < text_.size() && text_[at_] != '\n')
            ++at_;
    }

    bool skipBlank() {
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n')
                newLine();
            else if (at(0) == '-' && at(1) == '-') {
                skipComment();
                --at_;
            } else if (!std::isspace(static_cast<unsigned char>(text_[at_])))
                return true;
        }
        return false;
    }

    Token next() {
        Token token{.line = line_, .column = columnHere()};
        const std::size_t begin = at_;
        token.kind = advance();
        token.raw = text_.substr(begin, at_ - begin);
        return token;
    }

    Token::Kind advance() {
        const char first = text_[at_];
        if (isDigit(first) || (first == '.' && isDigit(at(1))))
            return number();
        if (const std::size_t size = letterSize(at_)) {
            for (std::size_t more = size; more > 0; more = at_ < text_.size() ? letterSize(at_) : 0)
                at_ += more;
            return Token::Kind::name;
        }
        if (first == '"' || first == '\'')
            return quoted(first);
        if (const int level = longBracket(); level >= 0) {
            skipLong(level);
            return Token::Kind::text;
        }
        return symbol();
    }

    Token::Kind number() {
        while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '.'))
            ++at_;
        return Token::Kind::number;
    }

    Token::Kind quoted(char quote) {
        for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
            if (text_[at_] == quote) {
                ++at_;
                return Token::Kind::text;
            }
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
                ++at_;
                if (text_[at_] == '\n')
                    newLine();
            }
        }
        return Token::Kind::unfinished;
    }

    Token::Kind symbol() {
        if (static_cast<unsigned char>(text_[at_]) >= 0x80) {
            do
                ++at_;
            while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0U) == 0x80U);
            return Token::Kind::strange;
        }
        const std::string_view rest = text_.substr(at_);
        for (const std::string_view longer : {"...", "..", "==", "~=", "<=", ">=", "::", "//", "<<", ">>"}) {
            if (rest.starts_with(longer)) {
                at_ += longer.size();
                return Token::Kind::symbol;
            }
        }
        ++at_;
        return Token::Kind::symbol;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0; ///< up to here letters of the line are counted
    std::size_t column_ = 1;  ///< of that place
    int line_ = 1;
    std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> tokensOf(std::string_view text) { return Lexer(text).all(); }

} // namespace nastavnik::lua
