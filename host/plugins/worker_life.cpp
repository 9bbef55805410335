// SPDX-License-Identifier: MIT
#include "plugins/worker_life.hpp"

#include "nastavnik/error.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace nastavnik::plugins {

namespace {

constexpr std::size_t longestLine = 200;
/// What is passed on together, so that a worker that writes much cannot fill our memory.
constexpr std::size_t mostValues = 1024, mostBytes = std::size_t{4} << 20U;

enum Source : std::size_t { channelSource, outputSource, wakeSource, sourceCount };

/// Foreign bytes go into logs and messages: what is neither text nor a space becomes «?».
std::string readable(std::string_view line) {
    std::string text =
        Value(std::string(line.substr(0, longestLine))).dump(-1, ' ', false, Value::error_handler_t::replace);
    return text.substr(1, text.size() - 2);
}

/// True when there may be more; false at the end of the stream, or when there is nothing now.
bool readPiece(int file, std::string& piece, bool& isAtEnd) {
    thread_local std::array<char, 65536> buffer;
    const ssize_t count = ::read(file, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR)
        return readPiece(file, piece, isAtEnd);
    isAtEnd = count == 0 || (count < 0 && errno != EAGAIN);
    piece.assign(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    return count == static_cast<ssize_t>(buffer.size());
}

} // namespace

WorkerLife::WorkerLife(const WorkerSettings& settings, const WorkerEvents& events)
    : settings_(settings), events_(events), child_(settings.program, settings.arguments), id_(child_.id()),
      wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), reader_(settings.frames) {}

WorkerExit WorkerLife::run() {
    while (!exit_)
        listen();
    return close();
}

void WorkerLife::listen() {
    std::array<pollfd, sourceCount> sources{};
    const int timeout = waitingTime();
    if (exit_)
        return;
    {
        const std::lock_guard lock(mutex_);
        sources[channelSource] = {child_.channel(), static_cast<short>(outbox_.empty() ? POLLIN : POLLIN | POLLOUT), 0};
    }
    sources[outputSource] = {isOutputOpen_ ? child_.output() : -1, POLLIN, 0};
    sources[wakeSource] = {wake_.number(), POLLIN, 0};
    if (::poll(sources.data(), sources.size(), timeout) <= 0)
        return;
    if (sources[wakeSource].revents != 0) {
        eventfd_t count = 0;
        ::eventfd_read(wake_.number(), &count);
    }
    if (sources[outputSource].revents != 0)
        readOutput();
    if ((sources[channelSource].revents & POLLOUT) != 0)
        writeOn();
    if ((sources[channelSource].revents & (POLLIN | POLLHUP | POLLERR)) != 0)
        read();
}

/// Milliseconds for poll(); gives the process up when its time is over.
int WorkerLife::waitingTime() {
    const std::lock_guard lock(mutex_);
    const auto now = Clock::now();
    if (isEnding_)
        giveUp(WorkerExit::Cause::restarted, {"остановлен программой", "stopped by the program"});
    else if (deadline_ && *deadline_ <= now)
        giveUp(WorkerExit::Cause::late, {"не ответил в срок", "did not answer in time"});
    // A deadline that was taken back is left as the time to wake: most calls end early, and each would cost a wake-up.
    if (deadline_)
        sleepsUntil_ = *deadline_;
    else if (sleepsUntil_ <= now)
        sleepsUntil_ = Clock::time_point::max();
    if (sleepsUntil_ == Clock::time_point::max())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(sleepsUntil_ - now);
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

void WorkerLife::read() {
    std::string piece;
    bool isAtEnd = false, mayHaveMore = true;
    std::vector<Value> values;
    std::size_t bytes = 0;
    try {
        while (mayHaveMore && values.size() < mostValues && bytes < mostBytes) {
            mayHaveMore = readPiece(child_.channel(), piece, isAtEnd);
            bytes += piece.size();
            reader_.append(piece);
            while (auto value = reader_.next())
                values.push_back(std::move(*value));
        }
    } catch (const Error& error) {
        const Text& why = error.faults().front().message;
        giveUp(WorkerExit::Cause::garbled, {"остановлен: " + why.ru, "was stopped: " + why.en});
    }
    if (!values.empty())
        events_.received(std::move(values));
    if (isAtEnd && !exit_)
        giveUp(WorkerExit::Cause::died, {});
}

void WorkerLife::readOutput() {
    std::string piece;
    bool isAtEnd = false;
    readPiece(child_.output(), piece, isAtEnd);
    isOutputOpen_ = !isAtEnd;
    print(piece);
}

void WorkerLife::print(std::string_view text) {
    for (const char letter : text) {
        if (letter == '\n')
            printLine();
        else if (line_.size() < longestLine)
            line_.push_back(letter);
    }
}

void WorkerLife::printLine() {
    if (!line_.empty() && printed_ <= settings_.outputKept) {
        lastLine_ = readable(line_);
        printed_ += line_.size();
        const bool isTooMuch = printed_ > settings_.outputKept;
        if (events_.printed)
            events_.printed(isTooMuch ? "… (the rest of the output is dropped)" : lastLine_);
    }
    line_.clear();
}

bool WorkerLife::send(std::string_view frames) {
    const std::lock_guard lock(mutex_);
    if (!isAlive_)
        return false;
    if (outbox_.empty()) {
        const ssize_t count = ::send(child_.channel(), frames.data(), frames.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        frames.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
        if (frames.empty())
            return true;
        wake();
    }
    outbox_.append(frames);
    return true;
}

void WorkerLife::writeOn() {
    const std::lock_guard lock(mutex_);
    const auto rest = std::string_view(outbox_).substr(sent_);
    const ssize_t count = ::send(child_.channel(), rest.data(), rest.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    sent_ += count > 0 ? static_cast<std::size_t>(count) : 0;
    if (sent_ < outbox_.size() && count >= 0)
        return;
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    outbox_ = {};
    sent_ = 0;
}

void WorkerLife::setDeadline(std::optional<Clock::time_point> deadline) {
    const std::lock_guard lock(mutex_);
    deadline_ = deadline;
    if (deadline && *deadline < sleepsUntil_)
        wake();
}

void WorkerLife::end() {
    const std::lock_guard lock(mutex_);
    isEnding_ = true;
    wake();
}

void WorkerLife::wake() const { ::eventfd_write(wake_.number(), 1); }

void WorkerLife::giveUp(WorkerExit::Cause cause, Text reason) {
    if (!exit_)
        exit_ = WorkerExit{cause, std::move(reason)};
}

WorkerExit WorkerLife::close() {
    {
        const std::lock_guard lock(mutex_);
        isAlive_ = false;
        outbox_ = {};
    }
    child_.kill(); // changes nothing when it is ending by itself
    const int status = child_.reap();
    for (std::size_t pieces = 0; isOutputOpen_ && pieces < 16; ++pieces) // what stands in the pipe: it has 64 KB
        readOutput();
    printLine();
    if (exit_->cause == WorkerExit::Cause::died)
        exit_->reason = describeStatus(status);
    if (exit_->cause == WorkerExit::Cause::died && !lastLine_.empty()) {
        exit_->reason.ru += "; последнее, что он напечатал: «" + lastLine_ + "»";
        exit_->reason.en += "; the last that it printed: \"" + lastLine_ + "\"";
    }
    return *exit_;
}

} // namespace nastavnik::plugins
