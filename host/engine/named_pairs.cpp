// SPDX-License-Identifier: MIT
#include "engine/named_pairs.hpp"

#include "engine/named_people.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

std::string textIn(const Value& pair, const char* name) {
    return pair.contains(name) && pair[name].is_string() ? pair[name].get<std::string>() : "";
}

/// Only a mentor may come from another school, and only when both schools agreed on it in writing.
bool isNetworkMentor(const VerbCall& call, const std::string& side, Id id) {
    const people::Person* person = call.turn.world.directory.person(id);
    const people::Organisation* organisation =
        person ? call.turn.world.directory.organisation(person->organisation) : nullptr;
    const Id department = call.programme().programme().department;
    const auto schools = call.turn.world.directory.schoolsOf(department);
    return side == "mentor" && organisation && std::any_of(schools.begin(), schools.end(), [&](const auto* school) {
               return school->id == organisation->id;
           });
}

bool isAgreed(const Value& pair) {
    const Value network = pair.value("network", Value());
    return network.is_object() && network.contains("agreement") && network.contains("consent");
}

class PairReader {
public:
    PairReader(const VerbCall& call, const Value& pair, std::size_t row) : call_(call), pair_(pair), row_(row) {}

    people::Mentorship read(std::vector<Fault>& faults) {
        people::Mentorship mentorship{.organisation = organisationOf(call_),
                                      .mentors = side("mentor", faults),
                                      .mentees = side("mentee", faults),
                                      .form = textIn(pair_, "form"),
                                      .kind = textIn(pair_, "kind"),
                                      .subject = textIn(pair_, "subject"),
                                      .from = call_.turn.today()};
        if (pair_.contains("network") && pair_["network"].is_object())
            mentorship.details["network"] = pair_["network"];
        requireSides(mentorship, faults);
        return mentorship;
    }

private:
    std::string where(const std::string& what) const { return "pairs[" + std::to_string(row_) + "]." + what; }

    std::vector<Id> side(const std::string& name, std::vector<Fault>& faults) {
        const Value many = pair_.value(name + "s", Value());
        if (many.is_array() && !many.empty()) {
            std::vector<Id> ids;
            for (const Value& person : many) {
                const std::string place = name + "s[" + std::to_string(ids.size() + 1) + "]";
                ids.push_back(reached(name, person, where(place), faults));
            }
            return ids;
        }
        return pair_.contains(name) ? std::vector{reached(name, pair_[name], where(name), faults)} : std::vector<Id>{};
    }

    /// 0 when the person is out of reach; a school is not told whether another one has them.
    Id reached(const std::string& side, const Value& person, const std::string& place, std::vector<Fault>& faults) {
        const Id id = idIn(person);
        const bool isNetwork = pair_.contains("network") && isNetworkMentor(call_, side, id);
        if (isNetwork && isAgreed(pair_))
            return id;
        if (isNetwork) {
            faults.push_back({"EN071",
                              {place + ": у наставника из другой школы нужны network = { agreement = { date, number }, "
                                       "consent = { … } } — договор школ и согласие её руководителя",
                               place + ": of a mentor of another school network = { agreement = { date, number }, "
                                       "consent = { … } } is needed: the schools' agreement and its head's consent"}});
            return 0;
        }
        try {
            return requirePersonOf(call_, person, place);
        } catch (const Error& error) {
            faults.push_back(error.faults().front());
            return 0;
        }
    }

    void requireSides(const people::Mentorship& mentorship, std::vector<Fault>& faults) {
        const auto& mentees = mentorship.mentees;
        const bool both = std::any_of(mentorship.mentors.begin(), mentorship.mentors.end(), [&](Id id) {
            return std::find(mentees.begin(), mentees.end(), id) != mentees.end();
        });
        if (both)
            faults.push_back({"EN072",
                              {where("mentor") + ": человек не может быть наставником самому себе",
                               where("mentor") + ": nobody is their own mentor"}});
        for (const char* name : {"mentor", "mentee"}) {
            const auto& ids = name[4] == 'o' ? mentorship.mentors : mentees;
            if (ids.empty() && faults.empty())
                faults.push_back({"EN072", {where(name) + ": никого не названо", where(name) + ": nobody is named"}});
        }
    }

    const VerbCall& call_;
    const Value& pair_;
    const std::size_t row_;
};

} // namespace

std::vector<people::Mentorship> namedPairs(const VerbCall& call, const Value& pairs) {
    std::vector<people::Mentorship> mentorships;
    std::vector<Fault> faults;
    std::size_t row = 0;
    for (const Value& pair : pairs) {
        const Value entry = pair.is_object() ? pair : Value::object();
        mentorships.push_back(PairReader(call, entry, ++row).read(faults));
    }
    if (!faults.empty())
        throw Error(std::move(faults));
    return mentorships;
}

const people::Mentorship& requirePair(const VerbCall& call, const Value& reference) {
    const people::Mentorship* known = call.turn.world.directory.mentorship(idIn(reference));
    if (known && isWithin(call, known->organisation))
        return *known;
    throw Error("EN013", {"pair: такой пары в этой организации нет", "pair: this organisation has no such pair"});
}

} // namespace nastavnik::engine
