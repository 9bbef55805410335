// SPDX-License-Identifier: MIT
#include "plugins/remote_plugin.hpp"

#include "plugins/broken.hpp"
#include "plugins/messages.hpp"

#include <algorithm>
#include <ctime>
#include <iterator>
#include <utility>

namespace nastavnik::plugins {

namespace {

/// So many calls may lie in the channel: the worker need not wait for the host between two.
constexpr std::size_t mostSent = 32;

Text durationText(std::chrono::milliseconds length) {
    if (length.count() % 1000 != 0)
        return {std::to_string(length.count()) + " мс", std::to_string(length.count()) + " ms"};
    return {std::to_string(length.count() / 1000) + " с", std::to_string(length.count() / 1000) + " s"};
}

std::string clockText(std::chrono::system_clock::time_point moment) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    char text[16];
    return {text, std::strftime(text, sizeof text, "%H:%M:%S", &parts)};
}

Fault refusedStart(const std::string& file, const Text& why) {
    return {"PL010",
            {file + ": плагин не запустился: " + why.ru + "; сообщите разработчику плагина",
             file + ": the plugin did not start: " + why.en + "; tell its developer"}};
}

engine::CallReply lost(engine::CallId id, Fault why) {
    return {.id = id, .outcome = {}, .faults = {std::move(why)}, .lost = true};
}

} // namespace

RemotePlugin::RemotePlugin(PluginSource source, PluginRules rules, Listener listener)
    : source_(std::move(source)), rules_(std::move(rules)), listener_(std::move(listener)),
      worker_({.program = rules_.program,
               .arguments = {"worker", "plugin", std::filesystem::absolute(source_.file).string()},
               .restart = rules_.restart},
              {.started = [this] { onStarted(); },
               .received = [this](std::vector<Value> values) { onReceived(std::move(values)); },
               .exited = [this](const WorkerExit& exit) { onExited(exit); },
               .printed =
                   [this](const std::string& line) {
                       log({line, line});
                   }}) {}

void RemotePlugin::start() { worker_.start(); }

PluginReport RemotePlugin::report() {
    std::unique_lock lock(mutex_);
    settled_.wait(lock, [this] { return declaration_ || !faults_.empty(); });
    return {source_.file, declaration_, faults_};
}

void RemotePlugin::onStarted() {
    worker_.setDeadline(WorkerProcess::Clock::now() + rules_.startTime);
    const std::lock_guard lock(mutex_);
    worker_.send({{"setup",
                   {{"memory", rules_.memory},
                    {"network", hasNetwork_},
                    {"may_have_network", rules_.mayHaveNetwork},
                    {"settings", source_.settings}}}});
}

void RemotePlugin::onReceived(std::vector<Value> values) {
    Replies replies;
    try {
        for (Value& value : values) {
            if (value.contains("want") || value.contains("write")) {
                if (!exchange(value, replies))
                    break;
                continue;
            }
            const std::lock_guard lock(mutex_);
            take(std::move(value), replies);
        }
        const std::lock_guard lock(mutex_);
        sendOn();
        watchTime();
    } catch (const std::exception& error) { // foreign code can write into the channel, too
        log({std::string("плагин нарушил порядок обмена: ") + error.what(),
             std::string("the plugin broke the rules of the channel: ") + error.what()});
        worker_.restart();
    }
    deliver(std::move(replies));
}

void RemotePlugin::take(Value value, Replies& replies) {
    if (value.contains("hello"))
        takeHello(value.at("hello"));
    else if (value.contains("wants"))
        hasNetwork_ = true;
    else if (value.contains("refused"))
        refuse(faultsOf(value.at("refused")));
    else
        takeReply(value, replies);
    if (value.contains("wants"))
        worker_.restart();
}

void RemotePlugin::takeHello(const Value& hello) {
    if (declaration_ && hello != hello_)
        return refuse({{"PL011",
                        {source_.file.string() + ": файл плагина заменён на ходу; перезапустите программу",
                         source_.file.string() + ": the plugin's file was replaced meanwhile; restart this program"}}});
    declaration_ = declarationOf(hello);
    hello_ = hello;
    isServing_ = true;
    off_.reset();
    settled_.notify_all();
}

void RemotePlugin::takeReply(Value& value, Replies& replies) {
    if (sent_.empty() || value.at("reply") != sent_.front().ticket)
        throw std::runtime_error("a reply to a call that was not made");
    engine::CallReply reply{.id = sent_.front().id};
    if (value.contains("outcome"))
        reply.outcome = outcomeOf(std::move(value.at("outcome")));
    else if (value.contains("faults"))
        reply.faults = faultsOf(value.at("faults"));
    else
        reply.faults = {brokenCall(sent_.front().capability, value.at("broken").get<std::string>())};
    sent_.pop_front();
    worker_.proven();
    replies.push_back(std::move(reply));
}

bool RemotePlugin::exchange(const Value& message, Replies& replies) {
    const bool wants = message.contains("want");
    std::shared_ptr<Exchange> exchange;
    {
        const std::lock_guard lock(mutex_);
        const bool isInHand = !sent_.empty() && message.at(wants ? "want" : "write") == sent_.front().ticket;
        exchange = isInHand ? sent_.front().exchange : nullptr;
    }
    if (!exchange)
        throw std::runtime_error("a piece for a call that has no exchange");
    try {
        if (wants)
            worker_.send({{"elements", exchange->elements(message.at("list").get<std::string>(),
                                                          message.at("from").get<std::size_t>())}});
        else
            exchange->write(message.at("offset").get<std::uint64_t>(), bytesOf(message.at("bytes")));
        return true;
    } catch (const Error& error) { // nothing can come of the call any more
        const std::lock_guard lock(mutex_);
        replies.push_back({.id = sent_.front().id, .outcome = {}, .faults = error.faults()});
        sent_.pop_front();
        takeBack();
        isServing_ = false;
        worker_.restart();
        return false;
    }
}

