// SPDX-License-Identifier: MIT
#include "scope.hpp"

namespace nastavnik::documents {

namespace {

const Value* member(const Value& table, const std::string& name) {
    if (!table.is_object())
        return nullptr;
    const auto found = table.find(name);
    return found == table.end() || found->is_null() ? nullptr : &*found;
}

} // namespace

const Value* Scope::find(const std::vector<std::string>& path) const {
    if (path.empty())
        return value;
    const Value* found = nullptr;
    for (const Scope* scope = this; scope != nullptr && found == nullptr; scope = scope->outer)
        found = member(*scope->value, path.front());
    for (std::size_t i = 1; i < path.size() && found != nullptr; ++i)
        found = member(*found, path[i]);
    return found;
}

std::size_t Scope::counter() const {
    const Scope* scope = this;
    while (scope->number == 0 && scope->outer != nullptr)
        scope = scope->outer;
    return scope->number;
}

bool Scope::repeats(const Value& candidate) const {
    return list == &candidate || (outer != nullptr && outer->repeats(candidate));
}

bool holds(const Value& value) {
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number())
        return value.get<double>() != 0;
    if (value.is_string())
        return !value.get_ref<const std::string&>().empty();
    return !value.empty();
}

} // namespace nastavnik::documents
