-- SPDX-License-Identifier: MIT
-- Методическая копилка: практики описывают на итоговом круглом столе, сборник печатает программа.

local lists = require "library.lists"
local papers = require "library.papers"

local practices = {}

local most = 20

local function ask_all(task)
  for position = 1, most do
    local answers = task:ask { by = "school_curator", form = "practice_card", title = "Практика № " .. position }
    records.add {
      kind = "practice", date = today(),
      data = {
        headline = answers.headline, authors = answers.authors, form = answers.form or "", problem = answers.problem,
        essence = answers.essence, outcome = answers.outcome, link = answers.link or "",
      },
    }
    if answers.last then
      return
    end
  end
end

--- Практики, собранные школой за год.
function practices.list()
  return lists.map(records.list { kind = "practice", unit = "own" }, function(record) return record.data end)
end

--- Круглый стол по итогам и сборник практик.
function practices.collect(task)
  local event = task:ask { by = "school_curator", form = "event", title = "Итоговое мероприятие: что было и кто выступил" }
  records.add { kind = "final_event", date = event.held or today(), data = { essence = event.essence } }
  ask_all(task)
  local data = papers.basics(task, task.school)
  data.practices = practices.list()
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "practices", data = data }
end

return practices
