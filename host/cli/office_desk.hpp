// SPDX-License-Identifier: MIT
#pragma once

#include "cli/office.hpp"
#include "nastavnik/capability.hpp"
#include "throw_away_folder.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace nastavnik::cli {

/// The offices of a server: a few at once, each with a profile of its own that stays warm, asked from many threads.
class OfficeDesk {
public:
    /// Throws as Office() does.
    explicit OfficeDesk(std::size_t offices);

    /// Waits for a free office, at most half a minute. Throws Error HT503 when all stay busy, CL072 when LibreOffice
    /// makes nothing of the file.
    Bytes toPdf(const File& source);

private:
    const ThrowAwayFolder& take();
    void giveBack(const ThrowAwayFolder& profile);

    const Office office_;
    std::vector<std::unique_ptr<ThrowAwayFolder>> profiles_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<const ThrowAwayFolder*> free_;
};

/// What a server makes PDF with: empty on a machine without LibreOffice.
std::function<Bytes(const File&)> pdfMaker();

} // namespace nastavnik::cli
