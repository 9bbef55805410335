// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"
#include "plugins/cbor_shape.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::plugins {

/// A frame: four bytes of length (little endian), then one value as CBOR. It is what goes over a worker's channel.

/// The bytes of one frame. Throws Error PL030 when the value is too large, nested too deeply or has text that is not
/// UTF-8.
std::string frameOf(const Value& value, const FrameLimits& limits = {});

/// Gathers values into one piece of bytes, so that many small ones cost one system call.
class FrameWriter {
public:
    explicit FrameWriter(FrameLimits limits = {}) : limits_(limits) {}

    /// Throws Error PL030 as frameOf does; what was added before stays.
    void add(const Value& value);
    /// All bytes since the last time.
    std::string take() { return std::exchange(bytes_, {}); }

private:
    FrameLimits limits_;
    std::string bytes_;
};

/// Cuts a stream of bytes into values; takes the bytes in any pieces.
class FrameReader {
public:
    explicit FrameReader(FrameLimits limits = {}) : limits_(limits) {}

    void append(std::string_view bytes);
    /// The next value that is complete. Throws Error PL031 when the bytes are no frame: nothing after that can be read.
    std::optional<Value> next();
    /// Whether the stream stops in the middle of a frame.
    bool isInsideFrame() const { return read_ < bytes_.size(); }

private:
    FrameLimits limits_;
    std::string bytes_;
    std::size_t read_ = 0;
};

} // namespace nastavnik::plugins
