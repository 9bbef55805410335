-- SPDX-License-Identifier: MIT
-- Программа на год: документ по итогам самообследования и запросов, итоговый совет, решение о следующем годе.

local councils = require "library.councils"
local dates = require "library.dates"
local indicators = require "indicators"
local kinds = require "kinds"
local lists = require "library.lists"
local monitoring = require "monitoring"
local papers = require "library.papers"

local programme = {}

--- Пять задач программы.
local tasks_of_year = {
  "раскрыть возможности каждого наставляемого",
  "поддержать освоение новых педагогических технологий",
  "находить, обобщать и распространять опыт творчески работающих педагогов",
  "улучшить диагностику успешности и профессиональных затруднений",
  "сопровождать молодых и вновь принятых педагогов",
}

local stages = {
  { title = "Подготовка", activities = {
    { title = "Самообследование, запросы, банк наставников", term = "сентябрь", by = "куратор" },
    { title = "Закрепление пар приказом", term = "сентябрь", by = "руководитель" } } },
  { title = "Работа пар", activities = {
    { title = "Планы, ежемесячные встречи, «горизонтальное» обучение", term = "октябрь – май", by = "наставники" } } },
  { title = "Итоги", activities = {
    { title = "Показатели года, итоговый педагогический совет", term = "май", by = "куратор" } } },
}

local conditions = {
  "время встреч учтено в расписании наставника и наставляемого",
  "выплаты наставникам определены дополнительными соглашениями",
  "отчёты составляет программа: педагоги отмечают встречи и отвечают на короткие вопросы",
}
local risks = {
  { risk = "У наставника не хватает времени", answer = "Перераспределить нагрузку, заменить наставника" },
  { risk = "Пара не сработалась", answer = "Предложить другого наставника по желанию любой стороны" },
}

local function needs()
  local known, rows = {}, {}
  for _, record in ipairs(records.list { kind = "request", unit = "own" }) do
    for _, deficit in ipairs(lists.split(record.data.deficits)) do
      if not known[deficit] then
        known[deficit] = true
        rows[#rows + 1] = { need = deficit, answer = record.data.way ~= "" and record.data.way or "консультации" }
      end
    end
  end
  return rows
end

local function targets()
  local known = records.list { kind = "indicators_last_year", unit = "own" }
  local before = known[#known] and known[#known].data or {}
  return lists.map(indicators, function(indicator)
    local of = tonumber(before[indicator.name .. "_of"]) or 0
    local share = of > 0 and (tonumber(before[indicator.name]) or 0) * 100 / of or 0
    return {
      title = indicator.title, source = indicator.source,
      target = "выше " .. string.format("%.1f", share):gsub("%.", ",") .. " %",
    }
  end)
end

local function passport(task, answers)
  local data = papers.basics(task, task.school)
  data.council = { body = "педагогический совет", date = answers.council_date, number = answers.council_number }
  data.grounds = "итоги самообследования; Концепция развития наставничества в Российской Федерации до 2030 года"
  data.curator = papers.person(papers.holder("school_curator", task.school))
  data.authors = { data.curator }
  data.from = dates.in_school_year(task.programme.first_year, 9, 1)
  data.till = dates.in_school_year(task.programme.first_year, 5, 31)
  data.participants = "молодые и вновь принятые педагоги, педагоги, которые испытывают затруднения, наставники"
  data.forms = task.inputs.pair_form .. " в видах: " .. lists.join({ kinds.young, kinds.leader, kinds.innovator, kinds.subject })
  data.mode = "очно, не реже одного раза в месяц; при необходимости дистанционно"
  return data
end

--- Программа по самообследованию: задачи, запросы, десять показателей с целями; утверждает руководитель.
function programme.write(task)
  local answers = {}
  return papers.issue(task, {
    template = "programme_school",
    sign = { "head" },
    build = function(remark)
      answers = task:ask {
        by = "school_curator", form = "programme_goal",
        title = remark and "Программу вернули: " .. remark or "Программа наставничества: выводы и цель",
      }
      local data = passport(task, answers)
      data.reasons = lists.split(answers.reasons, "\n")
      data.goal, data.tasks, data.needs, data.indicators = answers.goal, tasks_of_year, needs(), targets()
      data.stages, data.conditions, data.risks = stages, conditions, risks
      return data
    end,
  })
end

--- Итоговый педагогический совет: показатели года попадают в протокол сами.
function programme.final_council(task)
  task:wait { till = task.window.till:sub(1, 8) .. "27" }
  return councils.hold(task, "Об итогах программы наставничества", monitoring.in_words)
end

local function next_year(task)
  return string.format("%d–%d", task.programme.first_year + 1, task.programme.first_year + 2)
end

--- Решение руководителя: что с программой в следующем году; приказ и письмо куратору.
function programme.renew(task)
  local order = papers.issue(task, {
    template = "order_renewal",
    sign = { "head" },
    build = function()
      local answers = task:ask {
        by = "head", form = "renewal", title = "Программа наставничества на " .. next_year(task) .. " учебный год",
      }
      local data = papers.basics(task, task.school)
      data.fulfilled, data.renew, data.tasks = answers.fulfilled, answers.renew, lists.points(answers.tasks)
      data.next_year, data.renewed_by = next_year(task), dates.in_school_year(task.programme.first_year + 1, 9, 15)
      data.curator = papers.person(papers.holder("school_curator", task.school))
      return data
    end,
  })
  notifications.send {
    to = people.list { role = "school_curator", school = task.school.id }, notice = "programme_renewed", attach = { order },
    data = { title = next_year(task), document = papers.in_letter(order) },
  }
  return order
end

return programme
