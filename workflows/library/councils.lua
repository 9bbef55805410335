-- SPDX-License-Identifier: MIT
-- Педагогический совет: секретарь вносит главное, протокол печатает программа.

local lists = require "library.lists"
local papers = require "library.papers"

local councils = {}

local function minutes(task, agenda)
  local answers = task:ask { by = "school_curator", form = "council", title = agenda }
  local data = papers.basics(task, task.school)
  data.agenda, data.held, data.present = agenda, answers.held or today(), answers.present or 0
  data.heard, data.decisions = lists.points(answers.heard), lists.points(answers.decided)
  data.speaker = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "minutes_council", data = data }
end

function councils.inform(task)
  return minutes(task, "О возможностях и целях программы наставничества")
end

function councils.discuss(task)
  task:wait { till = task.window.till:sub(1, 8) .. "26" }
  return minutes(task, "О результатах работы наставнических пар")
end

return councils
