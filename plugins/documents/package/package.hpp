// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::documents {

/// One file inside a package, as its central directory describes it.
struct Entry {
    std::string name;
    std::uint16_t method = 0; ///< 0 stored, 8 deflated
    std::uint32_t crc = 0;
    std::uint32_t packed = 0;
    std::uint32_t plain = 0;
    std::size_t header = 0; ///< offset of the local header
    std::size_t data = 0;   ///< offset of the packed bytes
};
/// A zip file of foreign origin, looked at but not owned.
/// Both of its directories agree, nothing overlaps, and every size is within limits, or there is no Package.
class Package {
public:
    /// Throws Error with DT001–DT003, DT007. `bytes` has to outlive the package.
    Package(std::string_view bytes, const std::string& file);

    const std::vector<Entry>& entries() const { return entries_; }
    const Entry* find(std::string_view name) const;

    /// The bytes as they are packed.
    std::string_view packed(const Entry& entry) const { return bytes_.substr(entry.data, entry.packed); }

    /// Unpacks; throws DT003 when the size or the checksum is not the announced one.
    std::string read(const Entry& entry) const;

    /// As read(), without keeping what was read.
    void verify(const Entry& entry) const;

private:
    std::string_view bytes_;
    std::string file_;
    std::vector<Entry> entries_;
};

} // namespace nastavnik::documents
