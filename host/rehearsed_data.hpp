// SPDX-License-Identifier: MIT
#pragma once

#include "year_play.hpp"

#include <string>
#include <vector>

namespace nastavnik {

/// What a roadmap gives to its papers. No declaration says it, the actions build it; so the year is rehearsed with the
/// roadmap's own people, and the journal tells every request.
class RehearsedData {
public:
    /// Throws Error as playYear() does.
    RehearsedData(const Installation& installation, const YearPlaySettings& settings);

    /// With which data papers of this template were asked for, number and date among them; also where they could not be
    /// made of it.
    std::vector<Value> of(const std::string& tmpl) const;

    /// Templates that the year asked for, in order.
    std::vector<std::string> templates() const;

private:
    struct Request {
        std::string tmpl;
        Value data;
    };

    std::vector<Request> requests_;
};

} // namespace nastavnik
