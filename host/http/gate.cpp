// SPDX-License-Identifier: MIT
#include "http/gate.hpp"

#include <string_view>

namespace nastavnik::http {

namespace {

constexpr std::string_view bearer = "Bearer ";
/// How exactly the end of idleness is kept: not every reading is worth a write.
constexpr std::chrono::minutes usesNotedEvery{5};

std::string cookieIn(const std::string& header, const std::string& name) {
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = std::min(header.find(';', at), header.size());
        const std::size_t begin = std::min(header.find_first_not_of(' ', at), end);
        const std::string pair = header.substr(begin, end - begin);
        if (pair.starts_with(name + "="))
            return pair.substr(name.size() + 1);
        at = end + 1;
    }
    return "";
}

Error linkIsOver() {
    return Error("HT401", {"ссылка уже использована или её срок прошёл: попросите новую",
                           "the link was used already or its time is over: ask for a new one"});
}

} // namespace

std::string Gate::secretIn(const Request& request) const {
    const std::string& authorization = request.header("authorization");
    if (authorization.starts_with(bearer))
        return authorization.substr(bearer.size());
    return cookieIn(request.header("cookie"), cookieName());
}

std::optional<Access> Gate::known(const std::string& secret) const {
    if (secret.empty() || secret.size() > 200)
        return std::nullopt;
    const auto access = parts_.view.access(hashOf(secret));
    const Moment now = parts_.clock.now();
    if (!access || access->ends <= now)
        return std::nullopt;
    if (access->kind == AccessKind::session && access->used + settings_.sessionIdle <= now)
        return std::nullopt;
    return access;
}

std::optional<Viewer> Gate::recognise(const Request& request, const Snapshot& snapshot) {
    const auto access = known(secretIn(request));
    const bool isBearer = request.header("authorization").starts_with(bearer);
    if (!access || access->kind != (isBearer ? AccessKind::key : AccessKind::session))
        return std::nullopt;
    const people::Person* person = snapshot.directory.person(access->person);
    if (!person)
        return std::nullopt;
    noteUse(*access);
    return Viewer{.person = person,
                  .organisation = snapshot.directory.organisation(person->organisation),
                  .scope = people::scopeOf(*person, snapshot.directory),
                  .isOfDepartment = people::isOfDepartment(*person, snapshot.directory)};
}

void Gate::noteUse(const Access& access) {
    const Moment now = parts_.clock.now();
    if (access.used + usesNotedEvery > now)
        return;
    parts_.engine.carryOut({.actor = "person:" + std::to_string(access.person),
                            .cause = "command:use",
                            .act = [&book = parts_.book, hash = access.hash, now](engine::Turn&, engine::RunDriver&) {
                                book.noteUse(hash, now);
                                return Value();
                            }});
}

void Gate::requireOwnPage(const Request& request) const {
    // A key is not sent by a browser on its own.
    if (request.header("authorization").starts_with(bearer))
        return;
    const std::string& origin = request.header("origin");
    const std::string& site = request.header("sec-fetch-site");
    const std::string own =
        settings_.publicAddress.empty() ? "http://" + request.header("host") : settings_.publicAddress;
    const bool isOwn = origin.empty() ? site == "same-origin" : origin == own;
    if (!isOwn || (!site.empty() && site != "same-origin" && site != "none"))
        throw notAllowed({"изменения принимаются только с этой же страницы: обновите её и повторите",
                          "changes are taken only from this very page: reload it and try again"});
}

std::string Gate::enter(const std::string& secret) {
    const auto access = known(secret);
    if (!access || access->kind == AccessKind::session)
        throw linkIsOver();
    const std::chrono::hours life = settings_.sessionLife;
    const Value session = parts_.engine.carryOut(
        {.actor = "person:" + std::to_string(access->person),
         .cause = "command:enter",
         .act = [&book = parts_.book, access = *access, life](engine::Turn& turn, engine::RunDriver&) {
             book.removeEnded(turn.now);
             if (access.kind == AccessKind::link && !book.remove(access.hash))
                 throw linkIsOver();
             return Value(
                 giveAccess(turn, book, {.person = access.person, .kind = AccessKind::session, .valid = life}));
         }});
    return cookie(session.get<std::string>(), life);
}

std::string Gate::leave(const Request& request) {
    const std::string secret = secretIn(request);
    if (!secret.empty())
        parts_.engine.carryOut({.actor = "system",
                                .cause = "command:leave",
                                .act = [&book = parts_.book, hash = hashOf(secret)](engine::Turn&, engine::RunDriver&) {
                                    book.remove(hash);
                                    return Value();
                                }});
    return cookie("", std::chrono::seconds{0});
}

std::string Gate::cookie(const std::string& secret, std::chrono::seconds age) const {
    return cookieName() + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(age.count()) +
           (isSecure() ? "; Secure" : "");
}

} // namespace nastavnik::http
