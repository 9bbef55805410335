// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "layout/program.hpp"
#include "nastavnik/value.hpp"
#include "package/package_writer.hpp"

namespace nastavnik::documents {

/// What happens to a name that the data do not have.
enum class Missing { error, mark };

/// What the parts of one document share while they are filled.
struct Filling {
    Format format;
    Missing missing = Missing::error;
    FaultList& faults;
    std::uint64_t passes = 0; ///< through bodies of loops so far
};

/// Writes one part into the package, between its begin() and end(). Holds a bounded piece of it at a time.
/// Adds DT020–DT024 to the faults; throws DT025 when the document grows beyond all measure.
void fillPart(const Program& program, const Value& data, Filling& filling, PackageWriter& writer);

} // namespace nastavnik::documents
