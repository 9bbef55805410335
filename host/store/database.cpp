// SPDX-License-Identifier: MIT
#include "store/database.hpp"

#include <stdexcept>

namespace nastavnik::store {

namespace {

/// Filters of the API make many texts; more than these are not worth their memory.
constexpr std::size_t keptTexts = 512;

} // namespace

void Database::savepoint(std::string_view name) { run("SAVEPOINT " + std::string(name)); }

void Database::release(std::string_view name) { run("RELEASE SAVEPOINT " + std::string(name)); }

void Database::rollbackTo(std::string_view name) { run("ROLLBACK TO SAVEPOINT " + std::string(name)); }

Query Database::prepare(std::string_view sql) {
    const auto found = idle_.find(sql);
    if (found == idle_.end() || found->second.empty())
        return {*this, compile(sql)};
    auto statement = std::move(found->second.back());
    found->second.pop_back();
    return {*this, std::move(statement)};
}

std::int64_t Database::numberOf(Query query) {
    if (!query.next() || query.isNull(0))
        throw std::logic_error("the query was to give one integer");
    const std::int64_t number = query.integer(0);
    query.finish();
    return number;
}

void Database::giveBack(std::unique_ptr<Statement> statement) noexcept {
    statement->reset();
    try {
        if (idle_.size() >= keptTexts)
            idle_.clear();
        auto& idle = idle_[statement->sql()];
        idle.push_back(std::move(statement));
    } catch (const std::bad_alloc&) {
        statement.reset(); // Only the next use of this text is slower.
    }
}

} // namespace nastavnik::store
