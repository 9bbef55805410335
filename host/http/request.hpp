// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace nastavnik::http {

/// A whole request: nothing of it is still on its way.
struct Request {
    std::string method;
    std::string path;                                ///< decoded, UTF-8, begins with '/'
    std::map<std::string, std::string> query = {};   ///< decoded
    std::map<std::string, std::string> headers = {}; ///< names in lower case
    std::string body = {};

    /// Empty when the request has no such header.
    const std::string& header(const std::string& name) const {
        static const std::string none;
        const auto found = headers.find(name);
        return found == headers.end() ? none : found->second;
    }
};

struct Response {
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
};

} // namespace nastavnik::http
