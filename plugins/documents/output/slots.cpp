// SPDX-License-Identifier: MIT
#include "output/slots.hpp"

#include "output/evaluation.hpp"
#include "output/link.hpp"

namespace nastavnik::documents {

bool Slots::isBlank(std::uint32_t tag, const Scope& scope) const {
    if (program_.tags[tag].placeholder.isPicture())
        return pictures_.isBlank(tag, scope);
    return find(program_.tags[tag].placeholder.operand, scope).isBlank();
}

void Slots::write(const Segment& slot, const Scope& scope) {
    switch (program_.tags[slot.tag].placeholder.kind) {
    case Placeholder::Kind::literal:
        return write(slot.tag, program_.tags[slot.tag].placeholder.literal);
    case Placeholder::Kind::value:
        return writeText(slot.tag, scope);
    case Placeholder::Kind::picture:
    case Placeholder::Kind::qrCode:
        return writePicture(slot, scope);
    case Placeholder::Kind::link:
        return writeLink(slot.tag, scope);
    default:
        return writeCounter(slot.tag, scope);
    }
}

void Slots::writePicture(const Segment& slot, const Scope& scope) {
    auto written = pictures_.write(slot, scope);
    if (const Text* wrong = std::get_if<Text>(&written))
        return complaints_.add(slot.tag, "DT031", *wrong);
    if (const std::string* markup = std::get_if<std::string>(&written)) {
        buffer_ += *markup;
        return;
    }
    const Tag& tag = program_.tags[slot.tag];
    if (tag.placeholder.operand.isOptional)
        return;
    if (tag.frame == nowhere)
        return writeMissing(slot.tag, scope);
    complaints_.addMissing(slot.tag, tag.placeholder.operand, scope);
    buffer_ += pictures_.blank(slot);
}

/// Without words of its own a link shows its address.
void Slots::writeLink(std::uint32_t tag, const Scope& scope) {
    const Placeholder& link = program_.tags[tag].placeholder;
    const Found found = find(link.operand, scope);
    if (found.value() == nullptr)
        return link.operand.isOptional ? void() : writeMissing(tag, scope);
    const auto address = textOf(found, link.operand, scope);
    if (const Text* wrong = std::get_if<Text>(&address))
        return complaints_.add(tag, "DT021", *wrong);
    const std::string target = linkAddress(std::get<std::string>(address));
    if (target.empty())
        return complaints_.add(
            tag, "DT033",
            {"«" + std::get<std::string>(address) +
                 "» не адрес: ссылка ведёт на http://…, https://… или mailto:…, без пробелов и кавычек",
             "\"" + std::get<std::string>(address) +
                 "\" is no address: links go to http://…, https://… or mailto:…, without spaces and quotes"});
    const LinkFrame frame = linkFrame(filling_.format, program_.prefix, target);
    buffer_ += frame.before;
    writeWords(tag, std::get<std::string>(address), scope);
    buffer_ += frame.after;
}

void Slots::writeWords(std::uint32_t tag, const std::string& address, const Scope& scope) {
    const auto& shown = program_.tags[tag].placeholder.shown;
    if (!shown)
        return write(tag, address.starts_with("mailto:") ? address.substr(7) : address);
    if (const std::string* words = std::get_if<std::string>(&*shown))
        return write(tag, *words);
    const auto& field = std::get<Operand>(*shown);
    const Found found = find(field, scope);
    if (found.value() == nullptr)
        return complaints_.addMissing(tag, field, scope);
    const auto text = textOf(found, field, scope);
    if (const Text* wrong = std::get_if<Text>(&text))
        return complaints_.add(tag, "DT021", *wrong);
    write(tag, std::get<std::string>(text));
}

void Slots::writeText(std::uint32_t tag, const Scope& scope) {
    const Placeholder& placeholder = program_.tags[tag].placeholder;
    const Operand& operand = placeholder.operand;
    const Found found = find(operand, scope);
    const bool mayLack = operand.isOptional || placeholder.without != Placeholder::Without::nothing;
    if (placeholder.hasFallback && found.isBlank())
        write(tag, placeholder.literal);
    else if (found.value() != nullptr)
        writeFound(tag, found, scope);
    else if (!mayLack)
        writeMissing(tag, scope);
}

/// {index} is a name of the data where they have it.
void Slots::writeCounter(std::uint32_t tag, const Scope& scope) {
    const Placeholder& placeholder = program_.tags[tag].placeholder;
    const Operand& operand = placeholder.operand;
    if (operand.name.empty() && !operand.path.empty())
        if (const Found named = find(operand, scope); named.value() != nullptr)
            return writeFound(tag, named, scope);
    const Scope* loop = scope.loop(operand.name);
    if (loop == nullptr)
        return writeMissing(tag, scope);
    const bool runs = placeholder.kind == Placeholder::Kind::running;
    writeFound(tag, Found(Value(runs ? loop->running : loop->number)), scope);
}

void Slots::writeMissing(std::uint32_t tag, const Scope& scope) {
    const Operand& operand = program_.tags[tag].placeholder.operand;
    complaints_.addMissing(tag, operand, scope);
    if (filling_.missing == Missing::mark)
        write(tag, "[нет данных: " + shownName(operand) + "]");
}

void Slots::writeFound(std::uint32_t tag, const Found& found, const Scope& scope) {
    const Operand& operand = program_.tags[tag].placeholder.operand;
    if (found.value()->is_string() && operand.steps.empty())
        return write(tag, found.value()->get_ref<const std::string&>());
    const auto text = textOf(found, operand, scope);
    if (const Text* wrong = std::get_if<Text>(&text))
        complaints_.add(tag, "DT021", *wrong);
    else
        write(tag, std::get<std::string>(text));
}

void Slots::write(std::uint32_t tag, std::string_view text) {
    if (!text_.append(buffer_, text))
        complaints_.add(
            tag, "DT022",
            {"в значении есть управляющий знак или не UTF-8, в документе ему нельзя стоять; уберите его из данных",
             "the value has a control character or is not UTF-8, which no document may have; remove it"});
}

} // namespace nastavnik::documents
