// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nastavnik::notifications {

/// One answer of a mail server: "250-first", "250 last" -> 250 and two lines.
struct Reply {
    int code = 0;
    std::vector<std::string> lines;

    bool isPositive() const { return code >= 200 && code < 300; }
    bool isIntermediate() const { return code >= 300 && code < 400; }
    bool isPermanentRefusal() const { return code >= 500; }
    /// The server's words for a person: one line, at most 300 letters, nothing invisible.
    std::string words() const;
};

/// Puts answers together from the bytes of the line.
/// Throws DeliveryStopped (retry) for what is not SMTP: a line over 4 KB, over 100 lines, no code, a bare line feed.
class ReplyReader {
public:
    void feed(std::string_view bytes) { bytes_ += bytes; }
    /// The next whole answer, if it has arrived.
    std::optional<Reply> next();
    /// Whether bytes wait that belong to no answer yet taken.
    bool hasRest() const { return !bytes_.empty() || !open_.lines.empty(); }

private:
    std::optional<std::string> takeLine();
    bool endsWith(const std::string& line);

    std::string bytes_;
    Reply open_;
};

} // namespace nastavnik::notifications
