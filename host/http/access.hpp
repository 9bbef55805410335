// SPDX-License-Identifier: MIT
#pragma once

#include "engine/turn.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace nastavnik::http {

using engine::Id;

/// link: enters once · key: enters and calls the API until it ends · session: what a browser carries.
enum class AccessKind { link, key, session };

std::string_view name(AccessKind kind);
AccessKind accessKindOf(std::string_view name);

/// A secret that was given out, known by its hash only.
struct Access {
    std::string hash;
    Id person = 0;
    AccessKind kind = AccessKind::link;
    Moment made{};
    Moment used{};
    Moment ends{};
};

/// Where they are kept. Only ever called in the engine's thread, inside a turn: there is one writer.
class AccessBook {
public:
    virtual ~AccessBook() = default;
    virtual void keep(const Access& access) = 0;
    virtual void noteUse(const std::string& hash, Moment used) = 0;
    /// False when it was not there: a link enters once even when it is used twice at the same moment.
    virtual bool remove(const std::string& hash) = 0;
    virtual void removeEnded(Moment now) = 0;
};

/// 256 random bits, for an address or a cookie.
std::string newSecret();
/// SHA-256, hexadecimal.
std::string hashOf(std::string_view secret);

struct Grant {
    Id person = 0;
    AccessKind kind = AccessKind::link;
    std::chrono::hours valid{24};
};

/// Gives out a secret inside a turn and notes it in the audit log. The secret exists nowhere but in the answer.
std::string giveAccess(engine::Turn& turn, AccessBook& book, const Grant& grant);

} // namespace nastavnik::http
