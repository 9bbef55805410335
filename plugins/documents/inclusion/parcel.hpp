// SPDX-License-Identifier: MIT
#pragma once

#include "format.hpp"
#include "markup/markup.hpp"
#include "package/package.hpp"
#include "package/package_writer.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nastavnik::documents {

/// A template whose parts may be changed before it is written anew. A FODT has one part by every name.
class Parcel {
public:
    Parcel(std::string_view bytes, Format format, const std::string& file);

    bool isFlat() const { return format_ == Format::fodt; }
    bool has(const std::string& part) const;
    /// As it is now; empty when there is none.
    std::string text(const std::string& part) const;
    Markup markup(const std::string& part) const;
    void put(const std::string& part, std::string text);

    Bytes write() const;

private:
    std::string_view bytes_;
    Format format_;
    std::optional<Package> package_;
    std::map<std::string, std::string> changed_;
};

/// Changes of one text, made all at once.
class Splice {
public:
    explicit Splice(std::string_view text) : text_(text) {}

    void replace(Range range, std::string by) { changes_[{range.begin, range.end}] = std::move(by); }
    void erase(Range range) { replace(range, {}); }
    /// A stretch of the text with its changes; those inside of another one are left out.
    std::string take(Range range) const;
    std::string take() const { return take({0, static_cast<std::uint32_t>(text_.size())}); }

private:
    std::string_view text_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> changes_; ///< by beginning and end
};

/// `text` with `addition` at the end of the first element of this name; nothing when there is no such element.
std::optional<std::string> withAtEnd(const std::string& text, const std::string& element, const std::string& addition);

/// The first element of this local name, or nowhere.
std::uint32_t firstNamed(const Markup& markup, std::string_view local);

/// Its child elements.
std::vector<std::uint32_t> childrenOf(const Markup& markup, std::uint32_t element);

/// The value of an attribute; empty when there is none.
std::string valueOf(const Markup& markup, std::uint32_t element, std::string_view attribute);

} // namespace nastavnik::documents
