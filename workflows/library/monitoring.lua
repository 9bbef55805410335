-- SPDX-License-Identifier: MIT
-- Мониторинг муниципалитета: охват поимённо, приказ, адресные рекомендации каждой школе. Цифры берутся из записей программы.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"

local monitoring = {}

local function share(part, whole)
  return whole == 0 and "—" or (string.format("%.1f", part * 100 / whole):gsub("%.", ","))
end

--- Охвачен тот, у кого пара есть или в этом году была: скоростная пара заканчивается одной встречей.
local function is_covered(mentee)
  return #pairs.history { person = mentee.id } > 0
end

local function of_school(kind, school)
  return lists.keep(records.list { kind = kind, unit = "all" }, function(record) return record.data.school == school end)
end

local function row_of(head)
  local mentees = people.list { role = "mentee", school = head.school }
  local missing = lists.keep(mentees, function(mentee) return not is_covered(mentee) end)
  local count = #mentees - #missing
  return {
    id = head.school, school = head.school_name, mentees = #mentees, covered = count, share = share(count, #mentees),
    meetings = #of_school("meeting", head.school), programmes = #of_school("programme", head.school),
    missing = lists.map(missing, function(mentee) return mentee.name end),
  }
end

--- Строка каждой школы: кому нужен наставник, кто охвачен, кто нет — поимённо.
function monitoring.schools(task)
  local heads = lists.keep(people.list { role = "head" }, function(head) return head.school ~= task.department.id end)
  return lists.map(heads, row_of)
end

local function late_schools(rows)
  local late = lists.keep(rows, function(row) return row.covered < row.mentees end)
  return lists.map(late, function(row) return row.school .. " (" .. row.share .. " %)" end)
end

local function missing_names(rows)
  local names = {}
  for _, row in ipairs(rows) do
    for _, name in ipairs(row.missing) do
      names[#names + 1] = name .. " (" .. row.school .. ")"
    end
  end
  return names
end

--- Приказ управления об итогах: `subject` — чего мониторинг, `advice` — к какому дню нужны рекомендации.
function monitoring.order(task, subject, advice)
  local rows = monitoring.schools(task)
  local order = papers.issue(task, {
    template = "order_monitoring",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.subject, data.schools, data.late, data.missing = subject, rows, late_schools(rows), missing_names(rows)
      data.period = { from = dates.in_school_year(task.programme.first_year, 9, 1), till = today() }
      data.share = share(lists.sum(rows, "covered"), lists.sum(rows, "mentees"))
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
  if row.covered < row.mentees then
    advice[#advice + 1] = "Закрепить наставников за неохваченными педагогами; если их не хватает — пригласить из другой организации."
  end
  if row.programmes < row.covered then
    advice[#advice + 1] = "Завершить утверждение персонализированных программ: их меньше, чем охваченных педагогов."
  end
  if row.covered > 0 and row.meetings < row.covered then
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
  local rows = monitoring.schools(task)
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

local function school_facts()
  local held = lists.map(records.list { kind = "meeting", unit = "school" }, function(record) return record.data end)
  local opinions = lists.map(records.list { kind = "feedback", unit = "school" }, function(record) return record.data end)
  local adapted = lists.keep(records.list { kind = "adaptation", unit = "school" }, function(record)
    return record.data.state ~= "пока нет"
  end)
  local formed = 0
  for _, record in ipairs(records.list { kind = "order_pairs", unit = "school" }) do
    formed = formed + #record.data.pairs
  end
  return {
    { name = "Пар и групп сформировано", value = tostring(formed) },
    { name = "Программ утверждено", value = tostring(#records.list { kind = "programme", unit = "school" }) },
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
      data.facts = school_facts()
      data.curator = papers.person(papers.holder("school_curator", task.school))
      return data
    end,
  })
end

--- Итоги программ в школе: справка куратора по записям года и приказ руководителя.
function monitoring.school(task)
  task:wait { till = task.window.till:sub(1, 8) .. "15" }
  local answers = task:ask { by = "school_curator", form = "conclusions", title = "Выводы о реализации персонализированных программ" }
  local data = papers.basics(task, task.school)
  data.subject, data.facts, data.undone = "о реализации персонализированных программ наставничества", school_facts(), {}
  data.conclusions, data.proposals = lists.points(answers.conclusions), lists.points(answers.proposals)
  data.author = papers.person(papers.holder("school_curator", task.school))
  local note = documents.generate { template = "analytic_note", data = data }
  return { note = note, order = order_on_results(task, note) }
end

return monitoring
