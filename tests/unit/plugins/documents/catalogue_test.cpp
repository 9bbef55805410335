// SPDX-License-Identifier: MIT
#include "layout_profile/layout_check.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace nastavnik::documents {

namespace {

using namespace sketch;
namespace fs = std::filesystem;

Bytes bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Every sample of templates/: SET/NAME.sample.json, or SET/NAME.CASE.sample.json where a document has several cases.
std::vector<fs::path> samples() {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(SOURCE_ROOT "/templates")) {
        if (entry.path().string().ends_with(".sample.json"))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

fs::path templateOf(const fs::path& sample, Format format) {
    const std::string name = sample.filename().string();
    return sample.parent_path() / (name.substr(0, name.find('.')) + "." + std::string(nameOf(format)));
}

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
    std::string filledText(Format format) const {
        return text(format, filled(format, bytesOf(templateOf(GetParam(), format)), data_));
    }

    const Value data_ = Value::parse(bytesOf(GetParam()));
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
        const Bytes document = filled(format, bytesOf(templateOf(GetParam(), format)), data_);
        const std::string about = part(document, format == Format::odt ? "meta.xml" : "docProps/core.xml");
        EXPECT_NE(about.find("<dc:language>ru-RU</dc:language>"), std::string::npos) << about;
        EXPECT_EQ(about.find("<dc:title></dc:title>"), std::string::npos) << about;
        // A letter has no name of its kind, only its subject.
        const std::string body = mainPart(format, document);
        const auto isHeaded = [&](const char* mark) { return body.find(mark) != std::string::npos; };
        EXPECT_TRUE(format == Format::odt
                        ? isHeaded("<text:h ")
                        : isHeaded("w:val=\"Kind\"") || isHeaded("w:val=\"Award\"") || isHeaded("w:val=\"Subject\""))
            << "no heading says what paper this is";
    }
}

} // namespace nastavnik::documents
