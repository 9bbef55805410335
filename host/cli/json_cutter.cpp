// SPDX-License-Identifier: MIT
#include "cli/json_cutter.hpp"

#include "cli/input_files.hpp"
#include "cli/usage.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace nastavnik::cli {

namespace {

constexpr std::uint64_t largestFile = std::uint64_t{1} << 30U;
constexpr std::size_t blockBytes = std::size_t{64} << 10U;

bool isBlank(char letter) { return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t'; }

/// Tells where the text of one value ends, letter by letter.
class ValueEnd {
public:
    enum class Verdict { inside, last, behind };

    Verdict of(char letter) {
        if (isQuoted_)
            return ofQuoted(letter);
        if (letter == '"' || letter == '[' || letter == '{') {
            if (depth_ == 0 && std::exchange(hasBegun_, true))
                return Verdict::behind;
            isQuoted_ = letter == '"';
            depth_ += isQuoted_ ? 0 : 1;
            return Verdict::inside;
        }
        if (depth_ > 0)
            return (letter == ']' || letter == '}') && --depth_ == 0 ? Verdict::last : Verdict::inside;
        hasBegun_ = true;
        return isBlank(letter) || std::string_view(",:]}").find(letter) != std::string_view::npos ? Verdict::behind
                                                                                                  : Verdict::inside;
    }

private:
    Verdict ofQuoted(char letter) {
        if (std::exchange(isEscaped_, letter == '\\' && !isEscaped_) || letter != '"')
            return Verdict::inside;
        isQuoted_ = false;
        return depth_ == 0 ? Verdict::last : Verdict::inside;
    }

    int depth_ = 0;
    bool hasBegun_ = false;
    bool isQuoted_ = false;
    bool isEscaped_ = false;
};

UsageError unreadable(const std::filesystem::path& file) {
    return UsageError("CL010", {"файл не читается; проверьте права на него", "the file cannot be read; see its rights"},
                      {file.string()});
}

UsageError tooLarge(const std::filesystem::path& file) {
    return UsageError("CL011", {"файл больше 1 ГБ; разделите данные", "the file is over 1 GB; divide the data"},
                      {file.string()});
}

std::size_t readSome(const plugins::Descriptor& from, char* to, std::size_t size, const std::filesystem::path& file) {
    ssize_t count = 0;
    do
        count = ::read(from.number(), to, size);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        throw unreadable(file);
    return static_cast<std::size_t>(count);
}

/// A file without a name that has what comes out of the pipe.
plugins::Descriptor copyOf(const plugins::Descriptor& pipe, const std::filesystem::path& file) {
    const std::unique_ptr<FILE, decltype([](FILE* open) { std::fclose(open); })> copy(std::tmpfile());
    if (!copy)
        throw unreadable(file);
    std::string block(blockBytes, '\0');
    std::uint64_t size = 0;
    while (const std::size_t count = readSome(pipe, block.data(), block.size(), file)) {
        if ((size += count) > largestFile)
            throw tooLarge(file);
        if (std::fwrite(block.data(), 1, count, copy.get()) != count)
            throw unreadable(file);
    }
    std::fflush(copy.get());
    return plugins::Descriptor(::fcntl(::fileno(copy.get()), F_DUPFD_CLOEXEC, 0));
}

plugins::Descriptor opened(const std::filesystem::path& file) {
    requireFile(file);
    plugins::Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat facts {};
    if (!descriptor.isOpen() || ::fstat(descriptor.number(), &facts) != 0)
        throw unreadable(file);
    if (!S_ISREG(facts.st_mode))
        return copyOf(descriptor, file);
    if (static_cast<std::uint64_t>(facts.st_size) > largestFile)
        throw tooLarge(file);
    return descriptor;
}

} // namespace

JsonCutter::JsonCutter(std::filesystem::path file) : file_(std::move(file)), descriptor_(opened(file_)) { goTo({}); }

void JsonCutter::goTo(const Mark& mark) {
    if (::lseek(descriptor_.number(), static_cast<off_t>(mark.offset), SEEK_SET) < 0)
        throw unreadable(file_);
    block_.clear();
    start_ = mark.offset;
    at_ = 0;
    line_ = mark.line;
}

bool JsonCutter::isAtEnd() {
    if (at_ < block_.size())
        return false;
    start_ += block_.size();
    at_ = 0;
    block_.resize(blockBytes);
    block_.resize(readSome(descriptor_, block_.data(), block_.size(), file_));
    return block_.empty();
}

char JsonCutter::peek() {
    while (!isAtEnd() && isBlank(block_[at_]))
        line_ += block_[at_++] == '\n' ? 1 : 0;
    return isAtEnd() ? '\0' : block_[at_];
}

void JsonCutter::skip() { ++at_; }

std::string JsonCutter::value() {
    peek();
    std::string text;
    ValueEnd end;
    for (auto verdict = ValueEnd::Verdict::inside; verdict == ValueEnd::Verdict::inside && !isAtEnd();) {
        const std::size_t from = at_;
        while (at_ < block_.size() && (verdict = end.of(block_[at_])) == ValueEnd::Verdict::inside)
            ++at_;
        at_ += verdict == ValueEnd::Verdict::last ? 1 : 0;
        text.append(block_, from, at_ - from);
        if (text.size() > largestInput)
            throw UsageError(
                "CL011", {"одно значение больше 64 МБ; разделите данные", "one value is over 64 MB; divide the data"},
                {file_.string(), line_});
    }
    line_ += static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    return text;
}

} // namespace nastavnik::cli
