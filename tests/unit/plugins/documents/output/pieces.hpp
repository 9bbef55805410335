// SPDX-License-Identifier: MIT
#pragma once

#include "package/package_writer.hpp"
#include "unit/plugins/documents/sketch.hpp"

namespace nastavnik::documents::sketch {

/// Hands the lists over a few elements at a time, and keeps what comes out.
class Pieces final : public Exchange {
public:
    /// The top lists of `data` that are not empty are taken out of it.
    Pieces(Value& data, std::size_t size) : size_(size) {
        for (auto member = data.begin(); member != data.end();) {
            if (!member->is_array() || member->empty()) {
                ++member;
                continue;
            }
            counts_[member.key()] = member->size();
            content_[member.key()] = std::move(*member);
            member = data.erase(member);
        }
    }

    const std::map<std::string, std::size_t>& lists() const override { return counts_; }
    Value elements(const std::string& list, std::size_t from) override {
        given += from == 0 ? 1 : 0;
        const Value& all = content_.at(list);
        Value piece = Value::array();
        for (std::size_t i = from; i < all.size() && i < from + size_; ++i)
            piece.push_back(all[i]);
        return piece;
    }
    void write(std::uint64_t offset, std::string_view bytes) override { file.write(offset, bytes); }

    std::size_t given = 0; ///< how often a list was begun
    FileInMemory file;

private:
    std::size_t size_;
    std::map<std::string, std::size_t> counts_;
    std::map<std::string, Value> content_;
};

/// What filling gives when all top lists of the data come in pieces.
inline Bytes filledInPieces(Format format, const Bytes& source, Value data, std::size_t size,
                            Missing missing = Missing::error) {
    Pieces pieces(data, size);
    Deflater deflater;
    fill(readTemplate(source, format, fileName(format)), std::move(data), missing, deflater, Value::object(), pieces);
    return pieces.file.take();
}

} // namespace nastavnik::documents::sketch
