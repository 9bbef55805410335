// SPDX-License-Identifier: MIT
#include "layout_profile/page_setup.hpp"

#include "markup/markup_reader.hpp"

#include <charconv>
#include <cmath>
#include <map>

namespace nastavnik::documents {

namespace {

std::string_view attribute(std::span<const Attribute> attributes, std::string_view name) {
    for (const Attribute& candidate : attributes)
        if (candidate.name == name)
            return candidate.value;
    return {};
}

double numberIn(std::string_view text, double otherwise = 0) {
    double number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// "20mm", "0.7874in" … in millimetres.
double millimetres(std::string_view length) {
    const double number = numberIn(length);
    if (length.ends_with("cm"))
        return number * 10;
    if (length.ends_with("in"))
        return number * 25.4;
    if (length.ends_with("pt"))
        return number * 25.4 / 72;
    return number;
}

double twipsAsMillimetres(std::string_view twips) { return numberIn(twips) * 25.4 / 1440; }

struct Style {
    std::string parent;
    std::optional<double> size;
    bool isCentred = false;
};

/// The styles of a file and which of them are in use.
class StyleUse {
public:
    void declare(std::string_view name, std::string_view parent) {
        current_ = name;
        styles_[current_].parent = parent;
    }
    void leave() { current_.clear(); }
    bool isDeclaring() const { return !current_.empty(); }
    Style& declared() { return styles_[current_]; }

    void use(std::string_view name) { used_.emplace(name); }

    bool isCentred(const std::string& name) const {
        const auto found = styles_.find(name);
        return found != styles_.end() && found->second.isCentred;
    }

    std::set<double> sizes() const {
        std::set<double> sizes;
        for (std::string name : used_) {
            // A style that names itself as its parent must not hold us up.
            for (std::size_t depth = 0; depth < styles_.size(); ++depth) {
                const auto found = styles_.find(name);
                if (found == styles_.end())
                    break;
                if (found->second.size) {
                    sizes.insert(*found->second.size);
                    break;
                }
                name = found->second.parent;
            }
        }
        return sizes;
    }

private:
    std::map<std::string, Style> styles_;
    std::set<std::string> used_;
    std::string current_;
};

class OdtWatch : public Watch {
public:
    explicit OdtWatch(PageSetup& setup) : setup_(setup) {}

    void opened(std::string_view, std::string_view name, std::span<const Attribute> attributes) override {
        if (name == "page-layout-properties") {
            addPage(attributes);
        } else if (name == "header-style" || name == "footer-style") {
            isHeaderStyle_ = name == "header-style";
        } else if (name == "header-footer-properties" && isPage_) {
            addHeader(attributes);
        } else if (name == "default-style") {
            isDefault_ = attribute(attributes, "family") == "paragraph";
        } else if (name == "style") {
            styles_.declare(attribute(attributes, "name"), attribute(attributes, "parent-style-name"));
        } else if (name == "text-properties") {
            addSize(attribute(attributes, "font-size"));
        } else if (name == "paragraph-properties" && styles_.isDeclaring()) {
            styles_.declared().isCentred = attribute(attributes, "text-align") == "center";
        } else if (name == "p" || name == "h" || name == "span") {
            paragraphStyle_ = attribute(attributes, "style-name");
            if (!isInStyles_)
                styles_.use(paragraphStyle_);
        } else {
            openedPage(name);
        }
    }

    void closed(std::string_view, std::string_view name) override {
        if (name == "style")
            styles_.leave();
        else if (name == "default-style")
            isDefault_ = false;
        else if (name == "master-page")
            unnumbered_ += isNumbered_ ? 0 : 1;
    }

    void characters(std::string_view) override {}

    void readingStyles(bool isInStyles) { isInStyles_ = isInStyles; }

    void finish() {
        setup_.sizes = styles_.sizes();
        if (setup_.numbering)
            setup_.numbering->isOnFirstPage = unnumbered_ == 0 && !hasFirstHeader_;
    }

private:
    void openedPage(std::string_view name) {
        if (name == "master-page")
            isNumbered_ = false;
        else if (name == "header" || name == "footer")
            isInHeader_ = name == "header";
        else if (name == "header-first" || name == "footer-first")
            hasFirstHeader_ = true;
        else if (name == "page-number" && isInStyles_)
            addNumber();
    }

    /// LibreOffice keeps one more layout, without margins, as its default. A frame keeps the text off by its padding.
    void addPage(std::span<const Attribute> attributes) {
        isPage_ = !sideOf(attributes, "margin", "-left").empty();
        if (!isPage_)
            return;
        const auto distance = [&](const char* side) {
            return millimetres(sideOf(attributes, "margin", side)) + millimetres(sideOf(attributes, "padding", side));
        };
        setup_.pages.push_back({.top = distance("-top"),
                                .right = distance("-right"),
                                .bottom = distance("-bottom"),
                                .left = distance("-left")});
    }

    /// "margin-top", or "margin" for all sides.
    static std::string_view sideOf(std::span<const Attribute> attributes, const std::string& name, const char* side) {
        const std::string_view own = attribute(attributes, name + side);
        return own.empty() ? attribute(attributes, name) : own;
    }

    void addHeader(std::span<const Attribute> attributes) {
        const std::string_view least = attribute(attributes, "min-height");
        const double height = millimetres(least.empty() ? attribute(attributes, "height") : least) +
                              millimetres(attribute(attributes, isHeaderStyle_ ? "margin-bottom" : "margin-top"));
        (isHeaderStyle_ ? setup_.pages.back().top : setup_.pages.back().bottom) += height;
    }

    void addSize(std::string_view size) {
        if (!size.ends_with("pt"))
            return;
        if (isDefault_)
            setup_.textSize = numberIn(size);
        else if (styles_.isDeclaring())
            styles_.declared().size = numberIn(size);
    }

    void addNumber() {
        isNumbered_ = true;
        setup_.numbering = {.isAtTop = isInHeader_, .isCentred = styles_.isCentred(std::string(paragraphStyle_))};
    }

    PageSetup& setup_;
    StyleUse styles_;
    std::string paragraphStyle_;
    bool isInStyles_ = false;
    bool isPage_ = false;
    bool isDefault_ = false;
    bool isHeaderStyle_ = true;
    bool isInHeader_ = true;
    bool isNumbered_ = false;
    bool hasFirstHeader_ = false;
    int unnumbered_ = 0;
};

class DocxWatch : public Watch {
public:
    explicit DocxWatch(PageSetup& setup) : setup_(setup) {}

    void opened(std::string_view, std::string_view name, std::span<const Attribute> attributes) override {
        const std::string_view value = attribute(attributes, "val");
        if (name == "pgMar")
            setup_.pages.push_back({.top = twipsAsMillimetres(attribute(attributes, "top")),
                                    .right = twipsAsMillimetres(attribute(attributes, "right")),
                                    .bottom = twipsAsMillimetres(attribute(attributes, "bottom")),
                                    .left = twipsAsMillimetres(attribute(attributes, "left")) +
                                            twipsAsMillimetres(attribute(attributes, "gutter"))});
        else if (name == "titlePg")
            hasTitlePage_ = value != "0" && value != "false";
        else if (name == "docDefaults")
            isDefault_ = true;
        else if (name == "style")
            styles_.declare(attribute(attributes, "styleId"), "");
        else if (name == "basedOn" && styles_.isDeclaring())
            styles_.declared().parent = value;
        else if (name == "sz")
            addSize(numberIn(value) / 2);
        else if (name == "jc")
            addAlignment(value);
        else if (name == "pStyle" || name == "rStyle")
            addStyle(value);
        else if (name == "instrText" || name == "fldSimple")
            addField(name, attribute(attributes, "instr"));
    }

    void closed(std::string_view, std::string_view name) override {
        if (name == "docDefaults")
            isDefault_ = false;
        else if (name == "style")
            styles_.leave();
        else if (name == "instrText")
            isInField_ = false;
        else if (name == "p")
            isCentred_ = false;
    }

    void characters(std::string_view text) override {
        if (isInField_ && text.find("PAGE") != text.npos && text.find("NUMPAGES") == text.npos)
            addNumber();
    }

    /// Styles come first, headers and footers after the body.
    void reading(std::string_view part) { part_ = part; }

    void finish() {
        setup_.sizes.merge(styles_.sizes());
        if (setup_.numbering)
            setup_.numbering->isOnFirstPage = !hasTitlePage_;
    }

private:
    void addSize(double size) {
        if (isDefault_)
            setup_.textSize = size;
        else if (styles_.isDeclaring())
            styles_.declared().size = size;
        else if (part_ == "word/document.xml")
            setup_.sizes.insert(size);
    }

    void addAlignment(std::string_view value) {
        if (styles_.isDeclaring())
            styles_.declared().isCentred = value == "center";
        else
            isCentred_ = value == "center";
    }

    void addStyle(std::string_view name) {
        if (part_ == "word/document.xml")
            styles_.use(name);
        isCentred_ = isCentred_ || styles_.isCentred(std::string(name));
    }

    void addField(std::string_view element, std::string_view instruction) {
        isInField_ = element == "instrText";
        if (element == "fldSimple" && instruction.find("PAGE") != instruction.npos)
            addNumber();
    }

    void addNumber() {
        const bool isHeader = part_.starts_with("word/header");
        if (isHeader || part_.starts_with("word/footer"))
            setup_.numbering = {.isAtTop = isHeader, .isCentred = isCentred_};
    }

    PageSetup& setup_;
    StyleUse styles_;
    std::string part_;
    bool isDefault_ = false;
    bool isCentred_ = false;
    bool isInField_ = false;
    bool hasTitlePage_ = false;
};

void readInto(Watch& watch, const Package& package, const Entry* entry, Format format) {
    if (entry != nullptr)
        readMarkup(package.read(*entry), dialectOf(format), Keep::nothing, watch);
}

PageSetup readOdt(const Package& package) {
    PageSetup setup;
    OdtWatch watch(setup);
    for (const char* part : {"styles.xml", "content.xml"}) {
        watch.readingStyles(part == std::string_view("styles.xml"));
        readInto(watch, package, package.find(part), Format::odt);
    }
    watch.finish();
    return setup;
}

PageSetup readDocx(const Package& package) {
    PageSetup setup;
    DocxWatch watch(setup);
    for (const char* part : {"word/styles.xml", "word/document.xml"}) {
        watch.reading(part);
        readInto(watch, package, package.find(part), Format::docx);
    }
    for (const Entry& entry : package.entries())
        if (entry.name.starts_with("word/header") || entry.name.starts_with("word/footer")) {
            watch.reading(entry.name);
            readInto(watch, package, &entry, Format::docx);
        }
    watch.finish();
    return setup;
}

} // namespace

PageSetup readPageSetup(const Package& package, Format format) {
    return format == Format::odt ? readOdt(package) : readDocx(package);
}

} // namespace nastavnik::documents
