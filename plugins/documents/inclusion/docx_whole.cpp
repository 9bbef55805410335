// SPDX-License-Identifier: MIT
#include "inclusion/docx_whole.hpp"

#include "output/picture_store.hpp"

namespace nastavnik::documents {

namespace {

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* relationSpace = "http://schemas.openxmlformats.org/package/2006/relationships";

} // namespace

void DocxWhole::add(const std::string& part, const std::string& element, const std::string& addition) {
    if (addition.empty())
        return;
    if (auto text = withAtEnd(parcel_.text(part), element, addition))
        parcel_.put(part, std::move(*text));
}

void DocxWhole::relate(const std::string& part, const std::string& id, const std::string& relation) {
    const std::string listing = relationsOf(part);
    if (!parcel_.has(listing))
        parcel_.put(listing,
                    std::string(declaration) + "<Relationships xmlns=\"" + relationSpace + "\"></Relationships>");
    if (parcel_.text(listing).find("\"" + id + "\"") == std::string::npos)
        add(listing, "Relationships", relation);
}

void DocxWhole::declare(const std::string& part, const std::string& type) {
    const std::string name = "PartName=\"/" + part + "\"";
    if (parcel_.text("[Content_Types].xml").find(name) == std::string::npos)
        add("[Content_Types].xml", "Types", "<Override " + name + " ContentType=\"" + type + "\"/>");
}

void DocxWhole::need(const std::string& kind, const std::string& content) {
    const std::string part = "word/" + kind + ".xml", root = "w:" + kind;
    if (parcel_.has(part))
        return;
    parcel_.put(part, declaration + ("<" + root + " xmlns:w=\"" + wordSpace + "\">" + content + "</" + root + ">"));
    declare(part, "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml");
    const std::string id = "nastavnik_" + kind;
    relate("word/document.xml", id,
           "<Relationship Id=\"" + id +
               "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
               "\" Target=\"" + kind + ".xml\"/>");
}

} // namespace nastavnik::documents
