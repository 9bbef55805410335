// SPDX-License-Identifier: MIT
#pragma once

#include "fault_list.hpp"
#include "inclusion/parcel.hpp"

namespace nastavnik::documents {

/// Where the text of a file comes to stand.
struct InsertionPlace {
    Parcel& whole;        ///< the template
    std::string part;     ///< of it
    std::string prefix;   ///< for the names that the file brings along: "part1_"
    bool isNew = true;    ///< the file was not yet inserted into this part
    std::string pageName; ///< ODF: the page style that the replaced paragraph begins
    bool isInCell = false;
};

/// Declarations of the prefixes that the root of `file` has and the text `whole` has not.
std::string missingSpaces(const Markup& file, const std::string& whole);

/// The paragraphs and tables of `file` as they have to stand in `place`. What they need (styles, pictures, links)
/// goes into the whole; `objections` gets what cannot come along.
std::string insertedOdf(const Parcel& file, const InsertionPlace& place, std::vector<Text>& objections);
std::string insertedDocx(const Parcel& file, const InsertionPlace& place, std::vector<Text>& objections);

} // namespace nastavnik::documents
