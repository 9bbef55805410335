// SPDX-License-Identifier: MIT
#include "roadmap/layers.hpp"

#include "roadmap/suggestion.hpp"

#include <algorithm>
#include <set>

namespace nastavnik::roadmap {

namespace {

using Declarations = std::vector<Declaration>;

bool isLayering(const Declaration& declaration) {
    return declaration.word == "change" || declaration.word == "remove" || declaration.word == "based_on";
}

std::string placeText(const Place& place) { return place.file + ":" + std::to_string(place.line); }

class Layering {
public:
    explicit Layering(Declarations& declarations) : all_(declarations) {}

    std::vector<Fault> run() {
        mergeRoadmapWords();
        findDoubled();
        // From the lowest base upwards: a layer changes what the layers below have made of it.
        for (int layer = lowest(); layer >= 0; --layer) {
            for (std::size_t at = 0; at < all_.size(); ++at) {
                if (all_[at].layer == layer && isLayering(all_[at]))
                    apply(all_[at]);
            }
        }
        std::size_t at = 0;
        std::erase_if(
            all_, [&](const Declaration& declaration) { return removed_.contains(at++) || isLayering(declaration); });
        return std::move(faults_);
    }

private:
    int lowest() const {
        int layer = 0;
        for (const Declaration& declaration : all_)
            layer = std::max(layer, declaration.layer);
        return layer;
    }

    void add(const char* code, const Declaration& declaration, const Text& text) {
        const std::string subject = declaration.word + " \"" + declaration.id + "\": ";
        faults_.push_back({code, {subject + text.ru, subject + text.en}, declaration.place});
    }

    /// What the place does not say of itself, its base says: reminders, escalation.
    void mergeRoadmapWords() {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < all_.size(); ++at) {
            if (all_[at].word == "roadmap" && all_[at].fields.is_object())
                found.push_back(at);
        }
        std::stable_sort(found.begin(), found.end(),
                         [&](std::size_t left, std::size_t right) { return all_[left].layer > all_[right].layer; });
        for (const std::size_t lower : found) {
            for (const std::size_t upper : found) {
                if (all_[lower].layer != all_[upper].layer + 1)
                    continue;
                for (const auto& [key, value] : all_[lower].fields.items()) {
                    if (!all_[upper].fields.contains(key))
                        all_[upper].fields[key] = value;
                }
                removed_.insert(lower);
            }
        }
    }

    void findDoubled() {
        std::map<std::pair<std::string, std::string>, std::size_t> first;
        for (std::size_t at = 0; at < all_.size(); ++at) {
            const Declaration& declaration = all_[at];
            if (isLayering(declaration) || declaration.word == "roadmap")
                continue;
            const auto [earlier, isNew] = first.try_emplace({declaration.word, declaration.id}, at);
            if (isNew || all_[earlier->second].layer == declaration.layer)
                continue; // Twice in one layer: told by whoever reads the declarations.
            const bool isOwn = declaration.layer < all_[earlier->second].layer;
            const std::size_t own = isOwn ? at : earlier->second;
            const Declaration& base = isOwn ? all_[earlier->second] : declaration;
            add("RM063", all_[own],
                {"уже есть в основе (" + placeText(base.place) + "); чтобы изменить, напишите change \"" + base.id +
                     "\" { … }",
                 "the base has it already (" + placeText(base.place) + "); to change it, write change \"" + base.id +
                     "\" { … }"});
            removed_.insert(own);
        }
    }

    void apply(const Declaration& order) {
        if (order.word == "based_on")
            return;
        const std::vector<std::size_t> meant = meantBy(order);
        if (meant.empty())
            return refuseUnknown(order);
        if (meant.size() > 1)
            return refuseAmbiguous(order, meant);
        const std::size_t target = meant.front();
        if (const auto [first, isNew] = touched_.try_emplace({order.layer, target}, order.place); !isNew)
            return add("RM062", order,
                       {"это уже изменено или убрано: " + placeText(first->second) + "; соберите всё в одно слово",
                        "it is changed or removed already: " + placeText(first->second) + "; keep one of them"});
        if (order.word == "remove")
            removed_.insert(target);
        else
            change(all_[target], order);
    }

