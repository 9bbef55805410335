// SPDX-License-Identifier: MIT
#include "smtp_reply.hpp"

#include "delivery.hpp"
#include "utf8.hpp"

#include <algorithm>

namespace nastavnik::notifications {
namespace {

constexpr std::size_t longestLine = 4096;
constexpr std::size_t mostLines = 100;

[[noreturn]] void refuse(std::string_view line) {
    const std::string shown = printable(line, 60);
    throw DeliveryStopped(
        Status::retry,
        {"Сервер отвечает не по правилам SMTP («" + shown + "»); проверьте адрес и порт почтового сервера.",
         "The server's answer is not SMTP (\"" + shown + "\"); check the name and port of the mail server."});
}

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

int codeOf(std::string_view line) {
    if (line.size() < 3 || !std::ranges::all_of(line.substr(0, 3), isDigit) || line[0] < '2' || line[0] > '5')
        refuse(line);
    if (line.size() > 3 && line[3] != ' ' && line[3] != '-')
        refuse(line);
    return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

} // namespace

std::string Reply::words() const {
    std::string joined;
    for (const std::string& line : lines)
        joined += (joined.empty() || line.empty() ? "" : " ") + line;
    return printable(joined, 300);
}

std::optional<std::string> ReplyReader::takeLine() {
    const std::size_t end = bytes_.find('\n');
    if (std::min(end, bytes_.size()) > longestLine)
        refuse(bytes_);
    if (end == std::string::npos)
        return std::nullopt;
    if (end == 0 || bytes_[end - 1] != '\r')
        refuse(bytes_.substr(0, end));
    std::string line = bytes_.substr(0, end - 1);
    bytes_.erase(0, end + 1);
    return line;
}

/// Adds the line to the open answer; says whether the answer is whole now.
bool ReplyReader::endsWith(const std::string& line) {
    const int code = codeOf(line);
    if ((!open_.lines.empty() && code != open_.code) || open_.lines.size() == mostLines)
        refuse(line);
    open_.code = code;
    open_.lines.push_back(line.size() > 4 ? line.substr(4) : "");
    return line.size() == 3 || line[3] == ' ';
}

std::optional<Reply> ReplyReader::next() {
    while (const auto line = takeLine())
        if (endsWith(*line))
            return std::exchange(open_, {});
    return std::nullopt;
}

} // namespace nastavnik::notifications
