// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/catalogue.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <unistd.h>

namespace nastavnik::documents {

namespace {

using namespace catalogue;

struct Way {
    Format opened, saved;
};

/// All templates and their parts, opened in LibreOffice, changed there and saved. A folder of its own, removed at the
/// end.
class OfficeCatalogueTest : public testing::TestWithParam<Way> {
protected:
    OfficeCatalogueTest() {
        for (const char* step : {"opened", "changed", "saved"})
            fs::create_directories(folder_ / step);
        for (const fs::path& sample : samples())
            collect(templateOf(sample, GetParam().opened), nameOfSet(sample) + "__");
        for (const fs::directory_entry& part : fs::directory_iterator(SOURCE_ROOT "/templates/library/parts"))
            if (part.path().extension() == ending(GetParam().opened))
                collect(part.path(), "parts__");
    }
    ~OfficeCatalogueTest() override { fs::remove_all(folder_); }

    /// LibreOffice writes its own flat form, the text changes in it, and LibreOffice saves that in the wanted format.
    void edit() const {
        convert("opened", "*", "fodt", "changed");
        for (const fs::directory_entry& file : fs::directory_iterator(folder_ / "changed")) {
            std::string text = bytesOf(file.path());
            for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at + after.size()))
                text.replace(at, before.size(), after);
            std::ofstream(file.path(), std::ios::binary) << text;
        }
        convert("changed", "*.fodt", std::string(nameOf(GetParam().saved)), "saved");
    }

    Bytes saved(const std::string& set, const std::string& name) const {
        return bytesOf(folder_ / "saved" / (set + "__" + name + ending(GetParam().saved)));
    }

    Value savedParts() const {
        Value parts = Value::object();
        for (const fs::directory_entry& file : fs::directory_iterator(folder_ / "saved"))
            if (const std::string name = file.path().filename(); name.starts_with("parts__"))
                parts[name.substr(7)] = binary(bytesOf(file.path()));
        return parts;
    }

    static std::string nameOfSet(const fs::path& sample) { return sample.parent_path().filename(); }
    static std::string nameOfTemplate(const fs::path& sample) { return templateOf(sample, Format::odt).stem(); }
    static std::string ending(Format format) { return "." + std::string(nameOf(format)); }

    static constexpr std::string_view before = "наставни", after = "НАСТАВНИ"; ///< the change

private:
    void collect(const fs::path& file, const std::string& prefix) const {
        fs::copy_file(file, folder_ / "opened" / (prefix + file.filename().string()), fs::copy_options::skip_existing);
    }

    void convert(const std::string& from, const std::string& files, const std::string& to,
                 const std::string& out) const {
        const std::string command = "cd " + (folder_ / from).string() +
                                    " && timeout 300 soffice --headless -env:UserInstallation=file://" +
                                    (folder_ / "profile").string() + " --convert-to " + to + " --outdir ../" + out +
                                    " " + files + " > ../log 2>&1";
        ASSERT_EQ(std::system(command.c_str()), 0) << command;
    }

    const fs::path folder_ =
        fs::temp_directory_path() / ("nastavnik-catalogue-" + std::string(nameOf(GetParam().opened)) +
                                     std::string(nameOf(GetParam().saved)) + "-" + std::to_string(::getpid()));
};

INSTANTIATE_TEST_SUITE_P(Ways, OfficeCatalogueTest,
                         testing::Values(Way{Format::odt, Format::docx}, Way{Format::docx, Format::odt}),
                         [](const auto& one) { return std::string(nameOf(one.param.saved)); });

std::string changed(std::string text, std::string_view before, std::string_view after) {
    for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at + after.size()))
        text.replace(at, before.size(), after);
    return text;
}

/// Words one by one: office programs move blank lines and spaces about, and have their own sign for a no-break hyphen.
std::string wordsOf(Format format, const Bytes& paper) {
    std::string words;
    bool isBetween = true;
    for (const char c : changed(sketch::text(format, paper), "\u2011", "-")) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\t';
        if (!isSpace && isBetween && !words.empty())
            words += ' ';
        isBetween = isSpace;
        if (!isSpace)
            words += c;
    }
    return words;
}

} // namespace

TEST_P(OfficeCatalogueTest, FillsAllTheSameAfterLibreOfficeChangedIt) {
    edit();
    const Format format = GetParam().saved;
    const Value parts = savedParts();
    for (const fs::path& sample : samples()) {
        SCOPED_TRACE(sample.string());
        const Value data = Value::parse(bytesOf(sample));
        try {
            const Bytes paper = filledWith(saved(nameOfSet(sample), nameOfTemplate(sample)), format, data, parts);
            const Bytes known =
                filledWith(bytesOf(templateOf(sample, format)), format, data, partsOf(sample.parent_path()));
            // The data may have the word too, which stays as it is.
            EXPECT_EQ(changed(wordsOf(format, paper), before, after), changed(wordsOf(format, known), before, after));
        } catch (const Error& error) {
            for (const Fault& fault : error.faults())
                ADD_FAILURE() << describe(fault, Language::ru);
        }
    }
}

} // namespace nastavnik::documents
