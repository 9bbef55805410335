// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.hpp"

#include <memory>
#include <string>

namespace nastavnik::cli {

/// For reading, beside a server or without one. Throws UsageError CL060 when the file is not there, Error as
/// store::openReader() does.
std::unique_ptr<store::Database> openData(const std::string& address);

/// Throws UsageError CL060 when the data are a file and it is not there, or is a folder.
void requireData(const std::string& address);

} // namespace nastavnik::cli
