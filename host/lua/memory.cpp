// SPDX-License-Identifier: MIT
#include "lua/memory.hpp"

#include <cstdlib>

namespace nastavnik::lua {

namespace {

// A block begins with its owner. Lua needs no more than the alignment of a pointer.
struct Header {
    Memory::Account* owner;
};

constexpr std::size_t headerSize = sizeof(Header);
constexpr std::size_t blockWorthALook = 64 * 1024;
// Each refusal makes Lua collect all garbage before it tries once more.
constexpr int refusalsUntilTrip = 64;

Header* headerOf(void* block) { return block ? static_cast<Header*>(block) - 1 : nullptr; }

void release(Memory::Account* owner, std::size_t size) noexcept {
    owner->used -= size;
    if (!owner->open && owner->used == 0)
        delete owner;
}

} // namespace

void Memory::Close::operator()(Account* account) const noexcept {
    account->open = false;
    if (account->used == 0)
        delete account;
}

bool Memory::allows(const Account& account, std::size_t extra, std::size_t newSize) noexcept {
    if (newSize >= blockWorthALook)
        budget_.spend(static_cast<std::int64_t>(newSize / 64));
    if (newSize <= largestBlock && account.used + extra <= account.cap)
        return true;
    if (++refusals_ > refusalsUntilTrip)
        budget_.trip(Budget::Trip::memory);
    budget_.lookAtClock();
    return false;
}

void* Memory::grow(void* block, std::size_t oldSize, std::size_t newSize) noexcept {
    Header* const header = headerOf(block);
    Account& account = header ? *header->owner : *current_;
    if (newSize > oldSize && !allows(account, newSize - oldSize, newSize))
        return nullptr;
    auto* const moved = static_cast<Header*>(std::realloc(header, newSize + headerSize));
    if (!moved)
        return nullptr;
    account.used = account.used - oldSize + newSize;
    moved->owner = &account;
    return moved + 1;
}

void* Memory::allocate(void* self, void* block, std::size_t oldSize, std::size_t newSize) noexcept {
    if (newSize > 0)
        return static_cast<Memory*>(self)->grow(block, block ? oldSize : 0, newSize); // Without a block: a type tag.
    if (Header* const header = headerOf(block)) {
        release(header->owner, oldSize);
        std::free(header);
    }
    return nullptr;
}

} // namespace nastavnik::lua
