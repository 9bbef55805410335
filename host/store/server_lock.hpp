// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace nastavnik::store {

/// The file beside a database that keeps a second writer away. Held by the kernel, so that it ends with the process,
/// however that ends.
class ServerLock {
public:
    /// Throws ST005 naming the process that holds it, ST010 when the file cannot be made.
    explicit ServerLock(const std::filesystem::path& database);
    ServerLock(ServerLock&& other) noexcept;
    ServerLock& operator=(ServerLock&&) = delete;
    ~ServerLock();

    /// The previous holder did not come to its end.
    bool afterUncleanEnd() const { return unclean_; }
    /// To be called when the database was closed in order.
    void noteCleanEnd() noexcept;

private:
    std::filesystem::path file_;
    int descriptor_ = -1;
    bool unclean_ = false;
};

} // namespace nastavnik::store
