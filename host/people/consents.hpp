// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/text.hpp"
#include "people/directory.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::people {

/// What a consent allows. Each purpose has a paper of its own: since 1 September 2025 one paper for several purposes is
/// forbidden (law 156-ФЗ, article 9 of law 152-ФЗ).
enum class Purpose {
    data,        ///< an adult's data, to take part
    childData,   ///< a child's data, given by a parent or guardian
    special,     ///< health, disability, behaviour (article 10 of law 152-ФЗ)
    publication, ///< making public: name, photograph, results (article 10.1)
    mentoring,   ///< the employee's own consent to be a mentor (article 351.8 of the Labour Code)
};

std::string_view name(Purpose purpose); ///< "data", "child_data", "special", "publication", "mentoring"
std::optional<Purpose> purposeOf(std::string_view name);
const std::vector<std::string>& purposeNames();
Text titleOf(Purpose purpose);

/// A signed paper of one person for one purpose.
struct Consent {
    Id id = 0;
    Id person = 0;       ///< whose data, or who agrees to be a mentor
    Id organisation = 0; ///< the operator that keeps the paper
    Purpose purpose = Purpose::data;
    Date given;
    std::optional<Date> until;     ///< last day; open when empty
    std::optional<Date> withdrawn; ///< day on which the withdrawal was received
    std::optional<Date> settled;   ///< day on which all was done that its end demanded
    bool isEndTold = false;        ///< its end has happened for the roadmaps
    std::string signer;            ///< parent or guardian; empty: the person
    std::optional<Id> document;    ///< the paper, when the system wrote it
    Value terms = Value::object(); ///< what is allowed in particular: resources, items, mentees

    bool isInForce(Date day) const;
    bool hasEnded(Date day) const { return withdrawn || (until && *until < day); }
};

/// "given", "withdrawn", "expired"; "settled" when nothing is left to be done after the end.
std::string_view stateOn(const Consent& consent, Date day);

/// What the end of a consent demands, and by which day. All are last days: the day itself still counts.
struct Duty {
    std::string id; ///< "stop", "destroy", "unpublish", "release"
    Text text;
    Date by;
};

/// Withdrawn: processing stops within ten working days (article 21, part 5.1 of law 152-ФЗ), data are destroyed within
/// thirty days (part 5), publications end within three working days (article 10.1, part 14), mentoring ends after a
/// notice of three working days (article 351.8). Expired: data are destroyed within thirty days (article 21, part 4).
/// Empty while it is in force and once it is settled.
std::vector<Duty> dutiesAfter(const Consent& consent, Date today);

/// A pupil's consents are given by a parent or guardian.
bool isPupil(const Person& person);
/// The purpose that this person needs when `wanted` is asked for: a pupil's data need a parent's consent.
Purpose purposeFor(const Person& person, Purpose wanted);

/// All consents, by person.
class Consents {
public:
    Consents() = default;
    explicit Consents(std::vector<Consent> consents);

    /// Adds, or replaces the one with the same id.
    void put(Consent consent);
    const Consent* find(Id id) const;
    const std::vector<Consent>& all() const { return consents_; }
    std::vector<const Consent*> of(Id person) const;
    /// The latest one in force; for `mentoring` one that names mentees has to name `mentee`.
    const Consent* inForce(Id person, Purpose purpose, Date day, Id mentee = 0) const;
    /// The first day on which a consent has ended whose end was not told yet.
    std::optional<Date> nextEnd() const;

private:
    std::vector<Consent> consents_;
    std::unordered_map<Id, std::size_t> at_;
    std::unordered_map<Id, std::vector<std::size_t>> byPerson_;
};

/// {"id", "person": {"id", "name", …}, "purpose", "purpose_title", "given", "until", "withdrawn", "settled", "state",
/// "signer", "document", "terms", "duties": [{"id", "text", "by", "overdue"}]}
Value toValue(const Consent& consent, const Directory& directory, Date today);

} // namespace nastavnik::people
