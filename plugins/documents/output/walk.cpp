// SPDX-License-Identifier: MIT
#include "output/walk.hpp"

#include <iterator>
#include <stdexcept>

namespace nastavnik::documents {

ListReader::ListReader(Exchange& exchange, std::string name)
    : exchange_(exchange), name_(std::move(name)), size_(exchange.lists().at(name_)) {}

const Value* ListReader::at(std::size_t number) {
    if (number > size_)
        return nullptr;
    while (number >= first_ + window_.size()) {
        Value piece = exchange_.elements(name_, first_ + window_.size() - 1);
        if (!piece.is_array() || piece.empty())
            throw std::runtime_error("the list " + name_ + " ended before its end");
        window_.insert(window_.end(), std::make_move_iterator(piece.begin()), std::make_move_iterator(piece.end()));
    }
    return &window_[number - first_];
}

void ListReader::forgetBefore(std::size_t number) {
    for (; first_ < number && !window_.empty(); ++first_)
        window_.pop_front();
}

const Value* Walk::at(std::size_t number) {
    if (reader_)
        return reader_->at(number);
    return number <= list_.size() ? &list_[number - 1] : nullptr;
}

const Value* Walk::goTo(std::size_t number) {
    if (reader_)
        reader_->forgetBefore(number - 1);
    return at(number);
}

} // namespace nastavnik::documents
