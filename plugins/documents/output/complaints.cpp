// SPDX-License-Identifier: MIT
#include "output/complaints.hpp"

namespace nastavnik::documents {

Complaints::Complaints(const Program& program, Filling& filling)
    : program_(program), filling_(filling), told_(program.tags.size()) {}

void Complaints::add(std::uint32_t tag, const char* code, const Text& message) {
    if (told_[tag])
        return;
    told_[tag] = true;
    const std::string& written = program_.tags[tag].written;
    addFault(filling_.faults, code, program_.tags[tag].place,
             {written + ": " + message.ru, written + ": " + message.en});
}

void Complaints::addMissing(std::uint32_t tag, const Operand& operand, const Scope& scope) {
    if (filling_.missing == Missing::mark || told_[tag])
        return;
    const std::string name = shownName(operand);
    const std::string number = std::to_string(scope.counter());
    const bool isInLoop = scope.counter() > 0;
    const std::string near = scope.nearest(operand.path);
    add(tag, "DT020",
        {"нет данных «" + name + "»" + (isInLoop ? " в элементе № " + number + " повтора" : "") +
             (near.empty() ? "; добавьте их или пометьте имя знаком «?», если их может не быть"
                           : "; возможно, «" + near + "»?"),
         "no data \"" + name + "\"" + (isInLoop ? " in element " + number + " of the loop" : "") +
             (near.empty() ? "; add it, or mark the name with \"?\" if it may be absent"
                           : "; did you mean \"" + near + "\"?")});
}

std::string shownName(const Operand& operand) {
    return operand.name.empty() && !operand.path.empty() ? operand.path.back() : operand.name;
}

} // namespace nastavnik::documents
