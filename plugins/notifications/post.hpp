// SPDX-License-Identifier: MIT
#pragma once

#include "delivery.hpp"
#include "settings.hpp"
#include "smtp_session.hpp"

namespace nastavnik::notifications {

/// One attempt to deliver one letter; ends within settings.timeout. Faults of server and line come as a Delivery.
Delivery post(const MailSettings& settings, const Envelope& envelope);

/// Everything but a letter: connection, TLS, log-in, goodbye. `delivered` means that mail is ready.
Delivery tryOut(const MailSettings& settings);

/// What both answer when no host is set.
Delivery mailIsOff();

} // namespace nastavnik::notifications
