// SPDX-License-Identifier: MIT
#include "lua/budget.hpp"

#include <algorithm>
#include <ctime>
#include <stdexcept>

namespace nastavnik::lua {

namespace {

constexpr std::size_t worthALook = 256;

std::chrono::nanoseconds processorTime() noexcept {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

void Budget::refill() {
    left_ = limits_.instructions;
    nextLook_ = std::chrono::steady_clock::now() + limits_.time;
    usedBefore_.reset();
    tripped_.reset();
}

bool Budget::spend(std::int64_t instructions) noexcept {
    left_ -= instructions;
    if (left_ < 0)
        trip(Trip::instructions);
    return lookAtClock();
}

void Budget::charge(std::size_t units) {
    left_ -= static_cast<std::int64_t>(std::min(units, std::size_t{1} << 40U));
    if (units >= worthALook)
        lookAtClock();
    if (left_ < 0)
        trip(Trip::instructions);
    if (tripped_)
        throw OutOfBudget{};
}

void Budget::trip(Trip reason) noexcept {
    if (!tripped_)
        tripped_ = reason;
}

void Budget::stop(Fault fault) {
    if (tripped_)
        return;
    fault_ = std::move(fault);
    tripped_ = Trip::fault;
}

/// The wall clock is cheap and says when it is worth to ask how long the processor was busy with us: on a machine with
/// much to do a script is not to blame for waiting.
bool Budget::lookAtClock() noexcept {
    const auto now = std::chrono::steady_clock::now();
    if (tripped_ || now < nextLook_)
        return !tripped_;
    const std::chrono::nanoseconds used = processorTime();
    if (!usedBefore_)
        usedBefore_ = used;
    if (used - *usedBefore_ >= limits_.time)
        trip(Trip::time);
    nextLook_ = now + (limits_.time - (used - *usedBefore_));
    return !tripped_;
}

Fault Budget::fault() const {
    if (!tripped_)
        throw std::logic_error("a budget that has not tripped has no fault");
    switch (*tripped_) {
    case Trip::fault:
        return fault_;
    case Trip::memory: {
        const std::string megabytes = std::to_string(limits_.bytes >> 20U);
        return {"RN011",
                {"скрипт занял больше памяти, чем разрешено (" + megabytes +
                     " МБ); проверьте, не растёт ли в нём таблица или строка без конца",
                 "the script took more memory than allowed (" + megabytes +
                     " MB); see whether a table or a string grows without end"}};
    }
    case Trip::instructions:
        return {"RN012",
                {"скрипт сделал слишком много действий от шага до шага; похоже на бесконечный цикл",
                 "the script did too much between two steps; this looks like an endless loop"}};
    case Trip::time:
        break;
    }
    return {"RN013",
            {"скрипт считал слишком долго от шага до шага (больше " + std::to_string(limits_.time.count()) +
                 " мс); упростите вычисления",
             "the script computed too long between two steps (over " + std::to_string(limits_.time.count()) +
                 " ms); make it do less"}};
}

} // namespace nastavnik::lua
