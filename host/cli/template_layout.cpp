// SPDX-License-Identifier: MIT
#include "cli/template_layout.hpp"

#include "cli/input_files.hpp"
#include "cli/layout_profile_file.hpp"
#include "cli/template_file.hpp"
#include "cli/usage.hpp"

namespace nastavnik::cli {

Value layoutWarnings(PluginCall& documents, const std::string& tmpl, const std::string& profile, Language language) {
    return documents("documents.measure",
                     {{"template", readTemplateFile(tmpl)},
                      {"profile", readLayoutProfile(Installation::find(), profile, tmpl)}},
                     language)
        .value.at("warnings");
}

int layOutTemplate(const LayoutOptions& options, const Console& console) {
    const std::string format = formatOf(options.tmpl);
    if (format == "fodt")
        throw UsageError("CL077",
                         {"поля меняются у .odt и .docx; сохраните шаблон в одном из этих форматов",
                          "margins are set in .odt and .docx; save the template in one of these formats"},
                         {options.tmpl});
    if (formatOf(options.out) != format)
        throw UsageError("CL077",
                         {"результат будет в том же формате, что и шаблон: ." + format,
                          "the result has the format of the template: ." + format},
                         {options.out});
    PluginCall documents(Installation::find(), "documents");
    const Value laidOut =
        documents("documents.lay_out",
                  {{"template", readTemplateFile(options.tmpl)},
                   {"profile", readLayoutProfile(Installation::find(), options.profile, options.tmpl)},
                   {"long_kept", options.isLongKept}},
                  console.language)
            .value;
    writeOutput(options.out, bytesOf(laidOut.at("files").at(format)));
    for (const Value& warning : layoutWarnings(documents, options.out, options.profile, console.language))
        console.err << Text{warning["ru"], warning["en"]}.in(console.language) << '\n';
    console.out << options.out << '\n';
    return exitOk;
}

} // namespace nastavnik::cli
