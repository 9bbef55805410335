// SPDX-License-Identifier: MIT
#include "postgres_server.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nastavnik::store {

namespace {

namespace fs = std::filesystem;

std::string programsFolder() {
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql"))
        if (fs::exists(version.path() / "bin/initdb"))
            return (version.path() / "bin").string();
    throw std::runtime_error("PostgreSQL is not installed; install the package \"postgresql\"");
}

/// The server refuses to run as root.
const passwd* unprivileged() {
    if (geteuid() != 0)
        return nullptr;
    const passwd* user = getpwnam("postgres");
    if (!user)
        throw std::runtime_error("there is no user \"postgres\"; install the package \"postgresql\"");
    return user;
}

[[noreturn]] void become(const passwd* user, const std::vector<std::string>& command, const fs::path& folder) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int log = open((folder / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    if (user && (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
        _exit(126);
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    if (chdir(folder.c_str()) == 0)
        execv(arguments[0], arguments.data());
    _exit(127);
}

} // namespace

PostgresServer::PostgresServer() : programs_(programsFolder()) {
    const passwd* user = unprivileged();
    if (user && chown(folder_.path().c_str(), user->pw_uid, user->pw_gid) != 0)
        throw std::runtime_error("the server's folder cannot be given to it");
    const std::string data = (folder_ / "data").string();
    int status = 0;
    waitpid(start({programs_ + "/initdb", "-D", data, "-U", "nastavnik", "-A", "trust", "-E", "UTF8", "--no-sync",
                   "--locale=C.UTF-8"}),
            &status, 0);
    if (status != 0)
        throw std::runtime_error("initdb did not succeed; see " + (folder_ / "log").string());
    server_ = start({programs_ + "/postgres", "-D", data, "-k", folder_.path().string(), "-c",
                     "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=40"});
    waitUntilReady();
}

PostgresServer::~PostgresServer() {
    if (server_ > 0) {
        kill(server_, SIGQUIT);
        waitpid(server_, nullptr, 0);
    }
}

PostgresServer& PostgresServer::shared() {
    static PostgresServer server;
    return server;
}

pid_t PostgresServer::start(const std::vector<std::string>& command) const {
    const passwd* user = unprivileged();
    const pid_t child = fork();
    if (child == 0)
        become(user, command, folder_.path());
    return child;
}

std::string PostgresServer::address(const std::string& database) const {
    return "postgresql:///" + database + "?user=nastavnik&host=" + folder_.path().string();
}

void PostgresServer::waitUntilReady() const {
    for (int attempt = 0; attempt < 600; ++attempt) {
        if (PQping(address("postgres").c_str()) == PQPING_OK)
            return;
        if (waitpid(server_, nullptr, WNOHANG) == server_)
            break;
        poll(nullptr, 0, 50); // The server announces its readiness in no other way.
    }
    throw std::runtime_error("the PostgreSQL server did not start");
}

std::string PostgresServer::newDatabase() {
    // A schema of its own is as good as a database of its own, and made a hundred times faster.
    const std::string name = "test" + std::to_string(++databases_);
    PGconn* session = PQconnectdb(address("postgres").c_str());
    PGresult* result = PQexec(session, ("CREATE SCHEMA " + name).c_str());
    const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
    const std::string said = PQerrorMessage(session);
    PQclear(result);
    PQfinish(session);
    if (!done)
        throw std::runtime_error("no new database: " + said);
    return address("postgres") + "&options=-csearch_path%3D" + name;
}

TEST(PostgresServerTest, GivesEmptyDatabases) {
    PGconn* session = PQconnectdb(PostgresServer::shared().newDatabase().c_str());
    EXPECT_EQ(PQstatus(session), CONNECTION_OK) << PQerrorMessage(session);
    PQfinish(session);
}

} // namespace nastavnik::store
