// SPDX-License-Identifier: MIT
#include "lua/budget.hpp"

#include <stdexcept>

namespace nastavnik::lua {

void Budget::refill() {
    left_ = limits_.instructions;
    deadline_ = std::chrono::steady_clock::now() + limits_.wall;
    tripped_.reset();
}

bool Budget::spend(std::int64_t instructions) noexcept {
    left_ -= instructions;
    if (left_ < 0)
        trip(Trip::instructions);
    return lookAtClock();
}

void Budget::charge(std::size_t units) {
    if (!tripped_ && units < 256) {
        left_ -= static_cast<std::int64_t>(units); // Too little to look at the clock; the next hook sees it.
        return;
    }
    if (!spend(static_cast<std::int64_t>(std::min(units, std::size_t{1} << 40U))))
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

bool Budget::lookAtClock() noexcept {
    if (!tripped_ && std::chrono::steady_clock::now() > deadline_)
        trip(Trip::wall);
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
    case Trip::wall:
        break;
    }
    return {"RN013",
            {"скрипт считал слишком долго от шага до шага (больше " + std::to_string(limits_.wall.count()) +
                 " мс); упростите вычисления",
             "the script computed too long between two steps (over " + std::to_string(limits_.wall.count()) +
                 " ms); make it do less"}};
}

} // namespace nastavnik::lua
