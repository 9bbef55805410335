// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "layout/program.hpp"
#include "nastavnik/value.hpp"
#include "output/list_store.hpp"
#include "output/picture_store.hpp"

namespace nastavnik::documents {

class LongLists;

/// What happens to a name that the data do not have.
enum class Missing { error, mark };

/// What the parts of one document share while they are filled.
struct Filling {
    Format format;
    Missing missing = Missing::error;
    FaultList& faults;
    const Value& parts;                   ///< files that lie beside the template: name and bytes
    PictureStore pictures;                ///< that the document gets
    std::uint64_t nextId = 1;             ///< that no element of the document has
    ListStore lists;                      ///< that the document gets
    std::uint64_t passes = 0;             ///< through bodies of loops so far
    const LongLists* longLists = nullptr; ///< of the data, if there are any
};

/// Writes one part into its sink. Holds a bounded piece of it at a time.
/// Adds DT020–DT024 to the faults; throws DT025 when the document grows beyond all measure.
void fillPart(const Program& program, const Value& data, Filling& filling, PartSink& sink);

} // namespace nastavnik::documents
