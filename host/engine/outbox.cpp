// SPDX-License-Identifier: MIT
#include "engine/outbox.hpp"

#include "engine/call_preparation.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nastavnik::engine {

namespace {

constexpr int letOutAtOnce = 8;
constexpr int withdrawnAtOnce = 500;
constexpr const char* delivery = "notifications.deliver";

/// A mail server that greylists answers within minutes, one that is down comes back within a day or two.
std::optional<std::chrono::minutes> nextAttempt(int failures) {
    using namespace std::chrono_literals;
    constexpr std::array<std::chrono::minutes, 9> delays{1min, 5min, 15min, 1h, 3h, 6h, 12h, 24h, 24h};
    if (static_cast<std::size_t>(failures) > delays.size())
        return std::nullopt;
    return delays[static_cast<std::size_t>(failures) - 1];
}

/// What a plugin answers is taken for nothing but what it is.
std::string textIn(const Value& answer, const char* name, const char* otherwise) {
    const auto found = answer.is_object() ? answer.find(name) : answer.end();
    return found != answer.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

} // namespace

Outbox::Outbox(Capabilities& capabilities, std::string hostName)
    : capabilities_(capabilities), hostName_(std::move(hostName)) {}

void Outbox::sendDue(Turn& turn) {
    const int room = letOutAtOnce - static_cast<int>(underWay_.size());
    if (room <= 0)
        return;
    for (StoredLetter& letter : turn.ledger.dueLetters(turn.now, letOutAtOnce)) {
        if (underWay_.contains(letter.id))
            continue;
        if (canDeliver())
            send(turn, std::move(letter));
        else
            keep(turn, std::move(letter),
                 {{"status", "retry"}, {"detail", "плагин notifications не установлен или не запустился"}});
    }
}

void Outbox::withdrawDue(Turn& turn) {
    for (StoredLetter& letter : turn.ledger.dueLetters(turn.now, withdrawnAtOnce)) {
        letter.state = LetterState::inbox;
        turn.ledger.saveLetter(letter);
        turn.record("letter:" + std::to_string(letter.id), std::string(name(letter.state)));
    }
}

bool Outbox::canDeliver() const {
    const auto& all = capabilities_.all();
    return std::any_of(all.begin(), all.end(), [](const Capability& offered) { return offered.name == delivery; });
}

void Outbox::send(Turn& turn, StoredLetter letter) {
    Call call{.key = "letter:" + std::to_string(letter.id), .today = turn.today()};
    Value attachments = Value::array();
    for (const Id id : letter.documents) {
        const auto document = turn.ledger.document(id);
        for (Value& file : document ? lentFiles(*document, turn.ledger) : Value::array())
            attachments.push_back(std::move(file));
    }
    const people::Person* person = letter.person ? turn.world.directory.person(*letter.person) : nullptr;
    letter.messageId = "<letter." + std::to_string(letter.id) + "." +
                       std::to_string(letter.written.time_since_epoch().count()) + "@" + hostName_ + ">";
    call.arguments = {{"id", letter.id},           {"message_id", letter.messageId},
                      {"to", letter.address},      {"to_name", person ? person->fullName() : ""},
                      {"subject", letter.subject}, {"text", letter.text},
                      {"attachments", attachments}};
    const CallId id{0, letter.id};
    underWay_.emplace(letter.id, std::move(letter));
    outgoing_.emplace_back(
        [this, id, call = std::move(call)]() mutable { capabilities_.call(id, delivery, std::move(call)); });
}

bool Outbox::handle(Turn& turn, CallReply& reply) {
    const auto found = reply.id.run == 0 ? underWay_.find(reply.id.number) : underWay_.end();
    if (found == underWay_.end())
        return false;
    StoredLetter letter = std::move(found->second);
    underWay_.erase(found);
    Value answer{{"status", "retry"}, {"detail", ""}};
    if (reply.outcome)
        answer = std::move(reply.outcome->value);
    else if (!reply.faults.empty())
        answer["detail"] = reply.faults.front().message.ru;
    keep(turn, std::move(letter), answer);
    return true;
}

void Outbox::keep(Turn& turn, StoredLetter letter, const Value& answer) const {
    ++letter.attempts;
    close(letter, answer, turn.now);
    turn.ledger.saveLetter(letter);
    turn.record("letter:" + std::to_string(letter.id), std::string(name(letter.state)),
                {{"attempts", letter.attempts}});
}

void Outbox::close(StoredLetter& letter, const Value& answer, Moment now) const {
    const std::string status = textIn(answer, "status", "retry");
    letter.answer = textIn(answer, "detail", "");
    if (status == "delivered") {
        letter.state = LetterState::delivered;
    } else if (status == "off") {
        letter.state = LetterState::inbox;
    } else if (const auto delay = status == "retry" ? nextAttempt(letter.attempts) : std::nullopt) {
        letter.due = now + *delay;
    } else {
        letter.state = LetterState::refused;
    }
}

void Outbox::committed() {
    for (auto& action : std::exchange(outgoing_, {}))
        action();
}

void Outbox::forget() {
    outgoing_.clear();
    underWay_.clear();
}

} // namespace nastavnik::engine
