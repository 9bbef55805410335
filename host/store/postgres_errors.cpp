// SPDX-License-Identifier: MIT
#include "store/errors.hpp"
#include "store/postgres_statement.hpp"

#include <stdexcept>

namespace nastavnik::store {

namespace {

std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

std::string field(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text ? text : "";
}

bool isOneOf(std::string_view state, std::initializer_list<std::string_view> states) {
    for (const std::string_view each : states)
        if (state == each)
            return true;
    return false;
}

[[noreturn]] void raisePostgres(std::string_view state, const DatabaseReport& report, std::string_view sql) {
    if (isOneOf(state, {"40001", "40P01"}))
        throw conflict(report);
    if (isOneOf(state, {"55P03", "57014", "53300"}))
        throw busy(report);
    if (isOneOf(state, {"53100", "53200"}))
        throw diskFull(report);
    if (state == "25006")
        throw readOnly(report);
    if (isOneOf(state, {"XX001", "XX002"}))
        throw damaged(report);
    if (state == "NA001") // Raised by the triggers of the audit log.
        throw auditIsFinal(report);
    if (state == "42501")
        throw unreachable(report);
    const std::string_view group = state.substr(0, 2);
    if (group == "22" || group == "23")
        throw notAllowed(report);
    if (group == "42")
        throw std::logic_error("SQL: " + report.said + ": " + std::string(sql));
    throw notServed(report);
}

} // namespace

std::string whereIs(PGconn* session) {
    const auto text = [](const char* part) { return std::string(part ? part : ""); };
    return text(PQhost(session)) + ":" + text(PQport(session)) + "/" + text(PQdb(session));
}

void checkPostgres(PGconn* session, const PGresult* result, std::string_view sql) {
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return;
    std::string said = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (said.empty())
        said = trimmed(PQerrorMessage(session));
    raisePostgres(field(result, PG_DIAG_SQLSTATE), {.where = whereIs(session), .said = std::move(said)}, sql);
}

} // namespace nastavnik::store
