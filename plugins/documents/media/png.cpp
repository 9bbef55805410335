// SPDX-License-Identifier: MIT
#include "media/png.hpp"

#include <zlib.h>

#include <new>

namespace nastavnik::documents {

namespace {

void putNumber(Bytes& bytes, std::size_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
}

void putChunk(Bytes& png, std::string_view name, std::string_view data) {
    putNumber(png, data.size());
    const std::size_t begin = png.size();
    png.append(name).append(data);
    putNumber(png, crc32_z(0, reinterpret_cast<const Bytef*>(png.data()) + begin, png.size() - begin));
}

Bytes packed(std::string_view lines) {
    uLongf size = compressBound(static_cast<uLong>(lines.size()));
    Bytes result(size, 0);
    if (compress2(reinterpret_cast<Bytef*>(result.data()), &size, reinterpret_cast<const Bytef*>(lines.data()),
                  static_cast<uLong>(lines.size()), 6) != Z_OK)
        throw std::bad_alloc();
    result.resize(size);
    return result;
}

} // namespace

Bytes pngOf(std::size_t width, std::size_t height, std::string_view lines) {
    Bytes head;
    putNumber(head, width);
    putNumber(head, height);
    head += std::string_view("\x01\x00\x00\x00\x00", 5); // one bit of grey a dot
    Bytes png = "\x89PNG\r\n\x1A\n";
    putChunk(png, "IHDR", head);
    putChunk(png, "IDAT", packed(lines));
    putChunk(png, "IEND", {});
    return png;
}

} // namespace nastavnik::documents
