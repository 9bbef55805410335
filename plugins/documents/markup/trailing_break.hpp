// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace nastavnik::documents {

/// LibreOffice writes the page break with which a paragraph begins into DOCX behind the text of the one above. Where
/// that is a tag alone, which has to go or to be replaced, the break goes back to the paragraph that it belongs to.
std::string withBreaksInFront(std::string xml);

} // namespace nastavnik::documents
