-- SPDX-License-Identifier: MIT
-- Завершение пары или группы: финальная встреча с решением, отчёт наставника, закрытие.

local feedback = require "library.feedback"
local lists = require "library.lists"
local reports = require "library.reports"

local closing = {}

local stop, go_on = "завершить работу", "продолжить работу"

local function left_deficits(task, answers)
  local left = lists.split(answers.deficits_left)
  for _, mentee in ipairs(task.pair.mentees) do
    people.update { person = mentee.id, profile = { deficits_left = left } }
    records.add { kind = "deficits", date = today(), data = { school = task.school.id, person = mentee.id, left = #left } }
  end
end

--- Финальная встреча: анкеты обеих сторон, какие затруднения остались, решение — завершить или продолжить.
function closing.final_meeting(task)
  feedback.ask(task)
  local answers = task:ask { by = "school_curator", form = "final_meeting", title = "Финальная встреча: " .. task.unit.name }
  left_deficits(task, answers)
  records.add {
    kind = "final_meeting", date = answers.held,
    data = {
      decision = answers.decision, reason = answers.reason or "", before = lists.join(task.pair.mentee.deficits),
      left = answers.deficits_left or "",
    },
  }
  return { decision = answers.decision }
end

local function decision()
  local held = records.list { kind = "final_meeting", unit = "own" }
  return held[#held] and held[#held].data or { decision = go_on, before = "", left = "" }
end

local function report_data(task, final, answers)
  local data = reports.of_pair(task, task.pair.from, today())
  data.achieved, data.decision = answers.achieved, final.decision
  data.conclusion, data.by_mentor = answers.conclusion, true
  return data
end

--- Итоги пары остаются в записях: по ним поощряют наставников.
function closing.remember(task, data)
  records.add {
    kind = "pair_report", date = today(),
    data = {
      mentors = lists.map(task.pair.mentors, function(mentor)
        return { id = mentor.id, name = mentor.name, position = mentor.position or "" }
      end),
      from = data.period.from, till = data.period.till, meetings = data.count, hours = data.hours,
      achieved = data.achieved, decision = data.decision,
    },
  }
end

--- Отчёт по итогам программы: считает программа, наставник отвечает на два вопроса. По решению «завершить» пара закрывается.
function closing.report(task)
  local final = decision()
  local answers = task:ask { by = "mentor", form = "mentor_conclusion", title = "Итоги вашей работы: " .. task.unit.name }
  local data = report_data(task, final, answers)
  local report = documents.generate { template = "report_final", data = data }
  closing.remember(task, data)
  notifications.send {
    to = lists.join_rows(task.pair.mentors, task.pair.mentees), notice = "pair_finished", attach = { report },
    data = { title = task.unit.name, reason = final.decision },
  }
  if final.decision == stop then
    pairs.close { pair = task.pair.id, reason = "программа пары выполнена", till = today() }
  else
    task:note("Решено продолжить работу в следующем учебном году: " .. (final.reason or ""))
  end
  return report
end

return closing
