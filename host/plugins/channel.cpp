// SPDX-License-Identifier: MIT
#include "plugins/channel.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace nastavnik::plugins {

bool Channel::fill() {
    std::array<char, 65536> piece;
    ssize_t count = 0;
    do
        count = ::read(file_, piece.data(), piece.size());
    while (count < 0 && errno == EINTR);
    if (count <= 0)
        return false;
    reader_.append({piece.data(), static_cast<std::size_t>(count)});
    return true;
}

std::optional<Value> Channel::receive() {
    if (ahead_)
        return std::exchange(ahead_, std::nullopt);
    while (true) {
        if (auto value = reader_.next())
            return value;
        if (!fill())
            return std::nullopt;
    }
}

bool Channel::hasMore() {
    pollfd wanted{file_, POLLIN, 0};
    while (!ahead_) {
        ahead_ = reader_.next();
        if (!ahead_ && (::poll(&wanted, 1, 0) <= 0 || !fill()))
            return false;
    }
    return true;
}

void Channel::sendAll(const std::vector<Value>& values) {
    FrameWriter writer;
    for (const Value& value : values)
        writer.add(value);
    write(writer.take());
}

void Channel::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file_, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            ::_exit(0);
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
}

} // namespace nastavnik::plugins
