// SPDX-License-Identifier: MIT
#include "language/placeholder.hpp"
#include "package/package_writer.hpp"
#include "template.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace nastavnik;
using namespace nastavnik::documents;

namespace {

/// A document with this XML inside of its only paragraph, which may therefore open and close runs at will.
Bytes documentWith(std::string_view inside) {
    Deflater deflater;
    FileInMemory file;
    PackageWriter writer(deflater, file);
    writer.begin("[Content_Types].xml");
    writer.add("<Types/>");
    writer.end();
    writer.begin("word/document.xml");
    writer.add("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
               "<w:r><w:t>");
    writer.add(inside);
    writer.add("</w:t></w:r></w:p></w:body></w:document>");
    writer.end();
    writer.finish();
    return file.take();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto parsed = parsePlaceholder(text);
    if (const auto* placeholder = std::get_if<Placeholder>(&parsed))
        if (placeholder->kind == Placeholder::Kind::value && placeholder->operand.path.empty() &&
            placeholder->operand.name != ".")
            std::abort();
    try {
        Deflater deflater;
        const Template source = readTemplate(documentWith(text), Format::docx, "template");
        if (source.faults.empty())
            readTemplate(fill(source, Value{{"a", {1, 2}}, {"b", "x"}}, Missing::mark, deflater), Format::docx,
                         "result");
    } catch (const Error&) {
        // A refusal is a right answer; anything else is not.
    }
    return 0;
}
