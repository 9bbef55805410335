// SPDX-License-Identifier: MIT
#include "package/package.hpp"

#include "limits.hpp"
#include "nastavnik/error.hpp"
#include "package/inflater.hpp"
#include "package/package_directory.hpp"

#include <zlib.h>

#include <algorithm>

namespace nastavnik::documents {

namespace {

std::uint32_t checksum(std::uint32_t before, std::string_view bytes) {
    return static_cast<std::uint32_t>(crc32_z(before, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

bool unpack(std::string_view packed, const Entry& entry, const std::function<void(std::string_view)>& take) {
    std::uint32_t crc = 0;
    const auto checked = [&](std::string_view piece) {
        crc = checksum(crc, piece);
        take(piece);
    };
    if (entry.method == 0)
        checked(packed);
    else if (!inflate(packed, entry.plain, checked))
        return false;
    return crc == entry.crc;
}

[[noreturn]] void throwDamaged(const Entry& entry, const std::string& file) {
    throw Error("DT003",
                {"часть «" + entry.name + "» повреждена: контрольная сумма не сходится; сохраните файл заново",
                 "part \"" + entry.name + "\" is damaged: its checksum does not match; save the file anew"},
                {file, 0});
}

} // namespace

Package::Package(std::string_view bytes, const std::string& file)
    : bytes_(bytes), file_(file), entries_(readDirectory(bytes, file)) {}

const Entry* Package::find(std::string_view name) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.name == name; });
    return found == entries_.end() ? nullptr : &*found;
}

std::string Package::read(const Entry& entry) const {
    std::string plain;
    plain.reserve(entry.plain);
    if (!unpack(packed(entry), entry, [&](std::string_view piece) { plain += piece; }))
        throwDamaged(entry, file_);
    return plain;
}

void Package::verify(const Entry& entry) const {
    if (!unpack(packed(entry), entry, [](std::string_view) {}))
        throwDamaged(entry, file_);
}

} // namespace nastavnik::documents
