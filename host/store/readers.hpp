// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace nastavnik::store {

/// Read-only connections for the threads of the web server, opened when they are first needed. A read is short: it
/// sees one moment of the database, and is interrupted when it lasts too long, because the log cannot shrink meanwhile.
class Readers {
public:
    using Open = std::function<std::unique_ptr<Database>()>;

    struct Settings {
        std::size_t connections = 4;
        std::chrono::milliseconds waiting{5000}; ///< for a free connection; then ST001
        std::chrono::milliseconds reading{5000}; ///< for each read; then ST001
    };

    explicit Readers(Open open) : Readers(std::move(open), Settings()) {}
    Readers(Open open, Settings settings);

    /// Calls `use(Database&)` and returns what it returns. From any thread.
    template <typename Use>
    auto read(Use&& use) {
        Lent lent(*this);
        return use(*lent.database);
    }

private:
    /// A connection in the hands of one thread, inside a transaction of its own.
    struct Lent {
        explicit Lent(Readers& readers);
        Lent(const Lent&) = delete;
        Lent& operator=(const Lent&) = delete;
        ~Lent();

        Readers& readers;
        std::unique_ptr<Database> database;
    };

    std::unique_ptr<Database> take();
    void giveBack(std::unique_ptr<Database> database) noexcept;

    Open open_;
    Settings settings_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Database>> idle_;
    std::size_t lent_ = 0;
};

} // namespace nastavnik::store
