// SPDX-License-Identifier: MIT
#include "check/part_check.hpp"
#include "markup/markup_reader.hpp"
#include "markup/paragraph.hpp"
#include "nastavnik/error.hpp"
#include "safety/safety.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace nastavnik;
using namespace nastavnik::documents;

namespace {

std::vector<Finding> checked(Format format, std::string_view xml, std::size_t cut) {
    const auto check = makePartCheck(format);
    check->add(xml.substr(0, cut));
    check->add(xml.substr(cut));
    check->end();
    return check->findings();
}

void tryFormat(Format format, std::string_view xml) {
    FaultList dangers("template");
    SafetyWatch watch(format, format == Format::docx ? "word/document.xml" : "content.xml", dangers);
    const ReadPart part = readMarkup(xml, dialectOf(format), Keep::markup, watch);
    checked(format, xml, xml.size() / 2); // of anything at all it has an opinion
    if (part.objection)
        return;
    readParagraphs(part.markup, dialectOf(format));
    // What libxml2 has read and we have written anew is well-formed, however it is cut.
    const std::string_view written = part.markup.text;
    for (const std::size_t cut : {std::size_t{0}, written.size() / 3, written.size() / 2})
        for (const Finding& finding : checked(format, written, cut))
            if (finding.flaw == Flaw::markup)
                std::abort();
}

} // namespace

/// The first byte chooses the format, the rest is a part.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view xml(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    tryFormat(bytes[0] % 2 == 0 ? Format::docx : Format::odt, xml);
    return 0;
}
