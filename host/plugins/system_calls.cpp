// SPDX-License-Identifier: MIT
#include "plugins/system_calls.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>

namespace nastavnik::plugins {

namespace {

using Filter = std::unique_ptr<void, decltype([](void* filter) { seccomp_release(filter); })>;

constexpr std::array computing{
    "read",
    "readv",
    "pread64",
    "preadv",
    "write",
    "writev",
    "close",
    "close_range",
    "lseek",
    "fstat",
    "newfstatat",
    "stat",
    "lstat",
    "statx",
    "statfs",
    "fstatfs",
    "access",
    "faccessat",
    "faccessat2",
    "readlink",
    "readlinkat",
    "getcwd",
    "getdents64",
    "umask",
    "dup",
    "dup2",
    "dup3",
    "pipe",
    "pipe2",
    "eventfd2",
    "poll",
    "ppoll",
    "select",
    "pselect6",
    "epoll_create1",
    "epoll_ctl",
    "epoll_wait",
    "epoll_pwait",
    "brk",
    "mmap",
    "munmap",
    "mprotect",
    "mremap",
    "madvise",
    "mincore",
    "membarrier",
    "futex",
    "set_robust_list",
    "get_robust_list",
    "rseq",
    "set_tid_address",
    "arch_prctl",
    "sched_yield",
    "sched_getaffinity",
    "sched_getparam",
    "sched_getscheduler",
    "getpriority",
    "rt_sigaction",
    "rt_sigprocmask",
    "rt_sigreturn",
    "rt_sigpending",
    "rt_sigtimedwait",
    "sigaltstack",
    "restart_syscall",
    "pause",
    "nanosleep",
    "clock_nanosleep",
    "clock_gettime",
    "clock_getres",
    "gettimeofday",
    "time",
    "times",
    "getitimer",
    "setitimer",
    "alarm",
    "getrandom",
    "uname",
    "sysinfo",
    "getrusage",
    "getrlimit",
    "getpid",
    "gettid",
    "getppid",
    "getpgrp",
    "getuid",
    "geteuid",
    "getgid",
    "getegid",
    "getcpu",
    "exit",
    "exit_group",
    "seccomp", // only ever takes away more
};

constexpr std::array connecting{
    "connect",  "bind",    "getsockopt", "setsockopt", "getsockname", "getpeername", "sendto",
    "recvfrom", "sendmsg", "sendmmsg",   "recvmsg",    "recvmmsg",    "shutdown",
};

void require(int result, const char* what) {
    if (result != 0)
        throw std::system_error(-result, std::generic_category(), what);
}

/// A name that this machine's architecture does not have is no loss.
template <class... Conditions>
void rule(const Filter& filter, std::uint32_t action, const char* name, Conditions... conditions) {
    const int number = seccomp_syscall_resolve_name(name);
    if (number >= 0)
        require(seccomp_rule_add(filter.get(), action, number, sizeof...(conditions), conditions...), name);
}

scmp_arg_cmp bitsAre(unsigned argument, scmp_datum_t mask, scmp_datum_t bits) {
    return {.arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = bits};
}

scmp_arg_cmp is(unsigned argument, scmp_datum_t value) {
    return {.arg = argument, .op = SCMP_CMP_EQ, .datum_a = value, .datum_b = 0};
}

void allowReadingFiles(const Filter& filter) {
    constexpr scmp_datum_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    rule(filter, SCMP_ACT_ALLOW, "open", bitsAre(1, writing, 0));
    rule(filter, SCMP_ACT_ALLOW, "openat", bitsAre(2, writing, 0));
}

/// Threads, not processes; clone3 cannot be looked into, and glibc then takes clone.
void allowThreads(const Filter& filter) {
    rule(filter, SCMP_ACT_ALLOW, "clone", bitsAre(0, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM));
    rule(filter, SCMP_ACT_ERRNO(ENOSYS), "clone3");
    rule(filter, SCMP_ACT_ALLOW, "tgkill", is(0, static_cast<scmp_datum_t>(::getpid())));
}

void allowHarmlessVariants(const Filter& filter) {
    for (const int command : {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL})
        rule(filter, SCMP_ACT_ALLOW, "fcntl", is(1, static_cast<scmp_datum_t>(command)));
    for (const int option : {PR_SET_NAME, PR_GET_NAME, PR_SET_VMA, PR_SET_NO_NEW_PRIVS, PR_GET_SECCOMP})
        rule(filter, SCMP_ACT_ALLOW, "prctl", is(0, static_cast<scmp_datum_t>(option)));
    for (const unsigned request : {0x5401U /*TCGETS*/, 0x541BU /*FIONREAD*/, 0x5421U /*FIONBIO*/})
        rule(filter, SCMP_ACT_ALLOW, "ioctl", is(1, request));
    rule(filter, SCMP_ACT_ALLOW, "prlimit64", is(0, 0), is(2, 0)); // reads own limits
}

void allowConnecting(const Filter& filter) {
    // glibc asks the kernel over netlink which addresses the machine has before it resolves a name.
    for (const int family : {AF_INET, AF_INET6, AF_NETLINK})
        rule(filter, SCMP_ACT_ALLOW, "socket", is(0, static_cast<scmp_datum_t>(family)));
    for (const char* name : connecting)
        rule(filter, SCMP_ACT_ALLOW, name);
}

Filter newFilter(std::uint32_t otherwise) {
    Filter filter(seccomp_init(otherwise));
    if (!filter)
        throw std::system_error(ENOMEM, std::generic_category(), "seccomp_init");
    return filter;
}

void enter(const Filter& filter) { require(seccomp_load(filter.get()), "seccomp_load"); }

} // namespace

void allowQuietCallsOnly(Network network) {
    const Filter filter = newFilter(SCMP_ACT_ERRNO(EPERM));
    for (const char* name : computing)
        rule(filter, SCMP_ACT_ALLOW, name);
    allowReadingFiles(filter);
    allowThreads(filter);
    allowHarmlessVariants(filter);
    if (network == Network::outgoing)
        allowConnecting(filter);
    enter(filter);
}

void forbidOpening() {
    const Filter filter = newFilter(SCMP_ACT_ALLOW);
    for (const char* name : {"open", "openat", "openat2"})
        rule(filter, SCMP_ACT_ERRNO(EPERM), name);
    for (const char* name : {"mmap", "mprotect", "pkey_mprotect"})
        rule(filter, SCMP_ACT_ERRNO(EPERM), name, bitsAre(2, PROT_EXEC, PROT_EXEC));
    enter(filter);
}

} // namespace nastavnik::plugins
