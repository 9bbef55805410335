// SPDX-License-Identifier: MIT
#include "mime_message.hpp"

#include "base64.hpp"
#include "header_text.hpp"
#include "message_faults.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace nastavnik::notifications {
namespace {

// All parts are base64, in which "_" never stands, so this line cannot occur in a part.
constexpr std::string_view boundary = "=_nastavnik_part";

std::string dateHeader(Moment moment) {
    using namespace std::chrono;
    static constexpr std::array<const char*, 7> weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    const hh_mm_ss time{floor<seconds>(moment - day)};
    std::array<char, 64> line{};
    std::snprintf(line.data(), line.size(), "Date: %s, %u %s %04d %02d:%02d:%02d +0000\r\n",
                  weekdays[weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
                  months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return line.data();
}

std::string withNetworkLines(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 2);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isPair = text.substr(at, 2) == "\r\n";
        if (text[at] == '\r' || text[at] == '\n')
            result += "\r\n";
        else
            result += text[at];
        at += isPair ? 1 : 0;
    }
    return result.ends_with("\r\n") ? result : result + "\r\n";
}

std::string textPart(std::string_view text) {
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64Lines(withNetworkLines(text));
}

std::string filePart(const File& file) {
    return "Content-Type: " + file.type + "\r\nContent-Transfer-Encoding: base64\r\n" + attachmentHeader(file.name) +
           "\r\n" + base64Lines(file.bytes);
}

std::string multipart(const Message& message) {
    const std::string border = "--" + std::string(boundary);
    std::string result = "Content-Type: multipart/mixed; boundary=\"" + std::string(boundary) + "\"\r\n\r\n";
    result += border + "\r\n" + textPart(message.text);
    for (const File& file : message.attachments)
        result += border + "\r\n" + filePart(file);
    return result + border + "--\r\n";
}

std::string bracketed(std::string_view id) {
    return id.starts_with('<') ? std::string(id) : "<" + std::string(id) + ">";
}

} // namespace

std::string mimeText(const Message& message) {
    if (auto faults = faultsOf(message); !faults.empty())
        throw Error(std::move(faults));
    return dateHeader(message.date) + mailboxHeader("From", message.fromName, message.from) +
           mailboxHeader("To", message.toName, message.to) + textHeader("Subject", message.subject) +
           "Message-ID: " + bracketed(message.id) + "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n" +
           (message.attachments.empty() ? textPart(message.text) : multipart(message));
}

} // namespace nastavnik::notifications
