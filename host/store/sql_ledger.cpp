// SPDX-License-Identifier: MIT
#include "store/sql_ledger.hpp"

#include <algorithm>

namespace nastavnik::store {

SqlLedger::SqlLedger(Database& database)
    : database_(database), programmes_(database), editions_(database), people_(database), mentorships_(database),
      consents_(database), indicators_(database), records_(database), tasks_(database), runs_(database),
      steps_(database), waits_(database), files_(database), documents_(database), letters_(database), audit_(database) {
}

void SqlLedger::begin() {
    audit_.forget();
    database_.begin();
}

void SqlLedger::commit() {
    audit_.close();
    database_.commit();
    audit_.forget();
}

void SqlLedger::rollback() noexcept {
    audit_.forget();
    database_.rollback();
}

std::optional<Moment> SqlLedger::nextWake() {
    const std::optional<Moment> run = runs_.nextWake();
    const std::optional<Moment> letter = letters_.nextWake();
    if (!run || !letter)
        return run ? run : letter;
    return std::min(*run, *letter);
}

} // namespace nastavnik::store
