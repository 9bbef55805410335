// SPDX-License-Identifier: MIT
#include "store/readers.hpp"

#include "store/errors.hpp"

namespace nastavnik::store {

Readers::Readers(Open open, Settings settings) : open_(std::move(open)), settings_(settings) {
    idle_.reserve(settings_.connections);
}

std::unique_ptr<Database> Readers::take() {
    std::unique_lock lock(mutex_);
    if (!returned_.wait_for(lock, settings_.waiting, [this] { return lent_ < settings_.connections; }))
        throw busy({.where = "", .said = "all connections for reading are in use"});
    ++lent_;
    if (idle_.empty())
        return nullptr;
    auto database = std::move(idle_.back());
    idle_.pop_back();
    return database;
}

void Readers::giveBack(std::unique_ptr<Database> database) noexcept {
    {
        const std::lock_guard lock(mutex_);
        --lent_;
        if (database)
            idle_.push_back(std::move(database)); // Room was reserved for all of them.
    }
    returned_.notify_one();
}

Readers::Lent::Lent(Readers& pool) : readers(pool), database(pool.take()) {
    try {
        if (!database)
            database = readers.open_();
        database->beginRead(readers.settings_.reading);
    } catch (...) {
        readers.giveBack(nullptr);
        throw;
    }
}

Readers::Lent::~Lent() {
    database->rollback();
    readers.giveBack(std::move(database));
}

} // namespace nastavnik::store
