// SPDX-License-Identifier: MIT
#include "package/package_writer.hpp"

#include <algorithm>
#include <array>
#include <new>

namespace nastavnik::documents {

namespace {

constexpr std::size_t flushFrom = 64U << 10U;
constexpr std::uint32_t firstDay = 0x00210000; // 1 January 1980, 00:00: the earliest that a zip file can say

void put(Bytes& bytes, std::size_t width, std::uint64_t number) {
    for (std::size_t i = 0; i < width; ++i, number >>= 8U)
        bytes += static_cast<char>(number & 0xffU);
}

struct Sizes {
    std::uint16_t method;
    std::uint32_t crc, packed, plain;
};

/// The part of a header that local and central ones share.
void putHeader(Bytes& bytes, std::string_view name, const Sizes& sizes) {
    put(bytes, 2, 20); // needs version 2.0
    put(bytes, 2, 0);
    put(bytes, 2, sizes.method);
    put(bytes, 4, firstDay);
    put(bytes, 4, sizes.crc);
    put(bytes, 4, sizes.packed);
    put(bytes, 4, sizes.plain);
    put(bytes, 2, name.size());
    put(bytes, 2, 0);
}

void putLocal(Bytes& bytes, std::string_view name, const Sizes& sizes) {
    put(bytes, 4, 0x04034b50);
    putHeader(bytes, name, sizes);
    bytes += name;
}

void putCentral(Bytes& bytes, std::string_view name, const Sizes& sizes, std::uint64_t offset) {
    put(bytes, 4, 0x02014b50);
    put(bytes, 2, 20);
    putHeader(bytes, name, sizes);
    put(bytes, 10, 0); // comment, disk, attributes
    put(bytes, 4, offset);
    bytes += name;
}

} // namespace

Deflater::Deflater(int level) : stream_(new z_stream{}) {
    if (deflateInit2(stream_.get(), level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
}

void Deflater::reset() { deflateReset(stream_.get()); }

void Deflater::run(std::string_view plain, int flush, Bytes& packed) {
    std::array<char, 1U << 14U> chunk;
    stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream_->avail_in = static_cast<uInt>(plain.size());
    do {
        stream_->next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream_->avail_out = static_cast<uInt>(chunk.size());
        deflate(stream_.get(), flush);
        packed.append(chunk.data(), chunk.size() - stream_->avail_out);
    } while (stream_->avail_out == 0);
}

void FileInMemory::write(std::uint64_t offset, std::string_view bytes) {
    if (offset == bytes_.size()) {
        bytes_.append(bytes);
        return;
    }
    bytes_.resize(std::max<std::size_t>(bytes_.size(), offset + bytes.size()));
    bytes_.replace(offset, bytes.size(), bytes);
}

void PackageWriter::flush() {
    file_.write(written_, bytes_);
    written_ += bytes_.size();
    bytes_.clear();
}

void PackageWriter::copy(const PackedEntry& entry) {
    if (watch_ != nullptr)
        watch_->copied(entry);
    const Sizes sizes{entry.method, entry.crc, static_cast<std::uint32_t>(entry.packed.size()), entry.plain};
    putCentral(directory_, entry.name, sizes, size());
    putLocal(bytes_, entry.name, sizes);
    bytes_ += entry.packed;
    if (bytes_.size() > flushFrom)
        flush();
    ++entries_;
}

void PackageWriter::begin(std::string_view name) {
    if (watch_ != nullptr)
        watch_->begun(name);
    deflater_.reset();
    name_ = name;
    header_ = size();
    putLocal(bytes_, name, {8, 0, 0, 0});
    data_ = size();
    crc_ = 0;
    plain_ = 0;
}

void PackageWriter::add(std::string_view plain) {
    if (watch_ != nullptr)
        watch_->added(plain);
    crc_ = static_cast<std::uint32_t>(crc32_z(crc_, reinterpret_cast<const Bytef*>(plain.data()), plain.size()));
    plain_ += plain.size();
    deflater_.add(plain, bytes_);
    if (bytes_.size() > flushFrom)
        flush();
}

void PackageWriter::end() {
    if (watch_ != nullptr)
        watch_->ended();
    deflater_.finish(bytes_);
    const Sizes sizes{8, crc_, static_cast<std::uint32_t>(size() - data_), static_cast<std::uint32_t>(plain_)};
    Bytes local;
    putLocal(local, name_, sizes);
    if (header_ >= written_)
        bytes_.replace(header_ - written_, local.size(), local);
    else
        file_.write(header_, local);
    putCentral(directory_, name_, sizes, header_);
    ++entries_;
}

void PackageWriter::finish() {
    const std::uint64_t offset = size();
    bytes_ += directory_;
    put(bytes_, 4, 0x06054b50);
    put(bytes_, 4, 0); // disks
    put(bytes_, 2, entries_);
    put(bytes_, 2, entries_);
    put(bytes_, 4, directory_.size());
    put(bytes_, 4, offset);
    put(bytes_, 2, 0);
    flush();
}

} // namespace nastavnik::documents
