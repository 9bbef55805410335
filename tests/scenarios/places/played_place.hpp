// SPDX-License-Identifier: MIT
#pragma once

#include "engine/mentorship_keeping.hpp"
#include "engine/rehearsal.hpp"
#include "store/query.hpp"
#include "year_play.hpp"

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <vector>

namespace nastavnik::test {

/// The school year of a place, played with the invented people of its folder.
class PlayedPlace {
public:
    explicit PlayedPlace(const std::string& place, std::optional<Date> last = {})
        : play_(playYear({.plugins = BUILD_ROOT "/plugins",
                          .workflows = SOURCE_ROOT "/workflows",
                          .templates = SOURCE_ROOT "/templates"},
                         {.roadmap = SOURCE_ROOT "/workflows/" + place, .year = {2026}, .last = last})) {}

    /// Somebody asks to change the pair of this mentee ("release", "another_mentor", …); the year goes on until `last`.
    void wish(const std::string& mentee, const std::string& kind, Date last) {
        const auto pair = number("SELECT mentorship FROM mentorship_person JOIN person ON person.id = "
                                 "mentorship_person.person WHERE side = 'mentee' AND surname = ?",
                                 mentee);
        play_.application->conductor().perform("test", "test", [&](engine::Turn& turn, engine::RunDriver&) {
            engine::askForChange(turn, pair, {.kind = kind, .reason = "по личным причинам"});
            return Value();
        });
        engine::Rehearsal(play_.application->conductor(), *play_.clock, play_.application->ledger(), play_.programme,
                          {.answers = play_.people.answers})
            .playUntil(last);
    }

    /// Actions that could not go on, with the reason.
    std::vector<std::string> stuck() {
        return texts("SELECT action || ': ' || trouble FROM run WHERE state = 'stuck'");
    }
    std::int64_t papers(const std::string& kind) {
        return number("SELECT count(*) FROM document WHERE kind = ? AND status <> 'cancelled'", kind);
    }
    /// What the papers of this kind were filled with, in the order of issue.
    std::vector<Value> filled(const std::string& kind) {
        return values("SELECT data FROM document WHERE kind = ? ORDER BY id", kind);
    }
    /// The same of the latest one; null when there is none.
    Value paper(const std::string& kind) {
        const std::vector<Value> all = filled(kind);
        return all.empty() ? Value() : all.back();
    }
    std::int64_t letters(const std::string& subject) {
        return number("SELECT count(*) FROM letter WHERE subject = ?", subject);
    }
    /// What was noted in the year.
    std::vector<Value> records(const std::string& kind) {
        return values("SELECT data FROM record WHERE kind = ? ORDER BY id", kind);
    }
    std::int64_t number(const std::string& sql) { return database().number(sql); }
    std::vector<std::string> texts(const std::string& sql) {
        std::vector<std::string> found;
        for (store::Query row = database().query(sql); row.next();)
            found.push_back(row.text(0));
        return found;
    }

private:
    std::vector<Value> values(const std::string& sql, const std::string& kind) {
        std::vector<Value> found;
        for (store::Query row = database().query(sql, kind); row.next();)
            found.push_back(row.value(0));
        return found;
    }
    std::int64_t number(const std::string& sql, const std::string& value) { return database().number(sql, value); }
    store::Database& database() { return play_.application->database(); }

    YearPlay play_;
};

/// One year of `place` for all tests of a suite: playing it takes a second.
template <const char* place>
class YearOf : public testing::Test {
protected:
    static void SetUpTestSuite() { year_ = std::make_unique<PlayedPlace>(place); }
    static void TearDownTestSuite() { year_.reset(); }
    PlayedPlace& year() { return *year_; }

private:
    static inline std::unique_ptr<PlayedPlace> year_;
};

} // namespace nastavnik::test
