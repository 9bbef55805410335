// SPDX-License-Identifier: MIT
#include "engine/conductor.hpp"

#include "engine/consent_keeping.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

/// Tasks looked at in one transaction, so that a morning with thousands of them does not hold everybody up.
constexpr std::size_t agendaPage = 500;
/// Reports of scripts and plugins after which no more are let into the same transaction.
constexpr std::size_t reportsAtOnce = 1000;
/// How long a transaction stays open for the next step of a script that was just answered: a few of the usual times
/// that a step takes, and less than a flush does.
constexpr std::chrono::microseconds patienceWithScripts{300};
constexpr std::chrono::seconds pauseOfBrokenStore{1};

} // namespace

Conductor::Conductor(Ledger& ledger, Scripts& scripts, Capabilities& capabilities, const Clock& clock,
                     RoadmapReader reader, ConductorSettings settings)
    : ledger_(ledger), clock_(clock), reader_(std::move(reader)), settings_(std::move(settings)),
      driver_(scripts, capabilities, std::move(settings_.verbs), settings_.runsAtOnce),
      outbox_(capabilities, settings_.hostName), world_(readWorld(ledger, reader_)) {
    scripts.listen([this](std::vector<ScriptEvent> events) { mailbox_.put(std::move(events)); });
    capabilities.listen([this](CallReply reply) { mailbox_.put(std::move(reply)); });
}

template <typename Work>
void Conductor::transaction(Work work) {
    refreshWorld();
    ledger_.begin();
    Turn turn(ledger_, world_, clock_.now(), {.utcOffset = settings_.utcOffset, .mail = settings_.mail});
    try {
        work(turn);
        ledger_.commit();
    } catch (...) {
        ledger_.rollback();
        if (turn.changed)
            giveUpTurn();
        else
            driver_.committed();
        throw;
    }
    alarmKnown_ = alarmKnown_ && !turn.changed;
    if (turn.runsAdded)
        driver_.expectDueRuns();
    driver_.committed();
    outbox_.committed();
}

/// The world may hold half of what was rolled back.
void Conductor::giveUpTurn() noexcept {
    driver_.forget();
    outbox_.forget();
    isWorldSound_ = false;
    alarmKnown_ = false;
    try {
        refreshWorld();
    } catch (const std::exception&) {
        // The store that broke the turn cannot be read either: nothing is done before it can.
    }
}

void Conductor::refreshWorld() {
    if (isWorldSound_)
        return;
    world_ = readWorld(ledger_, reader_);
    isWorldSound_ = true;
}

bool Conductor::turn() {
    Post post = mailbox_.take();
    const bool arrived = !post.isEmpty();
    if (arrived)
        handlePost(std::move(post));
    const bool calendar = keepCalendar();
    const bool alarms = keepAlarms();
    return arrived || calendar || alarms;
}

void Conductor::handlePost(Post post) {
    if (post.hasReports()) {
        driver_.forgetHandled();
        try {
            transaction([&](Turn& turn) { handleReports(turn, post); });
        } catch (const Error& error) {
            recover(error.faults().front());
        } catch (const std::exception& error) {
            recover({"EN050", {error.what(), error.what()}});
        }
    }
    for (Command& command : post.commands)
        carryOut(command);
}

/// What arrives meanwhile belongs to the same commit, because a flush costs more than many steps. People do not wait
/// for scripts: a command ends the gathering.
void Conductor::handleReports(Turn& turn, Post& post) {
    for (std::size_t handled = 0; post.hasReports();) {
        handled += post.events.size() + post.replies.size();
        for (const ScriptEvent& event : std::exchange(post.events, {}))
            driver_.handle(turn, event);
        for (CallReply& reply : std::exchange(post.replies, {})) {
            if (!outbox_.handle(turn, reply))
                driver_.handle(turn, std::move(reply));
        }
        driver_.answerScripts();
        if (handled < reportsAtOnce && post.commands.empty())
            mailbox_.takeReports(post, driver_.awaitsScripts() ? patienceWithScripts : std::chrono::microseconds(0));
    }
    // The room that became free is filled by the same commit.
    if (driver_.wantsDueRuns())
        driver_.startDue(turn);
}

void Conductor::carryOut(Command& command) {
    try {
        Value answer;
        transaction([&](Turn& turn) {
            turn.actor = command.actor;
            turn.cause = command.cause;
            answer = command.act(turn, driver_);
            driver_.cancelAbandoned(turn);
        });
        command.answer.set_value(std::move(answer));
    } catch (...) {
        command.answer.set_exception(std::current_exception());
    }
}

