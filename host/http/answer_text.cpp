// SPDX-License-Identifier: MIT
#include "http/answer_text.hpp"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <stdexcept>

namespace nastavnik::http {

namespace {

/// What goes into a header was made here; a line end in it would be ours to answer for.
void addHeader(std::string& text, const std::string& name, const std::string& value) {
    if (std::any_of(value.begin(), value.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x20; }))
        throw std::logic_error("a control character in the answer's header " + name);
    text.append(name).append(": ").append(value).append("\r\n");
}

std::string reasonOf(int status) {
    return Poco::Net::HTTPResponse::getReasonForStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(status));
}

} // namespace

std::string textOf(const Response& response, After after, Body body) {
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + " " + reasonOf(response.status) + "\r\n";
    addHeader(text, "Date", Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::HTTP_FORMAT));
    addHeader(text, "Content-Type", response.type);
    addHeader(text, "Content-Length", std::to_string(response.body.size()));
    addHeader(text, "Connection", after == After::keep ? "keep-alive" : "close");
    addHeader(text, "X-Content-Type-Options", "nosniff");
    for (const auto& [name, value] : response.headers)
        addHeader(text, name, value);
    text += "\r\n";
    return body == Body::sent ? text + response.body : text;
}

} // namespace nastavnik::http
