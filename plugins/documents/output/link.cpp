// SPDX-License-Identifier: MIT
#include "output/link.hpp"

#include "russian/russian_text.hpp"

#include <algorithm>

namespace nastavnik::documents {

namespace {

bool isForbidden(char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == '<' || c == '>' || c == '\\' || c == 0x7F;
}

std::string completed(std::string_view address) {
    const std::string low = lowered(address);
    for (const char* scheme : {"http://", "https://", "mailto:"})
        if (low.starts_with(scheme))
            return low.size() > std::string_view(scheme).size() ? std::string(address) : std::string();
    if (address.find('.') == address.npos || address.front() == '.')
        return {};
    const std::size_t at = address.find('@');
    const std::size_t colon = address.find(':');
    if (at != address.npos)
        return colon == address.npos && at > 0 ? "mailto:" + std::string(address) : std::string();
    return colon == address.npos && address.front() != '/' ? "https://" + std::string(address) : std::string();
}

} // namespace

std::string linkAddress(std::string_view address) {
    if (address.empty() || address.size() > 2000 || std::any_of(address.begin(), address.end(), isForbidden))
        return {};
    std::string result;
    for (const char c : completed(address))
        result += c == '&' ? std::string("&amp;") : std::string(1, c);
    return result;
}

LinkFrame linkFrame(Format format, const std::string& prefix, const std::string& address) {
    if (format != Format::docx)
        return {"<" + prefix + "a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:type=\"simple\" xlink:href=\"" +
                    address + "\">",
                "</" + prefix + "a>"};
    const auto turn = [&](const std::string& type) {
        return "<" + prefix + "fldChar " + prefix + "fldCharType=\"" + type + "\"/>";
    };
    const std::string open = "<" + prefix + "t xml:space=\"preserve\">", close = "</" + prefix + "t>";
    return {close + turn("begin") + "<" + prefix + "instrText xml:space=\"preserve\"> HYPERLINK \"" + address +
                "\" </" + prefix + "instrText>" + turn("separate") + open,
            close + turn("end") + open};
}

} // namespace nastavnik::documents
