// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "nastavnik/value.hpp"

#include <exception>
#include <utility>

namespace nastavnik::notifications {

enum class Status {
    delivered, ///< the server has taken the letter over
    retry,     ///< not now: the line, the server's load, or the settings
    refused,   ///< never: this letter or this address
    off,       ///< no mail server is set
};

/// How one attempt ended. `code` is the server's last answer, 0 when there was none.
struct Delivery {
    Status status = Status::retry;
    Text detail;
    int code = 0;

    bool operator==(const Delivery&) const = default;
};

/// Leaves a dialogue that cannot go on; never passes the border of the plugin.
class DeliveryStopped : public std::exception {
public:
    explicit DeliveryStopped(Delivery delivery) : delivery_(std::move(delivery)) {}
    DeliveryStopped(Status status, Text detail, int code = 0)
        : delivery_{.status = status, .detail = std::move(detail), .code = code} {}

    const Delivery& delivery() const noexcept { return delivery_; }
    const char* what() const noexcept override { return delivery_.detail.en.c_str(); }

private:
    Delivery delivery_;
};

} // namespace nastavnik::notifications
