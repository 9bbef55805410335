-- SPDX-License-Identifier: MIT
-- Мониторинг муниципалитета: сводная таблица, приказ об итогах, адресные рекомендации каждой школе. Кто охвачен, считает
-- coverage.lua.

local coverage = require "library.coverage"
local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"

local monitoring = {}

local function totals_of(rows)
  local totals = { satisfied = lists.percent(lists.sum(rows, "content"), lists.sum(rows, "asked")) }
  for _, field in ipairs { "mentors", "mentees", "pairs", "meetings", "hours" } do
    totals[field] = lists.sum(rows, field)
  end
  return totals
end

local function shares(task, rows, title)
  local covered, total = lists.sum(rows, "mentees"), lists.sum(rows, "total")
  local content, asked = lists.sum(rows, "content"), lists.sum(rows, "asked")
  return {
    { title = title, numerator = covered, denominator = total, share = lists.percent(covered, total),
      target = task.inputs.target, last_year = lists.percent(lists.sum(rows, "last_year"), lists.sum(rows, "last_year_total")) },
    { title = "Участники, довольные работой (оценка 4 и 5)", numerator = content, denominator = asked,
      share = lists.percent(content, asked), target = task.inputs.target_satisfied, last_year = "—" },
  }
end

--- Сводная таблица муниципалитета. `role` — кто должен быть охвачен, `title` — название доли.
function monitoring.table(task, role, title)
  local rows = coverage.schools(task, role)
  local data = papers.basics(task, task.department)
  data.period = { from = dates.in_school_year(task.programme.first_year, 9, 1), till = today() }
  data.indicators, data.schools, data.totals = shares(task, rows, title), rows, totals_of(rows)
  data.forms, data.missing = coverage.forms(rows), coverage.missing(rows)
  data.author = papers.person(papers.holder("municipal_curator", task.department))
  local document = documents.generate { template = "monitoring", data = data }
  notifications.send {
    to = people.list { role = "head" }, notice = "monitoring_table", attach = { document },
    data = { title = title, document = papers.in_letter(document) },
  }
  return document
end

local function late_schools(rows)
  local late = lists.keep(rows, function(row) return row.covered < row.needed end)
  return lists.map(late, function(row) return row.school .. " (" .. row.share .. " %)" end)
end

--- Приказ управления об итогах: `subject` — чего мониторинг, `advice` — к какому дню нужны рекомендации.
function monitoring.order(task, subject, advice)
  local rows = coverage.schools(task, "mentee")
  local order = papers.issue(task, {
    template = "order_monitoring",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.subject, data.schools, data.late, data.missing = subject, rows, late_schools(rows), coverage.missing(rows)
      data.period = { from = dates.in_school_year(task.programme.first_year, 9, 1), till = today() }
      data.share = lists.percent(lists.sum(rows, "covered"), lists.sum(rows, "needed"))
      data.target, data.target_by, data.advice_by = task.inputs.target, task.inputs.target_by, advice
      data.author = papers.person(papers.holder("municipal_curator", task.department))
      data.controllers = lists.map(people.list { role = "controller", school = task.department.id }, papers.person)
      return data
    end,
  })
  records.add { kind = "monitoring", date = order.date, data = { schools = rows, order = order } }
  notifications.send {
    to = people.list { role = "head" }, notice = "monitoring_done", attach = { order },
    data = { title = "мониторинг " .. subject, document = papers.in_letter(order) },
  }
  return order
end

--- Мониторинг внедрения в последний день срока: на 30 ноября охват должен быть полным.
function monitoring.introduction(task)
  task:wait { till = task.window.till:sub(1, 8) .. "24" }
  return monitoring.order(task, "внедрения системы наставничества",
    dates.in_school_year(task.programme.first_year, 12, 25))
end

local function advice_for(row)
  local advice = {}
  if row.covered < row.needed then
    advice[#advice + 1] = "Закрепить наставников за неохваченными педагогами; если их не хватает — пригласить из другой организации."
  end
  if row.programmes < row.pairs then
    advice[#advice + 1] = "Завершить утверждение персонализированных программ: их меньше, чем пар и групп."
  end
  if row.meetings < row.pairs then
    advice[#advice + 1] = "Провести встречи всех пар: встреч записано меньше, чем пар."
  end
  if #advice == 0 then
    advice[1] = "Продолжить работу по программам пар; описать лучшую практику для муниципального банка."
  end
  return table.concat(advice, "\n")
end

local function tell_schools(document)
  notifications.send {
    to = people.list { role = "head" }, notice = "recommendations", attach = { document },
    data = { document = papers.in_letter(document) },
  }
end

--- Адресные рекомендации: программа предлагает каждой школе своё, координатор правит.
function monitoring.recommend(task)
  local rows = coverage.schools(task, "mentee")
  for _, row in ipairs(rows) do
    row.advice = advice_for(row)
  end
  local value = task:review {
    by = "municipal_curator", form = "recommendations", value = { schools = rows }, title = "Адресные рекомендации школам",
  }.value
  local data = papers.basics(task, task.department)
  data.schools = lists.map(value.schools, function(row)
    row.advice = lists.points(row.advice)
    return row
  end)
  data.answer_by = dates.in_school_year(task.programme.first_year, 1, 31)
  data.author = papers.person(papers.holder("municipal_curator", task.department))
  local document = documents.generate { template = "recommendations", data = data }
  tell_schools(document)
  return document
end

return monitoring
