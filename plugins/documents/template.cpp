// SPDX-License-Identifier: MIT
#include "template.hpp"

#include "check/paper_check.hpp"
#include "markup/dialect.hpp"
#include "nastavnik/error.hpp"

namespace nastavnik::documents {

namespace {

/// A FODT, looked over while it is written.
class FlatFile final : public PartSink {
public:
    explicit FlatFile(PaperCheck& check) : check_(check) { check_.begun(flatPart); }

    void add(std::string_view plain) override {
        bytes_ += plain;
        check_.added(plain);
    }
    Bytes take() {
        check_.ended();
        return std::move(bytes_);
    }

private:
    PaperCheck& check_;
    Bytes bytes_;
};

Bytes fillFlat(const Template& source, const Value& data, Filling& filling, PaperCheck& check) {
    FlatFile file(check);
    for (const auto& part : source.parts) {
        if (const auto* program = std::get_if<Program>(&part))
            fillPart(*program, data, filling, file);
        else if (const auto* entry = std::get_if<PackedEntry>(&part))
            file.add(entry->packed);
    }
    return file.take();
}

Bytes fillPackage(const Template& source, const Value& data, Filling& filling, Deflater& deflater, PaperCheck& check) {
    PackageWriter writer(deflater, &check);
    for (const auto& part : source.parts) {
        if (const auto* entry = std::get_if<PackedEntry>(&part)) {
            writer.copy(*entry);
        } else if (const auto* program = std::get_if<Program>(&part)) {
            writer.begin(program->part);
            fillPart(*program, data, filling, writer);
            writer.end();
        }
    }
    filling.pictures.write(writer);
    // Last, because only now it is known what they have to list.
    for (const auto& part : source.parts) {
        const auto* listing = std::get_if<Listing>(&part);
        if (listing == nullptr)
            continue;
        const std::string added =
            listing->name == numberingPart ? filling.lists.written() : filling.pictures.listedIn(listing->name);
        if (added.empty() && listing->asItIs) {
            writer.copy(*listing->asItIs);
            continue;
        }
        writer.begin(listing->name);
        writer.add(listing->before);
        writer.add(added);
        writer.add(listing->after);
        writer.end();
    }
    return writer.finish();
}

Bytes filled(const Template& source, const Value& data, Missing missing, Deflater& deflater, const Value& parts,
             FaultList& faults) {
    Filling filling{.format = source.format,
                    .missing = missing,
                    .faults = faults,
                    .parts = parts,
                    .pictures = PictureStore(source.format, source.firstPicture),
                    .nextId = source.firstId,
                    .lists = ListStore(source.lists)};
    PaperCheck check(source.format, source.baseline);
    Bytes document = source.format == Format::fodt ? fillFlat(source, data, filling, check)
                                                   : fillPackage(source, data, filling, deflater, check);
    if (faults.empty())
        check.finish(faults);
    return document;
}

} // namespace

std::vector<Fault> faultsOf(const Template& source) {
    std::vector<Fault> faults;
    for (const PlacedFault& placed : source.faults)
        faults.push_back(placed.fault);
    return faults;
}

std::vector<PlacedFault> faultsOf(const Template& source, const Value& data, Deflater& deflater, const Value& parts) {
    FaultList faults(source.file);
    if (source.faults.empty())
        filled(source, data, Missing::error, deflater, parts, faults);
    return faults.takePlaced();
}

Bytes fill(const Template& source, const Value& data, Missing missing, Deflater& deflater, const Value& parts) {
    if (!source.faults.empty())
        throw Error(faultsOf(source));
    FaultList faults(source.file);
    Bytes document = filled(source, data, missing, deflater, parts, faults);
    faults.throwIfAny();
    return document;
}

} // namespace nastavnik::documents
