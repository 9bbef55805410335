// SPDX-License-Identifier: MIT
#include "package/inflater.hpp"

#include <zlib.h>

#include <array>
#include <memory>

namespace nastavnik::documents {

bool inflate(std::string_view packed, std::uint32_t plain, const std::function<void(std::string_view)>& take) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype([](z_stream* used) { inflateEnd(used); })> end(&stream);
    std::array<char, 1U << 16U> chunk;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::uint64_t total = 0;
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        status = ::inflate(&stream, Z_NO_FLUSH);
        const std::size_t made = chunk.size() - stream.avail_out;
        total += made;
        if (total > plain || (status != Z_OK && status != Z_STREAM_END))
            return false;
        take({chunk.data(), made});
    }
    return total == plain && stream.avail_in == 0;
}

} // namespace nastavnik::documents
