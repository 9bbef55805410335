// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"

namespace nastavnik::engine {

/// The programme's time. The server has the system's, rehearsals and tests have one that they move.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
};

class SystemClock final : public Clock {
public:
    Moment now() const override {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

class VirtualClock final : public Clock {
public:
    explicit VirtualClock(Moment start) : now_(start) {}
    Moment now() const override { return now_; }
    /// Time never runs backwards: an earlier moment is ignored.
    void moveTo(Moment moment) { now_ = std::max(now_, moment); }

private:
    Moment now_;
};

} // namespace nastavnik::engine
