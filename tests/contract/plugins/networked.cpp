// SPDX-License-Identifier: MIT
#include "card.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <fcntl.h>

namespace {

/// Asks for the network, and tells what it got.
nastavnik::Outcome tryOut(const nastavnik::Call&) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const int listening = ::listen(socket, 1) == 0 ? 0 : errno;
    const int certificates = ::open("/etc/ssl/certs", O_RDONLY | O_DIRECTORY);
    const int passwords = ::open("/etc/passwd", O_RDONLY);
    const int why = errno;
    return {.value = {{"socket", socket >= 0},
                      {"listen", listening},
                      {"certificates", certificates >= 0},
                      {"passwords", passwords >= 0 ? 0 : why}}};
}

class Networked final : public nastavnik::Plugin {
public:
    void start(nastavnik::Registry& registry, const nastavnik::Value&) override {
        registry.provide(contract::capability("networked.try_out", tryOut));
    }
};

} // namespace

NASTAVNIK_PLUGIN(Networked, "networked", "1.0.0", nastavnik::rightNetwork)
