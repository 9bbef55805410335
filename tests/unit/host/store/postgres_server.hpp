// SPDX-License-Identifier: MIT
#pragma once

#include "temporary_folder.hpp"

#include <string>
#include <sys/types.h>
#include <vector>

namespace nastavnik::store {

/// A real PostgreSQL server with a folder of its own, reached over a socket in that folder. Throws when PostgreSQL is
/// not installed: the package list names it.
class PostgresServer {
public:
    PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer();

    /// One for all tests of this program.
    static PostgresServer& shared();

    /// Address of a new empty database.
    std::string newDatabase();

private:
    pid_t start(const std::vector<std::string>& command) const;
    std::string address(const std::string& database) const;
    void waitUntilReady() const;

    TemporaryFolder folder_;
    std::string programs_;
    pid_t server_ = -1;
    int databases_ = 0;
};

} // namespace nastavnik::store
