-- SPDX-License-Identifier: MIT
-- Педагогический совет: секретарь вносит главное, протокол печатает программа.

local minutes = require "library.minutes"

local councils = {}

--- Заседание педагогического совета с одним вопросом; `report()` — строки, которые программа вносит в протокол сама.
function councils.hold(task, agenda, report)
  local answers = task:ask { by = "school_curator", form = "council", title = agenda }
  answers.heard = (report and report() .. "\n" or "") .. answers.heard
  return minutes.of_school(task, "заседания педагогического совета", agenda, answers)
end

function councils.inform(task)
  return councils.hold(task, "О возможностях и целях программы наставничества")
end

function councils.discuss(task)
  task:wait { till = task.window.till:sub(1, 8) .. "26" }
  return councils.hold(task, "О результатах работы наставнических пар")
end

return councils
