// SPDX-License-Identifier: MIT
#include "template.hpp"

#include <cstddef>
#include <cstdint>

using namespace nastavnik;
using namespace nastavnik::documents;

namespace {

/// Enough names for the seeds' tags to find something.
const Value& data() {
    static const Value value = Value::parse(R"({"a": "text", "b": [1, {"a": 2, "c": []}], "pairs": [{"name": "x\ny"}],
        "mentor": {"name": "Иванова Анна Петровна"}, "number": "1-ОД", "date": "2026-09-01", "c": false})");
    return value;
}

void tryFormat(std::string_view bytes, Format format) {
    try {
        Deflater deflater;
        const Template source = readTemplate(bytes, format, "template");
        if (!source.faults.empty())
            return;
        const Bytes result = fill(source, data(), Missing::mark, deflater);
        // What comes out has to be a package that we would take in again.
        readTemplate(result, format, "result");
    } catch (const Error&) {
        // A refusal is a right answer; anything else is not.
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view file(reinterpret_cast<const char*>(bytes), size);
    tryFormat(file, Format::odt);
    tryFormat(file, Format::docx);
    return 0;
}
