// SPDX-License-Identifier: MIT
#include "http/fault_answer.hpp"

#include <array>
#include <string_view>

namespace nastavnik::http {

namespace {

struct Meaning {
    std::string_view code; ///< or its beginning
    int status;
};

/// The first that fits counts.
constexpr std::array<Meaning, 12> meanings{{{"EN001", 409},
                                            {"EN002", 404},
                                            {"EN003", 404},
                                            {"EN033", 403},
                                            {"EN04", 409},
                                            {"EN05", 500},
                                            {"EN", 422},
                                            {"CA", 422},
                                            {"ST001", 503},
                                            {"ST005", 503},
                                            {"ST", 500},
                                            {"PL", 503}}};

} // namespace

int statusOf(const std::string& code) {
    if (code.size() == 5 && code.starts_with("HT"))
        return std::stoi(code.substr(2));
    for (const Meaning& meaning : meanings) {
        if (code.starts_with(meaning.code))
            return meaning.status;
    }
    return 422;
}

Response jsonAnswer(const Value& value, int status) {
    return {.status = status, .body = value.dump(-1, ' ', false, Value::error_handler_t::replace)};
}

Response faultAnswer(const Error& error, Language language) {
    const auto& faults = error.faults();
    if (faults.empty())
        return faultAnswer(Error("HT500", {"внутренняя ошибка", "a fault of the program"}), language);
    Value list = Value::array();
    for (const Fault& fault : faults) {
        Value shown = {{"code", fault.code}, {"message", fault.message.in(language)}};
        if (!fault.place.file.empty())
            shown["place"] = fault.place.file;
        list.push_back(std::move(shown));
    }
    return jsonAnswer({{"error",
                        {{"code", faults.front().code},
                         {"message", faults.front().message.in(language)},
                         {"faults", std::move(list)}}}},
                      statusOf(faults.front().code));
}

Error notFound() {
    return Error("HT404", {"здесь такого нет, или вам это не видно", "there is no such thing here that you may see"});
}

Error notAllowed(Text why) { return Error("HT403", std::move(why)); }

} // namespace nastavnik::http
