// SPDX-License-Identifier: MIT
#pragma once

#include "lua/budget.hpp"

#include <cstddef>
#include <memory>

namespace nastavnik::lua {

/// Allocator of one interpreter that many runs share. Every block remembers who asked for it, so that each run is
/// held to its own cap and no run pays for another's.
class Memory {
public:
    /// One run's share. Lives until its last block is freed.
    struct Account {
        std::size_t used = 0;
        std::size_t cap = 0;
        bool open = true;
    };
    struct Close {
        void operator()(Account* account) const noexcept;
    };
    using Owner = std::unique_ptr<Account, Close>;

    /// No single string or table part may be larger.
    static constexpr std::size_t largestBlock = std::size_t{16} << 20U;

    explicit Memory(Budget& budget) : budget_(budget) {}

    static Owner open(std::size_t cap) { return Owner(new Account{.used = 0, .cap = cap}); }
    /// New blocks belong to this account.
    void chargeTo(Account& account) noexcept {
        current_ = &account;
        refusals_ = 0;
    }
    Account& charged() const noexcept { return *current_; }

    /// A lua_Alloc; `self` is the Memory.
    static void* allocate(void* self, void* block, std::size_t oldSize, std::size_t newSize) noexcept;

private:
    void* grow(void* block, std::size_t oldSize, std::size_t newSize) noexcept;
    bool allows(const Account& account, std::size_t extra, std::size_t newSize) noexcept;

    Budget& budget_;
    Account* current_ = nullptr;
    int refusals_ = 0;
};

} // namespace nastavnik::lua
