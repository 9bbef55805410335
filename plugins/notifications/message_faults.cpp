// SPDX-License-Identifier: MIT
#include "message_faults.hpp"

#include "utf8.hpp"

#include <algorithm>

namespace nastavnik::notifications {
namespace {

constexpr std::size_t longestHeader = 1000;
constexpr std::size_t longestBody = 1U << 20U;
constexpr std::size_t longestId = 250;
constexpr std::size_t longestFileName = 255;
constexpr std::size_t longestType = 127;

const Text subjectName{"Тема письма", "The subject"};
const Text senderName{"Имя отправителя", "The sender's name"};
const Text recipientName{"Имя получателя", "The recipient's name"};

bool isAtomLetter(char letter) {
    return letter > ' ' && letter < 0x7F && std::string_view("()<>[]:;@\\,\"").find(letter) == std::string_view::npos;
}

bool isMessageId(std::string_view id) {
    if (id.starts_with('<') && id.ends_with('>'))
        id = id.substr(1, id.size() - 2);
    const std::size_t sign = id.find('@');
    return id.size() <= longestId && sign != std::string_view::npos && sign > 0 && sign + 1 < id.size() &&
           std::ranges::all_of(id.substr(0, sign), isAtomLetter) &&
           std::ranges::all_of(id.substr(sign + 1), isAtomLetter);
}

bool isMediaType(std::string_view type) {
    const std::size_t slash = type.find('/');
    const auto isToken = [](std::string_view text) {
        return !text.empty() && std::ranges::all_of(text, [](char letter) {
            return isAtomLetter(letter) && letter != '/' && letter != '?' && letter != '=';
        });
    };
    return type.size() <= longestType && slash != std::string_view::npos && isToken(type.substr(0, slash)) &&
           isToken(type.substr(slash + 1));
}

std::optional<Fault> idFault(std::string_view id) {
    if (isMessageId(id))
        return std::nullopt;
    const std::string shown = printable(id);
    return Fault{"NT003",
                 {"Message-ID «" + shown + "» не имеет вида «знаки@имя»; нужны латинские знаки без пробелов.",
                  "Message-ID \"" + shown + "\" is not of the form characters@name; use Latin characters, no spaces."}};
}

std::optional<Fault> fileFault(const File& file) {
    const std::string shown = printable(file.name);
    if (file.name.empty() || file.name.size() > longestFileName || hasControls(file.name) ||
        file.name.find_first_of("/\\") != std::string::npos)
        return Fault{"NT004",
                     {"Имя вложения «" + shown + "» не годится: нужно от 1 до 255 байтов без пути и переносов строки.",
                      "Attachment name \"" + shown + "\" does not fit: give 1 to 255 bytes, no path, no line breaks."}};
    if (!isMediaType(file.type))
        return Fault{
            "NT004",
            {"Тип вложения «" + shown + "» записан как «" + printable(file.type) + "»; нужен вид «application/pdf».",
             "The type of attachment \"" + shown + "\" is written as \"" + printable(file.type) +
                 "\"; give it as \"application/pdf\"."}};
    return std::nullopt;
}

} // namespace

std::optional<Fault> headerFault(const Text& name, std::string_view text) {
    if (hasControls(text))
        return Fault{
            "NT002",
            {name.ru + " («" + printable(text) + "») содержит перенос строки или другой невидимый знак; уберите его.",
             name.en + " (\"" + printable(text) + "\") has a line break or another invisible character; remove it."}};
    if (text.size() > longestHeader)
        return Fault{"NT002",
                     {name.ru + " («" + printable(text, 40) + "») длиннее 1000 байтов; сократите.",
                      name.en + " (\"" + printable(text, 40) + "\") is longer than 1000 bytes; shorten it."}};
    return std::nullopt;
}

std::optional<Fault> bodyFault(std::string_view text) {
    if (!isUtf8(text))
        return Fault{"NT005",
                     {"Текст письма записан не в UTF-8; сохраните его в этой кодировке.",
                      "The text of the letter is not UTF-8; save it in that encoding."}};
    if (text.size() > longestBody)
        return Fault{"NT005",
                     {"Текст письма длиннее 1 МБ; отправьте его вложением.",
                      "The text of the letter is longer than 1 MB; send it as an attachment."}};
    return std::nullopt;
}

std::vector<Fault> faultsOf(const Message& message) {
    std::vector<Fault> faults;
    const auto add = [&](std::optional<Fault> fault) {
        if (fault)
            faults.push_back(std::move(*fault));
    };
    add(idFault(message.id));
    add(headerFault(senderName, message.fromName));
    add(headerFault(recipientName, message.toName));
    add(headerFault(subjectName, message.subject));
    add(bodyFault(message.text));
    for (const File& file : message.attachments)
        add(fileFault(file));
    return faults;
}

} // namespace nastavnik::notifications
