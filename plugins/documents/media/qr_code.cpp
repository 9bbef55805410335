// SPDX-License-Identifier: MIT
#include "media/qr_code.hpp"

#include "media/png.hpp"

#include <qrencode.h>

#include <memory>

namespace nastavnik::documents {

namespace {

constexpr std::size_t edge = 4;        ///< modules of white around the code, by ISO/IEC 18004
constexpr std::size_t dotsAModule = 8; ///< sharp in print: a code of 25 mm has over 300 dots an inch

/// One bit a dot, 1 is white; every line begins with its filter, which is none.
Bytes linesOf(const QRcode& code) {
    const auto modules = static_cast<std::size_t>(code.width), across = modules + 2 * edge;
    Bytes lines;
    for (std::size_t row = 0; row < across; ++row) {
        Bytes line(1 + across * dotsAModule / 8, '\xFF');
        line.front() = 0;
        for (std::size_t column = edge; column < edge + modules; ++column) {
            const bool isInside = row >= edge && row < edge + modules;
            if (isInside && (code.data[(row - edge) * modules + column - edge] & 1U) != 0)
                line[1 + column] = 0;
        }
        for (std::size_t i = 0; i < dotsAModule; ++i)
            lines += line;
    }
    return lines;
}

} // namespace

std::optional<Bytes> qrCodeOf(std::string_view text) {
    static_assert(dotsAModule == 8, "linesOf() gives each module one byte");
    const std::unique_ptr<QRcode, decltype([](QRcode* code) { QRcode_free(code); })> code(QRcode_encodeData(
        static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
    if (text.empty() || !code)
        return std::nullopt;
    const std::size_t side = (static_cast<std::size_t>(code->width) + 2 * edge) * dotsAModule;
    return pngOf(side, side, linesOf(*code));
}

} // namespace nastavnik::documents
