// SPDX-License-Identifier: MIT
#pragma once

#include "check/markup_runs.hpp"
#include "nastavnik/text.hpp"

#include <optional>
#include <span>

namespace nastavnik::documents {

/// Receives the elements of a scanned part.
class ElementWatch {
public:
    /// Asked once for each name; the number comes back with every element of that name.
    virtual std::uint8_t meaningOf(std::string_view space, std::string_view local) = 0;
    virtual void opened(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) = 0;
    virtual void closed(std::uint8_t meaning) = 0;
    /// Whether opened() and closed() do nothing for such an element.
    virtual bool ignores(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) const = 0;

protected:
    ~ElementWatch() = default;
};

/// Reads XML that arrives in pieces and tells whether it is well-formed and its prefixes are declared. Many times
/// faster than a parser, because it knows what we write: UTF-8, no DOCTYPE, no CDATA, the same runs of tags again.
class XmlScanner {
public:
    explicit XmlScanner(ElementWatch& watch) : watch_(watch) {}
    XmlScanner(const XmlScanner&) = delete;
    XmlScanner& operator=(const XmlScanner&) = delete;

    /// Runs that another scanner with the same kind of watch has learned.
    void know(const MarkupRuns& runs) { known_ = &runs; }
    /// Where to add the runs that are scanned from now on.
    void learn(MarkupRuns& runs) { learned_ = &runs; }

    void add(std::string_view piece);
    void end();

    /// Why it is not well-formed; what comes after the first objection is not looked at.
    const std::optional<Text>& objection() const { return objection_; }

    /// The prefix, with its colon, that this namespace has at the root; empty when it has none there.
    std::string prefixOf(std::string_view space) const;

private:
    struct Name {
        std::uint8_t meaning = 0;
        bool isSettled = false; ///< its prefix means the same in the whole part
    };
    struct Open {
        std::string_view name;
        std::uint8_t meaning;
    };
    struct Binding {
        std::string prefix;
        std::string space;
        std::size_t depth;
    };
    /// Of the first and last eight bytes: names of one document hardly differ anywhere else.
    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const;
    };

    std::size_t scan(std::string_view xml);
    std::size_t scanRun(std::string_view xml, std::size_t from);
    bool replay(std::string_view run);
    std::size_t scanTag(std::string_view xml, std::size_t from);
    std::size_t scanInstruction(std::string_view xml, std::size_t from);
    std::size_t scanComment(std::string_view xml, std::size_t from);
    std::size_t scanClose(std::string_view xml, std::size_t from);
    std::size_t scanOpen(std::string_view xml, std::size_t from);
    bool scanAttribute(std::string_view xml, std::size_t& at);
    void scanText(std::string_view text);
    void open(std::string_view name, bool isEmpty);
    void close(std::string_view name);
    bool isOpen(std::string_view name);
    void enter(const Open& element);
    void leave();
    void bind(std::span<const WrittenAttribute> attributes);
    bool isPlainlyBound() const { return !isRebound_ && (bindings_.empty() || bindings_.back().depth == 1); }
    void checkAttributes();
    Open known(std::string_view text);
    const Binding* binding(std::string_view prefix) const;
    void object(std::string ru, std::string en);

    ElementWatch& watch_;
    const MarkupRuns* known_ = nullptr;
    MarkupRuns* learned_ = nullptr;
    std::vector<RunStep> steps_; ///< of the run that is being scanned, when it is to be learned
    std::unordered_map<std::string, Name, NameHash, std::equal_to<>> names_;
    std::vector<Binding> bindings_;
    std::string boundPrefix_; ///< of the attribute before: the next one mostly has the same
    std::vector<Open> open_;
    std::vector<WrittenAttribute> attributes_;
    std::string pending_; ///< characters that do not make a whole tag yet
    bool hasRoot_ = false;
    bool isRebound_ = false; ///< a prefix of the root got another meaning inside
    std::optional<Text> objection_;
};

} // namespace nastavnik::documents
