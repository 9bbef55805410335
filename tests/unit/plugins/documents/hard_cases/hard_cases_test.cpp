// SPDX-License-Identifier: MIT
// Every paper has passed the check of papers, or filled() would have thrown DT080.
#include "unit/plugins/documents/hard_cases/hard_case.hpp"

namespace nastavnik::documents::hard {

TEST_P(HardCasesTest, ComesOutRightOrIsRefused) {
    const auto& [hard, format] = GetParam();
    const Bytes source = document(format, hard.body(format));
    const Value data = Value::parse(hard.data);
    std::string outcome;
    try {
        const Bytes paper = filled(format, source, data);
        outcome = text(format, paper);
        EXPECT_EQ(paper, filled(format, source, data)) << "not the same bytes";
        EXPECT_NO_THROW(readTemplate(paper, format, "paper")) << "we would not read it ourselves";
    } catch (const Error& error) {
        outcome = "order: " + error.faults().front().code;
    }
    EXPECT_EQ(outcome, format == Format::docx && hard.inDocx ? *hard.inDocx : hard.expected);
}

TEST(HardCaseTest, AMegabyteComesOutWhole) {
    for (const Format format : {Format::odt, Format::docx}) {
        std::string megabyte;
        for (std::uint32_t word = 1; megabyte.size() < (1U << 20U); word = word * 1664525U + 1013904223U)
            megabyte += "слово <и> " + std::to_string(word) + ", ";
        megabyte += "конец";
        EXPECT_EQ(filledText(format, paragraph(format, "{name}"), {{"name", megabyte}}), megabyte);
    }
}

} // namespace nastavnik::documents::hard
