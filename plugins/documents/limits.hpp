// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

/// How much of a foreign file is read before it is refused. A template of a school is a hundred times smaller.
namespace nastavnik::documents::limits {

inline constexpr std::size_t fileBytes = 20U << 20U;
inline constexpr std::size_t entries = 256;
inline constexpr std::size_t unpackedBytes = 50U << 20U;
inline constexpr std::size_t partBytes = 20U << 20U;
inline constexpr std::size_t ratio = 100;
/// Below this size a part may be packed better than `ratio`: forms full of equal cells are.
inline constexpr std::size_t ratioFrom = 256U << 10U;
inline constexpr std::size_t entryNameBytes = 200;

inline constexpr std::size_t nodes = 500'000; ///< elements, attributes and texts of one part
inline constexpr std::size_t depth = 100;
inline constexpr std::size_t attributes = 256; ///< of one element
inline constexpr std::size_t namespaces = 256; ///< in scope at one element

inline constexpr std::size_t tags = 20'000; ///< of one part
inline constexpr std::size_t tagBytes = 400;
inline constexpr std::size_t loopDepth = 20;
inline constexpr std::size_t wordColumns = 63;  ///< of a table: what Word can do
inline constexpr std::size_t insertions = 200;  ///< of files in one document
inline constexpr std::size_t columnLoops = 200; ///< of one part
inline constexpr std::size_t inclusions = 5;    ///< files that include one another
inline constexpr std::size_t faults = 100;      ///< named in one refusal; the rest are counted

inline constexpr std::size_t sourcePieces = 100'000; ///< paragraphs and cells of a foreign text that is only read
inline constexpr std::size_t columns = 128;          ///< of a table in it
inline constexpr std::size_t nestedTables = 20;
inline constexpr std::size_t htmlDepth = 200;
inline constexpr std::size_t htmlTagPieces = 2'000; ///< marks between names and values of the attributes of one tag

inline constexpr std::uint64_t passes = 1'000'000;          ///< through the bodies of all loops of one document
inline constexpr std::uint64_t filledPartBytes = 1U << 30U; ///< of one part, unpacked

} // namespace nastavnik::documents::limits
