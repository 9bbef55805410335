// SPDX-License-Identifier: MIT
#include "store/consent_rows.hpp"

#include <stdexcept>
#include <string>

namespace nastavnik::store {

namespace {

people::Purpose purposeIn(std::string_view text) {
    if (const auto purpose = people::purposeOf(text))
        return *purpose;
    throw std::logic_error("no consent is for \"" + std::string(text) + "\"");
}

std::string select(std::string_view columns, const char* table) {
    return std::string("SELECT ").append(columns) + " FROM " + table + " ORDER BY id";
}

} // namespace

Id ConsentRows::add(const people::Consent& consent) {
    return database_.number("INSERT INTO consent (person, organisation, purpose, given, until, withdrawn, settled, "
                            "end_told, signer, document, terms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                            consent.person, consent.organisation, name(consent.purpose), consent.given, consent.until,
                            consent.withdrawn, consent.settled, consent.isEndTold, consent.signer, consent.document,
                            Blob(cborOf(consent.terms)));
}

void ConsentRows::save(const people::Consent& consent) {
    const auto changed = database_.run(
        "UPDATE consent SET person = ?, organisation = ?, purpose = ?, given = ?, until = ?, withdrawn = ?, "
        "settled = ?, end_told = ?, signer = ?, document = ?, terms = ? WHERE id = ?",
        consent.person, consent.organisation, name(consent.purpose), consent.given, consent.until, consent.withdrawn,
        consent.settled, consent.isEndTold, consent.signer, consent.document, Blob(cborOf(consent.terms)), consent.id);
    requireOneRow(changed, "consent", consent.id);
}

std::vector<people::Consent> ConsentRows::consents() {
    std::vector<people::Consent> consents;
    Query row = database_.query(select(consentColumns, "consent"));
    while (row.next())
        consents.push_back(consentAt(row));
    return consents;
}

Id ConsentRows::add(const people::Agreement& agreement) {
    return database_.number(
        "INSERT INTO agreement (mentor, organisation, number, date, since, until, form, content, pay, unpaid_reason, "
        "mentees, ended, end_reason, document, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "RETURNING id",
        agreement.mentor, agreement.organisation, agreement.number, agreement.date, agreement.from, agreement.till,
        agreement.form, agreement.content, agreement.pay, agreement.unpaidReason, Blob(cborOf(agreement.mentees)),
        agreement.ended, agreement.endReason, agreement.document, Blob(cborOf(agreement.details)));
}

void ConsentRows::save(const people::Agreement& agreement) {
    const auto changed = database_.run(
        "UPDATE agreement SET mentor = ?, organisation = ?, number = ?, date = ?, since = ?, until = ?, form = ?, "
        "content = ?, pay = ?, unpaid_reason = ?, mentees = ?, ended = ?, end_reason = ?, document = ?, details = ? "
        "WHERE id = ?",
        agreement.mentor, agreement.organisation, agreement.number, agreement.date, agreement.from, agreement.till,
        agreement.form, agreement.content, agreement.pay, agreement.unpaidReason, Blob(cborOf(agreement.mentees)),
        agreement.ended, agreement.endReason, agreement.document, Blob(cborOf(agreement.details)), agreement.id);
    requireOneRow(changed, "agreement", agreement.id);
}

std::vector<people::Agreement> ConsentRows::agreements() {
    std::vector<people::Agreement> agreements;
    Query row = database_.query(select(agreementColumns, "agreement"));
    while (row.next())
        agreements.push_back(agreementAt(row));
    return agreements;
}

people::Consent consentAt(const Query& row) {
    return {.id = row.integer(0),
            .person = row.integer(1),
            .organisation = row.integer(2),
            .purpose = purposeIn(row.bytes(3)),
            .given = row.date(4),
            .until = row.optionalDate(5),
            .withdrawn = row.optionalDate(6),
            .settled = row.optionalDate(7),
            .isEndTold = row.flag(8),
            .signer = row.text(9),
            .document = row.optionalInteger(10),
            .terms = row.value(11)};
}

people::Agreement agreementAt(const Query& row) {
    return {.id = row.integer(0),
            .mentor = row.integer(1),
            .organisation = row.integer(2),
            .number = row.text(3),
            .date = row.date(4),
            .from = row.date(5),
            .till = row.date(6),
            .form = row.text(7),
            .content = row.text(8),
            .pay = row.text(9),
            .unpaidReason = row.text(10),
            .mentees = row.value(11).get<std::vector<Id>>(),
            .ended = row.optionalDate(12),
            .endReason = row.text(13),
            .document = row.optionalInteger(14),
            .details = row.value(15)};
}

} // namespace nastavnik::store
