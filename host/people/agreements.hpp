// SPDX-License-Identifier: MIT
#pragma once

#include "people/consents.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::people {

/// An additional agreement to the labour contract of a teacher who is a mentor (article 351.8 of the Labour Code):
/// content, term, form and pay, or an explicit reason why nothing is paid.
struct Agreement {
    Id id = 0;
    Id mentor = 0;
    Id organisation = 0; ///< the employer
    std::string number;
    Date date;
    Date from;
    Date till; ///< last day of the work
    std::string form;
    std::string content;
    std::string pay;          ///< size of the payment; empty when nothing is paid
    std::string unpaidReason; ///< why nothing is paid
    std::vector<Id> mentees;  ///< for whom; empty: for everybody who is given to the mentor
    std::optional<Date> ended;
    std::string endReason;
    std::optional<Id> document;
    Value details = Value::object(); ///< conditions of payment, hours, the labour contract

    bool isInForce(Date day) const;
    bool covers(Id mentee) const;
};

class Agreements {
public:
    Agreements() = default;
    explicit Agreements(std::vector<Agreement> agreements);

    void put(Agreement agreement);
    const Agreement* find(Id id) const;
    const std::vector<Agreement>& all() const { return agreements_; }
    /// The latest one in force for this mentor and mentee; mentee 0: for anybody.
    const Agreement* inForce(Id mentor, Id mentee, Date day) const;

private:
    std::vector<Agreement> agreements_;
    std::unordered_map<Id, std::size_t> at_;
};

/// Where article 351.8 is applied: the municipality chooses in the input `article_351_8`.
enum class LabourLaw {
    all,         ///< to every employee who is a mentor
    workingTime, ///< only to those who mentor in working time; others have `mentoring_after_work` in their card
    none,        ///< nowhere, with a reason that the order prints
};

/// «всем педагогам», «только в рабочее время», «не применяется»; nothing for other words.
std::optional<LabourLaw> labourLawOf(std::string_view words);
const std::vector<std::string>& labourLawWords();

/// What keeps a pair from being fixed.
struct Obstacle {
    Id mentor = 0;
    Id mentee = 0;
    bool lacksConsent = false;
    bool lacksAgreement = false;
};

/// Whether the article speaks of this pair: an employee who helps another employee. Pupils and people of partners
/// (students, veterans, firms) lie outside it.
bool isUnderLabourLaw(const Person& mentor, const Person& mentee, LabourLaw law, const Directory& directory);

/// «Швец Галина Остаповна: нет письменного согласия, нет дополнительного соглашения»
Text describe(const Obstacle& obstacle, const Directory& directory);

/// {"id", "mentor": {…}, "number", "date", "from", "till", "form", "content", "pay", "unpaid_reason", "mentees",
/// "ended", "end_reason", "state": "in_force", "coming", "ended", "expired", "document", "details"}
Value toValue(const Agreement& agreement, const Directory& directory, Date today);

} // namespace nastavnik::people
