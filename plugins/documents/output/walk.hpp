// SPDX-License-Identifier: MIT
#pragma once

#include "nastavnik/capability.hpp"

#include <deque>
#include <optional>
#include <string>

namespace nastavnik::documents {

/// The elements of a long list as they come; those that are not needed any more are forgotten.
class ListReader {
public:
    ListReader(Exchange& exchange, std::string name);

    std::size_t size() const { return size_; }
    /// Number `number`, from 1; nothing behind the end. Stays where it is until it is forgotten.
    const Value* at(std::size_t number);
    void forgetBefore(std::size_t number);

private:
    Exchange& exchange_;
    std::string name_;
    std::size_t size_;
    std::size_t first_ = 1; ///< number of the first one that is remembered
    std::deque<Value> window_;
};

/// Goes over a list once, whether it lies in the data or comes in pieces.
class Walk {
public:
    explicit Walk(const Value& list) : list_(list) {}
    /// `stub` stands for the list in the data.
    Walk(const Value& stub, ListReader reader) : list_(stub), reader_(std::move(reader)) {}

    /// The same object for every walk over the same list.
    const Value& list() const { return list_; }
    std::size_t size() const { return reader_ ? reader_->size() : list_.size(); }
    /// Of the elements, from 1, the one before the element in hand, that one, and any behind it; nothing behind the
    /// end.
    const Value* at(std::size_t number);
    /// Takes an element in hand.
    const Value* goTo(std::size_t number);

private:
    const Value& list_;
    std::optional<ListReader> reader_;
};

} // namespace nastavnik::documents
