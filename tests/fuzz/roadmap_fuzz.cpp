// SPDX-License-Identifier: MIT
#include "lua/roadmap_loader.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Any bytes as roadmap.lua (before the first zero byte) and actions.lua (behind it): never a crash, always an answer,
/// and every fault says something in both languages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace nastavnik;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t middle = std::min(bytes.find('\0'), bytes.size());
    roadmap::Bundle bundle{"fuzz", {{"roadmap.lua", bytes.substr(0, middle)}}};
    if (middle < bytes.size())
        bundle.files["actions.lua"] = bytes.substr(middle + 1);
    const lua::Limits limits{.bytes = std::size_t{8} << 20U, .instructions = 200'000, .time = std::chrono::seconds(5)};
    for (const Fault& fault : lua::loadRoadmap(bundle, {}, {2026}, {}, limits).faults) {
        if (fault.code.empty() || fault.message.ru.empty() || fault.message.en.empty())
            std::abort();
    }
    return 0;
}