/// The turn was rolled back and its runs start again from their journals; the run at which it broke counts as failed,
/// so that it cannot break every turn to come.
void Conductor::recover(const Fault& fault) {
    settings_.report(fault);
    const Id culprit = driver_.handledLast();
    driver_.forget();
    outbox_.forget();
    try {
        transaction([&](Turn& turn) { driver_.spoil(turn, culprit, fault); });
    } catch (const std::exception& error) {
        settings_.report({"EN051", {error.what(), error.what()}});
    }
}

bool Conductor::keepCalendar() {
    refreshWorld();
    const bool consentsEnd = world_.consents.nextEnd().value_or(Date::max()) <= today();
    if (!consentsEnd && (world_.agenda.empty() || world_.agenda.begin()->first > today()))
        return false;
    transaction([&](Turn& turn) {
        if (consentsEnd)
            tellEndedConsents(turn);
        for (std::size_t count = 0; count < agendaPage && !world_.agenda.empty(); ++count) {
            const auto entry = world_.agenda.begin();
            if (entry->first > turn.today())
                break;
            const auto [programme, task] = entry->second;
            world_.agenda.erase(entry);
            turn.changed = true;
            turn.look(turn.task(task));
        }
    });
    return true;
}

bool Conductor::keepAlarms() {
    const Moment now = clock_.now();
    if (!alarmKnown_) {
        alarm_ = ledger_.nextWake();
        alarmKnown_ = true;
    }
    const bool rings = alarm_ && *alarm_ <= now;
    if (!rings && !driver_.wantsDueRuns())
        return false;
    const bool wasIdle = driver_.isIdle() && outbox_.isIdle();
    transaction([&](Turn& turn) {
        driver_.startDue(turn);
        if (settings_.mail)
            outbox_.sendDue(turn);
        else
            outbox_.withdrawDue(turn);
    });
    return wasIdle && (!driver_.isIdle() || !outbox_.isIdle());
}

void Conductor::settle() {
    for (;;) {
        if (turn())
            continue;
        if (driver_.isIdle() && outbox_.isIdle() && mailbox_.isEmpty())
            return;
        mailbox_.wait(std::nullopt);
    }
}

std::optional<Moment> Conductor::nextWake() {
    std::optional<Moment> wake = ledger_.nextWake();
    if (!world_.agenda.empty()) {
        const Moment day = Moment{world_.agenda.begin()->first} - settings_.utcOffset;
        wake = wake ? std::min(*wake, day) : day;
    }
    if (const auto end = world_.consents.nextEnd()) {
        const Moment day = Moment{*end} - settings_.utcOffset;
        wake = wake ? std::min(*wake, day) : day;
    }
    return wake;
}

void Conductor::serve(std::stop_token stop) {
    const std::stop_callback wakeUp(stop, [this] { mailbox_.ring(); });
    while (!stop.stop_requested()) {
        if (!turnOrReport())
            mailbox_.wait(untilNextLook());
    }
}

/// A round that broke was rolled back, and what it was about is still there: the next one finds it.
bool Conductor::turnOrReport() {
    try {
        return turn();
    } catch (const Error& error) {
        settings_.report(error.faults().front());
    } catch (const std::exception& error) {
        settings_.report({"EN050", {error.what(), error.what()}});
    }
    giveUpTurn();
    return false;
}

std::chrono::microseconds Conductor::untilNextLook() {
    using namespace std::chrono_literals;
    if (!isWorldSound_)
        return pauseOfBrokenStore;
    // At least a look every minute: the wall clock may be set forward while we sleep by the monotonic one.
    std::chrono::microseconds sleep = 1min;
    try {
        const auto wake = nextWake();
        if (wake && driver_.isIdle() && outbox_.isIdle())
            sleep = std::clamp<std::chrono::microseconds>(*wake - clock_.now(), 1ms, sleep);
    } catch (const Error&) {
        return pauseOfBrokenStore;
    }
    return sleep;
}

std::future<Value> Conductor::post(std::string actor, std::string cause, std::function<Value(Turn&, RunDriver&)> act) {
    Command command{.actor = std::move(actor), .cause = std::move(cause), .act = std::move(act)};
    auto answer = command.answer.get_future();
    mailbox_.put(std::move(command));
    return answer;
}

Value Conductor::perform(std::string actor, std::string cause, std::function<Value(Turn&, RunDriver&)> act) {
    Command command{.actor = std::move(actor), .cause = std::move(cause), .act = std::move(act)};
    auto answer = command.answer.get_future();
    carryOut(command);
    return answer.get();
}

Date Conductor::today() const { return std::chrono::floor<std::chrono::days>(clock_.now() + settings_.utcOffset); }

} // namespace nastavnik::engine
