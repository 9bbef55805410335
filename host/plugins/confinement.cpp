// SPDX-License-Identifier: MIT
#include "plugins/confinement.hpp"

#include "plugins/readable_files.hpp"
#include "plugins/system_calls.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <system_error>

namespace nastavnik::plugins {

namespace {

void require(int result, const char* what) {
    if (result != 0)
        throw std::system_error(errno, std::generic_category(), what);
}

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit limits{most, most};
    require(::setrlimit(resource, &limits), "setrlimit");
}

void limitMemory([[maybe_unused]] std::size_t memory) {
#ifndef __SANITIZE_ADDRESS__ // its shadow memory is larger than any sensible limit
    limit(RLIMIT_DATA, memory);
    // Shared mappings do not count as data; libraries and reserved arenas need room besides.
    limit(RLIMIT_AS, memory * 2 + (std::size_t{1} << 30U));
#endif
}

void dieWithParent() {
    const pid_t parent = ::getppid();
    require(::prctl(PR_SET_PDEATHSIG, SIGKILL), "PR_SET_PDEATHSIG");
    if (::getppid() != parent)
        ::_exit(1);
}

} // namespace

void confine(const Confinement& confinement) {
    dieWithParent();
    ::tzset(); // reads /etc/localtime while it still may
    limitMemory(confinement.memory);
    limit(RLIMIT_NOFILE, confinement.openFiles);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    require(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "PR_SET_NO_NEW_PRIVS");
    allowReadingOnly(confinement.readable, confinement.network);
    allowQuietCallsOnly(confinement.network);
}

void closeFiles() { forbidOpening(); }

} // namespace nastavnik::plugins
