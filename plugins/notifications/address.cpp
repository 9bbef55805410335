// SPDX-License-Identifier: MIT
#include "address.hpp"

#include "utf8.hpp"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>

namespace nastavnik::notifications {
namespace {

constexpr std::size_t longestAddress = 254; // RFC 5321, 4.5.3.1.3, without the angle brackets
constexpr std::size_t longestLocal = 64;
constexpr std::size_t longestDomain = 253;

using Idna = std::unique_ptr<UIDNA, decltype([](UIDNA* idna) { uidna_close(idna); })>;
using Reason = std::optional<Text>;

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

bool isLetterOrDigit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

bool isLocalLetter(char letter) {
    return isLetterOrDigit(letter) || std::string_view("!#$%&'*+-/=?^_`{|}~.").find(letter) != std::string_view::npos;
}

bool hasMisplacedDot(std::string_view text) {
    return text.front() == '.' || text.back() == '.' || text.find("..") != std::string_view::npos;
}

Reason lengthReason(std::string_view text) {
    if (text.empty())
        return Text{"адрес пуст; впишите адрес вида name@example.org",
                    "the address is empty; write an address such as name@example.org"};
    if (text.size() > longestAddress)
        return Text{"адрес длиннее 254 байтов; проверьте, один ли это адрес",
                    "the address is longer than 254 bytes; check that it is one address"};
    if (hasControls(text) || text.find(' ') != std::string_view::npos)
        return Text{"в адресе пробел или невидимый знак; уберите его",
                    "a space or an invisible character stands in the address; remove it"};
    return std::nullopt;
}

Reason signReason(std::string_view text) {
    const auto signs = std::ranges::count(text, '@');
    if (signs == 0)
        return Text{"нет знака «@»; впишите адрес вида name@example.org",
                    "there is no \"@\"; write an address such as name@example.org"};
    if (signs > 1)
        return Text{"знаков «@» больше одного; впишите один адрес", "there is more than one \"@\"; write one address"};
    return std::nullopt;
}

Reason localReason(std::string_view local) {
    if (local.empty())
        return Text{"перед «@» ничего нет; впишите имя ящика", "nothing stands before \"@\"; write the mailbox name"};
    if (local.size() > longestLocal)
        return Text{"имя ящика длиннее 64 знаков; проверьте его",
                    "the mailbox name is longer than 64 characters; check it"};
    if (!isAscii(local))
        return Text{
            "имя ящика перед «@» не на латинице; такие ящики принимает не каждый сервер, укажите латинский адрес",
            "the mailbox name before \"@\" is not in Latin letters; not every server takes such mailboxes, "
            "give a Latin address"};
    if (!std::ranges::all_of(local, isLocalLetter))
        return Text{"в имени ящика знак, которого там не бывает; оставьте один адрес без имени, скобок и кавычек",
                    "the mailbox name has a character that cannot stand there; leave one address without a name, "
                    "brackets and quotes"};
    if (hasMisplacedDot(local))
        return Text{"в имени ящика точка с краю или две подряд; проверьте адрес",
                    "the mailbox name has a dot at its edge or two in a row; check the address"};
    return std::nullopt;
}

Reason domainReason(std::string_view written, const std::optional<std::string>& domain) {
    if (written.empty())
        return Text{"после «@» ничего нет; впишите имя почтового сервера, например example.org",
                    "nothing stands after \"@\"; write a mail domain such as example.org"};
    if (!domain)
        return Text{"после «@» стоит не имя в Интернете; проверьте его, например example.org",
                    "what stands after \"@\" is not an Internet name; check it, for example example.org"};
    const std::string_view last = std::string_view(*domain).substr(domain->rfind('.') + 1);
    if (last.size() == domain->size())
        return Text{"в имени после «@» нет точки; впишите его полностью, например example.org",
                    "the name after \"@\" has no dot; write it in full, for example example.org"};
    if (std::ranges::all_of(last, [](char letter) { return letter >= '0' && letter <= '9'; }))
        return Text{"после «@» стоит число вместо имени; впишите имя, например example.org",
                    "a number stands after \"@\" instead of a name; write a name, for example example.org"};
    return std::nullopt;
}

[[noreturn]] void refuse(std::string_view address, const Text& reason) {
    const std::string shown = printable(address);
    throw Error("NT001", {.ru = "Почтовый адрес «" + shown + "»: " + reason.ru + ".",
                          .en = "Mail address \"" + shown + "\": " + reason.en + "."});
}

bool isNetworkLabel(std::string_view label) {
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char letter) { return isLetterOrDigit(letter) || letter == '-'; });
}

bool isNetworkName(std::string_view name) {
    for (std::size_t from = 0;;) {
        const std::size_t dot = name.find('.', from);
        if (!isNetworkLabel(name.substr(from, dot == std::string_view::npos ? dot : dot - from)))
            return false;
        if (dot == std::string_view::npos)
            return name.size() <= longestDomain;
        from = dot + 1;
    }
}

} // namespace

std::optional<std::string> asciiDomain(std::string_view name) {
    if (name.empty() || name.size() > 4 * longestDomain || !isUtf8(name))
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const Idna idna(uidna_openUTS46(
        UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ, &status));
    std::array<char, 512> ascii{};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const int length = uidna_nameToASCII_UTF8(idna.get(), name.data(), static_cast<int>(name.size()), ascii.data(),
                                              static_cast<int>(ascii.size()), &info, &status);
    if (U_FAILURE(status) || info.errors != 0 || length <= 0)
        return std::nullopt;
    std::string result(ascii.data(), static_cast<std::size_t>(length));
    return isNetworkName(result) ? std::optional(std::move(result)) : std::nullopt;
}

Address readAddress(std::string_view text) {
    for (const auto check : {lengthReason, signReason})
        if (const Reason reason = check(text))
            refuse(text, *reason);
    const std::size_t sign = text.find('@');
    const std::string_view local = text.substr(0, sign), written = text.substr(sign + 1);
    if (const Reason reason = localReason(local))
        refuse(text, *reason);
    const auto domain = asciiDomain(written);
    if (const Reason reason = domainReason(written, domain))
        refuse(text, *reason);
    Address result{.local = std::string(local), .domain = *domain};
    if (const Reason reason = lengthReason(result.text()))
        refuse(text, *reason);
    return result;
}

} // namespace nastavnik::notifications
