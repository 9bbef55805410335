// SPDX-License-Identifier: MIT
#pragma once

#include "http/view.hpp"
#include "store/access_rows.hpp"
#include "store/readers.hpp"

namespace nastavnik {

/// What the web server reads, out of the store.
class StoreView final : public http::View {
public:
    explicit StoreView(store::Readers& readers) : readers_(readers) {}

    void probe() override;
    std::optional<http::Access> access(const std::string& hash) override;
    Value programmes(const people::Scope& scope, Date today) override;
    Value tasks(const people::Scope& scope, const http::Filter& filter, Date today) override;
    Value task(engine::Id id, Date today) override;
    Value waits(const people::Scope& scope, const http::Filter& filter) override;
    Value wait(engine::Id id) override;
    Value lastCallBefore(engine::Id run, int seq, const std::string& capability) override;
    Value runs(const people::Scope& scope, const http::Filter& filter) override;
    Value documents(const people::Scope& scope, const http::Filter& filter) override;
    Value document(engine::Id id) override;
    std::optional<File> documentFile(engine::Id document, const std::string& name, std::optional<int> version) override;
    std::optional<Bytes> rendition(const std::string& hash, const std::string& format) override;
    Value registers(const people::Scope& scope) override;
    Value organisations(const people::Scope& scope) override;
    Value persons(const people::Scope& scope, const http::Filter& filter) override;
    Value mentorships(const people::Scope& scope, const http::Filter& filter) override;
    Value letters(const people::Scope& scope, const http::Filter& filter) override;

private:
    store::Readers& readers_;
};

/// Keeps log-in links and sessions through the writer's connection, inside the engine's transactions.
class StoreAccessBook final : public http::AccessBook {
public:
    explicit StoreAccessBook(store::Database& writer) : rows_(writer) {}

    void keep(const http::Access& access) override;
    void noteUse(const std::string& hash, Moment used) override { rows_.noteUse(hash, used); }
    bool remove(const std::string& hash) override { return rows_.remove(hash); }
    void removeEnded(Moment now) override { rows_.removeEnded(now); }

private:
    store::AccessRows rows_;
};

} // namespace nastavnik
