-- SPDX-License-Identifier: MIT
-- Карта как план: её этапы и мероприятия строками таблицы, для приложения к приказу и для программы школы.

local lists = require "library.lists"

local plan = {}

local function joined(texts)
  return lists.join(texts, ", ")
end

local function row(activity)
  return {
    number = activity.number, title = activity.title, term = activity.term, by = joined(activity.by),
    proof = joined(activity.proof),
  }
end

--- Этапы карты строками таблицы приказа; школе — без того, что делает управление. Того, что открывают события, в плане нет:
--- дня у него нет.
function plan.stages(of_school)
  local stages = lists.map(tasks.plan {}, function(stage)
    local own = lists.keep(stage.activities, function(activity)
      return activity.on == "" and not (of_school and activity.unit == "department")
    end)
    return { number = stage.number, title = stage.title, activities = lists.map(own, row) }
  end)
  return lists.keep(stages, function(stage) return #stage.activities > 0 end)
end

return plan
