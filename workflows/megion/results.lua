-- SPDX-License-Identifier: MIT
-- Четырнадцать результатов целевой модели: осенний и весенний замер, сравнение, сводка по городу.

local lists = require "library.lists"
local papers = require "library.papers"

local results = {}

--- Что измеряется: доля или оценка от 0 до 100; у `less` хорошо, когда становится меньше. Те же имена — в анкете results.
results.list = {
  { name = "achievements", title = "Показатели обучающихся в образовании, культуре и спорте улучшились" },
  { name = "climate", title = "Психологический климат среди обучающихся и педагогов" },
  { name = "young_teachers", title = "Молодые педагоги плавно вошли в профессию" },
  { name = "staff", title = "Личные показатели педагогов и сотрудников" },
  { name = "motivation", title = "Мотивация к учёбе и саморазвитию" },
  { name = "failing", title = "Неуспеваемость обучающихся", less = true },
  { name = "trajectories", title = "Индивидуальные образовательные траектории" },
  { name = "career", title = "Обучающиеся, которые прошли профориентацию" },
  { name = "choice", title = "Осознанный выбор образования и профессии" },
  { name = "citizenship", title = "Активная гражданская позиция школьного сообщества" },
  { name = "values", title = "Ценностные и жизненные ориентиры" },
  { name = "conflicts", title = "Конфликтность", less = true },
  { name = "talents", title = "Участники программ развития талантов" },
  { name = "inclusion", title = "Дети с ограниченными возможностями здоровья, у которых есть наставник" },
}

local function before()
  local known = records.list { kind = "results", unit = "own" }
  return known[#known] and known[#known].data.values or {}
end

local function change(result, was, now)
  if was == nil then
    return "первый замер"
  end
  if now == was then
    return "без изменений"
  end
  return (now > was) ~= (result.less == true) and "улучшение" or "ухудшение"
end

local function rows(values, earlier)
  return lists.map(results.list, function(result, position)
    local now, was = values[position], earlier[position]
    return { title = result.title, before = was and string.format("%g", was) or "—", now = string.format("%g", now),
      change = change(result, was, now) }
  end)
end

local function paper(task, template, organisation, role, table_rows, comment)
  local data = papers.basics(task, organisation)
  data.rows, data.comment = table_rows, comment or ""
  data.author = papers.person(papers.holder(role, organisation))
  return documents.generate { template = template, data = data }
end

--- Школа вписывает значения; прошлый замер стоит рядом.
function results.school(task)
  local earlier = before()
  local answers = task:ask { by = "school_curator", form = "results", title = "Четырнадцать результатов: замер", value = earlier }
  local values = lists.map(results.list, function(result) return tonumber(answers[result.name]) or 0 end)
  records.add { kind = "results", date = today(), data = { values = values } }
  return paper(task, "results_school", task.school, "school_curator", rows(values, earlier), answers.comment)
end

--- Средние по школам: первый замер каждой рядом с последним.
function results.municipal(task)
  local first, last, order = {}, {}, {}
  for _, record in ipairs(records.list { kind = "results", unit = "all" }) do
    local school = record.organisation
    if not first[school] then
      first[school], order[#order + 1] = record.data.values, school
    end
    last[school] = record.data.values
  end
  if #order == 0 then
    task:note("Школы не измерили результаты: сводить нечего")
    return { schools = 0 }
  end
  local function mean(of, position)
    local total = 0
    for _, school in ipairs(order) do
      total = total + of[school][position]
    end
    return math.floor(total * 10 / #order + 0.5) / 10
  end
  local earlier = lists.map(results.list, function(_, position) return mean(first, position) end)
  local values = lists.map(results.list, function(_, position) return mean(last, position) end)
  return paper(task, "results_municipal", task.department, "municipal_curator", rows(values, earlier),
    "Среднее по школам: первый замер года и последний.")
end

return results