    /// Those of its own layer and of the layers below.
    std::vector<std::size_t> meantBy(const Declaration& order) const {
        const std::size_t space = order.id.find(' ');
        const std::string word = space == std::string::npos ? "" : order.id.substr(0, space);
        const std::string id = space == std::string::npos ? order.id : order.id.substr(space + 1);
        std::vector<std::size_t> meant;
        for (std::size_t at = 0; at < all_.size(); ++at) {
            const Declaration& declaration = all_[at];
            if (!isLayering(declaration) && declaration.id == id && declaration.layer >= order.layer &&
                (word.empty() || declaration.word == word) && declaration.word != "roadmap" && !removed_.contains(at))
                meant.push_back(at);
        }
        return meant;
    }

    void refuseUnknown(const Declaration& order) {
        std::vector<std::string> known;
        for (std::size_t at = 0; at < all_.size(); ++at) {
            if (!isLayering(all_[at]) && !removed_.contains(at))
                known.push_back(all_[at].id);
        }
        // A number beside the wanted one is another activity, not a slip of the pen.
        const bool isNumber = order.id.find_first_not_of("0123456789.") == std::string::npos;
        const Text hint = isNumber ? Text() : didYouMean(order.id, known);
        add("RM060", order,
            {"в основе этого нет" + (hint.ru.empty() ? "; если основа обновилась, пересмотрите эту строку" : hint.ru),
             "the base has nothing of this name" +
                 (hint.en.empty() ? "; when the base was updated, look at this line again" : hint.en)});
    }

    void refuseAmbiguous(const Declaration& order, const std::vector<std::size_t>& meant) {
        std::string words;
        for (const std::size_t at : meant)
            words += (words.empty() ? "\"" : ", \"") + all_[at].word + " " + order.id + "\"";
        add("RM061", order,
            {"это имя есть у нескольких слов; напишите, чьё: " + words,
             "several words have this id; write which is meant: " + words});
    }

    static void change(Declaration& target, const Declaration& order) {
        if (order.fields.is_array() && order.fields.empty())
            return;
        if (!order.fields.is_object() || !target.fields.is_object()) {
            target.fields = order.fields; // A list takes the place of a list.
        } else {
            for (const auto& [key, value] : order.fields.items()) {
                if (value == "")
                    target.fields.erase(key);
                else
                    target.fields[key] = value;
                target.changed[key] = order.at(key);
            }
        }
        target.place = order.place; // The base is sound by itself: what is wrong now came with the change.
    }

    Declarations& all_;
    std::set<std::size_t> removed_;
    std::map<std::pair<int, std::size_t>, Place> touched_;
    std::vector<Fault> faults_;
};

} // namespace

std::map<std::string, Value> changedDefaults(const std::vector<Declaration>& declarations) {
    std::map<std::string, std::pair<int, Value>> found;
    for (const Declaration& order : declarations) {
        if (order.word != "change" || !order.fields.is_object() || !order.fields.contains("default"))
            continue;
        const std::string id = order.id.starts_with("input ") ? order.id.substr(6) : order.id;
        const bool isInput = std::any_of(declarations.begin(), declarations.end(), [&](const Declaration& declaration) {
            return declaration.word == "input" && declaration.id == id;
        });
        const auto known = found.find(id);
        if (isInput && (known == found.end() || order.layer < known->second.first))
            found[id] = {order.layer, order.fields.at("default")};
    }
    std::map<std::string, Value> values;
    for (const auto& [id, value] : found)
        values[id] = value.second;
    return values;
}

std::vector<Fault> layDown(std::vector<Declaration>& declarations) { return Layering(declarations).run(); }

} // namespace nastavnik::roadmap
