// SPDX-License-Identifier: MIT
#include "package/package_directory.hpp"

#include "limits.hpp"
#include "nastavnik/error.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

namespace nastavnik::documents {

namespace {

constexpr std::uint32_t localMark = 0x04034b50, centralMark = 0x02014b50, descriptorMark = 0x08074b50;
constexpr std::size_t endSize = 22; ///< of the record at the end of the file, without its comment
constexpr unsigned encryptedFlag = 1U, descriptorFlag = 8U;
constexpr unsigned knownFlags = 0x080f; // encrypted, two deflate hints, descriptor, UTF-8 names

struct Refusal {
    std::string code;
    Text message;
};

[[noreturn]] void refuse(std::string code, std::string ru, std::string en) {
    throw Refusal{std::move(code), {std::move(ru), std::move(en)}};
}

[[noreturn]] void refuseStructure(const std::string& ru, const std::string& en) {
    refuse("DT003", "файл повреждён или собран с умыслом: " + ru + "; сохраните его заново в редакторе",
           "the file is damaged or forged: " + en + "; save it anew in the editor");
}

/// Reads little-endian numbers; throws instead of reading past the end.
class Cursor {
public:
    Cursor(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

    std::uint32_t number(std::size_t width) {
        const std::string_view digits = text(width);
        std::uint32_t result = 0;
        for (std::size_t i = width; i-- > 0;)
            result = result << 8U | static_cast<unsigned char>(digits[i]);
        return result;
    }
    std::uint16_t half() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t word() { return number(4); }
    std::string_view text(std::size_t size) {
        if (at_ > bytes_.size() || size > bytes_.size() - at_)
            refuseStructure("оглавление архива обрывается", "its directory is cut off");
        at_ += size;
        return bytes_.substr(at_ - size, size);
    }
    std::size_t at() const { return at_; }

private:
    std::string_view bytes_;
    std::size_t at_;
};

struct Directory {
    std::size_t entries;
    std::size_t size;
    std::size_t offset;
};

bool isZip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

void checkKind(std::string_view bytes) {
    if (bytes.size() > limits::fileBytes)
        refuse("DT002", "файл больше 20 МБ; сожмите в нём картинки", "the file is over 20 MB; shrink its pictures");
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        refuse("DT007", "файл закрыт паролем или это старый .doc; снимите пароль и сохраните как DOCX или ODT",
               "the file has a password or is an old .doc; remove the password and save it as DOCX or ODT");
    if (!isZip(bytes))
        refuse("DT001", "это не ODT и не DOCX; сохраните шаблон в одном из этих видов",
               "this is neither ODT nor DOCX; save the template as one of them");
}

Directory findDirectory(std::string_view bytes) {
    const std::size_t earliest = bytes.size() > endSize + 0xffff ? bytes.size() - endSize - 0xffff : 0;
    for (std::size_t at = bytes.size() < endSize ? 0 : bytes.size() - endSize + 1; at-- > earliest;) {
        if (bytes.substr(at, 4) != "PK\x05\x06")
            continue;
        Cursor cursor(bytes, at + 4);
        const unsigned disk = cursor.half(), start = cursor.half(), here = cursor.half(), all = cursor.half();
        const Directory found{.entries = all, .size = cursor.word(), .offset = cursor.word()};
        if (cursor.half() + cursor.at() != bytes.size())
            continue;
        if (disk != 0 || start != 0 || here != all || found.offset + found.size != at)
            refuseStructure("оглавление архива стоит не там, где названо",
                            "its directory is not where it is said to be");
        return found;
    }
    refuseStructure("нет оглавления архива", "it has no directory");
}

bool isPlainName(std::string_view name) {
    constexpr std::string_view signs = "._-/ []()+@~,=";
    if (name.empty() || name.size() > limits::entryNameBytes || name.front() == '/' || name.front() == ' ')
        return false;
    if (name.find("..") != name.npos || name.find("//") != name.npos || name.find("./") != name.npos)
        return false;
    return std::all_of(name.begin(), name.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               signs.find(c) != signs.npos;
    });
}

/// What both headers of an entry have to say alike.
struct Header {
    unsigned flags, method;
    std::uint32_t crc, packed, plain;
};

Header readHeader(Cursor& cursor) {
    Header header{};
    header.flags = cursor.half();
    header.method = cursor.half();
    cursor.word(); // time and date
    header.crc = cursor.word();
    header.packed = cursor.word();
    header.plain = cursor.word();
    return header;
}

void checkHeader(const Header& header, const Entry& entry, std::uint32_t attributes) {
    if ((header.flags & encryptedFlag) != 0)
        refuse("DT007", "часть «" + entry.name + "» зашифрована; снимите пароль",
               "part \"" + entry.name + "\" is encrypted; remove the password");
    constexpr unsigned kindMask = 0170000, symlink = 0120000;
    if ((header.flags & ~knownFlags) != 0 || (header.method != 0 && header.method != 8) ||
        (attributes >> 16U & kindMask) == symlink)
        refuseStructure("часть «" + entry.name + "» упакована недопустимым способом",
                        "part \"" + entry.name + "\" is packed in a way that is not allowed");
    if (header.method == 0 && header.packed != header.plain)
        refuseStructure("у части «" + entry.name + "» два размера", "part \"" + entry.name + "\" has two sizes");
    if (header.plain > limits::partBytes)
        refuse("DT002", "часть «" + entry.name + "» больше 20 МБ", "part \"" + entry.name + "\" is over 20 MB");
    if (header.plain > limits::ratioFrom && header.plain / limits::ratio > header.packed)
        refuse("DT002", "часть «" + entry.name + "» сжата более чем в 100 раз: похоже на архивную бомбу",
               "part \"" + entry.name + "\" is packed over 100 times: it looks like a zip bomb");
}

std::size_t endOfDescriptor(Cursor cursor, const Header& header, const Entry& entry) {
    std::uint32_t first = cursor.word();
    if (first == descriptorMark)
        first = cursor.word();
    if (first != header.crc || cursor.word() != header.packed || cursor.word() != header.plain)
        refuseStructure("часть «" + entry.name + "» описана по-разному",
                        "part \"" + entry.name + "\" is described twice");
    return cursor.at();
}

/// Returns where the entry ends.
std::size_t checkLocal(std::string_view bytes, const Header& header, Entry& entry) {
    Cursor cursor(bytes, entry.header);
    const bool marked = cursor.word() == localMark;
    cursor.half(); // version
    const Header local = readHeader(cursor);
    const unsigned nameSize = cursor.half(), extraSize = cursor.half();
    const bool named = cursor.text(nameSize) == entry.name;
    cursor.text(extraSize);
    const bool later = (local.flags & descriptorFlag) != 0;
    const bool sized = local.crc == header.crc && local.packed == header.packed && local.plain == header.plain;
    const bool unsized = later && local.crc == 0 && local.packed == 0 && local.plain == 0;
    if (!marked || !named || local.flags != header.flags || local.method != header.method || !(sized || unsized))
        refuseStructure("часть «" + entry.name + "» описана по-разному",
                        "part \"" + entry.name + "\" is described twice");
    entry.data = cursor.at();
    cursor.text(entry.packed);
    return later ? endOfDescriptor(cursor, header, entry) : cursor.at();
}

struct Extent {
    std::size_t from, to;
};

Entry readEntry(std::string_view bytes, Cursor& cursor, std::vector<Extent>& extents) {
    if (cursor.word() != centralMark)
        refuseStructure("оглавление архива обрывается", "its directory is cut off");
    cursor.word(); // versions
    const Header header = readHeader(cursor);
    const unsigned nameSize = cursor.half(), extraSize = cursor.half(), commentSize = cursor.half();
    cursor.word(); // disk, internal attributes
    const std::uint32_t attributes = cursor.word();
    Entry entry;
    entry.header = cursor.word();
    entry.name = cursor.text(nameSize);
    cursor.text(extraSize + commentSize);
    if (!isPlainName(entry.name))
        refuseStructure("недопустимое имя части", "a part has a name that is not allowed");
    entry.method = static_cast<std::uint16_t>(header.method);
    entry.crc = header.crc;
    entry.packed = header.packed;
    entry.plain = header.plain;
    checkHeader(header, entry, attributes);
    extents.push_back({entry.header, checkLocal(bytes, header, entry)});
    return entry;
}

void checkExtents(std::vector<Extent> extents, std::size_t end) {
    std::sort(extents.begin(), extents.end(), [](const Extent& a, const Extent& b) { return a.from < b.from; });
    extents.push_back({end, end});
    for (std::size_t i = 1; i < extents.size(); ++i)
        if (extents[i].from < extents[i - 1].to)
            refuseStructure("части архива накладываются друг на друга", "its parts overlap");
}

void checkNames(const std::vector<Entry>& entries) {
    std::set<std::string> names;
    for (const Entry& entry : entries) {
        std::string folded = entry.name;
        std::transform(folded.begin(), folded.end(), folded.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (!names.insert(folded).second)
            refuseStructure("часть «" + entry.name + "» записана дважды", "part \"" + entry.name + "\" is there twice");
    }
}

std::vector<Entry> readChecked(std::string_view bytes) {
    checkKind(bytes);
    const Directory directory = findDirectory(bytes);
    if (directory.entries > limits::entries)
        refuse("DT002", "в файле больше 256 частей", "the file has over 256 parts");
    Cursor cursor(bytes.substr(0, directory.offset + directory.size), directory.offset);
    std::vector<Entry> entries;
    std::vector<Extent> extents;
    for (std::size_t i = 0; i < directory.entries; ++i)
        entries.push_back(readEntry(bytes, cursor, extents));
    if (cursor.at() != directory.offset + directory.size)
        refuseStructure("оглавление архива длиннее, чем названо", "its directory is longer than it is said to be");
    checkExtents(std::move(extents), directory.offset);
    checkNames(entries);
    const auto total = std::accumulate(entries.begin(), entries.end(), std::uint64_t{0},
                                       [](std::uint64_t sum, const Entry& entry) { return sum + entry.plain; });
    if (total > limits::unpackedBytes)
        refuse("DT002", "в распакованном виде файл больше 50 МБ", "unpacked, the file is over 50 MB");
    return entries;
}

} // namespace

std::vector<Entry> readDirectory(std::string_view bytes, const std::string& file) {
    try {
        return readChecked(bytes);
    } catch (Refusal& refusal) {
        throw Error(std::move(refusal.code), std::move(refusal.message), {file, 0});
    }
}

} // namespace nastavnik::documents
