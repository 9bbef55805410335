// SPDX-License-Identifier: MIT
#include "layout_profile/layout_capabilities.hpp"

#include "nastavnik/plugin.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>

namespace nastavnik::documents {

namespace {

class Offered : public Registry {
public:
    void provide(Capability capability) override { all_[capability.name] = std::move(capability); }
    Outcome call(const std::string& name, const Value& arguments) const {
        return all_.at(name).run({.arguments = arguments});
    }

private:
    std::map<std::string, Capability> all_;
};

std::string warnedCodes(bool allowsQrCode) {
    std::ifstream file(SOURCE_ROOT "/templates/layout/gost_2025.json");
    Value profile = Value::parse(std::string{std::istreambuf_iterator<char>(file), {}});
    profile["qr_code"] = allowsQrCode;
    const Bytes source = sketch::document(Format::docx, sketch::paragraph(Format::docx, "{qr link}"));
    Offered offered;
    provideLayout(offered);
    const Outcome measured =
        offered.call("documents.measure",
                     {{"template", {{"name", "order"}, {"files", {{"docx", binary(source)}}}}}, {"profile", profile}});
    std::string codes;
    for (const Value& warning : measured.value["warnings"])
        codes += warning["code"].get<std::string>() + " ";
    return codes;
}

TEST(LayoutCapabilitiesTest, WarnOfAQrCodeThatTheProfileDoesNotWant) {
    EXPECT_NE(warnedCodes(false).find("DT076"), std::string::npos);
    EXPECT_EQ(warnedCodes(true).find("DT076"), std::string::npos);
}

} // namespace

} // namespace nastavnik::documents
