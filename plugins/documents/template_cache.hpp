// SPDX-License-Identifier: MIT
#pragma once

#include "template.hpp"

#include <functional>
#include <list>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace nastavnik::documents {

/// Templates that were read before, found by their very bytes. Forgets the one that was not used for longest.
class TemplateCache {
public:
    /// `limitBytes` of template files are kept at most; one template always is.
    explicit TemplateCache(std::size_t limitBytes = 32U << 20U) : limitBytes_(limitBytes) {}

    /// Reads the template unless it is known with these parts; throws as readTemplate().
    std::shared_ptr<const Template> get(std::string_view bytes, Format format, const std::string& file,
                                        const Value& parts = Value::object());

private:
    struct Known {
        Bytes bytes;
        std::shared_ptr<const Template> source;
        Value parts; ///< those that it was made with, if it includes any
    };
    using Place = std::list<Known>::iterator;

    void forget();

    std::size_t limitBytes_;
    std::size_t bytes_ = 0;
    std::list<Known> known_; ///< used last first
    std::unordered_multimap<std::size_t, Place> byHash_;
};

} // namespace nastavnik::documents
