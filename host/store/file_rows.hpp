// SPDX-License-Identifier: MIT
#pragma once

#include "engine/papers.hpp"
#include "nastavnik/capability.hpp"
#include "store/rows.hpp"

#include <string>
#include <string_view>

namespace nastavnik::store {

/// Bytes by their SHA-256: documents, templates, scans; the same bytes are kept once.
class FileRows {
public:
    explicit FileRows(Database& database) : database_(database) {}

    std::string keep(std::string_view bytes); ///< returns the hash
    engine::StoredFile keep(const File& file);
    void keepRendition(const std::string& source, const std::string& format, const File& made);
    Bytes bytes(const std::string& hash);

private:
    Database& database_;
};

} // namespace nastavnik::store
