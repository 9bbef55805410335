// SPDX-License-Identifier: MIT
#include "roadmap/term_grammar.hpp"

#include "roadmap/term.hpp"
#include "roadmap/term_letters.hpp"
#include "roadmap/term_reader.hpp"
#include "roadmap/term_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace nastavnik::roadmap {

namespace {

struct Item {
    std::vector<std::string_view> symbols;
    bool mayBeAbsent = false;
    bool repeats = false;
    bool takesRest = false;
};

struct CompiledRule {
    const Rule* rule;
    std::vector<Item> items;
};

template <class Use>
void forEachPart(std::string_view text, char separator, Use use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

Item compileItem(std::string_view part) {
    Item item;
    item.takesRest = part == "…";
    item.repeats = part.ends_with('*');
    item.mayBeAbsent = part.ends_with('?') || item.repeats;
    if (item.mayBeAbsent)
        part.remove_suffix(1);
    forEachPart(part, '|', [&](std::string_view symbol) { item.symbols.push_back(symbol); });
    return item;
}

CompiledRule compile(const Rule& rule) {
    CompiledRule result{.rule = &rule, .items = {}};
    forEachPart(rule.pattern, ' ', [&](std::string_view part) { result.items.push_back(compileItem(part)); });
    return result;
}

/// The symbols with which a rule can begin: its first item, and what follows while items may be absent.
std::vector<std::string_view> beginnings(const CompiledRule& rule) {
    std::vector<std::string_view> result;
    for (const Item& item : rule.items) {
        for (const std::string_view symbol : item.symbols)
            if (std::ranges::find(result, symbol) == result.end())
                result.push_back(symbol);
        if (!item.mayBeAbsent)
            break;
    }
    return result;
}

/// The rules of one stage by the symbol of their first token, in the order of the table.
using RulesBySymbol = std::unordered_map<std::string_view, std::vector<CompiledRule>>;

const RulesBySymbol& rulesOf(TermStage stage) {
    static const std::map<TermStage, RulesBySymbol> grammar = [] {
        std::map<TermStage, RulesBySymbol> result;
        for (const Rule& rule : termRules()) {
            const CompiledRule compiled = compile(rule);
            for (const std::string_view symbol : beginnings(compiled))
                result[rule.stage][symbol].push_back(compiled);
        }
        return result;
    }();
    return grammar.at(stage);
}

bool endsEvent(const Token& token) {
    static constexpr std::array<std::string_view, 5> ends{",", "FREQUENCY", "ежегодно", "далее", "FAULT"};
    return std::ranges::find(ends, token.symbol) != ends.end();
}

bool takes(const Item& item, const Token& token) {
    return std::ranges::find(item.symbols, token.symbol) != item.symbols.end();
}

/// «по итогам октября», but not the months of «по итогам полугодия (декабрь, май)».
bool namesADate(const Token& token) {
    const auto* point = std::get_if<Point>(&token.meaning);
    return point && point->grain <= Grain::month;
}

/// «со дня подписания | до 31 мая»: the deadline is a statement of its own.
bool isDeadline(std::span<const Token> tokens) {
    return tokens.size() > 1 && (tokens[0].symbol == "до" || tokens[0].symbol == "по") && tokens[1].symbol == "POINT";
}

std::size_t restLength(std::span<const Token> tokens) {
    std::size_t taken = 0;
    while (taken < tokens.size() && !endsEvent(tokens[taken]) &&
           (taken == 0 || (!namesADate(tokens[taken]) && !isDeadline(tokens.subspan(taken)))))
        ++taken;
    return taken;
}

/// How many of the tokens the rule takes; 0 when it does not fit. Greedy: a rule never gives a token back.
std::size_t matchLength(const CompiledRule& rule, std::span<const Token> tokens) {
    std::size_t taken = 0;
    for (const Item& item : rule.items) {
        const auto next = [&] { return taken < tokens.size() && takes(item, tokens[taken]); };
        if (item.takesRest)
            taken += restLength(tokens.subspan(taken));
        else if (item.repeats)
            while (next())
                ++taken;
        else if (next())
            ++taken;
        else if (!item.mayBeAbsent)
            return 0;
    }
    return taken;
}

std::string joinedText(std::span<const Token> tokens) {
    std::string text;
    for (const Token& token : tokens)
        text += (text.empty() || token.text == "," ? "" : " ") + token.text;
    return text;
}

/// Applies the first rule that fits here; returns how many tokens it took.
std::size_t applyOne(const RulesBySymbol& rules, std::span<const Token> rest, std::vector<Token>& result) {
    const auto candidates = rules.find(rest.front().symbol);
    if (candidates == rules.end())
        return 0;
    for (const CompiledRule& candidate : candidates->second) {
        const std::size_t length = matchLength(candidate, rest);
        if (length == 0)
            continue;
        if (std::optional<Token> built = candidate.rule->build(Match(rest.first(length)))) {
            built->text = joinedText(rest.first(length));
            if (built->symbol != "NOISE")
                result.push_back(std::move(*built));
            return length;
        }
    }
    return 0;
}

std::vector<Token> applyStage(TermStage stage, const std::vector<Token>& tokens) {
    const RulesBySymbol& rules = rulesOf(stage);
    std::vector<Token> result;
    for (std::span<const Token> rest = tokens; !rest.empty();) {
        std::size_t taken = applyOne(rules, rest, result);
        if (taken == 0) {
            result.push_back(rest.front());
            taken = 1;
        }
        rest = rest.subspan(taken);
    }
    return result;
}

} // namespace

const Token* Match::find(std::string_view symbol, int nth) const {
    for (const Token& token : tokens_)
        if (token.symbol == symbol && nth-- == 0)
            return &token;
    return nullptr;
}

int Match::value(std::string_view symbol, int nth, int otherwise) const {
    const Token* token = find(symbol, nth);
    return token ? token->value : otherwise;
}

ParsedTerm parseTerm(std::string_view phrase) {
    const std::optional<std::u32string> letters =
        phrase.size() > 4 * longestTerm ? std::u32string(longestTerm + 1, U' ') : decodeUtf8(phrase);
    if (!letters)
        return {{faultToken({"срок записан не в кодировке UTF-8; сохраните файл в UTF-8",
                             "the term is not UTF-8 text; save the file as UTF-8"})}};
    if (letters->size() > longestTerm)
        return {{faultToken({"срок длиннее 500 знаков; оставьте в нём только срок",
                             "the term is longer than 500 characters; leave only the term in it"})}};
    std::vector<Token> tokens = readTokens(foldLetters(*letters));
    for (const TermStage stage : {TermStage::joining, TermStage::years, TermStage::rhythm, TermStage::point})
        tokens = applyStage(stage, tokens);
    shareMonthsAndYears(tokens);
    for (const TermStage stage : {TermStage::length, TermStage::statement})
        tokens = applyStage(stage, tokens);
    return {std::move(tokens)};
}

} // namespace nastavnik::roadmap
