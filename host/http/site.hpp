// SPDX-License-Identifier: MIT
#pragma once

#include "http/gate.hpp"
#include "http/router.hpp"

namespace nastavnik::http {

/// Everything behind the socket: a whole request in, a whole answer out. From many threads at once.
class Site {
public:
    Site(Parts parts, GateSettings gate);

    Response answer(const Request& request);
    /// How large a body may be: a file only for a resource that takes one, from somebody who is known.
    std::size_t bodyLimit(const Request& head);
    /// What is said when there is no answer: for refused requests and for faults of the program.
    Response apologise(int status, const std::string& reason) const;

private:
    Response answerPlainly(const Request& request, Language language);
    Response answerResource(const Request& request, const Route& route, Language language);
    std::optional<Response> answerPage(const Request& request);
    Response home(const Request& request);
    Response enter(const Request& request);
    Response leave(const Request& request);
    Response guarded(Response response) const;

    Parts parts_;
    Gate gate_;
    const Resources resources_;
};

} // namespace nastavnik::http
