// SPDX-License-Identifier: MIT
#include "safety/safety.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::documents {

namespace {

std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::string_view valueOf(std::span<const Attribute> attributes, std::string_view name) {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const Attribute& attribute) { return attribute.name == name; });
    return found == attributes.end() ? std::string_view{} : found->value;
}

bool isWebAddress(std::string_view target) {
    const std::string lower = lowerAscii(target);
    return lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("mailto:");
}

/// Inside the package: no scheme, no host, no way up.
bool isInside(std::string_view target) {
    return target.find(':') == target.npos && !target.starts_with("/") && !target.starts_with("\\") &&
           target.find("..") == target.npos;
}

struct Forbidden {
    std::string_view beginning; ///< of the entry's name, lower case
    Text what;
};

const Text macros{"макросы", "macros"};
const Text embedded{"вложенный объект", "an embedded object"};
const Text foreignPart{"посторонняя часть", "a part that does not belong there"};

const std::vector<Forbidden>& forbiddenIn(Format format) {
    static const std::vector<Forbidden> docx{{"word/vba", macros},
                                             {"word/macros", macros},
                                             {"word/embeddings", embedded},
                                             {"word/activex", embedded},
                                             {"word/afchunk", embedded},
                                             {"word/webextensions", embedded},
                                             {"word/attachedtoolbars", macros},
                                             {"word/customizations", macros}};
    static const std::vector<Forbidden> odt{
        {"basic/", macros}, {"scripts/", macros}, {"dialogs/", macros}, {"object", embedded}};
    return isOdf(format) ? odt : docx;
}

constexpr auto odtFolders = std::to_array<std::string_view>(
    {"META-INF/", "Pictures/", "Thumbnails/", "Configurations2/", "Fonts/", "layout-cache", "content.xml", "styles.xml",
     "meta.xml", "settings.xml", "manifest.rdf", "mimetype", "media/", "rdf/"});
constexpr auto docxFolders =
    std::to_array<std::string_view>({"[Content_Types].xml", "_rels/", "word/", "docProps/", "customXml/"});

bool isKnownPart(std::string_view name, Format format) {
    const auto begins = [&](std::string_view folder) { return name.starts_with(folder); };
    return isOdf(format) ? std::any_of(odtFolders.begin(), odtFolders.end(), begins)
                         : std::any_of(docxFolders.begin(), docxFolders.end(), begins);
}

const Text* objectionTo(std::string_view name, Format format) {
    const std::string lower = lowerAscii(name);
    for (const Forbidden& forbidden : forbiddenIn(format))
        if (lower.starts_with(forbidden.beginning) && !lower.starts_with("objectreplacements/"))
            return &forbidden.what;
    const bool isBinary = lower.ends_with(".bin") && lower.find("printersettings") == lower.npos;
    if (format == Format::docx && isBinary)
        return &embedded;
    return isKnownPart(name, format) || lower.starts_with("objectreplacements/") ? nullptr : &foreignPart;
}

/// First words of the fields that only show something of the document itself.
constexpr auto harmlessFields = std::to_array<std::string_view>(
    {"PAGE",        "NUMPAGES", "SECTIONPAGES", "SECTION",  "DATE",         "TIME",         "CREATEDATE", "SAVEDATE",
     "PRINTDATE",   "EDITTIME", "REF",          "PAGEREF",  "NOTEREF",      "TOC",          "TC",         "HYPERLINK",
     "SEQ",         "STYLEREF", "AUTHOR",       "TITLE",    "SUBJECT",      "KEYWORDS",     "COMMENTS",   "FILENAME",
     "DOCPROPERTY", "NUMWORDS", "NUMCHARS",     "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "SYMBOL",     "EQ",
     "REVNUM",      "LISTNUM",  "ADVANCE",      "XE",       "INDEX",        "BIBLIOGRAPHY", "CITATION",   "MERGEFIELD",
     "IF",          "TEMPLATE", "LASTSAVEDBY",  "INFO",     "USERNAME",     "USERINITIALS", "USERADDRESS"});

std::string firstWord(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    if (from == text.npos)
        return {};
    std::string word(text.substr(from, text.find_first_of(" \t\r\n\\\"", from) - from));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return word;
}

constexpr auto odtScripts = std::to_array<std::string_view>({"event-listener", "script", "execute-macro"});
/// Of a flat file, where LibreOffice keeps an empty list of macros even when there are none.
constexpr auto odtMacros =
    std::to_array<std::string_view>({"library-embedded", "library-linked", "module", "source-code"});
constexpr auto odtFetches = std::to_array<std::string_view>(
    {"section-source", "dde-source", "dde-connection", "dde-connection-decl", "dde-connection-decls",
     "cell-range-source", "table-source", "database-row-select"});
constexpr auto odtObjects =
    std::to_array<std::string_view>({"object", "object-ole", "plugin", "applet", "floating-frame"});

