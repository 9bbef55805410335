// SPDX-License-Identifier: MIT
#include "output/reckoning.hpp"

#include "output/evaluation.hpp"
#include "output/scope.hpp"

#include <algorithm>

namespace nastavnik::documents {

Reckoning::Reckoning(Operand operand) : operand_(std::move(operand)) {
    const auto& steps = operand_.steps;
    const auto total = std::find_if(steps.begin(), steps.end(), [](const Step& s) { return s.total != Total::none; });
    if (total == steps.end())
        return;
    filters_ = static_cast<std::size_t>(total - steps.begin());
    totalling_ = std::make_unique<Totalling>(*total);
}

bool Reckoning::isCount() const {
    return operand_.path.size() == 1 && totalling_ && filters_ == 0 && operand_.steps.front().total == Total::count;
}

void Reckoning::add(const Value& element) {
    if (operand_.path.size() == 1)
        return take(element);
    Value found = Value::array();
    isLacking_ = !gather(element, operand_.path, 1, operand_.isOptional, found) || isLacking_;
    for (const Value& value : found)
        take(value);
}

void Reckoning::take(const Value& value) {
    ++found_;
    if (!totalling_)
        return all_.push_back(value);
    if (wrong_ || filters_ == 0)
        return totalling_->add(value);
    const auto filtered = valueAfter(value, std::span(operand_.steps).first(filters_));
    if (const Text* wrong = std::get_if<Text>(&filtered))
        wrong_ = *wrong;
    else
        totalling_->add(std::get<Value>(filtered));
}

Reckoned Reckoning::result() const {
    Reckoned reckoned{.value = all_, .found = found_, .isLacking = isLacking_, .wrong = wrong_};
    if (!totalling_)
        return reckoned;
    reckoned.steps = filters_ + 1;
    auto total = totalling_->result();
    if (const Text* wrong = std::get_if<Text>(&total))
        reckoned.wrong = wrong_ ? wrong_ : *wrong;
    else
        reckoned.value = std::get<Value>(std::move(total));
    return reckoned;
}

} // namespace nastavnik::documents
