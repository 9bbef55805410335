// SPDX-License-Identifier: MIT
#include "media/image.hpp"

namespace nastavnik::documents {

namespace {

constexpr std::uint64_t mostDots = 100'000'000;
constexpr double inch = 25.4, usualDotsPerInch = 96, leastDotsPerInch = 20;

/// Reads big-endian numbers; beyond the end all is 0.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::uint32_t number(std::size_t at, std::size_t width) const {
        std::uint32_t result = 0;
        for (std::size_t i = 0; i < width; ++i)
            result = result << 8U | (at + i < bytes_.size() ? static_cast<unsigned char>(bytes_[at + i]) : 0U);
        return result;
    }
    std::string_view text(std::size_t at, std::size_t size) const {
        return at < bytes_.size() ? bytes_.substr(at, size) : std::string_view{};
    }
    std::size_t size() const { return bytes_.size(); }

private:
    std::string_view bytes_;
};

struct Dots {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    double perInchAcross = 0; ///< 0: not told
    double perInchDown = 0;
};

std::optional<Image> imageOf(Image::Kind kind, Dots dots) {
    if (dots.width == 0 || dots.height == 0 || std::uint64_t{dots.width} * dots.height > mostDots)
        return std::nullopt;
    if (dots.perInchAcross < leastDotsPerInch || dots.perInchDown < leastDotsPerInch)
        dots.perInchAcross = dots.perInchDown = usualDotsPerInch;
    return Image{kind, {dots.width / dots.perInchAcross * inch, dots.height / dots.perInchDown * inch}};
}

/// Chunks: size, four letters, data, checksum.
std::optional<Image> readPng(const Reader& file) {
    constexpr std::size_t head = 8, frame = 12;
    Dots dots;
    for (std::size_t at = head; at + frame <= file.size();) {
        const std::size_t size = file.number(at, 4), data = at + 8;
        if (size > file.size() - at - frame)
            return std::nullopt;
        const std::string_view name = file.text(at + 4, 4);
        if (name == "IHDR") {
            dots.width = file.number(data, 4);
            dots.height = file.number(data + 4, 4);
        } else if (name == "pHYs" && file.number(data + 8, 1) == 1) {
            dots.perInchAcross = file.number(data, 4) * inch / 1000;
            dots.perInchDown = file.number(data + 4, 4) * inch / 1000;
        } else if (name == "IEND") {
            return imageOf(Image::Kind::png, dots);
        }
        at += frame + size;
    }
    return std::nullopt;
}

/// Start of frame: baseline, progressive and their kin, but not the tables that stand among these numbers.
bool isFrame(std::uint32_t marker) {
    return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
}

std::optional<Image> readJpeg(const Reader& file) {
    Dots dots;
    for (std::size_t at = 2; at + 9 < file.size();) {
        const std::uint32_t marker = file.number(at, 2);
        const std::size_t size = file.number(at + 2, 2);
        if (marker < 0xFFC0 || size < 2)
            return std::nullopt;
        if (marker == 0xFFE0 && file.text(at + 4, 4) == "JFIF") {
            const std::uint32_t unit = file.number(at + 11, 1);
            const double perUnit = unit == 1 ? 1 : unit == 2 ? inch / 10 : 0;
            dots.perInchAcross = file.number(at + 12, 2) * perUnit;
            dots.perInchDown = file.number(at + 14, 2) * perUnit;
        }
        if (isFrame(marker)) {
            dots.height = file.number(at + 5, 2);
            dots.width = file.number(at + 7, 2);
            return imageOf(Image::Kind::jpeg, dots);
        }
        at += 2 + size;
    }
    return std::nullopt;
}

} // namespace

std::optional<Image> readImage(std::string_view bytes) {
    const Reader file(bytes);
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"))
        return readPng(file);
    if (bytes.starts_with("\xFF\xD8\xFF"))
        return readJpeg(file);
    return std::nullopt;
}

} // namespace nastavnik::documents
