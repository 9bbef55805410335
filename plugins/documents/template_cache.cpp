// SPDX-License-Identifier: MIT
#include "template_cache.hpp"

namespace nastavnik::documents {

std::shared_ptr<const Template> TemplateCache::get(std::string_view bytes, Format format, const std::string& file,
                                                   const Value& parts) {
    const std::size_t hash = std::hash<std::string_view>()(bytes);
    const auto [from, to] = byHash_.equal_range(hash);
    for (auto found = from; found != to; ++found) {
        const Known& known = *found->second;
        if (known.bytes != bytes || known.source->format != format || known.source->file != file)
            continue;
        if (known.source->includesParts && known.parts != parts)
            continue;
        known_.splice(known_.begin(), known_, found->second);
        return known.source;
    }
    auto source = std::make_shared<const Template>(readTemplate(bytes, format, file, parts));
    known_.push_front({Bytes(bytes), source, source->includesParts ? parts : Value()});
    byHash_.emplace(hash, known_.begin());
    bytes_ += bytes.size();
    while (bytes_ > limitBytes_ && known_.size() > 1)
        forget();
    return source;
}

void TemplateCache::forget() {
    const Place last = std::prev(known_.end());
    bytes_ -= last->bytes.size();
    const auto [from, to] = byHash_.equal_range(std::hash<std::string_view>()(last->bytes));
    for (auto found = from; found != to; ++found) {
        if (found->second == last) {
            byHash_.erase(found);
            break;
        }
    }
    known_.erase(last);
}

} // namespace nastavnik::documents
