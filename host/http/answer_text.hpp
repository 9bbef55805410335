// SPDX-License-Identifier: MIT
#pragma once

#include "http/request.hpp"

#include <string>

namespace nastavnik::http {

enum class After { keep, close };
enum class Body { sent, leftOut }; ///< HEAD is answered without one

/// The bytes of an answer, with the headers that every answer has.
std::string textOf(const Response& response, After after, Body body);

} // namespace nastavnik::http
