// SPDX-License-Identifier: MIT
#pragma once

#include "lua/limits.hpp"
#include "nastavnik/error.hpp"

#include <optional>

namespace nastavnik::lua {

/// Thrown inside functions of the host when the budget is used up. No script can catch it.
struct OutOfBudget {};

/// Instructions and time that are left until the next step. Once tripped it stays tripped until refill().
class Budget {
public:
    enum class Trip { memory, instructions, time, fault };

    explicit Budget(Limits limits) : limits_(limits) { refill(); }

    void refill();
    /// False when nothing is left. Looks at the clock too.
    bool spend(std::int64_t instructions) noexcept;
    /// spend(), or throws OutOfBudget.
    void charge(std::size_t units);
    /// The first reason stays.
    void trip(Trip reason) noexcept;
    /// Trips with a fault of its own, that no script can catch either.
    void stop(Fault fault);
    bool lookAtClock() noexcept;
    std::optional<Trip> tripped() const noexcept { return tripped_; }
    /// In the words of a person; only after a trip.
    Fault fault() const;

private:
    Limits limits_;
    std::int64_t left_ = 0;
    std::chrono::steady_clock::time_point nextLook_;
    std::optional<std::chrono::nanoseconds> usedBefore_; ///< time of the processor when the first look was taken
    std::optional<Trip> tripped_;
    Fault fault_;
};

} // namespace nastavnik::lua
