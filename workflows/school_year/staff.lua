-- SPDX-License-Identifier: MIT
-- Коллектив: вновь принятые, «горизонтальное» обучение, представление опыта, перемены в коллективе.

local lists = require "library.lists"
local papers = require "library.papers"
local reports = require "library.reports"

local staff = {}

local function is_new(person)
  return (tonumber(person.experience_years) or 0) < 3 or person.hired_this_year == true
end

local function ask_newcomer(task, person)
  local answers = task:ask { by = "school_curator", form = "newcomer", title = "Молодой или вновь принятый педагог: " .. person.name }
  notifications.send { to = person, notice = "newcomer", data = { title = task.school.short_name } }
  return {
    name = person.name, position = person.position, experience_years = person.experience_years or 0,
    help = answers.help .. (answers.agrees and "" or " (участвовать не согласен)"),
  }
end

--- Список молодых и вновь принятых: каждому — письмо с приглашением в программу.
function staff.newcomers(task)
  local data = papers.basics(task, task.school)
  local newcomers = lists.keep(people.list { role = "mentee", school = task.school.id }, is_new)
  data.newcomers = lists.map(newcomers, function(person) return ask_newcomer(task, person) end)
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "newcomers", data = data }
end

--- Кто учился у коллег: числа с начала года идут в показатели.
function staff.horizontal(task)
  local answers = task:ask { by = "school_curator", form = "horizontal", title = "«Горизонтальное» обучение за четверть" }
  records.add { kind = "horizontal", date = answers.held, data = { count = answers.participants, topic = answers.topic } }
  records.add { kind = "lesson", date = answers.held, data = { count = answers.lesson or 0, topic = answers.topic } }
  return { participants = answers.participants }
end

--- Опыт на трёх уровнях и участие в конкурсах: числа с начала года идут в показатели.
function staff.experience(task)
  local answers = task:ask { by = "school_curator", form = "experience", title = "Представление опыта и конкурсы" }
  records.add {
    kind = "experience", date = today(),
    data = {
      count = answers.people, district = answers.district, city = answers.city, country = answers.country,
      names = answers.names or "",
    },
  }
  records.add { kind = "contest", date = today(), data = { count = answers.contest } }
  return { experience = answers.people, contest = answers.contest }
end

local results = {
  { name = "school", title = "Показатели школы" }, { name = "climate", title = "Психологический климат" },
  { name = "personal", title = "Личные показатели эффективности педагогов" },
  { name = "external", title = "Результаты внешнего мониторинга" },
}

--- Четыре ожидаемых результата, которые не выразить долей: оценка коллектива и справка.
function staff.climate(task)
  local answers = task:ask { by = "school_curator", form = "climate", title = "Что изменилось в коллективе за год" }
  return reports.note(task, {
    subject = "о качественных результатах программы наставничества", title = "Выводы об изменениях в коллективе",
    facts = lists.map(results, function(one)
      return { name = one.title .. " (3 — без изменений)", value = answers[one.name] .. " из 5" }
    end),
  })
end

return staff
