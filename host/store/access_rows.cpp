// SPDX-License-Identifier: MIT
#include "store/access_rows.hpp"

namespace nastavnik::store {

void AccessRows::add(const AccessRow& access) {
    database_.run("INSERT INTO access (hash, person, kind, made, used, ends) VALUES (?, ?, ?, ?, ?, ?)", access.hash,
                  access.person, access.kind, access.made, access.used, access.ends);
}

std::optional<AccessRow> AccessRows::find(const std::string& hash) {
    Query row = database_.query("SELECT hash, person, kind, made, used, ends FROM access WHERE hash = ?", hash);
    if (!row.next())
        return std::nullopt;
    return AccessRow{.hash = row.text(0),
                     .person = row.integer(1),
                     .kind = row.text(2),
                     .made = row.moment(3),
                     .used = row.moment(4),
                     .ends = row.moment(5)};
}

void AccessRows::noteUse(const std::string& hash, Moment used) {
    database_.run("UPDATE access SET used = ? WHERE hash = ?", used, hash);
}

bool AccessRows::remove(const std::string& hash) {
    return database_.run("DELETE FROM access WHERE hash = ?", hash) > 0;
}

void AccessRows::removeEnded(Moment now) { database_.run("DELETE FROM access WHERE ends < ?", now); }

} // namespace nastavnik::store
