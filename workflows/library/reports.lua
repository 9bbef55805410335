-- SPDX-License-Identifier: MIT
-- Отчёты пишет программа по записям года; человек добавляет только вывод.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"

local reports = {}

local function between(found, from, till)
  return lists.keep(found, function(record) return record.date >= from and record.date <= till end)
end

local function data_of(found)
  return lists.map(found, function(record) return record.data end)
end

local function counted(number, one, few, many)
  return number .. " " .. plural(number, one, few, many)
end

local function pair_data(task, half)
  local from = half.first and half.from or dates.in_school_year(task.programme.first_year, 9, 1)
  local held = between(records.list { kind = "meeting", unit = "own" }, from, half.till)
  local answers = data_of(between(records.list { kind = "feedback", unit = "own" }, from, half.till))
  local data = papers.basics(task, task.school)
  data.mentors = lists.map(task.pair.mentors, papers.person)
  data.mentees = lists.map(task.pair.mentees, papers.person)
  data.pair = { form = task.pair.form, kind = task.pair.kind, from = task.pair.from }
  data.period = { from = from, till = half.till }
  data.meetings = lists.map(held, papers.meeting)
  data.count, data.hours = #held, lists.sum(data.meetings, "hours")
  data.planned = half.first and 3 or 8
  data.satisfaction = lists.average(answers, "useful")
  data.curator = papers.person(papers.holder("school_curator", task.school))
  return data
end

local function close_pair(task, answers, half)
  if not half.first and answers.decision == "завершить работу" then
    pairs.close { pair = task.pair.id, reason = "программа пары выполнена", till = today() }
  end
end

--- Отчёт пары: в декабре за полугодие, в мае за год. Составляется за неделю до конца окна.
function reports.pair(task)
  local half = dates.half_year(task.programme.first_year, task.window.from)
  task:wait { till = task.window.till:sub(1, 8) .. "24" }
  local data = pair_data(task, half)
  local answers = task:ask {
    by = "school_curator", form = "pair_result",
    title = "Вывод о работе пары: " .. counted(data.count, "встреча", "встречи", "встреч") .. " за период",
  }
  data.achieved, data.conclusion, data.decision = answers.achieved, answers.conclusion, answers.decision or "продолжить работу"
  local report = documents.generate { template = half.first and "report_half_year" or "report_final", data = data }
  close_pair(task, answers, half)
  return report
end

local function school_facts(task, from, till)
  local working = pairs.list { school = task.school.id }
  local held = data_of(between(records.list { kind = "meeting", unit = "school" }, from, till))
  local answers = data_of(between(records.list { kind = "feedback", unit = "school" }, from, till))
  return {
    { name = "Наставнических пар", value = tostring(#working) },
    { name = "Проведено встреч", value = tostring(#held) },
    { name = "Часов наставничества", value = string.format("%g", lists.sum(held, "hours")) },
    { name = "Получено анкет обратной связи", value = tostring(#answers) },
    { name = "Средняя оценка пользы работы в паре", value = lists.average(answers, "useful") },
    { name = "Средняя оценка отношений в паре", value = lists.average(answers, "comfort") },
  }
end

local function undone(task)
  local late = lists.keep(tasks.summary { school = task.school.id }, function(row) return row.overdue end)
  return lists.map(late, function(row) return { activity = row.activity, title = row.title, unit = row.unit_name } end)
end

local function note(task, subject, half)
  local data = papers.basics(task, task.school)
  data.subject = subject
  data.facts, data.undone = school_facts(task, half.from, half.till), undone(task)
  local answers = task:ask { by = "school_curator", form = "conclusions", title = "Выводы к справке " .. subject }
  data.conclusions, data.proposals = lists.points(answers.conclusions), lists.points(answers.proposals)
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "analytic_note", data = data }
end

local function whole_year(task)
  return { from = dates.in_school_year(task.programme.first_year, 9, 1), till = dates.in_school_year(task.programme.first_year, 5, 31) }
end

--- Промежуточный мониторинг в январе: первое полугодие.
function reports.interim(task)
  return note(task, "о влиянии программы наставничества на наставляемых",
    dates.half_year(task.programme.first_year, dates.in_school_year(task.programme.first_year, 12, 31)))
end

--- Справка куратора за полугодие, в которое попадает окно задачи.
function reports.half_year(task)
  local half = dates.half_year(task.programme.first_year, task.window.from)
  task:wait { till = half.till:sub(1, 8) .. "15" }
  return note(task, "о ходе программы наставничества за " .. half.title, half)
end

--- Справка об адаптации наставляемых: год идёт, в мае подводится итог.
function reports.adaptation(task)
  task:wait { till = dates.in_school_year(task.programme.first_year, 5, 10) }
  return note(task, "об адаптации наставляемых и влиянии программы на участников", whole_year(task))
end

--- Удовлетворённость участников: по анкетам, собранным в парах.
function reports.satisfaction(task)
  task:wait { till = task.window.till:sub(1, 8) .. "22" }
  return note(task, "об удовлетворённости участников программы наставничества",
    dates.half_year(task.programme.first_year, task.window.from))
end

return reports
