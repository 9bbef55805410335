// SPDX-License-Identifier: MIT
#include "layout_profile/layout_check.hpp"
#include "unit/plugins/documents/catalogue.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;
using namespace catalogue;
namespace fs = std::filesystem;

std::string nameOfSample(const testing::TestParamInfo<fs::path>& sample) {
    const std::string name = sample.param.string();
    std::string readable = name.substr(name.rfind("templates/") + 10);
    readable.resize(readable.size() - std::string_view(".sample.json").size());
    std::replace_if(
        readable.begin(), readable.end(), [](unsigned char sign) { return std::isalnum(sign) == 0; }, '_');
    return readable;
}

class Catalogue : public testing::TestWithParam<fs::path> {
protected:
    std::string filledText(Format format) const { return text(format, document(format)); }
    Bytes document(Format format) const {
        return filledWith(bytesOf(templateOf(GetParam(), format)), format, data_, parts_);
    }

    const Value data_ = Value::parse(bytesOf(GetParam()));
    const Value parts_ = partsOf(GetParam().parent_path());
};

INSTANTIATE_TEST_SUITE_P(Documents, Catalogue, testing::ValuesIn(samples()), nameOfSample);

} // namespace

TEST_P(Catalogue, SaysTheSameInBothFormats) {
    const std::string odt = filledText(Format::odt);
    EXPECT_GT(odt.size(), 200U);
    EXPECT_EQ(odt, filledText(Format::docx));
}

TEST_P(Catalogue, IsTypesetFaultlessly) {
    const std::string words = filledText(Format::odt);
    for (const char* slip : {"..", " ,", " .", "  ", "( ", " )", "{", "}", "\"", "358.1", ";;", ",,"})
        EXPECT_EQ(words.find(slip), std::string::npos) << "'" << slip << "' in: " << words;
}

TEST_P(Catalogue, KeepsToTheStandardOfLayout) {
    const LayoutProfile standard =
        layoutProfileOf(Value::parse(bytesOf(SOURCE_ROOT "/templates/layout/gost_2025.json")));
    for (const Format format : {Format::odt, Format::docx}) {
        const fs::path file = templateOf(GetParam(), format);
        for (const Fault& fault : departures(bytesOf(file), format, file.filename().string(), standard))
            ADD_FAILURE() << describe(fault, Language::ru);
    }
}

TEST_P(Catalogue, TellsAssistiveProgramsTitleAndLanguage) {
    for (const Format format : {Format::odt, Format::docx}) {
        const Bytes paper = document(format);
        const std::string about = part(paper, format == Format::odt ? "meta.xml" : "docProps/core.xml");
        EXPECT_NE(about.find("<dc:language>ru-RU</dc:language>"), std::string::npos) << about;
        EXPECT_EQ(about.find("<dc:title></dc:title>"), std::string::npos) << about;
        // A letter has no name of its kind, only its subject.
        const std::string body = mainPart(format, paper);
        const auto isHeaded = [&](const char* mark) { return body.find(mark) != std::string::npos; };
        EXPECT_TRUE(format == Format::odt
                        ? isHeaded("<text:h ")
                        : isHeaded("w:val=\"Kind\"") || isHeaded("w:val=\"Award\"") || isHeaded("w:val=\"Subject\""))
            << "no heading says what paper this is";
    }
}

} // namespace nastavnik::documents
