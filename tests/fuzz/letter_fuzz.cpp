// SPDX-License-Identifier: MIT
// Whatever a letter is filled with, what goes over the wire is 7-bit, has CRLF line ends, short lines, and exactly the
// header fields that we wrote.
#include "letter_text.hpp"
#include "mime_message.hpp"
#include "smtp_session.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace nastavnik;

namespace {

/// Takes the input apart at zero bytes.
class Parts {
public:
    explicit Parts(std::string_view rest) : rest_(rest) {}

    std::string next() {
        const std::size_t end = std::min(rest_.find('\0'), rest_.size());
        std::string part(rest_.substr(0, end));
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return part;
    }

private:
    std::string_view rest_;
};

void require(bool holds) {
    if (!holds)
        std::abort();
}

void checkLine(std::string_view line) {
    require(line.size() <= 998);
    require(std::ranges::all_of(line, [](char letter) { return letter >= ' ' && letter <= '~'; }));
}

/// Number of header fields before the first empty line.
int checkLines(std::string_view text) {
    int fields = 0;
    bool isHead = true;
    require(text.ends_with("\r\n"));
    for (std::size_t at = 0, end = 0; at < text.size(); at = end + 2) {
        end = text.find("\r\n", at);
        const std::string_view line = text.substr(at, end - at);
        checkLine(line);
        isHead = isHead && !line.empty();
        fields += isHead && line.front() != ' ';
    }
    return fields;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    Parts parts({reinterpret_cast<const char*>(bytes), size});
    const notifications::Address box{.local = "anna", .domain = "example.org"};
    const Value data = {{"a", parts.next()}, {"b", {{"c", parts.next()}}}}, person = {{"name", parts.next()}};
    try {
        const std::string subject = parts.next(), text = parts.next();
        const auto filled =
            notifications::fillLetter({.subject = subject, .text = text}, {.data = data, .recipient = person});
        const std::string name = parts.next(), file = parts.next(), type = parts.next(), id = parts.next();
        const std::string message = notifications::mimeText({.id = id,
                                                             .date = {},
                                                             .from = box,
                                                             .fromName = name,
                                                             .to = box,
                                                             .toName = name,
                                                             .subject = filled.subject,
                                                             .text = filled.text,
                                                             .attachments = {{file, type, subject}}});
        require(checkLines(message) == 8);
        const std::string dotted = notifications::dotted(message);
        require(dotted.find("\r\n.\r\n") == dotted.size() - 5);
    } catch (const Error& error) {
        require(!error.faults().empty());
    }
    return 0;
}
