// SPDX-License-Identifier: MIT
#pragma once

#include "http/resource.hpp"

#include <optional>

namespace nastavnik::http {

/// A resource found by method and path, and what stands for the names in braces.
struct Route {
    const Resource* resource = nullptr;
    std::map<std::string, std::string> path;
};

/// Nothing when no resource has this path; throws HT405 when one has it, but not with this method.
std::optional<Route> findRoute(const Resources& resources, const std::string& method, const std::string& path);

/// The query as the resource declares it; all faults at once.
Value checkedQuery(const Resource& resource, const std::map<std::string, std::string>& query);

/// The JSON body as the resource declares it. Throws HT415 for another type, HT400 for what is not JSON or nested
/// deeper than 32 levels, CA001–CA005 for what does not fit.
Value checkedBody(const Resource& resource, const Request& request);

} // namespace nastavnik::http
