// SPDX-License-Identifier: MIT
#include "check/xml_scanner.hpp"

#include "check/character_check.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace nastavnik::documents {

namespace {

constexpr std::string_view blanks = " \t\r\n";

constexpr std::array<bool, 256> nameCharacters = [] {
    std::array<bool, 256> result{};
    for (std::size_t i = 0; i < 256; ++i)
        result[i] = i >= 0x80 || (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') || (i >= '0' && i <= '9');
    for (const char c : {'.', '-', '_', ':'})
        result[static_cast<unsigned char>(c)] = true;
    return result;
}();

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::size_t endOfName(std::string_view xml, std::size_t at) {
    while (at < xml.size() && nameCharacters[static_cast<unsigned char>(xml[at])])
        ++at;
    return at;
}

std::string_view prefixIn(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == name.npos ? std::string_view{} : name.substr(0, colon);
}

bool isDeclaration(const WrittenAttribute& attribute) {
    return attribute.name.starts_with("xmlns") && (attribute.name.size() == 5 || attribute.name[5] == ':');
}

/// Where the tags end that begin at `from` and have no text between them, if none of them has > in an attribute.
std::size_t endOfRun(std::string_view xml, std::size_t from) {
    std::size_t end = from;
    do {
        const std::size_t close = xml.find('>', end);
        if (close == xml.npos)
            return end;
        end = close + 1;
    } while (end < xml.size() && xml[end] == '<');
    return end;
}

std::uint64_t eightBytes(const char* from) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

} // namespace

std::size_t XmlScanner::NameHash::operator()(std::string_view name) const {
    constexpr std::uint64_t mix = 0x9E3779B97F4A7C15;
    if (name.size() >= sizeof(std::uint64_t))
        return (eightBytes(name.data()) * mix ^ eightBytes(name.data() + name.size() - 8)) * mix ^ name.size();
    std::uint64_t word = name.size();
    for (const char c : name)
        word = word << 8U | static_cast<unsigned char>(c);
    return word * mix;
}

void XmlScanner::object(std::string ru, std::string en) {
    if (!objection_)
        objection_ = Text{std::move(ru), std::move(en)};
}

void XmlScanner::add(std::string_view piece) {
    if (objection_)
        return;
    if (pending_.empty()) {
        pending_ = piece.substr(scan(piece));
        return;
    }
    pending_ += piece;
    pending_.erase(0, scan(pending_));
}

void XmlScanner::end() {
    if (pending_.find_first_not_of(blanks) != pending_.npos)
        object("разметка обрывается", "the markup is cut off");
    if (!open_.empty())
        object("элемент «" + std::string(open_.back().name) + "» не закрыт",
               "element \"" + std::string(open_.back().name) + "\" is not closed");
    if (!hasRoot_)
        object("в части ничего нет", "the part is empty");
}

/// Returns where the first tag begins that is not whole, or the text that may go on.
std::size_t XmlScanner::scan(std::string_view xml) {
    std::size_t at = 0;
    while (!objection_) {
        const std::size_t tag = xml.find('<', at);
        if (tag == xml.npos)
            return at;
        scanText(xml.substr(at, tag - at));
        const std::size_t end = scanRun(xml, tag);
        if (end == 0)
            return at;
        at = end;
    }
    return xml.size();
}

/// Returns where the tags end that begin at `from`, as far as they are whole; 0 when none is.
std::size_t XmlScanner::scanRun(std::string_view xml, std::size_t from) {
    const std::size_t runEnd = endOfRun(xml, from);
    const std::string_view run = xml.substr(from, runEnd - from);
    const bool isPlain = isPlainlyBound();
    if (known_ != nullptr && isPlain && replay(run))
        return runEnd;
    steps_.clear();
    std::size_t at = from;
    do {
        const std::size_t end = scanTag(xml, at);
        if (end == 0)
            return at == from ? 0 : at;
        at = end;
    } while (at < runEnd && !objection_);
    if (learned_ != nullptr && isPlain && at == runEnd && !objection_)
        learned_->add(run, std::move(steps_));
    return at;
}

bool XmlScanner::replay(std::string_view run) {
    const std::vector<RunStep>* steps = known_->find(run);
    if (steps == nullptr)
        return false;
    for (const RunStep& step : *steps) {
        if (step.opens) {
            enter({step.name, step.meaning});
            bind(step.attributes);
            if (!step.isIgnored)
                watch_.opened(step.meaning, step.attributes);
        } else if (isOpen(step.name)) {
            leave();
        } else {
            break;
        }
    }
    return true;
}

/// Returns where the tag ends, or 0 when it does not.
std::size_t XmlScanner::scanTag(std::string_view xml, std::size_t from) {
    if (from + 1 >= xml.size())
        return 0;
    switch (xml[from + 1]) {
    case '/':
        return scanClose(xml, from);
    case '?':
        return scanInstruction(xml, from);
    case '!':
        return scanComment(xml, from);
    default:
        return scanOpen(xml, from);
    }
}

std::size_t XmlScanner::scanInstruction(std::string_view xml, std::size_t from) {
    const std::size_t end = xml.find("?>", from);
    if (end != xml.npos && hasRoot_)
        object("объявление XML стоит не в начале", "the XML declaration is not at the beginning");
    return end == xml.npos ? 0 : end + 2;
}

std::size_t XmlScanner::scanComment(std::string_view xml, std::size_t from) {
    constexpr std::string_view opening = "<!--";
    const std::string_view begin = xml.substr(from, opening.size());
    if (begin != opening.substr(0, begin.size())) {
        object("в ней есть DOCTYPE или CDATA", "it has a DOCTYPE or CDATA");
        return xml.size();
    }
    const std::size_t end = xml.find("-->", from);
    return end == xml.npos ? 0 : end + 3;
}

std::size_t XmlScanner::scanClose(std::string_view xml, std::size_t from) {
    const std::size_t end = xml.find('>', from);
    if (end == xml.npos)
        return 0;
    const std::string_view name = xml.substr(from + 2, end - from - 2);
    if (isOpen(name))
        close(name);
    return end + 1;
}

bool XmlScanner::isOpen(std::string_view name) {
    if (!open_.empty() && open_.back().name == name)
        return true;
    const std::string closed(name.substr(0, 60)), open(open_.empty() ? "" : open_.back().name);
    object("закрыт элемент «" + closed + "», а открыт «" + open + "»",
           "element \"" + closed + "\" is closed, but \"" + open + "\" is open");
    return false;
}

std::size_t XmlScanner::scanOpen(std::string_view xml, std::size_t from) {
    std::size_t at = endOfName(xml, from + 1);
    const std::string_view name = xml.substr(from + 1, at - from - 1);
    attributes_.clear();
    for (;;) {
        const std::size_t before = at;
        while (at < xml.size() && isBlank(xml[at]))
            ++at;
        if (at + 1 >= xml.size() && (at == xml.size() || xml[at] != '>'))
            return 0;
        if (xml[at] == '>' || xml.substr(at, 2) == "/>")
            break;
        if (name.empty() || at == before || !scanAttribute(xml, at)) {
            if (at == xml.size())
                return 0;
            object("элемент «" + std::string(name.substr(0, 60)) + "» записан с ошибкой",
                   "element \"" + std::string(name.substr(0, 60)) + "\" is written wrongly");
            return xml.size();
        }
    }
    const bool isEmpty = xml[at] == '/';
    open(name, isEmpty);
    return at + (isEmpty ? 2 : 1);
}

/// `at` comes to the end of the attribute, or of what has arrived so far.
bool XmlScanner::scanAttribute(std::string_view xml, std::size_t& at) {
    const std::size_t end = endOfName(xml, at);
    if (end + 1 >= xml.size()) {
        at = xml.size();
        return false;
    }
    const char quote = xml[end + 1];
    if (end == at || xml[end] != '=' || (quote != '"' && quote != '\''))
        return false;
    const std::size_t close = xml.find(quote, end + 2);
    if (close == xml.npos) {
        at = xml.size();
        return false;
    }
    attributes_.push_back({xml.substr(at, end - at), xml.substr(end + 2, close - end - 2)});
    at = close + 1;
    return true;
}

void XmlScanner::scanText(std::string_view text) {
    if (text.empty())
        return;
    if (open_.empty() && text.find_first_not_of(blanks) != text.npos)
        object("текст стоит вне всех элементов", "text stands outside of all elements");
    if (!areXmlCharacters(text) || text.find("]]>") != text.npos)
        object("в тексте есть знак, которого в XML не бывает", "the text has a character that XML does not allow");
}

void XmlScanner::open(std::string_view text, bool isEmpty) {
    enter({});
    bind(attributes_);
    checkAttributes();
    open_.back() = known(text);
    if (objection_)
        return;
    const std::uint8_t meaning = open_.back().meaning;
    const bool binds = std::any_of(attributes_.begin(), attributes_.end(), isDeclaration);
    const bool isIgnored = !binds && watch_.ignores(meaning, attributes_);
    if (learned_ != nullptr)
        steps_.push_back({text, meaning, true, isIgnored, isIgnored ? std::vector<WrittenAttribute>{} : attributes_});
    if (!isIgnored)
        watch_.opened(meaning, attributes_);
    if (isEmpty)
        close(text);
}

void XmlScanner::enter(const Open& element) {
    if (open_.empty() && std::exchange(hasRoot_, true))
        object("после конца есть ещё один элемент", "there is another element after the end");
    open_.push_back(element);
}

void XmlScanner::close(std::string_view name) {
    if (learned_ != nullptr) {
        if (!steps_.empty() && steps_.back().opens && steps_.back().isIgnored)
            steps_.pop_back();
        else
            steps_.push_back({.name = name, .meaning = open_.back().meaning});
    }
    leave();
}

void XmlScanner::leave() {
    watch_.closed(open_.back().meaning);
    while (!bindings_.empty() && bindings_.back().depth == open_.size())
        bindings_.pop_back();
    open_.pop_back();
}

void XmlScanner::bind(std::span<const WrittenAttribute> attributes) {
    for (const WrittenAttribute& attribute : attributes) {
        if (!isDeclaration(attribute))
            continue;
        const std::string_view prefix = attribute.name.substr(attribute.name.size() > 5 ? 6 : 5);
        const Binding* before = binding(prefix);
        isRebound_ = isRebound_ || (before != nullptr && before->space != attribute.value);
        bindings_.push_back({std::string(prefix), std::string(attribute.value), open_.size()});
    }
}

void XmlScanner::checkAttributes() {
    for (std::size_t i = 0; i < attributes_.size(); ++i) {
        const auto& [name, value] = attributes_[i];
        for (std::size_t other = 0; other < i; ++other)
            if (attributes_[other].name == name)
                object("у элемента два свойства «" + std::string(name) + "»",
                       "an element has two attributes \"" + std::string(name) + "\"");
        if (!areXmlCharacters(value) || value.find('<') != value.npos)
            object("в свойстве «" + std::string(name) + "» есть знак, которого в XML не бывает",
                   "attribute \"" + std::string(name) + "\" has a character that XML does not allow");
        const std::string_view prefix = prefixIn(name);
        if (prefix.empty() || prefix == boundPrefix_ || prefix == "xml" || prefix == "xmlns")
            continue;
        if (binding(prefix) == nullptr)
            object("приставка «" + std::string(prefix) + "» не объявлена",
                   "prefix \"" + std::string(prefix) + "\" is not declared");
        else if (binding(prefix)->depth == 1)
            boundPrefix_ = prefix;
    }
}

XmlScanner::Open XmlScanner::known(std::string_view text) {
    const auto found = names_.find(text);
    if (found != names_.end() && found->second.isSettled && !isRebound_)
        return {found->first, found->second.meaning};
    const std::string_view prefix = prefixIn(text);
    const Binding* bound = binding(prefix);
    if (bound == nullptr && !prefix.empty() && prefix != "xml")
        object("приставка «" + std::string(prefix.substr(0, 60)) + "» не объявлена",
               "prefix \"" + std::string(prefix.substr(0, 60)) + "\" is not declared");
    const auto name = found != names_.end() ? found : names_.try_emplace(std::string(text)).first;
    const std::string_view local = text.substr(prefix.empty() ? 0 : prefix.size() + 1);
    name->second.meaning = watch_.meaningOf(bound == nullptr ? std::string_view{} : bound->space, local);
    name->second.isSettled = bound != nullptr && bound->depth == 1;
    return {name->first, name->second.meaning};
}

const XmlScanner::Binding* XmlScanner::binding(std::string_view prefix) const {
    const auto found =
        std::find_if(bindings_.rbegin(), bindings_.rend(), [&](const Binding& each) { return each.prefix == prefix; });
    return found == bindings_.rend() ? nullptr : &*found;
}

std::string XmlScanner::prefixOf(std::string_view space) const {
    const auto found = std::find_if(bindings_.begin(), bindings_.end(),
                                    [&](const Binding& each) { return each.depth == 1 && each.space == space; });
    return found == bindings_.end() || found->prefix.empty() ? std::string() : found->prefix + ":";
}

} // namespace nastavnik::documents
