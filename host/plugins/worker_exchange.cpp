// SPDX-License-Identifier: MIT
#include "plugins/worker_exchange.hpp"

#include <unistd.h>

#include <utility>

namespace nastavnik::plugins {

std::optional<Value> Requests::nextCall() {
    if (calls_.empty())
        return channel_.receive();
    Value call = std::move(calls_.front());
    calls_.pop_front();
    return call;
}

Value Requests::answer() {
    while (auto message = channel_.receive()) {
        if (message->contains("elements"))
            return std::move(message->at("elements"));
        calls_.push_back(std::move(*message));
    }
    ::_exit(0);
}

WorkerExchange::WorkerExchange(Requests& requests, Value ticket, const Value& lists)
    : requests_(requests), ticket_(std::move(ticket)), lists_(lists.get<std::map<std::string, std::size_t>>()) {}

WorkerExchange::~WorkerExchange() {
    if (asked_) // the answer is on its way and must not be taken for that of another call
        requests_.answer();
}

void WorkerExchange::ask(const Question& question) {
    requests_.ask({{"want", ticket_}, {"list", question.list}, {"from", question.from}});
    asked_ = question;
}

Value WorkerExchange::elements(const std::string& list, std::size_t from) {
    const Question question{list, from};
    if (asked_ && *asked_ != question) {
        requests_.answer();
        asked_.reset();
    }
    if (!asked_)
        ask(question);
    Value elements = requests_.answer();
    asked_.reset();
    const std::size_t next = from + elements.size();
    if (!elements.empty() && next < lists_.at(list))
        ask({list, next});
    return elements;
}

void WorkerExchange::write(std::uint64_t offset, std::string_view bytes) {
    requests_.write({{"write", ticket_}, {"offset", offset}, {"bytes", Value::binary({bytes.begin(), bytes.end()})}});
}

} // namespace nastavnik::plugins
