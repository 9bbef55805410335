// SPDX-License-Identifier: MIT
#include "store/letter_rows.hpp"

namespace nastavnik::store {

using engine::StoredLetter;

namespace {

StoredLetter letterAt(const Query& row) {
    return {.id = row.integer(0),
            .programme = row.integer(1),
            .task = row.optionalInteger(2),
            .person = row.optionalInteger(3),
            .address = row.text(4),
            .notice = row.text(5),
            .subject = row.text(6),
            .text = row.text(7),
            .documents = row.value(8).get<std::vector<Id>>(),
            .messageId = row.text(9),
            .state = engine::letterStateOf(row.bytes(10)),
            .written = row.moment(11),
            .due = row.moment(12),
            .attempts = row.smallInteger(13),
            .answer = row.text(14)};
}

} // namespace

Id LetterRows::add(const StoredLetter& letter) {
    return database_.number(
        "INSERT INTO letter (programme, task, person, address, notice, subject, text, documents, message_id, state, "
        "written, due, attempts, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        letter.programme, letter.task, letter.person, letter.address, letter.notice, letter.subject, letter.text,
        Blob(cborOf(letter.documents)), letter.messageId, engine::name(letter.state), letter.written, letter.due,
        letter.attempts, letter.answer);
}

void LetterRows::save(const StoredLetter& letter) {
    const auto changed = database_.run(
        "UPDATE letter SET programme = ?, task = ?, person = ?, address = ?, notice = ?, subject = ?, text = ?, "
        "documents = ?, message_id = ?, state = ?, written = ?, due = ?, attempts = ?, answer = ? WHERE id = ?",
        letter.programme, letter.task, letter.person, letter.address, letter.notice, letter.subject, letter.text,
        Blob(cborOf(letter.documents)), letter.messageId, engine::name(letter.state), letter.written, letter.due,
        letter.attempts, letter.answer, letter.id);
    requireOneRow(changed, "letter", letter.id);
}

std::vector<StoredLetter> LetterRows::due(Moment now, int limit) {
    std::vector<StoredLetter> letters;
    Query row = database_.query("SELECT id, programme, task, person, address, notice, subject, text, documents, "
                                "message_id, state, written, due, attempts, answer FROM letter "
                                "WHERE state = 'waiting' AND due <= ? ORDER BY due, id LIMIT ?",
                                now, limit);
    while (row.next())
        letters.push_back(letterAt(row));
    return letters;
}

std::optional<Moment> LetterRows::nextWake() {
    Query row = database_.query("SELECT min(due) FROM letter WHERE state = 'waiting'");
    row.next();
    return row.optionalMoment(0);
}

} // namespace nastavnik::store
