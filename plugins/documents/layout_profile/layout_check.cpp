// SPDX-License-Identifier: MIT
#include "layout_profile/layout_check.hpp"

#include "fault_list.hpp"
#include "layout_profile/page_setup.hpp"
#include "layout_profile/text_check.hpp"

#include <algorithm>
#include <cmath>

namespace nastavnik::documents {

namespace {

constexpr double tolerance = 0.5; ///< millimetres; office programs round

std::string shown(double number) {
    const auto tenths = std::lround(number * 10);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "," + std::to_string(tenths % 10));
}

class LayoutCheck {
public:
    LayoutCheck(const std::string& file, const LayoutProfile& profile) : profile_(profile), faults_(file) {}

    void checkMargins(const std::vector<Margins>& pages) {
        for (const Margins& page : pages) {
            checkMargin({"верхнее поле", "top margin"}, page.top, profile_.margins.top);
            checkMargin({"правое поле", "right margin"}, page.right, profile_.margins.right);
            checkMargin({"нижнее поле", "bottom margin"}, page.bottom, profile_.margins.bottom);
            checkMargin({"левое поле", "left margin"}, page.left, profile_.margins.left);
        }
    }

    void checkSizes(const PageSetup& setup) {
        const std::vector<double>& allowed = profile_.fontSizes;
        if (setup.textSize && std::find(allowed.begin(), allowed.end(), *setup.textSize) == allowed.end())
            warn("DT072", {"размер букв текста — " + shown(*setup.textSize) + " пт, нужен один из: " + listed(),
                           "the text is set in " + shown(*setup.textSize) + " pt, allowed are: " + listed()});
        for (const double size : setup.sizes)
            if (size < profile_.smallestSize)
                warn("DT072",
                     {"есть буквы размером " + shown(size) + " пт, не мельче: " + shown(profile_.smallestSize),
                      "some text is set in " + shown(size) + " pt, the least is " + shown(profile_.smallestSize)});
    }

    void checkNumbering(const std::optional<PageNumbering>& numbering) {
        const PageNumbering& wanted = profile_.numbering;
        if (!numbering)
            return warn("DT073", {"страницы не пронумерованы", "the pages are not numbered"});
        if (numbering->isOnFirstPage && !wanted.isOnFirstPage)
            warn("DT073", {"номер стоит и на первой странице, а нужен со второй",
                           "the first page is numbered too; numbers begin on the second"});
        if (numbering->isAtTop != wanted.isAtTop)
            warn("DT073", {wanted.isAtTop ? "номер страницы стоит внизу, а нужен вверху"
                                          : "номер страницы стоит вверху, а нужен внизу",
                           wanted.isAtTop ? "the page number stands at the bottom instead of the top"
                                          : "the page number stands at the top instead of the bottom"});
        if (numbering->isCentred != wanted.isCentred)
            warn("DT073",
                 {wanted.isCentred ? "номер страницы стоит не посередине"
                                   : "номер страницы стоит посередине, а нужен справа",
                  wanted.isCentred ? "the page number is not centred" : "the page number is centred instead of right"});
    }

    void checkText(const Package& package, Format format) {
        checkTypography(package, format, profile_.citations, faults_);
    }

    std::vector<Fault> take() { return faults_.take(); }

private:
    void warn(const char* code, Text text) {
        faults_.add(code, {profile_.title + ": " + text.ru, profile_.title + ": " + text.en});
    }

    void checkMargin(const Text& which, double found, double least) {
        if (found < least - tolerance)
            warn("DT071", {which.ru + " — " + shown(found) + " мм, нужно не меньше " + shown(least) + " мм",
                           which.en + ": " + shown(found) + " mm, at least " + shown(least) + " mm are needed"});
    }

    std::string listed() const {
        std::string list;
        for (const double size : profile_.fontSizes)
            list += (list.empty() ? "" : ", ") + shown(size);
        return list;
    }

    const LayoutProfile& profile_;
    FaultList faults_;
};

} // namespace

std::vector<Fault> departures(std::string_view bytes, Format format, const std::string& file,
                              const LayoutProfile& profile) {
    const Package package(bytes, file);
    const PageSetup setup = readPageSetup(package, format);
    LayoutCheck check(file, profile);
    check.checkMargins(setup.pages);
    check.checkSizes(setup);
    check.checkNumbering(setup.numbering);
    check.checkText(package, format);
    return check.take();
}

} // namespace nastavnik::documents
