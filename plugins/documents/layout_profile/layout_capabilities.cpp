// SPDX-License-Identifier: MIT
#include "layout_profile/layout_capabilities.hpp"

#include "layout_profile/layout_check.hpp"
#include "layout_profile/margins_change.hpp"
#include "template.hpp"

#include <algorithm>
#include <optional>

namespace nastavnik::documents {

namespace {

const Field templateField{
    "template",
    Kind::tmpl,
    Need::required,
    {"Имя шаблона или документа дорожной карты.", "Name of a template or of a roadmap's document."}};
const Field profileField{
    "profile",
    Kind::table,
    Need::required,
    {"Профиль оформления: поля, размеры букв, место номера страницы, как в templates/layout/gost_2025.json.",
     "Layout profile: margins, sizes, place of the page number, as in templates/layout/gost_2025.json."}};

/// One file of the template that was lent.
struct LentFile {
    Format format;
    std::string name;
    std::string_view bytes;
};

std::string_view viewOf(const Value& bytes) {
    if (bytes.is_string())
        return bytes.get_ref<const std::string&>();
    const auto& content = bytes.get_binary();
    return {reinterpret_cast<const char*>(content.data()), content.size()};
}

std::vector<LentFile> filesOf(const Value& source) {
    std::vector<LentFile> files;
    for (const Format format : {Format::odt, Format::docx}) {
        if (!source.at("files").contains(nameOf(format)))
            continue;
        files.push_back({format, source.value("name", "template") + "." + std::string(nameOf(format)),
                         viewOf(source["files"][nameOf(format)])});
    }
    return files;
}

Value valueOf(const Fault& fault) {
    return {{"code", fault.code},
            {"ru", fault.message.ru},
            {"en", fault.message.en},
            {"file", fault.place.file},
            {"line", fault.place.line}};
}

/// What makes a file no template at all is told by documents.inspect.
std::optional<Template> readSound(const LentFile& file) {
    try {
        return readTemplate(file.bytes, file.format, file.name);
    } catch (const Error&) {
        return std::nullopt;
    }
}

bool hasQrCode(const Template& source) {
    return std::any_of(source.tags.begin(), source.tags.end(),
                       [](const Tag& tag) { return tag.placeholder.kind == Placeholder::Kind::qrCode; });
}

Fault unwantedQrCode(const std::string& file, const LayoutProfile& profile) {
    return {"DT076",
            {profile.title + ": QR-кода на бумаге быть не должно; уберите метку {qr …}",
             profile.title + ": papers have no QR code; remove the tag {qr …}"},
            {file, 0}};
}

Outcome measure(const Call& call) {
    const LayoutProfile profile = layoutProfileOf(call.arguments.at("profile"));
    Value warnings = Value::array();
    for (const LentFile& file : filesOf(call.arguments.at("template"))) {
        const std::optional<Template> source = readSound(file);
        if (!source)
            continue;
        if (!profile.allowsQrCode && hasQrCode(*source))
            warnings.push_back(valueOf(unwantedQrCode(file.name, profile)));
        for (const Fault& fault : departures(file.bytes, file.format, file.name, profile))
            warnings.push_back(valueOf(fault));
    }
    return {.value = {{"warnings", std::move(warnings)}}};
}

Outcome layOut(const Call& call) {
    const LayoutProfile profile = layoutProfileOf(call.arguments.at("profile"));
    Margins margins = profile.margins;
    if (call.arguments.value("long_kept", false))
        margins.left = profile.leftLongKept;
    Deflater deflater;
    Value files = Value::object();
    for (const LentFile& file : filesOf(call.arguments.at("template"))) {
        readTemplate(file.bytes, file.format, file.name);
        files[nameOf(file.format)] = binary(withMargins(file.bytes, file.format, file.name, margins, deflater));
    }
    return {.value = {{"files", std::move(files)}}};
}

} // namespace

void provideLayout(Registry& registry) {
    registry.provide(
        {.name = "documents.measure",
         .summary = {"Сверяет оформление шаблона с профилем: поля, размеры букв, номера страниц, неразрывные пробелы, "
                     "ссылки на законы. Отступления — предупреждения, а не ошибки.",
                     "Measures a template by a layout profile: margins, sizes, page numbers, no-break spaces, "
                     "citations. Departures are warnings, not faults."},
         .fields = {templateField, profileField},
         .result = Kind::table,
         .run = measure});
    registry.provide({.name = "documents.lay_out",
                      .summary = {"Возвращает файлы шаблона с полями страниц по профилю.",
                                  "Gives back the template's files with the margins of a layout profile."},
                      .fields = {templateField,
                                 profileField,
                                 {"long_kept",
                                  Kind::flag,
                                  Need::optional,
                                  {"Документ хранят больше десяти лет: левое поле шире.",
                                   "The paper is kept over ten years: a wider left margin."}}},
                      .result = Kind::table,
                      .run = layOut});
}

} // namespace nastavnik::documents
