// SPDX-License-Identifier: MIT
#include "engine/seen_document.hpp"

#include "engine/named_people.hpp"

namespace nastavnik::engine {

namespace {

bool isWithinReach(const Document& document, const Task& task, const Programme& programme) {
    if (document.programme != task.programme)
        return false;
    return task.unit.kind == UnitKind::department || document.organisation == task.unit.organisation ||
           document.organisation == programme.department;
}

} // namespace

Document seenDocument(Turn& turn, const Task& task, const Value& reference) {
    const Id id = idIn(reference);
    auto document = turn.ledger.document(id);
    if (!document || !isWithinReach(*document, task, turn.programmeOf(task).programme()))
        throw Error("EN021", {"документа № " + std::to_string(id) + " в этой программе нет",
                              "this programme has no document " + std::to_string(id)});
    return std::move(*document);
}

} // namespace nastavnik::engine
