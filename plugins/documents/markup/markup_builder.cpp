// SPDX-License-Identifier: MIT
#include "markup/markup_builder.hpp"

#include <utility>

namespace nastavnik::documents {

namespace {

void putName(std::string& text, QualifiedName name) {
    text += name.prefix;
    if (!name.prefix.empty() && !name.local.empty())
        text += ':';
    text += name.local;
}

void putAttributeValue(std::string& text, std::string_view value) {
    for (const char c : value) {
        switch (c) {
        case '<':
            text += "&lt;";
            break;
        case '"':
            text += "&quot;";
            break;
        case '\t':
            text += "&#9;";
            break;
        case '\n':
            text += "&#10;";
            break;
        case '\r':
            text += "&#13;";
            break;
        default:
            text += c;
        }
    }
}

void putCharacters(std::string& text, std::string_view characters) {
    for (const char c : characters) {
        switch (c) {
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '&':
            text += "&amp;";
            break;
        case '\r':
            text += "&#13;";
            break;
        default:
            text += c;
        }
    }
}

} // namespace

MarkupBuilder::MarkupBuilder() { markup_.text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"; }

void MarkupBuilder::endOpenTag() {
    if (!std::exchange(tagIsOpen_, false))
        return;
    markup_.text += '>';
    markup_.pieces[stack_.back()].end = position();
}

void MarkupBuilder::open(QualifiedName name, Role role) {
    endOpenTag();
    Piece piece{.begin = position(), .kind = Piece::Kind::open, .role = role};
    piece.parent = stack_.empty() ? nowhere : stack_.back();
    stack_.push_back(static_cast<std::uint32_t>(markup_.pieces.size()));
    markup_.pieces.push_back(piece);
    markup_.text += '<';
    putName(markup_.text, name);
    tagIsOpen_ = true;
}

void MarkupBuilder::attribute(QualifiedName name, std::string_view value) {
    markup_.text += ' ';
    putName(markup_.text, name);
    markup_.text += "=\"";
    putAttributeValue(markup_.text, value);
    markup_.text += '"';
}

void MarkupBuilder::close(QualifiedName name) {
    const std::uint32_t open = stack_.back();
    const bool isEmpty = std::exchange(tagIsOpen_, false);
    if (isEmpty) {
        markup_.text += "/>";
        markup_.pieces[open].end = position();
    }
    Piece piece{.begin = position(), .match = open, .kind = Piece::Kind::close};
    piece.parent = markup_.pieces[open].parent;
    piece.role = markup_.pieces[open].role;
    if (!isEmpty) {
        markup_.text += "</";
        putName(markup_.text, name);
        markup_.text += '>';
    }
    piece.end = position();
    markup_.pieces[open].match = static_cast<std::uint32_t>(markup_.pieces.size());
    markup_.pieces.push_back(piece);
    stack_.pop_back();
}

bool MarkupBuilder::characters(std::string_view text) {
    if (stack_.empty())
        return false;
    endOpenTag();
    const bool grows = !markup_.pieces.empty() && markup_.pieces.back().kind == Piece::Kind::text;
    if (!grows)
        markup_.pieces.push_back({.begin = position(), .parent = stack_.back()});
    putCharacters(markup_.text, text);
    markup_.pieces.back().end = position();
    return !grows;
}

Markup MarkupBuilder::take() { return std::move(markup_); }

} // namespace nastavnik::documents
