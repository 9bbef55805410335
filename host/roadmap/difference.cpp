// SPDX-License-Identifier: MIT
#include "roadmap/difference.hpp"

#include "roadmap/roadmap_facts.hpp"

#include <algorithm>

namespace nastavnik::roadmap {

namespace {

class Comparison {
public:
    Comparison(const Roadmap& older, const Roadmap& newer)
        : older_(factsOf(older)), newer_(factsOf(newer)), renumbered_(renumbered(older, newer)) {
        for (const Facts& facts : older_)
            olderBy_[{facts.word, facts.id}] = &facts;
        for (const Facts& facts : newer_)
            newerBy_[{facts.word, facts.id}] = &facts;
    }

    std::vector<Change> run() {
        for (const Facts& facts : newer_)
            compare(facts);
        for (const Facts& facts : older_) {
            const bool moved = facts.word == "activity" && renumbered_.contains(facts.id);
            if (!moved && !newerBy_.contains({facts.word, facts.id}))
                add(Change::Kind::removed, facts, "", "", "");
        }
        return std::move(changes_);
    }

private:
    const Facts* before(const Facts& facts) {
        if (facts.word == "activity") {
            for (const auto& [was, is] : renumbered_) {
                if (is == facts.id)
                    return olderBy_.at({"activity", was});
            }
        }
        const auto found = olderBy_.find({facts.word, facts.id});
        const bool moved = found != olderBy_.end() && facts.word == "activity" && renumbered_.contains(facts.id);
        return found == olderBy_.end() || moved ? nullptr : found->second;
    }

    void compare(const Facts& facts) {
        const Facts* const former = before(facts);
        if (!former)
            return add(Change::Kind::added, facts, "", "", "");
        if (former->id != facts.id)
            add(Change::Kind::changed, facts, "number", former->id, facts.id);
        std::map<std::string, std::string> was(former->values.begin(), former->values.end());
        for (const auto& [key, value] : facts.values) {
            if (was[key] != value)
                add(Change::Kind::changed, facts, key, was[key], value);
            was.erase(key);
        }
        for (const auto& [key, value] : was)
            add(Change::Kind::changed, facts, key, value, "");
    }

    void add(Change::Kind kind, const Facts& facts, const std::string& key, const std::string& was,
             const std::string& is) {
        changes_.push_back({kind, facts.word, facts.id, facts.title, key, was, is, facts.place});
    }

    std::vector<Facts> older_, newer_;
    std::map<std::string, std::string> renumbered_;
    std::map<std::pair<std::string, std::string>, const Facts*> olderBy_, newerBy_;
    std::vector<Change> changes_;
};

const char* name(Change::Kind kind) {
    switch (kind) {
    case Change::Kind::added:
        return "added";
    case Change::Kind::removed:
        return "removed";
    case Change::Kind::changed:
        break;
    }
    return "changed";
}

std::string quoted(const std::string& text) { return text.empty() ? "—" : "«" + text + "»"; }

} // namespace

std::vector<Change> difference(const Roadmap& older, const Roadmap& newer) { return Comparison(older, newer).run(); }

std::vector<Change> difference(const Bundle& older, const Bundle& newer) {
    std::vector<Change> changes;
    const auto add = [&](Change::Kind kind, const std::string& file) {
        const bool isDeclaring = file.ends_with("roadmap.lua"); // What it says is compared word by word.
        if (!isDeclaring)
            changes.push_back(
                {kind, "file", file, "", kind == Change::Kind::changed ? "content" : "", "", "", {file, 0}});
    };
    for (const auto& [file, bytes] : newer.files) {
        const auto found = older.files.find(file);
        if (found == older.files.end())
            add(Change::Kind::added, file);
        else if (found->second != bytes)
            add(Change::Kind::changed, file);
    }
    for (const auto& [file, bytes] : older.files) {
        if (!newer.files.contains(file))
            add(Change::Kind::removed, file);
    }
    return changes;
}

std::map<std::string, std::string> renumbered(const Roadmap& older, const Roadmap& newer) {
    std::map<std::string, std::vector<std::string>> byTitle; // of the newer one
    for (const Activity& activity : newer.activities)
        byTitle[activity.title].push_back(activity.number);
    std::map<std::string, std::string> result;
    std::map<std::string, int> titles;
    for (const Activity& activity : older.activities)
        ++titles[activity.title];
    for (const Activity& activity : older.activities) {
        const auto found = byTitle.find(activity.title);
        const bool isOne = found != byTitle.end() && found->second.size() == 1 && titles[activity.title] == 1;
        if (isOne && found->second.front() != activity.number)
            result[activity.number] = found->second.front();
    }
    return result;
}

Text changeText(const Change& change) {
    if (change.kind == Change::Kind::added)
        return {"добавлено", "added"};
    if (change.kind == Change::Kind::removed)
        return {"убрано", "removed"};
    if (change.word == "file")
        return {"содержание изменено", "the content was changed"};
    const KeyWord word = keyWord(change.key);
    return {word.ru + " " + word.was + " " + quoted(change.was) + ", " + word.became + " " + quoted(change.is),
            word.en + " was " + quoted(change.was) + ", is " + quoted(change.is)};
}

Text subjectText(const Change& change) {
    const Text word = wordTitle(change.word);
    const std::string rest = (change.id.empty() ? "" : " " + change.id) +
                             (change.title.empty() || change.word == "roadmap" ? "" : " «" + change.title + "»");
    return {word.ru + rest, word.en + rest};
}

Value toValue(const Change& change) {
    return {{"kind", name(change.kind)}, {"word", change.word},       {"id", change.id},
            {"title", change.title},     {"key", change.key},         {"was", change.was},
            {"is", change.is},           {"file", change.place.file}, {"line", change.place.line}};
}

} // namespace nastavnik::roadmap
