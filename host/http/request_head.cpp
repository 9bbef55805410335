// SPDX-License-Identifier: MIT
#include "http/request_head.hpp"

#include "nastavnik/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace nastavnik::http {

namespace {

constexpr std::size_t headersAtMost = 100;
constexpr std::size_t targetLimit = 8 * 1024;
constexpr std::size_t parametersAtMost = 50;

bool isControl(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; }

bool isTokenLetter(char letter) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
           marks.find(letter) != std::string_view::npos;
}

bool isToken(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isTokenLetter); }

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& letter : result)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return result;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view takeLine(std::string_view& text) {
    const auto end = text.find("\r\n");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    return line;
}

int digitOf(char letter) {
    const auto at = std::string_view("0123456789abcdef").find(static_cast<char>(letter | 0x20));
    return at == std::string_view::npos || letter < '0' ? -1 : static_cast<int>(at);
}

[[noreturn]] void refuse(int status, std::string reason) { throw Refusal{status, std::move(reason)}; }

void readQuery(std::string_view query, Request& request) {
    while (!query.empty()) {
        const auto end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
        const auto sign = pair.find('=');
        std::string name, value;
        if (!decodeUri(pair.substr(0, sign), PlusSign::space, name) ||
            !decodeUri(sign == std::string_view::npos ? "" : pair.substr(sign + 1), PlusSign::space, value))
            refuse(400, "the query is not encoded as UTF-8 with %XX");
        if (!pair.empty() && !request.query.emplace(std::move(name), std::move(value)).second)
            refuse(400, "a parameter of the query stands twice");
        if (request.query.size() > parametersAtMost)
            refuse(400, "too many parameters in the query");
    }
}

void readTarget(std::string_view target, Request& request) {
    if (target.size() > targetLimit)
        refuse(414, "the address is longer than 8 KB");
    if (target.empty() || target.front() != '/')
        refuse(400, "the address has to begin with /");
    const auto mark = target.find('?');
    if (!decodeUri(target.substr(0, mark), PlusSign::literal, request.path))
        refuse(400, "the path is not encoded as UTF-8 with %XX");
    if (mark != std::string_view::npos)
        readQuery(target.substr(mark + 1), request);
}

void requireKnownMethod(const std::string& method) {
    constexpr std::array<std::string_view, 7> known{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    if (std::find(known.begin(), known.end(), method) == known.end())
        refuse(501, "the method is not known here");
}

/// Gives the version: "1.0" or "1.1".
std::string readRequestLine(std::string_view line, Request& request) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last || !isToken(line.substr(0, first)))
        refuse(400, "the request line is not METHOD ADDRESS HTTP/1.1");
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (target.find(' ') != std::string_view::npos || !version.starts_with("HTTP/"))
        refuse(400, "the request line is not METHOD ADDRESS HTTP/1.1");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        refuse(505, "only HTTP/1.1 is spoken here");
    request.method = line.substr(0, first);
    requireKnownMethod(request.method);
    readTarget(target, request);
    return std::string(version.substr(5));
}

void readHeader(std::string_view line, Request& request) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        refuse(400, "a header line is not NAME: VALUE");
    const std::string name = lowered(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    const auto [place, isNew] = request.headers.emplace(name, value);
    if (isNew)
        return;
    static const std::set<std::string, std::less<>> single{"host",         "content-length", "transfer-encoding",
                                                           "content-type", "authorization",  "origin",
                                                           "expect",       "sec-fetch-site"};
    if (single.contains(name))
        refuse(400, "the header " + name + " stands twice");
    place->second.append(name == "cookie" ? "; " : ", ").append(value);
}

std::size_t bodySizeOf(const Request& request) {
    if (!request.header("transfer-encoding").empty())
        refuse(request.headers.contains("content-length") ? 400 : 411,
               "Transfer-Encoding is not taken: send Content-Length");
    const bool mayHaveBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (!request.headers.contains("content-length")) {
        if (mayHaveBody)
            refuse(411, "send Content-Length");
        return 0;
    }
    const std::string& text = request.header("content-length");
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    const bool isDigits = !text.empty() && text.front() >= '0' && text.front() <= '9';
    if (!isDigits || end != text.data() + text.size() ||
        (error != std::errc{} && error != std::errc::result_out_of_range))
        refuse(400, "Content-Length is not a number");
    if (error == std::errc::result_out_of_range || size > uploadLimit)
        refuse(413, "the body is larger than 20 MB");
    if (size > 0 && !mayHaveBody)
        refuse(400, request.method + " has no body");
    return size;
}

void requireHost(const Request& request) {
    const std::string& host = request.header("host");
    constexpr std::string_view marks = ".-:[]";
    const bool sound = !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [&](char letter) {
        return (isTokenLetter(letter) && std::string_view("!#$%&'*+^_`|~").find(letter) == std::string_view::npos) ||
               marks.find(letter) != std::string_view::npos;
    });
    if (!sound)
        refuse(400, "one header Host with a name is needed");
}

Head headOf(std::string_view text) {
    if (std::any_of(text.begin(), text.end(), [](char letter) {
            return isControl(letter) && letter != '\r' && letter != '\n' && letter != '\t';
        }))
        refuse(400, "control characters in the head");
    Head head;
    const std::string version = readRequestLine(takeLine(text), head.request);
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == headersAtMost)
            refuse(431, "more than 100 header lines");
        const std::string_view line = takeLine(text);
        if (line.find_first_of("\r\n") != std::string_view::npos)
            refuse(400, "a line end is not CR LF");
        readHeader(line, head.request);
    }
    requireHost(head.request);
    head.bodySize = bodySizeOf(head.request);
    const std::string connection = lowered(head.request.header("connection"));
    head.keepAlive = version == "1.1" && connection.find("close") == std::string::npos;
    head.expectsContinue = lowered(head.request.header("expect")) == "100-continue";
    if (!head.expectsContinue && head.request.headers.contains("expect"))
        refuse(417, "only Expect: 100-continue is known here");
    return head;
}

} // namespace

bool decodeUri(std::string_view text, PlusSign plus, std::string& decoded) {
    decoded.clear();
    for (std::size_t at = 0; at < text.size(); ++at) {
        char letter = text[at];
        if (letter == '%') {
            if (text.size() - at < 3)
                return false;
            const int high = digitOf(text[at + 1]), low = digitOf(text[at + 2]);
            if (high < 0 || low < 0)
                return false;
            letter = static_cast<char>(high * 16 + low);
            at += 2;
        } else if (letter == '+' && plus == PlusSign::space) {
            letter = ' ';
        }
        if (isControl(letter))
            return false;
        decoded += letter;
    }
    // The value type knows what UTF-8 is: a strict dump refuses everything else.
    try {
        (void)Value(decoded).dump();
    } catch (const Value::type_error&) {
        return false;
    }
    return true;
}

std::variant<Head, Refusal> readHead(std::string_view text) {
    try {
        return headOf(text);
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

} // namespace nastavnik::http
