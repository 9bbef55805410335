// SPDX-License-Identifier: MIT
#include "store/erasure_rows.hpp"

#include <string>
#include <utility>

namespace nastavnik::store {

using people::Eraser;

Value ErasureRows::erase(const people::Person& person) {
    const Eraser eraser(person);
    database_.run("DELETE FROM access WHERE person = ?", person.id);
    database_.run("DELETE FROM special_data WHERE person = ?", person.id);
    Value counts = {
        {"records", eraseValues("SELECT id, data FROM record", "UPDATE record SET data = ? WHERE id = ?", eraser)},
        {"letters", eraseLetters(person, eraser)},
        {"questions", eraseQuestions(eraser)},
        {"steps", eraseSteps(eraser)}};
    eraseValues("SELECT id, argument FROM run WHERE state IN ('done', 'cancelled')",
                "UPDATE run SET argument = ? WHERE id = ?", eraser);
    counts["papers"] = countHolding("SELECT data FROM document", eraser);
    counts["running"] = countHolding("SELECT argument FROM run WHERE state NOT IN ('done', 'cancelled')", eraser);
    return counts;
}

int ErasureRows::eraseValues(const char* select, const char* update, const Eraser& eraser) {
    std::vector<std::pair<Id, Value>> changed;
    Query row = database_.query(select);
    while (row.next()) {
        // A record may be about the person by number alone: cheap to look into, because records are small.
        Value value = row.value(1);
        if (eraser.erase(value))
            changed.emplace_back(row.integer(0), std::move(value));
    }
    for (const auto& [id, value] : changed)
        database_.run(update, Blob(cborOf(value)), id);
    return static_cast<int>(changed.size());
}

int ErasureRows::eraseLetters(const people::Person& person, const Eraser& eraser) {
    int count = static_cast<int>(database_.run(
        "UPDATE letter SET address = '', subject = ?, text = '' WHERE person = ?", Eraser::words, person.id));
    struct Letter {
        Id id;
        std::string subject, text;
    };
    std::vector<Letter> changed;
    Query row = database_.query("SELECT id, subject, text FROM letter WHERE text <> ''");
    while (row.next()) {
        if (!eraser.mayHold(row.bytes(1)) && !eraser.mayHold(row.bytes(2)))
            continue;
        Letter letter{row.integer(0), row.text(1), row.text(2)};
        const bool subject = eraser.erase(letter.subject), text = eraser.erase(letter.text);
        if (subject || text)
            changed.push_back(std::move(letter));
    }
    for (const Letter& letter : changed)
        database_.run("UPDATE letter SET subject = ?, text = ? WHERE id = ?", letter.subject, letter.text, letter.id);
    return count + static_cast<int>(changed.size());
}

int ErasureRows::eraseQuestions(const Eraser& eraser) {
    struct Question {
        Id id;
        std::string title;
        Value value;
    };
    std::vector<Question> changed;
    Query row = database_.query("SELECT id, title, value FROM wait WHERE answered = 1");
    while (row.next()) {
        if (!eraser.mayHold(row.bytes(1)) && !eraser.mayHold(row.bytes(2)))
            continue;
        Question question{row.integer(0), row.text(1), row.value(2)};
        const bool title = eraser.erase(question.title), value = eraser.erase(question.value);
        if (title || value)
            changed.push_back(std::move(question));
    }
    for (const Question& one : changed)
        database_.run("UPDATE wait SET title = ?, value = ? WHERE id = ?", one.title, Blob(cborOf(one.value)), one.id);
    return static_cast<int>(changed.size());
}

int ErasureRows::eraseSteps(const Eraser& eraser) {
    struct Step {
        Id run;
        int seq;
        Value request, result;
    };
    std::vector<Step> changed;
    Query row = database_.query("SELECT run, seq, request, result FROM step WHERE run IN "
                                "(SELECT id FROM run WHERE state IN ('done', 'cancelled'))");
    while (row.next()) {
        if (!eraser.mayHold(row.bytes(2)) && (row.isNull(3) || !eraser.mayHold(row.bytes(3))))
            continue;
        Step step{row.integer(0), row.smallInteger(1), row.value(2), row.value(3)};
        const bool request = eraser.erase(step.request), result = eraser.erase(step.result);
        if (request || result)
            changed.push_back(std::move(step));
    }
    for (const Step& step : changed)
        database_.run("UPDATE step SET request = ?, result = ? WHERE run = ? AND seq = ?", Blob(cborOf(step.request)),
                      Blob(cborOf(step.result)), step.run, step.seq);
    return static_cast<int>(changed.size());
}

int ErasureRows::countHolding(const char* select, const Eraser& eraser) {
    int count = 0;
    Query row = database_.query(select);
    while (row.next())
        count += eraser.mayHold(row.bytes(0)) ? 1 : 0;
    return count;
}

} // namespace nastavnik::store
