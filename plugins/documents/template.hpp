// SPDX-License-Identifier: MIT
#pragma once

#include "check/baseline.hpp"
#include "fault_list.hpp"
#include "layout/program.hpp"
#include "listing.hpp"
#include "nastavnik/capability.hpp"
#include "output/filler.hpp"
#include "package/package_writer.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nastavnik::documents {

/// A template that was read once and can be filled any number of times. Does not change; threads may share it.
struct Template {
    Format format;
    std::string file;                                               ///< name for people: "order.docx"
    std::vector<std::variant<PackedEntry, Program, Listing>> parts; ///< in the order of the package
    std::vector<Tag> tags;                                          ///< of all parts, also of those with faults
    bool includesParts = false;                                     ///< of what they hold depends what the template is
    std::vector<PlacedFault> faults; ///< when there are any, the template cannot be filled
    std::size_t firstPicture = 1;    ///< number that no picture of the template has in its name
    std::uint64_t firstId = 1;       ///< that no picture or bookmark of the template has
    Baseline baseline;               ///< of the check of papers
    Lists lists = {};                ///< DOCX: when some of them begin anew in loops
};

/// Reads a template. What is wrong with the file itself or dangerous in it is thrown as Error (DT001–DT009);
/// what is wrong with the tags is kept in `faults`. `parts`: files beside the template that it may include, name and
/// bytes.
Template readTemplate(std::string_view bytes, Format format, const std::string& file,
                      const Value& parts = Value::object());

/// Without their places.
std::vector<Fault> faultsOf(const Template& source);

/// What keeps these data from becoming a document; nothing when the template itself has faults.
std::vector<PlacedFault> faultsOf(const Template& source, const Value& data, Deflater& deflater, const Value& parts);

/// The document; throws Error with everything that is wrong with the template or the data.
/// Same template and data, same bytes. `parts`: files that lie beside the template, name and bytes: its pictures.
Bytes fill(const Template& source, const Value& data, Missing missing, Deflater& deflater,
           const Value& parts = Value::object());

/// The same when some lists of the data are long: they come from `exchange`, and the document goes there while it
/// grows.
void fill(const Template& source, Value data, Missing missing, Deflater& deflater, const Value& parts,
          Exchange& exchange);

} // namespace nastavnik::documents
