// SPDX-License-Identifier: MIT
#include "limits.hpp"
#include "nastavnik/error.hpp"
#include "package/package.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace nastavnik;
using namespace nastavnik::documents;

/// A package that is taken keeps its promises: bounded, every part of the size and checksum that it names.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view file(reinterpret_cast<const char*>(bytes), size);
    try {
        const Package package(file, "template");
        std::size_t total = 0;
        for (const Entry& entry : package.entries()) {
            total += entry.plain;
            if (entry.data + entry.packed > size || package.find(entry.name) != &entry)
                std::abort();
            try {
                if (package.read(entry).size() != entry.plain)
                    std::abort();
            } catch (const Error&) {
                // A damaged part is told of; the others are looked at all the same.
            }
        }
        if (package.entries().size() > limits::entries || total > limits::unpackedBytes)
            std::abort();
    } catch (const Error&) {
        // A refusal is a right answer; anything else is not.
    }
    return 0;
}
