// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/value.hpp"
#include "plugins/frames.hpp"

#include <optional>
#include <vector>

namespace nastavnik::plugins {

/// The worker's end of its channel to the host: descriptor 3, blocking, for one thread.
class Channel {
public:
    static constexpr int descriptor = 3;

    explicit Channel(int file = descriptor) : file_(file) {}

    /// Waits for the next value; nothing when the host has gone. Throws Error PL031 when it is no frame.
    std::optional<Value> receive();
    /// Throws Error PL030 when the value cannot be sent; the process ends when the host has gone.
    void send(const Value& value) { write(frameOf(value)); }
    /// Bytes of whole frames.
    void write(std::string_view frames) const;
    void sendAll(const std::vector<Value>& values);
    /// Whether receive() would give a value without waiting.
    bool hasMore();

private:
    /// False at the end of the stream.
    bool fill();

    int file_;
    FrameReader reader_;
    std::optional<Value> ahead_;
};

} // namespace nastavnik::plugins
