// SPDX-License-Identifier: MIT
#include "output/scope.hpp"

#include "russian/russian_text.hpp"

namespace nastavnik::documents {

namespace {

const Value* member(const Value* table, const std::string& name) {
    if (table == nullptr || !table->is_object())
        return nullptr;
    const auto found = table->find(name);
    return found == table->end() || found->is_null() ? nullptr : &*found;
}

void addNames(const Value* table, std::vector<std::string_view>& names) {
    if (table == nullptr || !table->is_object())
        return;
    for (const auto& [name, value] : table->items())
        names.push_back(name);
}

} // namespace

bool gather(const Value& value, const std::vector<std::string>& path, std::size_t at, bool skip, Value& all) {
    if (value.is_array()) {
        for (const Value& element : value)
            if (!gather(element, path, at, skip, all))
                return false;
        return true;
    }
    if (at == path.size()) {
        all.push_back(value);
        return true;
    }
    const Value* next = member(&value, path[at]);
    return next == nullptr ? skip : gather(*next, path, at + 1, skip, all);
}

const Value* Scope::first(const std::vector<std::string>& path) const {
    const Value* found = nullptr;
    for (const Scope* scope = this; scope != nullptr && found == nullptr && !path.empty(); scope = scope->outer)
        found = member(scope->value, path.front());
    return found;
}

const Value* Scope::find(const std::vector<std::string>& path) const {
    if (path.empty())
        return value;
    const Value* found = first(path);
    for (std::size_t i = 1; i < path.size() && found != nullptr; ++i)
        found = member(found, path[i]);
    return found;
}

const Value* Scope::holderOf(const std::vector<std::string>& path) const {
    if (path.size() > 1)
        return find({path.begin(), path.end() - 1});
    for (const Scope* scope = this; scope != nullptr && !path.empty(); scope = scope->outer)
        if (member(scope->value, path.front()) != nullptr)
            return scope->value;
    return nullptr;
}

std::string Scope::nearest(const std::vector<std::string>& path) const {
    std::vector<std::string> known = path;
    while (!known.empty() && find(known) == nullptr)
        known.pop_back();
    std::vector<std::string_view> names;
    if (known.empty())
        for (const Scope* scope = this; scope != nullptr; scope = scope->outer)
            addNames(scope->value, names);
    else
        addNames(find(known), names);
    const std::size_t wrong = known.size();
    if (wrong == path.size())
        return {};
    const std::string near(documents::nearest(path[wrong], names));
    if (near.empty() || near == path[wrong])
        return {};
    std::string meant;
    for (std::size_t i = 0; i < path.size(); ++i)
        meant += (i > 0 ? "." : "") + (i == wrong ? near : path[i]);
    return meant;
}

std::optional<Value> Scope::collect(const std::vector<std::string>& path, bool skip) const {
    const Value* found = first(path);
    Value all = Value::array();
    if (found == nullptr || !gather(*found, path, 1, skip, all))
        return std::nullopt;
    return all;
}

const Scope* Scope::loop(const std::string& listName) const {
    const Scope* scope = this;
    while (scope != nullptr &&
           (scope->number == 0 || !(listName.empty() || (scope->name != nullptr && *scope->name == listName))))
        scope = scope->outer;
    return scope;
}

std::size_t Scope::counter() const {
    const Scope* innermost = loop();
    return innermost == nullptr ? 0 : innermost->number;
}

bool Scope::repeats(const Value& candidate) const {
    return (walk != nullptr && &walk->list() == &candidate) || (outer != nullptr && outer->repeats(candidate));
}

const Scope& Scope::outermost() const { return outer == nullptr ? *this : outer->outermost(); }

bool isEmpty(const Value& value) {
    if (value.is_string())
        return value.get_ref<const std::string&>().empty();
    return !value.is_primitive() ? value.empty() : value.is_null();
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
