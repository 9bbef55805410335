// SPDX-License-Identifier: MIT
#include "store/backup.hpp"

#include "store/errors.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_statement.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace nastavnik::store {

namespace {

using std::filesystem::path;

struct CloseFile {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using PlainFile = std::unique_ptr<sqlite3, CloseFile>;

/// A file that is removed unless it was kept.
class PartFile {
public:
    explicit PartFile(const path& target) : file_(target.string() + ".part") { std::filesystem::remove(file_); }
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    ~PartFile() {
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
    }

    const path& file() const { return file_; }

private:
    path file_;
};

[[noreturn]] void raiseErrno(const path& file) {
    const DatabaseReport report{file.string(), std::strerror(errno)};
    throw errno == ENOSPC ? diskFull(report) : notServed(report);
}

void flush(const path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        raiseErrno(file);
    const int result = fsync(descriptor);
    close(descriptor);
    if (result != 0)
        raiseErrno(file);
}

path folderOf(const path& file) { return file.has_parent_path() ? file.parent_path() : path("."); }

void move(const path& from, const path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0)
        raiseErrno(to);
}

PlainFile createFile(const path& file) {
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    PlainFile owned(handle);
    if (result != SQLITE_OK)
        raiseSqlite(handle, result, file, "");
    return owned;
}

/// The pages of one moment: the copying goes on inside one read, which a server beside it does not disturb.
void copyPages(sqlite3* source, const path& file) {
    const PlainFile target = createFile(file);
    sqlite3_backup* copying = sqlite3_backup_init(target.get(), "main", source, "main");
    int result = copying ? sqlite3_backup_step(copying, -1) : SQLITE_ERROR;
    if (copying)
        result = sqlite3_backup_finish(copying);
    // Without a log beside it the copy is one file, also while it is looked at.
    if (result == SQLITE_OK)
        result = sqlite3_exec(target.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        raiseSqlite(target.get(), result, file, "");
}

void requireSound(const path& file) {
    const auto copy = SqliteDatabase::openReader(file);
    Query row = copy->query("PRAGMA integrity_check(1)");
    if (!row.next() || row.bytes(0) != "ok")
        throw damaged({.where = file.string(), .said = row.text(0)});
}

path freeName(const path& target) {
    path name = target.string() + ".replaced";
    for (int number = 2; std::filesystem::exists(name); ++number)
        name = target.string() + ".replaced-" + std::to_string(number);
    return name;
}

/// The log goes with its database: what it still holds must not be played into another one.
void setAside(const path& target) {
    const path aside = freeName(target);
    move(target, aside);
    if (std::filesystem::exists(target.string() + "-wal"))
        move(target.string() + "-wal", aside.string() + "-wal");
    std::filesystem::remove(target.string() + "-shm");
}

} // namespace

void backUp(const path& source, const path& target) {
    if (std::filesystem::exists(target))
        throw targetExists(target.string());
    const PartFile part(target);
    copyPages(SqliteDatabase::openReader(source)->handle(), part.file());
    flush(part.file());
    // link() refuses an existing name, so two backups at once cannot replace one another.
    if (::link(part.file().c_str(), target.c_str()) != 0) {
        if (errno == EEXIST)
            throw targetExists(target.string());
        raiseErrno(target);
    }
    flush(folderOf(target));
}

void restore(const path& backup, const path& target) {
    requireSound(backup);
    const PartFile part(target);
    ServerLock lock(target);
    copyPages(SqliteDatabase::openReader(backup)->handle(), part.file());
    flush(part.file());
    if (std::filesystem::exists(target))
        setAside(target);
    move(part.file(), target);
    flush(folderOf(target));
    lock.noteCleanEnd();
}

} // namespace nastavnik::store
