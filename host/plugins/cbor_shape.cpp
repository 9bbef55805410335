// SPDX-License-Identifier: MIT
#include "plugins/cbor_shape.hpp"

#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>
#include <vector>

namespace nastavnik::plugins {

namespace {

enum Major : unsigned { natural, negative, bytesOf, textOf, array, map, tag, simple };

/// An array or object that is still open.
struct Level {
    std::uint64_t left; ///< items; of an object keys and values are counted apart
    bool isObject;
};

bool isUtf8(std::string_view text) {
    std::size_t ascii = 0;
    for (std::uint64_t eight = 0; ascii + 8 <= text.size(); ascii += 8) {
        std::memcpy(&eight, text.data() + ascii, 8);
        if (eight & 0x8080808080808080U)
            break;
    }
    const auto* letters = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (auto at = static_cast<std::int32_t>(ascii); at < size;) {
        UChar32 letter = 0;
        U8_NEXT(letters, at, size, letter);
        if (letter < 0)
            return false;
    }
    return true;
}

class Scan {
public:
    Scan(std::string_view bytes, const FrameLimits& limits) : rest_(bytes), limits_(limits) {}

    std::optional<Text> fault() {
        do {
            if (auto found = item())
                return found;
            while (!open_.empty() && open_.back().left == 0)
                open_.pop_back();
        } while (!open_.empty());
        if (!rest_.empty())
            return Text{"после значения стоят лишние байты", "there are bytes after the value"};
        return std::nullopt;
    }

private:
    std::optional<Text> item() {
        if (++values_ > limits_.values)
            return Text{"больше " + std::to_string(limits_.values) + " значений",
                        "more than " + std::to_string(limits_.values) + " values"};
        const auto head = takeHead();
        if (!head)
            return cutOff();
        const bool isKey = !open_.empty() && open_.back().isObject && open_.back().left % 2 == 0;
        if (!open_.empty())
            --open_.back().left;
        if (isKey && head->major != textOf)
            return Text{"ключ таблицы — не текст", "the key of a table is not a text"};
        return content(*head);
    }

    struct Head {
        unsigned major;
        unsigned size;
        std::uint64_t argument;
    };

    std::optional<Head> takeHead() {
        if (rest_.empty())
            return std::nullopt;
        const unsigned first = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        Head head{first >> 5U, first & 31U, first & 31U};
        if (head.size < 24 || head.size > 27)
            return head;
        const std::size_t more = std::size_t{1} << (head.size - 24);
        if (rest_.size() < more)
            return std::nullopt;
        head.argument = 0;
        for (const char byte : rest_.substr(0, more))
            head.argument = head.argument << 8U | static_cast<unsigned char>(byte);
        rest_.remove_prefix(more);
        return head;
    }

    std::optional<Text> content(const Head& head) {
        if (head.size > 27)
            return unknown();
        switch (head.major) {
        case natural:
            return std::nullopt;
        case negative:
            return head.argument > INT64_MAX ? std::optional(unknown()) : std::nullopt;
        case bytesOf:
        case textOf:
            return string(head);
        case array:
            return enter({head.argument, false});
        case map:
            return head.argument > rest_.size() ? std::optional(cutOff()) : enter({head.argument * 2, true});
        case simple:
            return isSimple(head) ? std::nullopt : std::optional(unknown());
        default:
            return unknown();
        }
    }

    std::optional<Text> string(const Head& head) {
        if (head.argument > rest_.size())
            return cutOff();
        const auto text = rest_.substr(0, head.argument);
        rest_.remove_prefix(head.argument);
        if (head.major == textOf && !isUtf8(text))
            return Text{"текст не в UTF-8", "a text is not UTF-8"};
        return std::nullopt;
    }

    std::optional<Text> enter(Level level) {
        if (level.left > rest_.size())
            return cutOff();
        if (open_.size() == static_cast<std::size_t>(limits_.depth))
            return Text{"вложенность больше " + std::to_string(limits_.depth),
                        "nested deeper than " + std::to_string(limits_.depth)};
        open_.push_back(level);
        return std::nullopt;
    }

    /// false, true, null, and floating-point numbers of three sizes.
    static bool isSimple(const Head& head) {
        return head.size >= 20 && head.size <= 27 && head.size != 23 && head.size != 24;
    }

    static Text cutOff() { return {"значение оборвано", "the value is cut off"}; }
    static Text unknown() { return {"такой записи CBOR программа не пишет", "this program does not write such CBOR"}; }

    std::string_view rest_;
    FrameLimits limits_;
    std::size_t values_ = 0;
    std::vector<Level> open_;
};

} // namespace

std::optional<Text> cborFault(std::string_view bytes, const FrameLimits& limits) { return Scan(bytes, limits).fault(); }

} // namespace nastavnik::plugins
