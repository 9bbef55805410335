// SPDX-License-Identifier: MIT
#pragma once

#include "postgres_server.hpp"
#include "store/open_database.hpp"
#include "store/sql_ledger.hpp"
#include "temporary_folder.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace nastavnik::store {

/// The faults' codes and English texts, one a line.
std::string textOf(const Error& error);

template <typename Action>
std::string errorOf(Action&& action) {
    try {
        action();
    } catch (const Error& error) {
        return textOf(error);
    }
    return "";
}

inline Date day(const char* text) { return parseDate(text).value(); }
inline Moment at(std::int64_t microseconds) { return Moment(std::chrono::microseconds(microseconds)); }

/// A database of the dialect under test, empty but for its schema, and what most entries refer to.
class StoreTest : public testing::TestWithParam<Dialect> {
protected:
    StoreTest();

    void reopen();
    std::unique_ptr<Database> reader() { return openReader(address_); }

    Id newOrganisation(const std::string& code);
    Id newPerson(const std::string& code);
    Id newTask();
    Id newRun(engine::RunState state = engine::RunState::ready, std::optional<Moment> wake = std::nullopt);
    /// Calls `change` in a transaction of its own.
    template <typename Change>
    auto commit(Change&& change) {
        ledger().begin();
        auto result = change();
        ledger().commit();
        return result;
    }

    SqlLedger& ledger() { return *ledger_; }

    TemporaryFolder folder_;
    std::string address_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<SqlLedger> ledger_;
    roadmap::Bundle bundle_{.name = "prokopyevsk", .files = {{"roadmap.lua", "roadmap \"x\" {}"}}};
    Id department_ = 0;
    Id school_ = 0;
    Id programme_ = 0;
};

std::string dialectName(const testing::TestParamInfo<Dialect>& info);

} // namespace nastavnik::store
