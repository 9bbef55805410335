// SPDX-License-Identifier: MIT
#include "store/listing.hpp"

namespace nastavnik::store {

namespace {

constexpr Listing letters{.columns = "id, programme, task, person, address, notice, subject, text, documents, state, "
                                     "written, due, attempts, answer",
                          .from = "FROM letter",
                          .order = "ORDER BY id DESC"};

Value letterAt(const Query& row) {
    return {{"id", row.integer(0)},
            {"programme", row.integer(1)},
            {"task", idOrNull(row, 2)},
            {"person", idOrNull(row, 3)},
            {"address", row.bytes(4)},
            {"notice", row.bytes(5)},
            {"subject", row.bytes(6)},
            {"text", row.bytes(7)},
            {"documents", row.value(8)},
            {"state", row.bytes(9)},
            {"written", isoText(row.moment(10))},
            {"due", isoText(row.moment(11))},
            {"attempts", row.integer(12)},
            {"answer", row.bytes(13)}};
}

} // namespace

Value listLetters(Database& database, const LetterFilter& filter, Page page) {
    Conditions conditions;
    conditions.equal("programme", filter.programme);
    conditions.equal("person", filter.person);
    conditions.equal("task", filter.task);
    conditions.equal("state", filter.state);
    return list(database, letters, conditions, page, letterAt);
}

} // namespace nastavnik::store
