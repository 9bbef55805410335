// SPDX-License-Identifier: MIT
#include "lua/script_scan.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace nastavnik::lua {

namespace {

using Kind = Token::Kind;
using Tokens = std::vector<Token>;

bool opens(const Token& token) { return token.is("{") || token.is("(") || token.is("["); }
bool closes(const Token& token) { return token.is("}") || token.is(")") || token.is("]"); }

/// Key = value pairs directly inside the brace at `open`, told one by one: (key token, first token of the value).
template <typename Visit>
void forKeys(const Tokens& tokens, std::size_t open, Visit visit) {
    int depth = 0;
    for (std::size_t at = open; at < tokens.size(); ++at) {
        if (opens(tokens[at]))
            ++depth;
        else if (closes(tokens[at]) && --depth == 0)
            return;
        else if (depth == 1 && tokens[at].kind == Kind::name && at + 2 < tokens.size() && tokens[at + 1].is("=") &&
                 (tokens[at - 1].is("{") || tokens[at - 1].is(",") || tokens[at - 1].is(";")))
            visit(tokens[at], tokens[at + 2]);
    }
}

bool isShortText(const Token& token) {
    return token.kind == Kind::text && (token.raw.front() == '"' || token.raw.front() == '\'') &&
           token.raw.find('\\') == std::string_view::npos;
}

bool isKeyword(std::string_view name) {
    static constexpr std::array<std::string_view, 22> keywords{
        "and", "break", "do",  "else", "elseif", "end",    "false",  "for",  "function", "goto",  "if",
        "in",  "local", "nil", "not",  "or",     "repeat", "return", "then", "true",     "until", "while"};
    return std::find(keywords.begin(), keywords.end(), name) != keywords.end();
}

/// Everything that is declared somewhere: local names, parameters, loop variables, labels.
class Declared {
public:
    explicit Declared(const Tokens& tokens) : tokens_(tokens) {
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            if (tokens[at].is("local") || tokens[at].is("for"))
                takeList(at + 1);
            else if (tokens[at].is("function"))
                takeFunction(at + 1);
            else if (tokens[at].is("goto") || tokens[at].is("::"))
                take(at + 1);
        }
    }

    bool has(std::string_view name) const { return names_.contains(name); }

private:
    void take(std::size_t at) {
        if (at < tokens_.size() && tokens_[at].kind == Kind::name)
            names_.insert(tokens_[at].raw);
    }

    /// name, name … ; attributes in < > are passed over.
    void takeList(std::size_t at) {
        if (at < tokens_.size() && tokens_[at].is("function"))
            return take(at + 1);
        for (; at < tokens_.size() && tokens_[at].kind == Kind::name; ++at) {
            take(at);
            if (at + 3 < tokens_.size() && tokens_[at + 1].is("<"))
                at += 3;
            if (at + 1 >= tokens_.size() || !tokens_[++at].is(","))
                return;
        }
    }

    void takeFunction(std::size_t at) {
        while (at < tokens_.size() && !tokens_[at].is("("))
            ++at;
        for (; at < tokens_.size() && !tokens_[at].is(")"); ++at)
            take(at);
        names_.insert("self");
    }

    const Tokens& tokens_;
    std::set<std::string_view> names_;
};

bool isMember(const Tokens& tokens, std::size_t at) {
    return at > 0 && (tokens[at - 1].is(".") || tokens[at - 1].is(":"));
}

bool isKey(const Tokens& tokens, std::size_t at) {
    return at > 0 && at + 1 < tokens.size() && tokens[at + 1].is("=") &&
           (tokens[at - 1].is("{") || tokens[at - 1].is(",") || tokens[at - 1].is(";"));
}

void takeLiterals(const Tokens& tokens, std::size_t open, roadmap::ScriptCall& call) {
    forKeys(tokens, open, [&](const Token& key, const Token& value) {
        if (isShortText(value))
            call.literals.push_back({std::string(key.raw), std::string(value.inner()), value.line});
    });
}

} // namespace

KeyLines keyLines(const Source& source, int line) {
    KeyLines result;
    const Tokens& tokens = source.tokens;
    auto at = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.line == line && token.kind == Kind::name && !isKeyword(token.raw);
    });
    if (tokens.end() - at < 3 || !at[2].is("{"))
        return result;
    forKeys(tokens, static_cast<std::size_t>(at - tokens.begin()) + 2, [&](const Token& key, const Token&) {
        if (!result.lines.emplace(key.raw, key.line).second)
            result.twice.push_back({std::string(key.raw), key.line});
    });
    return result;
}

std::vector<WordText> wordTexts(const Source& source) {
    std::vector<WordText> texts;
    const Tokens& tokens = source.tokens;
    for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
        const bool isWord = tokens[at].kind == Kind::name && !isKeyword(tokens[at].raw) && isShortText(tokens[at + 1]);
        if (!isWord || !tokens[at + 2].is("{"))
            continue;
        forKeys(tokens, at + 2, [&](const Token& key, const Token& value) {
            if (isShortText(value))
                texts.push_back(
                    {std::string(tokens[at].raw), std::string(tokens[at + 1].inner()), std::string(key.raw), value});
        });
    }
    return texts;
}

std::vector<roadmap::ScriptCall> callsIn(const Source& source, const std::vector<std::string>& plugins) {
    std::vector<roadmap::ScriptCall> calls;
    const Tokens& tokens = source.tokens;
    const Declared declared(tokens);
    for (std::size_t at = 0; at + 3 < tokens.size(); ++at) {
        const Token& owner = tokens[at];
        const bool isCall = tokens[at + 3].is("{") || tokens[at + 3].is("(");
        if (owner.kind != Kind::name || tokens[at + 2].kind != Kind::name || !isCall || isMember(tokens, at))
            continue;
        const bool isTask = owner.is("task") && tokens[at + 1].is(":");
        const bool isPlugin = tokens[at + 1].is(".") && !declared.has(owner.raw) &&
                              std::find(plugins.begin(), plugins.end(), owner.raw) != plugins.end();
        if (!isTask && !isPlugin)
            continue;
        roadmap::ScriptCall call{std::string(owner.raw) + "." + std::string(tokens[at + 2].raw),
                                 {source.file, tokens[at + 2].line}};
        const std::size_t brace = tokens[at + 3].is("{") ? at + 3 : at + 4;
        if (brace < tokens.size() && tokens[brace].is("{"))
            takeLiterals(tokens, brace, call);
        calls.push_back(std::move(call));
    }
    return calls;
}

std::vector<std::string> requiredNames(const Source& source) {
    std::vector<std::string> names;
    const Tokens& tokens = source.tokens;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        const std::size_t name = tokens[at + 1].is("(") ? at + 2 : at + 1;
        if (!tokens[at].is("require") || name >= tokens.size() || !isShortText(tokens[name]))
            continue;
        names.emplace_back(tokens[name].inner());
    }
    return names;
}

std::vector<FreeName> freeNames(const Source& source) {
    std::vector<FreeName> names;
    std::set<std::string_view> seen;
    const Tokens& tokens = source.tokens;
    const Declared declared(tokens);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        if (token.kind != Kind::name || isKeyword(token.raw) || isMember(tokens, at) || isKey(tokens, at) ||
            declared.has(token.raw) || !seen.insert(token.raw).second)
            continue;
        names.push_back({std::string(token.raw), token.line});
    }
    return names;
}

} // namespace nastavnik::lua
