// SPDX-License-Identifier: MIT
#include "store/server_lock.hpp"

#include "store/errors.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>

namespace nastavnik::store {

namespace {

std::string contentOf(int descriptor) {
    char text[64];
    const ssize_t size = pread(descriptor, text, sizeof text, 0);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string();
}

} // namespace

ServerLock::ServerLock(const std::filesystem::path& database) : file_(database.string() + ".lock") {
    descriptor_ = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor_ < 0)
        throw unreachable({.where = file_.string(), .said = std::strerror(errno)});
    const bool taken = flock(descriptor_, LOCK_EX | LOCK_NB) != 0;
    const std::string holder = contentOf(descriptor_);
    if (taken) {
        close(descriptor_);
        throw alreadyServed(database.string(), holder.empty() ? "pid ?" : holder);
    }
    unclean_ = !holder.empty();
    const std::string self = "pid " + std::to_string(getpid());
    if (ftruncate(descriptor_, 0) != 0 || pwrite(descriptor_, self.data(), self.size(), 0) < 0) {
        const std::string said = std::strerror(errno);
        close(descriptor_);
        throw unreachable({.where = file_.string(), .said = said});
    }
}

ServerLock::ServerLock(ServerLock&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)), unclean_(other.unclean_) {}

ServerLock::~ServerLock() {
    if (descriptor_ >= 0)
        close(descriptor_);
}

void ServerLock::noteCleanEnd() noexcept {
    // A note that cannot be removed costs the next start a look over the file, nothing else.
    [[maybe_unused]] const int result = ftruncate(descriptor_, 0);
}

} // namespace nastavnik::store
