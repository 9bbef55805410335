// SPDX-License-Identifier: MIT
#include "engine/roadmap_plan.hpp"

#include "roadmap/term.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

using roadmap::Window;

/// A term that hangs on an event is held by the activity's gates: its task may open on any day once they are open.
std::vector<Window> windowsIn(const roadmap::Activity& activity, roadmap::SchoolYear year) {
    if (!activity.on.empty())
        return {}; // Its tasks come with the event.
    const roadmap::Term term = roadmap::understandTerm(activity.term, year);
    if (term.kind == roadmap::TermKind::eventRelative && !activity.after.empty())
        return {{year.programmePeriod().start, year.ends()}};
    return roadmap::occurrences(term, year);
}

} // namespace

RoadmapPlan::RoadmapPlan(std::shared_ptr<const roadmap::Roadmap> roadmap, roadmap::SchoolYear year)
    : roadmap_(std::move(roadmap)) {
    for (const roadmap::Activity& activity : roadmap_->activities) {
        activities_[activity.number] = &activity;
        windows_[activity.number] = windowsIn(activity, year);
        for (const std::string& gate : activity.after)
            dependents_[gate].push_back(&activity);
    }
}

const roadmap::Activity* RoadmapPlan::activity(const std::string& number) const {
    const auto found = activities_.find(number);
    return found == activities_.end() ? nullptr : found->second;
}

const std::vector<const roadmap::Activity*>& RoadmapPlan::dependentsOf(const std::string& number) const {
    static const std::vector<const roadmap::Activity*> none;
    const auto found = dependents_.find(number);
    return found == dependents_.end() ? none : found->second;
}

const std::vector<Window>& RoadmapPlan::windowsOf(const std::string& number) const { return windows_.at(number); }

std::vector<Window> RoadmapPlan::windowsFrom(const std::string& number, Date first) const {
    std::vector<Window> windows;
    for (const Window& window : windowsOf(number)) {
        if (window.end >= first)
            windows.push_back({std::max(window.start, first), window.end});
    }
    return windows;
}

} // namespace nastavnik::engine
