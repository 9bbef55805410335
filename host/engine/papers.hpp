// SPDX-License-Identifier: MIT
#pragma once

#include "engine/task.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// A file kept by the content of its bytes.
struct StoredFile {
    std::string name;
    std::string type;
    std::string hash; ///< SHA-256 of the bytes, hexadecimal
    std::int64_t size = 0;
};

/// Numbers that one organisation gives out in one calendar year, under one name: a kind of document, or what several
/// kinds share by the key `register`.
struct Register {
    Id organisation = 0;
    std::string name;
    int year = 0;
};

/// draft → agreed → signed → acquainted; cancelled papers stay in the register.
enum class DocumentStatus { draft, agreed, signedOff, acquainted, cancelled };

/// Somebody who has to read a paper and say so.
struct Acquaintance {
    Id person = 0;
    std::optional<Moment> done;
};

/// A registered paper. Until it is signed it may be drawn up anew: the number stays, the version grows.
struct Document {
    Id id = 0;
    Id programme = 0;
    Id organisation = 0;
    std::optional<Id> task;
    std::string kind;
    std::string title;
    std::string number;
    Date date{};
    DocumentStatus status = DocumentStatus::draft;
    int version = 1;
    Value data; ///< what it was made from
    std::vector<StoredFile> files;
    std::vector<Acquaintance> acquaintances;

    bool isSigned() const { return status == DocumentStatus::signedOff || status == DocumentStatus::acquainted; }
};

/// waiting: to be sent when due · delivered · inbox: no address or mail switched off, read in the program · refused.
enum class LetterState { waiting, delivered, inbox, refused };

/// One letter to one person: stands in the inbox at once, and in the outbox until its state is final.
struct StoredLetter {
    Id id = 0;
    Id programme = 0;
    std::optional<Id> task;
    std::optional<Id> person;
    std::string address; ///< may be empty
    std::string notice;  ///< what it is about: "reminder", "escalation", id of a notice
    std::string subject;
    std::string text;
    std::vector<Id> documents; ///< attached papers
    std::string messageId;     ///< the same at every attempt, so that a doubled delivery is recognisable
    LetterState state = LetterState::waiting;
    Moment written{};
    Moment due{}; ///< next attempt
    int attempts = 0;
    std::string answer; ///< last word of the mail server
};

std::string_view name(DocumentStatus status); ///< "draft", "agreed", "signed", "acquainted", "cancelled"
DocumentStatus documentStatusOf(std::string_view name);
std::string_view name(LetterState state);
LetterState letterStateOf(std::string_view name);

} // namespace nastavnik::engine
