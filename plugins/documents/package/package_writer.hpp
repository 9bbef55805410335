// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"

#include <zlib.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace nastavnik::documents {

/// An entry that goes from one package into another without being unpacked.
struct PackedEntry {
    std::string name;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint32_t plain = 0;
    Bytes packed;
};

/// One deflate state, reset for every part: setting it up costs more than packing a short one.
class Deflater {
public:
    /// `level` as in zlib, 1 to 9.
    explicit Deflater(int level = 6);

    void reset();
    /// Appends what is packed of `plain` to `packed`.
    void add(std::string_view plain, Bytes& packed) { run(plain, Z_NO_FLUSH, packed); }
    void finish(Bytes& packed) { run({}, Z_FINISH, packed); }

private:
    void run(std::string_view plain, int flush, Bytes& packed);

    struct End {
        void operator()(z_stream* stream) const {
            deflateEnd(stream);
            delete stream;
        }
    };
    std::unique_ptr<z_stream, End> stream_;
};

/// Takes the bytes of a file as they come to be.
class FileSink {
public:
    /// Bytes from `offset` on; those that were written there before are replaced.
    virtual void write(std::uint64_t offset, std::string_view bytes) = 0;

protected:
    ~FileSink() = default;
};

/// A file that grows in memory.
class FileInMemory final : public FileSink {
public:
    void write(std::uint64_t offset, std::string_view bytes) override;
    Bytes take() { return std::move(bytes_); }

private:
    Bytes bytes_;
};

/// Sees the parts of a package as they are written.
class PackageWatch {
public:
    virtual void copied(const PackedEntry& entry) = 0;
    virtual void begun(std::string_view part) = 0;
    virtual void added(std::string_view plain) = 0;
    virtual void ended() = 0;

protected:
    ~PackageWatch() = default;
};

/// Takes the bytes of one part, in pieces.
class PartSink {
public:
    virtual void add(std::string_view plain) = 0;

protected:
    ~PartSink() = default;
};

/// Writes a zip file, of which it holds a bounded piece. Same calls, same bytes: no clock, no random, no extra fields.
class PackageWriter final : public PartSink {
public:
    /// `watch` may be absent.
    PackageWriter(Deflater& deflater, FileSink& file, PackageWatch* watch = nullptr)
        : deflater_(deflater), file_(file), watch_(watch) {}

    void copy(const PackedEntry& entry);

    /// A part that arrives in pieces: begin, add any number of times, end.
    void begin(std::string_view name);
    void add(std::string_view plain) override;
    void end();

    void finish();

private:
    std::uint64_t size() const { return written_ + bytes_.size(); }
    void flush();

    Deflater& deflater_;
    FileSink& file_;
    PackageWatch* watch_;
    Bytes bytes_;
    std::uint64_t written_ = 0; ///< bytes that have left for the file
    Bytes directory_;
    unsigned entries_ = 0;
    std::string name_;
    std::uint64_t header_ = 0;
    std::uint64_t data_ = 0;
    std::uint32_t crc_ = 0;
    std::uint64_t plain_ = 0;
};

} // namespace nastavnik::documents
