// SPDX-License-Identifier: MIT
#pragma once

#include "people/agreements.hpp"
#include "people/consents.hpp"
#include "store/rows.hpp"

#include <string_view>
#include <vector>

namespace nastavnik::store {

/// Consents of persons and agreements with mentors.
class ConsentRows {
public:
    explicit ConsentRows(Database& database) : database_(database) {}

    Id add(const people::Consent& consent);
    void save(const people::Consent& consent);
    std::vector<people::Consent> consents();

    Id add(const people::Agreement& agreement);
    void save(const people::Agreement& agreement);
    std::vector<people::Agreement> agreements();

private:
    Database& database_;
};

/// Columns in the order in which consentAt() and agreementAt() read them, from the first column on.
inline constexpr std::string_view consentColumns =
    "consent.id, consent.person, consent.organisation, consent.purpose, consent.given, consent.until, "
    "consent.withdrawn, consent.settled, consent.end_told, consent.signer, consent.document, consent.terms";
inline constexpr std::string_view agreementColumns =
    "agreement.id, agreement.mentor, agreement.organisation, agreement.number, agreement.date, agreement.since, "
    "agreement.until, agreement.form, agreement.content, agreement.pay, agreement.unpaid_reason, agreement.mentees, "
    "agreement.ended, agreement.end_reason, agreement.document, agreement.details";
people::Consent consentAt(const Query& row);
people::Agreement agreementAt(const Query& row);

} // namespace nastavnik::store
