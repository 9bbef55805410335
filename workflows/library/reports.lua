-- SPDX-License-Identifier: MIT
-- Отчёты пишет программа по записям года; человек добавляет только вывод.

local dates = require "library.dates"
local lists = require "library.lists"
local meetings = require "library.meetings"
local papers = require "library.papers"

local reports = {}

local function between(found, from, till)
  return lists.keep(found, function(record) return record.date >= from and record.date <= till end)
end

local function data_of(found)
  return lists.map(found, function(record) return record.data end)
end

--- Что известно о работе пары с дня `from` по день `till`: встречи, часы, сколько встреч ждали, как её оценили.
function reports.of_pair(task, from, till)
  local held = between(records.list { kind = "meeting", unit = "own" }, from, till)
  local answers = data_of(between(records.list { kind = "feedback", unit = "own" }, from, till))
  local data = papers.of_pair(task)
  data.period = { from = from, till = till }
  data.meetings = lists.map(held, papers.meeting)
  data.count, data.hours = #held, lists.sum(data.meetings, "hours")
  data.planned = #meetings.months(task, from, till)
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
  local from = half.first and half.from or dates.in_school_year(task.programme.first_year, 9, 1)
  local data = reports.of_pair(task, from, half.till)
  local answers = task:ask {
    by = "school_curator", form = "pair_result",
    title = "Вывод о работе пары: " .. lists.counted(data.count, "встреча", "встречи", "встреч") .. " за период",
  }
  data.achieved, data.conclusion, data.decision = answers.achieved, answers.conclusion, answers.decision or "продолжить работу"
  local report = documents.generate { template = half.first and "report_half_year" or "report_final", data = data }
  close_pair(task, answers, half)
  return report
end

local function school_facts(task, from, till)
  local of_year = pairs.list { school = task.school.id, ended = true }
  local held = data_of(between(records.list { kind = "meeting", unit = "school" }, from, till))
  local answers = data_of(between(records.list { kind = "feedback", unit = "school" }, from, till))
  return {
    { name = "Пар и групп в этом учебном году", value = tostring(#of_year) },
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

--- Аналитическая справка школы или управления `note` = { subject, facts, undone?, title?, answers? }: факты собраны программой,
--- выводы пишет куратор; если они уже есть (answers), его не спрашивают.
function reports.note(task, note)
  local organisation, curator = task.department, "municipal_curator"
  if task.school then
    organisation, curator = task.school, "school_curator"
  end
  local answers = note.answers
    or task:ask { by = curator, form = "conclusions", title = note.title or "Выводы к справке " .. note.subject }
  local data = papers.basics(task, organisation)
  data.subject, data.facts, data.undone = note.subject, note.facts, note.undone or {}
  data.conclusions, data.proposals = lists.points(answers.conclusions), lists.points(answers.proposals)
  data.author = papers.person(papers.holder(curator, organisation))
  return documents.generate { template = "analytic_note", data = data }
end

local function on_period(task, subject, period)
  return reports.note(task, { subject = subject, facts = school_facts(task, period.from, period.till), undone = undone(task) })
end

local function whole_year(task)
  return { from = dates.in_school_year(task.programme.first_year, 9, 1), till = dates.in_school_year(task.programme.first_year, 5, 31) }
end

--- Промежуточный мониторинг в январе: первое полугодие.
function reports.interim(task)
  local half = dates.half_year(task.programme.first_year, dates.in_school_year(task.programme.first_year, 12, 31))
  return on_period(task, "о влиянии программы наставничества на наставляемых за " .. half.title, half)
end

--- Справка куратора за полугодие, в которое попадает окно задачи.
function reports.half_year(task)
  local half = dates.half_year(task.programme.first_year, task.window.from)
  task:wait { till = half.till:sub(1, 8) .. "15" }
  return on_period(task, "о ходе программы наставничества за " .. half.title, half)
end

--- Справка об адаптации наставляемых: год идёт, в мае подводится итог.
function reports.adaptation(task)
  task:wait { till = dates.in_school_year(task.programme.first_year, 5, 10) }
  return on_period(task, "об адаптации наставляемых и влиянии программы на участников", whole_year(task))
end

--- Удовлетворённость участников: по анкетам, собранным в парах.
function reports.satisfaction(task)
  task:wait { till = task.window.till:sub(1, 8) .. "22" }
  local half = dates.half_year(task.programme.first_year, task.window.from)
  return on_period(task, "об удовлетворённости участников программы наставничества за " .. half.title, half)
end

--- У скольких пар и групп есть программа; новая редакция — не вторая программа.
local function with_programme()
  local pairs_of = {}
  for _, programme in ipairs(data_of(records.list { kind = "programme", unit = "school" })) do
    pairs_of[programme.pair] = true
  end
  return #lists.values(pairs_of)
end

local function programme_facts()
  local held = data_of(records.list { kind = "meeting", unit = "school" })
  local opinions = data_of(records.list { kind = "feedback", unit = "school" })
  local adapted = lists.keep(records.list { kind = "adaptation", unit = "school" }, function(record)
    return record.data.state ~= "пока нет"
  end)
  local formed = 0
  for _, record in ipairs(records.list { kind = "order_pairs", unit = "school" }) do
    formed = formed + #record.data.pairs
  end
  return {
    { name = "Пар и групп сформировано", value = tostring(formed) },
    { name = "Пар и групп с программой", value = tostring(with_programme()) },
    { name = "Встреч проведено", value = tostring(#held) },
    { name = "Часов наставничества", value = string.format("%g", lists.sum(held, "hours")) },
    { name = "Сообщений об успешной адаптации", value = tostring(#adapted) },
    { name = "Средняя оценка программы участниками", value = lists.average(opinions, "useful") },
  }
end

local function order_on_results(task, note)
  return papers.issue(task, {
    template = "order_results",
    sign = { "head" },
    build = function()
      local data = papers.basics(task, task.school)
      data.note = { number = note.number, date = note.date }
      data.facts = programme_facts()
      data.curator = papers.person(papers.holder("school_curator", task.school))
      return data
    end,
  })
end

--- Итоги программ в школе: справка куратора по записям года и приказ руководителя.
function reports.programmes(task)
  task:wait { till = task.window.till:sub(1, 8) .. "15" }
  local paper = reports.note(task, {
    subject = "о реализации персонализированных программ наставничества", facts = programme_facts(),
    title = "Выводы о реализации персонализированных программ",
  })
  return { note = paper, order = order_on_results(task, paper) }
end

return reports
