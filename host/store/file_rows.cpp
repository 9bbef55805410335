// SPDX-License-Identifier: MIT
#include "store/file_rows.hpp"

#include "store/errors.hpp"
#include "store/sha256.hpp"

namespace nastavnik::store {

std::string FileRows::keep(std::string_view bytes) {
    std::string hash = contentHash(bytes);
    database_.run("INSERT INTO file (hash, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", hash, bytes.size(),
                  Blob(bytes));
    return hash;
}

engine::StoredFile FileRows::keep(const File& file) {
    return {.name = file.name,
            .type = file.type,
            .hash = keep(std::string_view(file.bytes)),
            .size = static_cast<std::int64_t>(file.bytes.size())};
}

void FileRows::keepRendition(const std::string& source, const std::string& format, const File& made) {
    database_.run("INSERT INTO rendition (source, format, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", source,
                  format, keep(made).hash);
}

Bytes FileRows::bytes(const std::string& hash) {
    Query row = database_.query("SELECT bytes FROM file WHERE hash = ?", hash);
    if (!row.next())
        throw notKept({"файл", "file"}, hash);
    return row.text(0);
}

} // namespace nastavnik::store
