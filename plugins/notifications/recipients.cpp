// SPDX-License-Identifier: MIT
#include "recipients.hpp"

#include "address.hpp"
#include "utf8.hpp"

#include <set>

namespace nastavnik::notifications {
namespace {

constexpr std::size_t mostRecipients = 10000;
constexpr int deepestList = 4;

bool has(const Value& table, const char* name) {
    const auto found = table.find(name);
    return found != table.end() && !found->is_null() && *found != "";
}

bool isPerson(const Value& table) { return has(table, "email") || has(table, "name"); }

class Reader {
public:
    std::vector<Recipient> read(const Value& to) {
        add(to, 0);
        if (result_.empty() && faults_.empty())
            faults_.push_back({"NT014",
                               {"Письмо некому отправить: список «to» пуст; укажите человека, пару или адрес.",
                                "The letter has no recipient: \"to\" is empty; give a person, a pair or an address."}});
        if (!faults_.empty())
            throw Error(std::move(faults_));
        return std::move(result_);
    }

private:
    void add(const Value& to, int depth) {
        if (to.is_array() && depth < deepestList)
            for (const Value& element : to)
                add(element, depth + 1);
        else if (to.is_string())
            addAddress(to.get<std::string>());
        else if (to.is_object() && isPerson(to))
            addPerson(to);
        else if (!to.is_object() || !addPair(to, depth))
            faults_.push_back(strange(to));
    }

    void addAddress(const std::string& text) {
        try {
            const std::string address = readAddress(text).text();
            keep({.to = address, .person = {{"email", address}}});
        } catch (const Error& error) {
            faults_.insert(faults_.end(), error.faults().begin(), error.faults().end());
        }
    }

    /// A broken address of a known person must not stop the work: the letter reaches the inbox, and delivery says why
    /// it went no further.
    void addPerson(const Value& person) {
        if (has(person, "id"))
            keep({.to = person["id"], .person = person});
        else if (has(person, "email") && person["email"].is_string())
            addNamed(person);
        else
            faults_.push_back(strange(person));
    }

    void addNamed(const Value& person) {
        const std::size_t before = result_.size();
        addAddress(person["email"].get<std::string>());
        if (result_.size() > before)
            result_.back().person = person;
    }

    bool addPair(const Value& pair, int depth) {
        if (depth >= deepestList)
            return false;
        bool isPair = false;
        for (const char* side : {"mentor", "mentors", "mentee", "mentees"})
            if (has(pair, side)) {
                isPair = true;
                add(pair[side], depth + 1);
            }
        return isPair;
    }

    void keep(Recipient recipient) {
        const bool isKnown = !seen_.insert(recipient.to).second;
        if (isKnown || result_.size() > mostRecipients)
            return;
        result_.push_back(std::move(recipient));
        if (result_.size() > mostRecipients)
            faults_.push_back({"NT013",
                               {"Получателей больше 10 000; разделите рассылку на части.",
                                "There are more than 10,000 recipients; split the mailing."}});
    }

    static Fault strange(const Value& to) {
        const std::string shown = printable(to.dump(-1, ' ', false, Value::error_handler_t::replace), 60);
        return {
            "NT013",
            {"Получатель " + shown + " не понят: нужен человек с полями id и name, пара или почтовый адрес.",
             "Recipient " + shown + " is not understood: give a person with id and name, a pair or a mail address."}};
    }

    std::vector<Recipient> result_;
    std::set<Value> seen_;
    std::vector<Fault> faults_;
};

} // namespace

std::vector<Recipient> recipientsOf(const Value& to) { return Reader().read(to); }

} // namespace nastavnik::notifications