bool contains(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

void checkEntries(const Package& package, Format format, FaultList& faults) {
    for (const Entry& entry : package.entries())
        if (const Text* what = objectionTo(entry.name, format))
            faults.add("DT004", {"в шаблоне нельзя: " + what->ru + " («" + entry.name + "»); уберите это из файла",
                                 "a template may not have " + what->en + " (\"" + entry.name + "\"); remove it"});
}

void SafetyWatch::found(const std::string& ru, const std::string& en) {
    faults_.add("DT004", {"в шаблоне нельзя: " + ru + " (в части «" + part_ + "»); уберите это из файла",
                          "a template may not have " + en + " (in part \"" + part_ + "\"); remove it"});
}

void SafetyWatch::opened(std::string_view space, std::string_view name, std::span<const Attribute> attributes) {
    if (isOdf(format_))
        openedInOdt(space, name, attributes);
    else
        openedInDocx(space, name, attributes);
}

void SafetyWatch::closed(std::string_view, std::string_view name) {
    if (format_ != Format::docx)
        return;
    if (name == "instrText")
        inInstruction_ = false;
    else if (name == "p" && fields_.size() > limits::depth)
        fields_.clear();
}

void SafetyWatch::characters(std::string_view text) {
    if (inInstruction_ && !fields_.empty())
        fields_.back() += text;
    else if (inInstruction_)
        checkField(text);
}

void SafetyWatch::openedInDocx(std::string_view space, std::string_view name, std::span<const Attribute> attributes) {
    if (name == "Relationship")
        checkRelationship(attributes);
    if (name == "Override" || name == "Default")
        if (lowerAscii(valueOf(attributes, "ContentType")).find("macroenabled") != std::string::npos)
            found("макросы", "macros");
    if (const std::string_view source = valueOf(attributes, "src"); space.ends_with(":vml") && !source.empty())
        checkLink(name, source);
    if (space.find("wordprocessingml") == space.npos)
        return;
    if (name == "altChunk")
        found("вставленный документ (altChunk)", "an embedded document (altChunk)");
    else if (name == "object" || name == "control")
        found("вложенный объект", "an embedded object");
    else if (name == "fldSimple")
        checkField(valueOf(attributes, "instr"));
    else if (name == "fldChar")
        turnField(valueOf(attributes, "fldCharType"));
    inInstruction_ = name == "instrText" || name == "delInstrText";
}

void SafetyWatch::turnField(std::string_view turn) {
    if (turn == "begin") {
        fields_.emplace_back();
    } else if (!fields_.empty() && (turn == "separate" || turn == "end")) {
        if (!fields_.back().empty())
            checkField(fields_.back());
        fields_.back().clear();
        if (turn == "end")
            fields_.pop_back();
    }
}

void SafetyWatch::checkField(std::string_view instruction) {
    const std::string word = firstWord(instruction);
    if (word.empty() || word.front() == '=' || contains(harmlessFields, word))
        return;
    found("поле «" + word.substr(0, 40) + "», которое берёт данные извне",
          "a field \"" + word.substr(0, 40) + "\" that fetches from outside");
}

void SafetyWatch::checkRelationship(std::span<const Attribute> attributes) {
    const std::string type = lowerAscii(valueOf(attributes, "Type"));
    const std::string_view target = valueOf(attributes, "Target");
    const std::string shown(target.substr(0, 100));
    if (type.ends_with("/vbaproject") || type.ends_with("/wordvbadata"))
        found("макросы", "macros");
    else if (type.ends_with("/afchunk"))
        found("вставленный документ (altChunk)", "an embedded document (altChunk)");
    else if (type.ends_with("/oleobject") || type.ends_with("/package") || type.ends_with("/control"))
        found("вложенный объект", "an embedded object");
    if (valueOf(attributes, "TargetMode") == "External") {
        if (!type.ends_with("/hyperlink") || !isWebAddress(target))
            found("ссылка на другой файл «" + shown + "»", "a link to another file \"" + shown + "\"");
    } else if (target.find(':') != target.npos || target.starts_with("//") || target.find('\\') != target.npos) {
        found("ссылка на другой файл «" + shown + "»", "a link to another file \"" + shown + "\"");
    }
}

void SafetyWatch::openedInOdt(std::string_view space, std::string_view name, std::span<const Attribute> attributes) {
    if (name == "encryption-data")
        faults_.add("DT007", {"шаблон зашифрован; снимите с файла пароль и сохраните его заново",
                              "the template is encrypted; remove the password and save it anew"});
    if (contains(odtScripts, name) && (name != "script" || !space.ends_with(":office:1.0") || part_ == "content.xml"))
        found("сценарий («" + std::string(name) + "»)", "a script (\"" + std::string(name) + "\")");
    else if (space.find("openoffice.org/2004/office") != space.npos && contains(odtMacros, name))
        found("макросы", "macros");
    else if (contains(odtFetches, name))
        found("связь с другим файлом («" + std::string(name) + "»)",
              "a link to another file (\"" + std::string(name) + "\")");
    else if (space.ends_with(":drawing:1.0") && contains(odtObjects, name))
        found("вложенный объект", "an embedded object");
    // Which template a document was once made from is only remembered, never fetched.
    const bool isMemory = space.ends_with(":meta:1.0") && name == "template";
    if (const std::string_view target = valueOf(attributes, "href"); !target.empty() && !isMemory)
        checkLink(name, target);
}

void SafetyWatch::checkLink(std::string_view element, std::string_view target) {
    const bool followedByHand = element == "a";
    if (target.starts_with(".uno:") || isInside(target) || target.starts_with("#") ||
        (followedByHand && isWebAddress(target)))
        return;
    const std::string shown(target.substr(0, 100));
    found("ссылка на другой файл «" + shown + "»", "a link to another file \"" + shown + "\"");
}

} // namespace nastavnik::documents