void RemotePlugin::refuse(std::vector<Fault> faults) {
    faults_ = std::move(faults);
    isServing_ = false;
    worker_.stop();
    settled_.notify_all();
}

void RemotePlugin::onExited(const WorkerExit& exit) {
    Replies replies;
    {
        const std::lock_guard lock(mutex_);
        isServing_ = false;
        const bool isAnotherTry = exit.cause == WorkerExit::Cause::restarted && hasNetwork_;
        if (!declaration_ && !isAnotherTry)
            refuse({refusedStart(source_.file.string(), startReason(exit))});
        if (!sent_.empty()) { // the others were not begun, so they can go to the next life
            replies.push_back(lost(sent_.front().id, lostCall(sent_.front().capability, exit)));
            sent_.pop_front();
        }
        takeBack();
        if (exit.offUntil)
            switchOff(exit, replies);
    }
    if (exit.cause != WorkerExit::Cause::restarted)
        log({"рабочий процесс " + exit.reason.ru, "the worker process " + exit.reason.en});
    deliver(std::move(replies));
}

void RemotePlugin::takeBack() {
    std::move(sent_.rbegin(), sent_.rend(), std::front_inserter(waiting_));
    sent_.clear();
}

void RemotePlugin::switchOff(const WorkerExit& exit, Replies& replies) {
    const std::string until = clockText(*exit.offUntil), crashes = std::to_string(rules_.restart.crashes);
    off_ = Text{"плагин " + title() + " выключен до " + until + ": его рабочий процесс останавливался " + crashes +
                    " раз подряд, последний раз он " + exit.reason.ru,
                "the plugin " + title() + " is switched off until " + until + ": its worker process ended " + crashes +
                    " times in a row, the last time it " + exit.reason.en};
    for (const Pending& pending : waiting_)
        replies.push_back(lost(pending.id, {"PL023", *off_}));
    waiting_.clear();
}

Text RemotePlugin::startReason(const WorkerExit& exit) const {
    if (exit.cause != WorkerExit::Cause::late)
        return {"рабочий процесс " + exit.reason.ru, "the worker process " + exit.reason.en};
    const Text length = durationText(rules_.startTime);
    return {"не ответил за " + length.ru, "it did not answer within " + length.en};
}

Fault RemotePlugin::lostCall(const std::string& capability, const WorkerExit& exit) const {
    if (exit.cause == WorkerExit::Cause::late) {
        const Text length = durationText(rules_.callTime);
        return {"PL022",
                {capability + ": плагин не ответил за " + length.ru + " и остановлен; вызов можно повторить",
                 capability + ": the plugin did not answer within " + length.en +
                     " and was stopped; the call may be repeated"}};
    }
    return {"PL021",
            {capability + ": рабочий процесс плагина " + exit.reason.ru + "; вызов можно повторить",
             capability + ": the plugin's worker process " + exit.reason.en + "; the call may be repeated"}};
}

void RemotePlugin::call(engine::CallId id, const std::string& capability, Call call) {
    try {
        const std::uint64_t ticket = ++lastTicket_;
        std::shared_ptr<Exchange> exchange = call.exchange;
        std::string frame = frameOf({{"call", ticket}, {"capability", capability}, {"with", valueOf(std::move(call))}});
        if (const auto refusal = queue({ticket, id, capability, std::move(frame), std::move(exchange)}))
            listener_(lost(id, *refusal));
    } catch (const Error& error) {
        listener_({.id = id, .outcome = {}, .faults = error.faults()});
    }
}

std::optional<Fault> RemotePlugin::queue(Pending call) {
    const std::lock_guard lock(mutex_);
    if (!faults_.empty())
        return faults_.front();
    if (off_)
        return Fault{"PL023", *off_};
    waiting_.push_back(std::move(call));
    const bool wasIdle = sent_.empty();
    sendOn();
    if (wasIdle)
        watchTime();
    return std::nullopt;
}

void RemotePlugin::sendOn() {
    std::string frames;
    const std::size_t before = sent_.size();
    while (isServing_ && !waiting_.empty() && sent_.size() < mostSent) {
        frames += waiting_.front().frame;
        sent_.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    // When the process has just ended this sends nothing, and its exit brings the calls back.
    if (sent_.size() > before)
        worker_.sendBytes(frames);
}

void RemotePlugin::watchTime() {
    if (isServing_)
        worker_.setDeadline(sent_.empty() ? std::nullopt
                                          : std::optional(WorkerProcess::Clock::now() + rules_.callTime));
}

std::optional<Text> RemotePlugin::trouble() const {
    const std::lock_guard lock(mutex_);
    return faults_.empty() ? off_ : std::optional(faults_.front().message);
}

void RemotePlugin::deliver(Replies replies) {
    for (engine::CallReply& reply : replies)
        listener_(std::move(reply));
}

void RemotePlugin::log(const Text& line) const {
    if (rules_.log)
        rules_.log(title(), line);
}

} // namespace nastavnik::plugins
