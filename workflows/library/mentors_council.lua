-- SPDX-License-Identifier: MIT
-- Совет наставников школы: заседание раз в квартал, протокол составляет программа.

local minutes = require "library.minutes"
local papers = require "library.papers"

local mentors_council = {}

local function works_of(answers)
  local done = {}
  for _, work in ipairs(mentors_council.works) do
    if answers[work.name] and answers[work.name] ~= "" then
      done[#done + 1] = work.title .. ": " .. answers[work.name]
    end
  end
  return done
end

--- Чем занят совет наставников: поля анкеты mentors_council по порядку. Карта задаёт их в actions.lua.
mentors_council.works = {}

--- Заседание совета наставников: что сделано по каждому направлению и что решено; практики идут в банк.
function mentors_council.meet(task)
  local answers = task:ask { by = "mentors_council", form = "mentors_council" }
  local done = works_of(answers)
  for _, work in ipairs(mentors_council.works) do
    if work.record and answers[work.name] and answers[work.name] ~= "" then
      records.add { kind = work.record, date = answers.held, data = { school = task.school.id, text = answers[work.name] } }
    end
  end
  answers.agenda, answers.heard = "О работе наставнических пар\nО предложениях и обращениях участников", table.concat(done, "\n")
  return minutes.write(task, task.school, papers.holder("mentors_council", task.school), "заседания совета наставников", answers)
end

return mentors_council
