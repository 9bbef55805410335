// SPDX-License-Identifier: MIT
#include "template.hpp"

#include "check/paper_check.hpp"
#include "markup/dialect.hpp"
#include "nastavnik/error.hpp"
#include "output/long_lists.hpp"

namespace nastavnik::documents {

namespace {

/// A FODT, looked over while it is written.
class FlatFile final : public PartSink {
public:
    FlatFile(FileSink& file, PaperCheck& check) : file_(file), check_(check) { check_.begun(flatPart); }

    void add(std::string_view plain) override {
        file_.write(size_, plain);
        size_ += plain.size();
        check_.added(plain);
    }
    void finish() { check_.ended(); }

private:
    FileSink& file_;
    PaperCheck& check_;
    std::uint64_t size_ = 0;
};

/// A document that nobody wants: only its faults are asked for.
class NoFile final : public FileSink {
public:
    void write(std::uint64_t, std::string_view) override {}
};

class ExchangedFile final : public FileSink {
public:
    explicit ExchangedFile(Exchange& exchange) : exchange_(exchange) {}
    void write(std::uint64_t offset, std::string_view bytes) override { exchange_.write(offset, bytes); }

private:
    Exchange& exchange_;
};

/// How a document is made, whatever the template.
struct Order {
    const Value& data;
    Missing missing;
    Deflater& deflater;
    const Value& parts;
    FileSink& file;
    const LongLists* longLists = nullptr;
};

void fillFlat(const Template& source, const Order& order, Filling& filling, PaperCheck& check) {
    FlatFile file(order.file, check);
    for (const auto& part : source.parts) {
        if (const auto* program = std::get_if<Program>(&part))
            fillPart(*program, order.data, filling, file);
        else if (const auto* entry = std::get_if<PackedEntry>(&part))
            file.add(entry->packed);
    }
    file.finish();
}

void fillPackage(const Template& source, const Order& order, Filling& filling, PaperCheck& check) {
    PackageWriter writer(order.deflater, order.file, &check);
    for (const auto& part : source.parts) {
        if (const auto* entry = std::get_if<PackedEntry>(&part)) {
            writer.copy(*entry);
        } else if (const auto* program = std::get_if<Program>(&part)) {
            writer.begin(program->part);
            fillPart(*program, order.data, filling, writer);
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
    writer.finish();
}

void carryOut(const Order& order, const Template& source, FaultList& faults) {
    Filling filling{.format = source.format,
                    .missing = order.missing,
                    .faults = faults,
                    .parts = order.parts,
                    .pictures = PictureStore(source.format, source.firstPicture),
                    .nextId = source.firstId,
                    .lists = ListStore(source.lists),
                    .longLists = order.longLists};
    PaperCheck check(source.format, source.baseline);
    if (source.format == Format::fodt)
        fillFlat(source, order, filling, check);
    else
        fillPackage(source, order, filling, check);
    if (faults.empty())
        check.finish(faults);
}

void carryOut(const Order& order, const Template& source) {
    FaultList faults(source.file);
    carryOut(order, source, faults);
    faults.throwIfAny();
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
    NoFile file;
    if (source.faults.empty())
        carryOut({data, Missing::error, deflater, parts, file}, source, faults);
    return faults.takePlaced();
}

Bytes fill(const Template& source, const Value& data, Missing missing, Deflater& deflater, const Value& parts) {
    if (!source.faults.empty())
        throw Error(faultsOf(source));
    FileInMemory file;
    carryOut({data, missing, deflater, parts, file}, source);
    return file.take();
}

void fill(const Template& source, Value data, Missing missing, Deflater& deflater, const Value& parts,
          Exchange& exchange) {
    if (!source.faults.empty())
        throw Error(faultsOf(source));
    ExchangedFile file(exchange);
    const LongLists longLists(exchange, data, source.tags);
    carryOut({data, missing, deflater, parts, file, &longLists}, source);
}

} // namespace nastavnik::documents
