// SPDX-License-Identifier: MIT
#pragma once

#include "settings.hpp"

#include <Poco/Net/SocketAddress.h>

#include <chrono>
#include <vector>

namespace nastavnik::notifications {

using Deadline = std::chrono::steady_clock::time_point;

/// Addresses of the mail server, IPv4 first. The system's resolver has no deadline of its own, so it works in a
/// thread that is left behind when the time is up. Throws DeliveryStopped (retry).
std::vector<Poco::Net::SocketAddress> addressesOf(const MailSettings& settings, Deadline deadline);

} // namespace nastavnik::notifications
