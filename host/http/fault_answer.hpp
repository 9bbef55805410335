// SPDX-License-Identifier: MIT
#pragma once

#include "http/request.hpp"
#include "nastavnik/error.hpp"
#include "nastavnik/value.hpp"

namespace nastavnik::http {

/// HT404 → 404; codes of other parts by what they mean for a caller.
int statusOf(const std::string& code);

/// {"error": {"code", "message", "faults": [{"code", "message", "place"}]}}
Response faultAnswer(const Error& error, Language language);

Response jsonAnswer(const Value& value, int status = 200);

Error notFound();
Error notAllowed(Text why);

} // namespace nastavnik::http
