// SPDX-License-Identifier: MIT
#include "plugins/readable_files.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace nastavnik::plugins {

namespace {

constexpr std::array systemFolders{"/usr/lib",        "/usr/local/lib",      "/lib",
                                   "/lib64",          "/usr/share/zoneinfo", "/usr/share/locale",
                                   "/usr/lib/locale", "/etc/ld.so.cache",    "/etc/localtime"};
constexpr std::array networkFiles{"/etc/ssl",
                                  "/usr/share/ca-certificates",
                                  "/usr/local/share/ca-certificates",
                                  "/etc/resolv.conf",
                                  "/etc/hosts",
                                  "/etc/nsswitch.conf",
                                  "/etc/gai.conf",
                                  "/etc/host.conf",
                                  "/etc/services",
                                  "/etc/protocols",
                                  "/run/systemd/resolve"};

constexpr std::uint64_t readingFile = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t readingFolder = readingFile | LANDLOCK_ACCESS_FS_READ_DIR;
/// The rights of the first version of Landlock; later ones do not matter here, the filter of system calls forbids them.
constexpr std::uint64_t everything = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1U;

/// A descriptor of the rules; -1 where the kernel has no Landlock.
int newRules() {
    const landlock_ruleset_attr attributes{.handled_access_fs = everything};
    return static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0));
}

/// What does not exist need not be allowed.
void allow(int rules, const char* path) {
    const int file = ::open(path, O_PATH | O_CLOEXEC);
    if (file < 0)
        return;
    struct stat facts {};
    const bool isFolder = ::fstat(file, &facts) == 0 && S_ISDIR(facts.st_mode);
    const landlock_path_beneath_attr beneath{.allowed_access = isFolder ? readingFolder : readingFile,
                                             .parent_fd = file};
    ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    ::close(file);
}

} // namespace

void allowReadingOnly(const std::vector<std::filesystem::path>& more, Network network) {
    const int rules = newRules();
    if (rules < 0)
        return;
    for (const char* path : systemFolders)
        allow(rules, path);
    if (network == Network::outgoing)
        for (const char* path : networkFiles)
            allow(rules, path);
    for (const auto& path : more)
        allow(rules, path.c_str());
    const long done = ::syscall(SYS_landlock_restrict_self, rules, 0);
    const int error = errno;
    ::close(rules);
    if (done != 0)
        throw std::system_error(error, std::generic_category(), "landlock_restrict_self");
}

} // namespace nastavnik::plugins
