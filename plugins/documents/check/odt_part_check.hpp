// SPDX-License-Identifier: MIT
#pragma once

#include "check/odt_table_check.hpp"
#include "check/part_check.hpp"

namespace nastavnik::documents {

class OdtPartCheck final : public PartCheck {
public:
    std::uint8_t meaningOf(std::string_view space, std::string_view local) override;
    void opened(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) override;
    void closed(std::uint8_t meaning) override;
    bool ignores(std::uint8_t meaning, std::span<const WrittenAttribute> attributes) const override;

private:
    void checkPlace(std::uint8_t meaning);
    void openedInTable(std::uint8_t meaning, std::span<const WrittenAttribute> attributes);
    void openedMark(std::uint8_t meaning, std::span<const WrittenAttribute> attributes);
    void findIn(const std::optional<Text>& geometry);

    std::vector<OdtTableCheck> tables_;
};

} // namespace nastavnik::documents
