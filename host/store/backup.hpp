// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace nastavnik::store {

/// Copies the SQLite database `source` while its server goes on writing: the state of one moment, complete in one file
/// that appears under its name only when it is whole and on disk. Throws ST015 when `target` exists.
void backUp(const std::filesystem::path& source, const std::filesystem::path& target);

/// Puts a backup into the place of a database that nobody serves (else ST005); what stood there stays beside it with
/// the ending ".replaced" (or ".replaced-2" …). Throws ST003 when the backup is not sound, and then changes nothing.
void restore(const std::filesystem::path& backup, const std::filesystem::path& target);

} // namespace nastavnik::store
