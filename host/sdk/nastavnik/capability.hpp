// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/date.hpp"
#include "nastavnik/text.hpp"
#include "nastavnik/value.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik {

/// What a field or a result may hold.
/// `tmpl` and `files`: Lua names them, the host puts their bytes in before the call (see Call).
enum class Kind {
    text,
    number,
    integer,
    flag,
    date,  ///< ISO text
    list,  ///< array; `fields`, when given, describe each element
    table, ///< object; `fields`, when given, are all it may have
    any,
    /// Lua: name of a document or template; plugin: {"name", "title", "files": {"odt": bytes, "docx": bytes}, "parts":
    /// {"letterhead.docx": bytes, "coat.png": bytes}}. `files` has one entry for each format of the template (odt,
    /// docx, fodt); `parts` are the files of the folder parts beside it, by name: what the template may include. May be
    /// absent.
    tmpl,
    files,    ///< Lua: list of documents; plugin: list of {"name", "type", "bytes"}
    document, ///< result only: the first paper that was issued; Lua gets {"id", "title", "number", "date", "files"}
    nothing,  ///< result only
};

enum class Need { optional, required };

struct Field {
    std::string name;
    Kind kind = Kind::any;
    Need need = Need::optional;
    Text summary;                          ///< one sentence; units and meaning
    std::vector<std::string> allowed = {}; ///< the only values a text may have; empty: any
    Value fallback = nullptr;              ///< what an absent optional field becomes
    std::vector<Field> fields = {};        ///< of a table, or of each element of a list
};

/// Whether the world changes by the call itself.
enum class Effect {
    computes, ///< same arguments, same outcome; may be repeated freely
    acts,     ///< reaches outside; called with an idempotency key, never knowingly repeated
};

/// What is too long for one message goes between host and plugin in pieces, while the call is worked on: elements of
/// long lists one way, the bytes of a file the other way. Neither end holds more than a few pieces.
/// Everything throws what the call has to end with; let it pass.
class Exchange {
public:
    virtual ~Exchange() = default;

    /// Lists of the argument `data` that are left out of it for their length: name and number of elements, never 0.
    virtual const std::map<std::string, std::size_t>& lists() const = 0;

    /// Some elements of such a list, the first of them number `from` (counted from 0); none behind its end. Meant to be
    /// read in order, and again from the start as often as need be.
    virtual Value elements(const std::string& list, std::size_t from) = 0;

    /// Bytes of the file that comes out, from `offset` on; what was written there before is replaced. Nobody sees the
    /// file before the call has succeeded.
    virtual void write(std::uint64_t offset, std::string_view bytes) = 0;
};

/// One call: checked arguments with defaults filled in, and what the host lends.
struct Call {
    Value arguments;
    std::string key; ///< idempotency key: the same for every repetition of this step
    Date today;      ///< the day of the programme's clock, not of the machine's
    Language language = Language::ru;
    /// Set by callers that can do so, for capabilities whose description says that they make use of it; else null.
    std::shared_ptr<Exchange> exchange = nullptr;
};

struct File {
    std::string name; ///< without a path
    std::string type; ///< media type
    Bytes bytes;
};

/// A document that the host has to register and keep: it gets its files, number and date in one commit with the step.
struct Paper {
    std::string kind; ///< name of the template or `document` word
    std::string title;
    std::string number;
    std::string date; ///< ISO
    Value data;       ///< what it was filled with
    std::vector<File> files;
};

/// A message that the host has to put into the inbox and the outbox in one commit with the step.
struct Letter {
    Value to; ///< person id, or an address
    std::string subject;
    std::string text;
    std::vector<std::string> attachments; ///< names of documents' files, as ids given by the host
};

/// A capability writes nothing itself: it returns what is to be kept, and the host commits all of it with the step.
struct Outcome {
    Value value = nullptr;
    std::vector<Paper> papers = {};
    std::vector<Letter> letters = {};
};

/// Something that a plugin can do; Lua calls it as `plugin.verb { … }`.
/// From this declaration come the argument check, `nastavnik describe`, the Lua annotations, the REST resource,
/// the table in the plugin's README and the API snapshot.
struct Capability {
    std::string name; ///< "plugin.verb", lower case
    Text summary;
    std::vector<Field> fields;
    Kind result = Kind::any;
    Effect effect = Effect::computes;
    /// The host puts in `registration` = {"number", "date"}: new ones, or those of the unsigned paper in `replaces`.
    bool registers = false;
    /// Throws nastavnik::Error for what a person can mend. Anything else counts as a fault of the plugin.
    std::function<Outcome(const Call&)> run;
};

} // namespace nastavnik
