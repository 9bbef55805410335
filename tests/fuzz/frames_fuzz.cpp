// SPDX-License-Identifier: MIT
// What a worker may send: frames in any pieces, then messages made of the values.
#include "plugins/frames.hpp"
#include "plugins/messages.hpp"
#include "plugins/started_plugin.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace nastavnik;

template <class Read>
void attempt(Read read) {
    try {
        read();
    } catch (const Error&) { // the only exception that may come out
    }
}

void readAsMessages(const Value& value) {
    attempt([&] { plugins::outcomeOf(value); });
    attempt([&] { plugins::callOf(value); });
    attempt([&] { plugins::faultsOf(value); });
    attempt([&] { plugins::declarationOf(value); });
    attempt([&] {
        plugins::FrameReader again;
        again.append(plugins::frameOf(value));
        if (again.next()->dump() != value.dump())
            std::abort();
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    plugins::FrameReader reader({.bytes = 4096, .depth = 16, .values = 1000});
    const std::size_t piece = size == 0 ? 1 : 1 + data[0] % 16U;
    attempt([&] {
        for (std::size_t at = 0; at < size; at += piece) {
            reader.append({reinterpret_cast<const char*>(data) + at, std::min(piece, size - at)});
            while (const auto value = reader.next())
                readAsMessages(*value);
        }
    });
    return 0;
}
