// SPDX-License-Identifier: MIT
#include "store/conditions.hpp"

namespace nastavnik::store {

namespace {

void bindFrom(Query& query, const std::vector<Conditions::Parameter>& parameters, int place) {
    for (const Conditions::Parameter& parameter : parameters) {
        // A temporary copy is what the statement keeps; the list of parameters may go.
        std::visit([&](auto value) { query.bind(place, std::move(value)); }, parameter);
        ++place;
    }
}

/// For LIKE: % and _ of a search are letters.
std::string withoutWildcards(const std::string& search) {
    std::string pattern;
    for (const char letter : search) {
        if (letter == '%' || letter == '_' || letter == '\\')
            pattern += '\\';
        pattern += letter;
    }
    return pattern;
}

} // namespace

void Conditions::add(std::string_view sql, std::vector<Parameter> parameters) {
    sql_.append(sql_.empty() ? " WHERE " : " AND ").append(sql);
    parameters_.insert(parameters_.end(), parameters.begin(), parameters.end());
}

void Conditions::equal(std::string_view column, const std::optional<std::int64_t>& wanted) {
    if (wanted)
        add(std::string(column).append(" = ?"), {*wanted});
}

void Conditions::equal(std::string_view column, const std::string& wanted) {
    if (!wanted.empty())
        add(std::string(column).append(" = ?"), {wanted});
}

void Conditions::beginsWith(std::string_view column, const std::string& wanted) {
    if (!wanted.empty())
        add(std::string(column).append(" LIKE ? ESCAPE '\\'"), {withoutWildcards(wanted) + "%"});
}

void Conditions::contains(std::string_view column, const std::string& wanted) {
    add(std::string(column).append(" LIKE ? ESCAPE '\\'"), {"%" + withoutWildcards(wanted) + "%"});
}

void Conditions::oneOf(std::string_view column, const std::vector<std::string>& wanted) {
    if (wanted.empty())
        return;
    std::string sql(column);
    for (std::size_t index = 0; index < wanted.size(); ++index)
        sql.append(index == 0 ? " IN (?" : ", ?");
    add(sql.append(")"), {wanted.begin(), wanted.end()});
}

Query Conditions::query(Database& database, std::string_view select, std::string_view rest,
                        std::vector<Parameter> more) const {
    Query query = database.prepare(std::string(select).append(sql_).append(" ").append(rest));
    bindFrom(query, parameters_, 0);
    bindFrom(query, more, static_cast<int>(parameters_.size()));
    return query;
}

} // namespace nastavnik::store
