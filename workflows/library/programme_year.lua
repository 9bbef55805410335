-- SPDX-License-Identifier: MIT
-- Работа по персонализированной программе: встречи, вести об адаптации, изменения, оценка обеими сторонами, отчёт, отзыв для
-- аттестации.

local closing = require "library.closing"
local dates = require "library.dates"
local lists = require "library.lists"
local meetings = require "library.meetings"
local papers = require "library.papers"
local programmes = require "library.programmes"
local reports = require "library.reports"

local programme_year = {}

local function topic_of(written, month)
  local topics = {}
  for _, row in ipairs(written.rows) do
    if row.term:find(month.title, 1, true) then
      topics[#topics + 1] = row.title
    end
  end
  return #topics > 0 and table.concat(topics, "; ") or "консультация по запросу, рефлексия"
end

--- Раз в полугодие наставник сообщает, как идёт адаптация, и может предложить поощрение, взыскание, изменение документов.
local function adaptation(task)
  local answers = task:ask { by = "mentor", form = "adaptation", title = "Как идёт адаптация: " .. task.pair.mentee.name }
  answers.who = nil
  answers.school, answers.mentee, answers.mentor = task.school.id, task.pair.mentee.name, task.pair.mentor.name
  records.add { kind = "adaptation", date = today(), data = answers }
  local year_goes_on = today() < dates.in_school_year(task.programme.first_year, 4, 1)
  if year_goes_on and answers.changes and answers.changes ~= "" then
    local agreed = task:approve {
      by = "school_curator", title = "Наставник предлагает изменить программу: " .. answers.changes,
    }
    if agreed.approved then
      programmes.amend(task, answers.changes)
    end
  end
end

local function is_single_meeting(task)
  return task.pair.kind:find("скоростн", 1, true) ~= nil
end

local function hold_meetings(task)
  local written = programmes.written(task)
  for _, month in ipairs(meetings.months(task, task.window.from, task.window.till)) do
    meetings.hold(task, month, topic_of(written, month))
    if is_single_meeting(task) then
      return
    end
    if month.key == "december" then
      adaptation(task)
    end
  end
  adaptation(task)
end

local function assess(task, role, person)
  local answers = task:ask { by = role, form = "assessment", title = "Оценка завершённой программы: " .. person.name }
  records.add {
    kind = "feedback", date = today(),
    data = {
      school = task.school.id, role = role, useful = answers.useful, comfort = answers.comfort, organised = answers.conditions,
    },
  }
end

local function report(task, answers)
  local data = reports.of_pair(task, task.pair.from, today())
  data.planned = is_single_meeting(task) and 1 or data.planned
  data.achieved, data.conclusion, data.decision = answers.achieved, answers.conclusion, answers.decision
  local document = documents.generate { template = "report_final", data = data }
  closing.remember(task, data)
  return document
end

--- Наставник входит в комиссию, когда наставляемый проходит аттестацию в этом году.
local function attestation(task, answers)
  local held = records.list { kind = "meeting", unit = "own" }
  local opinion = task:ask { by = "mentor", form = "attestation", title = "Отзыв для аттестации: " .. task.pair.mentee.name }
  local data = papers.basics(task, task.school)
  data.mentor, data.mentee = papers.person(task.pair.mentor), papers.person(task.pair.mentee)
  data.from, data.till = task.pair.from, today()
  data.count, data.hours = #held, lists.sum(lists.map(held, papers.meeting), "hours")
  data.topics = lists.map(held, function(record) return record.data.topic end)
  data.achieved, data.conclusion = answers.achieved, opinion.conclusion
  return papers.issue(task, {
    template = "attestation_note", sign = { "head" }, build = function() return data end,
  })
end

--- Весь путь программы: встречи, вести об адаптации, изменения, оценка обеими сторонами, отчёт, отзыв для аттестации.
function programme_year.work(task)
  hold_meetings(task)
  assess(task, "mentee", task.pair.mentee)
  assess(task, "mentor", task.pair.mentor)
  local answers = task:ask { by = "school_curator", form = "pair_result", title = "Вывод о работе пары" }
  answers.decision = answers.decision or "завершить работу"
  local papers_of_pair = { report = report(task, answers) }
  if task.pair.mentee.attestation then
    papers_of_pair.attestation = attestation(task, answers)
  end
  if answers.decision == "завершить работу" then
    pairs.close { pair = task.pair.id, reason = "программа пары выполнена", till = today() }
  end
  return papers_of_pair
end

return programme_year
