-- SPDX-License-Identifier: MIT
-- Протокол: кто бы ни заседал, бумага одна.

local lists = require "library.lists"
local papers = require "library.papers"

local minutes = {}

--- Печатает протокол `meeting` — «заседания педагогического совета», «совещания о …» в родительном падеже. `answers`: held, present и
--- строки agenda, heard, decided; speaker — докладчик, если он один.
function minutes.write(task, organisation, chair, meeting, answers)
  local data = papers.basics(task, organisation)
  data.meeting, data.chair = meeting, papers.person(chair)
  data.speaker = answers.speaker and papers.person(answers.speaker)
  data.held, data.present = answers.held, answers.present
  data.agenda, data.heard = lists.points(answers.agenda), lists.points(answers.heard)
  data.decisions = lists.points(answers.decided)
  return documents.generate { template = "minutes", data = data }
end

--- Протокол школы, где докладывает куратор, а ведёт заседание руководитель.
function minutes.of_school(task, meeting, agenda, answers)
  answers.agenda, answers.speaker = agenda, papers.holder("school_curator", task.school)
  return minutes.write(task, task.school, papers.head(task.school), meeting, answers)
end

return minutes
