// SPDX-License-Identifier: MIT
// An address that is taken may stand in an SMTP command: ASCII, no separators, the same when it is read again.
#include "address.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace nastavnik;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        const auto address = notifications::readAddress({reinterpret_cast<const char*>(bytes), size});
        const std::string text = address.text();
        const bool isSafe = std::ranges::all_of(text, [](char letter) {
            return letter > ' ' && letter < 0x7F &&
                   std::string_view("<>()[],;:\\\"").find(letter) == std::string_view::npos;
        });
        if (!isSafe || text.size() > 254 || std::ranges::count(text, '@') != 1)
            std::abort();
        if (notifications::readAddress(text) != address)
            std::abort();
    } catch (const Error& error) {
        if (error.faults().size() != 1 || error.faults().front().message.ru.size() > 2000)
            std::abort();
    }
    return 0;
}
