// SPDX-License-Identifier: MIT
#pragma once

#include "engine/programme_state.hpp"

#include <memory>

namespace nastavnik::test {

using namespace std::chrono;

/// A roadmap of five activities: two of the department, two of the school, one of each pair.
inline std::shared_ptr<const roadmap::Roadmap> smallRoadmap() {
    using roadmap::UnitKind;
    const roadmap::Offset week{-7, roadmap::Offset::days}, late{3, roadmap::Offset::days};
    roadmap::Roadmap map{.id = "small", .title = "Малая дорожная карта", .place = "Берёзовский округ"};
    map.roles = {{.id = "methodist", .title = "методист", .unit = UnitKind::department},
                 {.id = "head", .title = "директор", .unit = UnitKind::school},
                 {.id = "curator", .title = "куратор", .unit = UnitKind::school, .standIn = "head"},
                 {.id = "mentor", .title = "наставник", .unit = UnitKind::mentorship},
                 {.id = "mentee", .title = "наставляемый", .unit = UnitKind::mentorship}};
    map.stages = {{.number = "1", .title = "Подготовка"}, {.number = "2", .title = "Работа пар"}};
    map.forms = {{.id = "meeting",
                  .title = "Встреча",
                  .fields = {{.name = "topic", .type = "text", .title = "Тема", .required = true},
                             {.name = "hours", .type = "number", .title = "Часы"},
                             {.name = "mark", .type = "scale", .title = "Оценка"},
                             {.name = "way", .type = "choice", .title = "Формат", .options = {"очно", "онлайн"}}}}};
    map.activities = {{.number = "1.1",
                       .stage = "1",
                       .title = "Письмо школам",
                       .term = "сентябрь",
                       .by = {"methodist"},
                       .unit = UnitKind::department},
                      {.number = "1.2",
                       .stage = "1",
                       .title = "Приказ",
                       .term = "сентябрь",
                       .by = {"curator"},
                       .accept = "methodist",
                       .unit = UnitKind::school,
                       .after = {"1.1"},
                       .remind = {week},
                       .escalate = {{late, "head"}}},
                      {.number = "1.3",
                       .stage = "1",
                       .title = "Сводка",
                       .term = "октябрь",
                       .by = {"methodist"},
                       .unit = UnitKind::department,
                       .after = {"1.2"}},
                      {.number = "2.1",
                       .stage = "2",
                       .title = "Мониторинг",
                       .term = "Декабрь, май",
                       .by = {"curator"},
                       .unit = UnitKind::school},
                      {.number = "2.2",
                       .stage = "2",
                       .title = "Встречи",
                       .term = "октябрь – май",
                       .by = {"mentor"},
                       .unit = UnitKind::mentorship}};
    return std::make_shared<const roadmap::Roadmap>(std::move(map));
}

/// School year 2026–2027 of department 1 with schools 2 and 3.
inline engine::ProgrammeState smallProgramme() {
    return {{.id = 1, .roadmap = "small", .version = "v1", .year = {2026}, .department = 1}, smallRoadmap(), {}};
}

inline engine::Unit department() { return {engine::UnitKind::department, 1, 1}; }
inline engine::Unit school(engine::Id id) { return {engine::UnitKind::school, id, id}; }
inline engine::Unit pairOf(engine::Id schoolId, engine::Id id) { return {engine::UnitKind::mentorship, id, schoolId}; }

} // namespace nastavnik::test
