// SPDX-License-Identifier: MIT
#pragma once

#include "language/condition.hpp"
#include "language/picture_box.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace nastavnik::documents {

/// What stands between the braces, understood. The language is described in the README of the plugin.
struct Placeholder {
    enum class Kind : std::uint8_t {
        value,     ///< {mentor.name | дата}
        begin,     ///< {#pairs}, {повтор pairs}
        without,   ///< {^pairs}
        condition, ///< {если paid}
        columns,   ///< {столбцы months}
        otherwise, ///< {иначе}, {иначе если paid}: with a condition
        end,       ///< {/pairs}, {/}, {конец}
        counter,   ///< {№}, {№ pairs}
        running,   ///< {№№}
        literal,   ///< {"{"}
        newPage,   ///< {новая страница}
        picture,   ///< {рисунок coat: 20 мм}
        qrCode,    ///< {qr link: 20 мм}
        link,      ///< {ссылка site: сайт школы}
        include,   ///< {вставить letterhead}
    };
    /// What goes when the value is empty.
    enum class Without : std::uint8_t { nothing, paragraph, row, table };

    Kind kind = Kind::value;
    Operand operand;          ///< of end and counter, only its name
    std::string literal;      ///< the brace; of value, what stands for an empty one; of picture, its alternative text
    bool hasFallback = false; ///< {note | или: …}
    Without without = Without::nothing;
    bool merges = false;            ///< {school | объединить}
    bool onNewPage = false;         ///< {повтор pairs | с новой страницы}
    Condition condition;            ///< of condition and otherwise; of a bare {иначе} without alternatives
    PictureBox box;                 ///< of picture and qrCode
    std::optional<Comparand> shown; ///< of link: what stands for the address

    bool opensBlock() const {
        return kind == Kind::begin || kind == Kind::without || kind == Kind::condition || kind == Kind::columns;
    }
    /// Goes over the elements of a list.
    bool repeats() const { return kind == Kind::begin || kind == Kind::columns; }
    bool isPicture() const { return kind == Kind::picture || kind == Kind::qrCode; }
    /// Stands at an edge of a block and leaves nothing in the document.
    bool isEdge() const { return opensBlock() || kind == Kind::otherwise || kind == Kind::end; }
    bool operator==(const Placeholder&) const = default;
};

/// `inside` is the text between the braces as the office left it: no-break spaces, invisible hyphens and
/// curly quotes are understood. Says what is wrong when it is no placeholder.
std::variant<Placeholder, Text> parsePlaceholder(std::string_view inside);

/// What a kind of tag is called where tags are listed: "value", "begin".
std::string_view nameOf(Placeholder::Kind kind);

} // namespace nastavnik::documents
