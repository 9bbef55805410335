// SPDX-License-Identifier: MIT
#pragma once

#include "check/baseline.hpp"
#include "layout/program.hpp"
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
    std::string file;                                      ///< name for people: "order.docx"
    std::vector<std::variant<PackedEntry, Program>> parts; ///< in the order of the package
    std::vector<Tag> tags;                                 ///< of all parts, also of those with faults
    std::vector<Fault> faults;                             ///< when there are any, the template cannot be filled
    Baseline baseline;                                     ///< of the check of papers
};

/// Reads a template. What is wrong with the file itself or dangerous in it is thrown as Error (DT001–DT009);
/// what is wrong with the tags is kept in `faults`.
Template readTemplate(std::string_view bytes, Format format, const std::string& file);

/// The document; throws Error with everything that is wrong with the template or the data.
/// Same template and data, same bytes.
Bytes fill(const Template& source, const Value& data, Missing missing, Deflater& deflater);

} // namespace nastavnik::documents
