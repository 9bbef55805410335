// SPDX-License-Identifier: MIT
#pragma once

#include "people/erasure.hpp"
#include "store/rows.hpp"

namespace nastavnik::store {

/// Takes a person's data out of what is kept about the year: records, letters, questions, the journals of actions that
/// have ended, and log-in links.
class ErasureRows {
public:
    explicit ErasureRows(Database& database) : database_(database) {}

    /// {"records", "letters", "questions", "steps": changed rows, "papers": kept ones that name the person, "running":
    /// actions under way that do}
    Value erase(const people::Person& person);

private:
    int eraseValues(const char* select, const char* update, const people::Eraser& eraser);
    int eraseLetters(const people::Person& person, const people::Eraser& eraser);
    int eraseQuestions(const people::Eraser& eraser);
    int eraseSteps(const people::Eraser& eraser);
    int countHolding(const char* select, const people::Eraser& eraser);

    Database& database_;
};

} // namespace nastavnik::store
