// SPDX-License-Identifier: MIT
#include "capabilities.hpp"

namespace nastavnik::notifications {

std::vector<Capability> capabilities(const Value& settings) {
    return {sendCapability(), deliverCapability(settings), checkCapability(settings)};
}

} // namespace nastavnik::notifications
