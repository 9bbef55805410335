// SPDX-License-Identifier: MIT
#pragma once

#include "roadmap/roadmap.hpp"
#include "roadmap/school_year.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// A roadmap laid into one school year: the windows of its activities and who waits for whom. All programmes of that
/// year share it.
class RoadmapPlan {
public:
    RoadmapPlan(std::shared_ptr<const roadmap::Roadmap> roadmap, roadmap::SchoolYear year);

    const roadmap::Roadmap& roadmap() const { return *roadmap_; }
    /// Nothing when the roadmap has no such activity.
    const roadmap::Activity* activity(const std::string& number) const;
    /// Activities that name this one in `after`.
    const std::vector<const roadmap::Activity*>& dependentsOf(const std::string& number) const;
    const std::vector<roadmap::Window>& windowsOf(const std::string& number) const;
    /// The windows of a unit that begins on this day: those that are not over, cut at it.
    std::vector<roadmap::Window> windowsFrom(const std::string& number, Date first) const;

private:
    std::shared_ptr<const roadmap::Roadmap> roadmap_;
    std::map<std::string, const roadmap::Activity*> activities_;
    std::map<std::string, std::vector<const roadmap::Activity*>> dependents_;
    std::map<std::string, std::vector<roadmap::Window>> windows_;
};

} // namespace nastavnik::engine
