// SPDX-License-Identifier: MIT
#include "output/picture_slots.hpp"

#include "language/picture_frame.hpp"
#include "limits.hpp"
#include "markup/markup.hpp"
#include "media/base64.hpp"
#include "media/png.hpp"
#include "media/qr_code.hpp"

#include <cmath>

namespace nastavnik::documents {

namespace {

constexpr double widestMm = 160; ///< of a picture whose size nobody gave: it has to fit the page
constexpr double qrCodeMm = 25;

const Text noPicture{
    "это не рисунок PNG или JPEG: нужны его байты, base64 или имя файла из папки parts",
    "this is no PNG or JPEG picture: give its bytes, base64, or the name of a file in the folder parts"};

/// The bytes that a value gives: its own, those of the file that it names, or those that it spells.
std::optional<Bytes> bytesIn(const Value& value, const Value& parts) {
    if (value.is_binary())
        return bytesOf(value);
    if (value.is_object() && value.contains("bytes"))
        return bytesIn(value["bytes"], parts);
    if (!value.is_string())
        return std::nullopt;
    const auto& text = value.get_ref<const std::string&>();
    if (const auto file = parts.find(text); file != parts.end() && file->is_binary())
        return bytesOf(*file);
    return text.size() < limits::fileBytes * 2 ? decodedBase64(text) : std::nullopt;
}

std::string altTextOf(const Placeholder& placeholder, const Value& value) {
    if (!placeholder.literal.empty())
        return placeholder.literal;
    if (value.is_object() && value.contains("alt") && value["alt"].is_string())
        return value["alt"].get<std::string>();
    return "Рисунок";
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return result;
}

std::string emuOf(double millimetres) { return std::to_string(std::llround(millimetres * emuPerMm)); }

/// Hundredths of a millimetre: "20.05mm".
std::string lengthOf(double millimetres) {
    const long long hundredths = std::llround(millimetres * 100);
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest + "mm";
}

} // namespace

const Value* PictureSlots::lent(std::uint32_t tag) const {
    const std::string& name = program_.tags[tag].placeholder.operand.name;
    for (const char* ending : {".png", ".jpg", ".jpeg"})
        if (const auto file = filling_.parts.find(name + ending); file != filling_.parts.end())
            return &*file;
    return nullptr;
}

bool PictureSlots::isBlank(std::uint32_t tag, const Scope& scope) const {
    const Found found = find(program_.tags[tag].placeholder.operand, scope);
    return found.isBlank() && lent(tag) == nullptr;
}

std::variant<std::string, NoPicture, Text> PictureSlots::write(const Segment& slot, const Scope& scope) {
    const Placeholder& placeholder = program_.tags[slot.tag].placeholder;
    Found found = find(placeholder.operand, scope);
    if (found.value() == nullptr && placeholder.kind == Placeholder::Kind::picture)
        found = Found(lent(slot.tag));
    if (found.isBlank() && (found.value() == nullptr || !found.value()->is_binary()))
        return NoPicture{};
    const auto& known = picture(slot.tag, found, scope);
    if (const Text* wrong = std::get_if<Text>(&known))
        return *wrong;
    const auto& one = std::get<Picture>(known);
    const auto wanted = static_cast<PictureFacet>(slot.number);
    return wanted == PictureFacet::whole ? drawn(one) : facet(one, wanted);
}

const std::variant<Picture, Text>& PictureSlots::picture(std::uint32_t tag, const Found& found, const Scope& scope) {
    const bool isInFrame = program_.tags[tag].frame != nowhere;
    if (!isInFrame || !last_ || last_->tag != tag || last_->value != found.value())
        last_ = Last{tag, found.value(), made(tag, found, scope)};
    return last_->picture;
}

std::variant<Picture, Text> PictureSlots::made(std::uint32_t tag, const Found& found, const Scope& scope) {
    const Placeholder& placeholder = program_.tags[tag].placeholder;
    const Value& value = *found.value();
    if (placeholder.kind == Placeholder::Kind::qrCode) {
        const auto text = textOf(found, placeholder.operand, scope);
        if (const Text* wrong = std::get_if<Text>(&text))
            return *wrong;
        const auto code = qrCodeOf(std::get<std::string>(text));
        if (!code)
            return Text{"для QR-кода текст слишком длинный: больше 2331 байта", "the text is too long for a QR code"};
        const std::string altText =
            placeholder.literal.empty() ? "QR-код: " + std::get<std::string>(text).substr(0, 200) : placeholder.literal;
        return kept(tag, *code, {Image::Kind::png, {qrCodeMm, qrCodeMm}}, altText);
    }
    const auto bytes = bytesIn(value, filling_.parts);
    const auto image = bytes ? readImage(*bytes) : std::nullopt;
    if (!image && value.is_string() && value.get_ref<const std::string&>().size() <= 100)
        return Text{"рисунка «" + value.get<std::string>() + "» нет в папке parts; " + noPicture.ru,
                    "the folder parts has no picture \"" + value.get<std::string>() + "\"; " + noPicture.en};
    if (!image)
        return noPicture;
    return kept(tag, *bytes, *image, altTextOf(placeholder, value));
}

Picture PictureSlots::kept(std::uint32_t tag, const Bytes& bytes, const Image& image, const std::string& altText) {
    const PictureBox& box = program_.tags[tag].placeholder.box;
    Picture picture{.altText = escaped(altText), .size = fitted(image.size, box), .kind = image.kind};
    if (!box.isGiven() && image.size.width > widestMm)
        picture.size = fitted(image.size, {widestMm, 0});
    if (filling_.format == Format::fodt)
        picture.inFlat = encodedBase64(bytes);
    else
        picture.reference = filling_.pictures.add(program_.part, bytes, image.kind);
    return picture;
}

std::string PictureSlots::blank(const Segment& slot) {
    const PictureBox& box = program_.tags[slot.tag].placeholder.box;
    const Picture grey = kept(slot.tag, pngOf(8, 2, std::string_view("\x00\x55\x00\xAA", 4)),
                              {Image::Kind::png, {box.width > 0 ? box.width : 20, box.height > 0 ? box.height : 20}},
                              "[нет данных: " + program_.tags[slot.tag].placeholder.operand.name + "]");
    return facet(grey, static_cast<PictureFacet>(slot.number));
}

std::string PictureSlots::facet(const Picture& picture, PictureFacet wanted) const {
    switch (wanted) {
    case PictureFacet::reference:
        return picture.reference;
    case PictureFacet::altText:
        return picture.altText;
    case PictureFacet::width:
        return filling_.format == Format::docx ? emuOf(picture.size.width) : lengthOf(picture.size.width);
    case PictureFacet::height:
        return filling_.format == Format::docx ? emuOf(picture.size.height) : lengthOf(picture.size.height);
    case PictureFacet::mediaType:
        return "image/" + std::string(nameOf(picture.kind));
    case PictureFacet::bytes:
        return picture.inFlat;
    default:
        return {};
    }
}

/// Stands in the line as a big letter would.
std::string PictureSlots::drawn(const Picture& picture) {
    if (filling_.format != Format::docx) {
        const std::string image =
            filling_.format == Format::fodt
                ? "><office:binary-data xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">" +
                      picture.inFlat + "</office:binary-data></draw:image>"
                : " xlink:href=\"" + picture.reference +
                      "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>";
        return "<draw:frame xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
               "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
               "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
               "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" text:anchor-type=\"as-char\" "
               "svg:width=\"" +
               lengthOf(picture.size.width) + "\" svg:height=\"" + lengthOf(picture.size.height) + "\"><draw:image" +
               image + "<svg:desc>" + picture.altText + "</svg:desc></draw:frame>";
    }
    const std::string w = program_.prefix, id = std::to_string(filling_.nextId++);
    const std::string cx = emuOf(picture.size.width), cy = emuOf(picture.size.height);
    return "</" + w + "t><" + w +
           "drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
           "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" +
           cx + "\" cy=\"" + cy + "\"/><wp:docPr id=\"" + id + "\" name=\"Picture " + id + "\" descr=\"" +
           picture.altText +
           "\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
           "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
           "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"" +
           id + "\" name=\"Picture " + id +
           "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"" +
           picture.reference +
           "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
           "cx=\"" +
           cx + "\" cy=\"" + cy +
           "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
           "</a:graphic></wp:inline></" +
           w + "drawing><" + w + "t xml:space=\"preserve\">";
}

} // namespace nastavnik::documents
