-- SPDX-License-Identifier: MIT
-- Охват: доли участников с числителем и знаменателем, кто ещё не охвачен, строка каждой школы. Сводную таблицу печатает программа.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"

local coverage = {}

local function percent(part, whole)
  return whole > 0 and (string.format("%.1f", part * 100 / whole):gsub("%.", ",")) or "—"
end

--- Директор вносит, сколько всего тех, от кого считается доля, и какой она была год назад.
function coverage.ask_totals(task)
  local answers = task:ask { by = "school_curator", form = "totals", title = "Сколько всего: " .. task.school.short_name }
  records.add {
    kind = "totals", date = today(),
    data = {
      school = task.school.id, total = answers.total, last_year = answers.last_year or 0,
      last_year_total = answers.last_year_total or 0,
    },
  }
  return { total = answers.total }
end

local function latest_totals(school)
  local own = lists.keep(records.list { kind = "totals", unit = "all" }, function(record) return record.data.school == school end)
  return own[#own] and own[#own].data or { total = 0, last_year = 0, last_year_total = 0 }
end

local function of_school(kind, school)
  return lists.map(lists.keep(records.list { kind = kind, unit = "all" }, function(record)
    return record.data.school == school
  end), function(record) return record.data end)
end

local function satisfied(answers)
  return lists.keep(answers, function(answer) return (tonumber(answer.useful) or 0) >= 4 end)
end

--- Люди пар и групп, которые сейчас работают.
local function involved(school)
  local found = { mentors = {}, mentees = {}, pairs = 0, forms = {} }
  for _, pair in ipairs(pairs.list { school = school }) do
    found.pairs = found.pairs + 1
    for _, mentor in ipairs(pair.mentors) do
      found.mentors[mentor.id] = mentor.name
    end
    for _, mentee in ipairs(pair.mentees) do
      found.mentees[mentee.id] = mentee.name
    end
    local form = found.forms[pair.form] or { form = pair.form, pairs = 0, mentees = 0 }
    form.pairs, form.mentees = form.pairs + 1, form.mentees + #pair.mentees
    found.forms[pair.form] = form
  end
  return found
end

local function count(set)
  local number = 0
  for _ in pairs(set) do
    number = number + 1
  end
  return number
end

--- Кому нужен наставник, а его ещё нет. Старшеклассник-наставник сам его не ждёт.
local function waiting(role, school, mentees)
  local seekers = lists.without(people.list { role = role, school = school }, people.list { role = "mentor", school = school })
  return lists.keep(seekers, function(person) return not mentees[person.id] end)
end

local function school_row(head, role)
  local found, answers = involved(head.school), of_school("feedback", head.school)
  local held = of_school("meeting", head.school)
  local totals = latest_totals(head.school)
  return {
    school = head.school_name, mentors = count(found.mentors), mentees = count(found.mentees), pairs = found.pairs,
    meetings = #held, hours = lists.sum(held, "hours"), satisfied = percent(#satisfied(answers), #answers),
    total = totals.total, last_year = totals.last_year, last_year_total = totals.last_year_total, forms = found.forms,
    asked = #answers, content = #satisfied(answers),
    missing = lists.map(waiting(role, head.school, found.mentees), function(person)
      return person.name .. " (" .. head.school_name .. ")"
    end),
  }
end

local function merged_forms(rows)
  local known, forms = {}, {}
  for _, row in ipairs(rows) do
    for name, one in pairs(row.forms) do
      if not known[name] then
        known[name] = { form = name, pairs = 0, mentees = 0 }
        forms[#forms + 1] = known[name]
      end
      known[name].pairs, known[name].mentees = known[name].pairs + one.pairs, known[name].mentees + one.mentees
    end
  end
  return forms
end

local function totals_of(rows)
  local totals = { satisfied = percent(lists.sum(rows, "content"), lists.sum(rows, "asked")) }
  for _, field in ipairs { "mentors", "mentees", "pairs", "meetings", "hours" } do
    totals[field] = lists.sum(rows, field)
  end
  return totals
end

local function indicators(task, rows, title)
  local covered, total = lists.sum(rows, "mentees"), lists.sum(rows, "total")
  local before = percent(lists.sum(rows, "last_year"), lists.sum(rows, "last_year_total"))
  return {
    { title = title, numerator = covered, denominator = total, share = percent(covered, total),
      target = task.inputs.target, last_year = before },
    { title = "Участники, довольные работой (оценка 4 и 5)", numerator = lists.sum(rows, "content"),
      denominator = lists.sum(rows, "asked"), share = percent(lists.sum(rows, "content"), lists.sum(rows, "asked")),
      target = task.inputs.target_satisfied, last_year = "—" },
  }
end

local function missing_names(rows)
  local names = {}
  for _, row in ipairs(rows) do
    names = lists.join_rows(names, row.missing)
  end
  return names
end

--- Сводная таблица муниципалитета. `role` — кто должен быть охвачен, `title` — название доли.
function coverage.table(task, role, title)
  local heads = lists.keep(people.list { role = "head" }, function(head) return head.school ~= task.department.id end)
  local rows = lists.map(heads, function(head) return school_row(head, role) end)
  local data = papers.basics(task, task.department)
  data.period = { from = dates.in_school_year(task.programme.first_year, 9, 1), till = today() }
  data.indicators, data.schools, data.totals = indicators(task, rows, title), rows, totals_of(rows)
  data.forms, data.missing = merged_forms(rows), missing_names(rows)
  data.author = papers.person(papers.holder("municipal_curator", task.department))
  local document = documents.generate { template = "monitoring", data = data }
  notifications.send {
    to = people.list { role = "head" }, notice = "monitoring_table", attach = { document },
    data = { title = title, document = papers.in_letter(document) },
  }
  return document
end

return coverage
