-- SPDX-License-Identifier: MIT
-- Подготовка: куратор школы, экспертиза программы школы, потребность в наставничестве.

local papers = require "library.papers"

local conditions = {}

local review_criteria = {
  { name = "goals", title = "Цели отвечают затруднениям педагогов школы" },
  { name = "forms", title = "Формы наставничества выбраны обоснованно" },
  { name = "plan", title = "План выполним в указанные сроки" },
  { name = "people", title = "Есть люди и условия для выполнения" },
  { name = "results", title = "Результаты можно проверить" },
}

local function name_curator(task)
  return papers.issue(task, {
    template = "order_curator_school",
    sign = { "head" },
    build = function()
      local data = papers.basics(task, task.school)
      data.curator = papers.person(papers.holder("school_curator", task.school))
      return data
    end,
  })
end

local function scores(answers)
  local rows, total = {}, 0
  for position, criterion in ipairs(review_criteria) do
    local score = tonumber(answers[criterion.name]) or 0
    rows[position] = { title = criterion.title, score = score }
    total = total + score
  end
  return rows, total
end

local function review_programme(task)
  local answers = task:ask {
    by = "municipal_curator", form = "review_sheet",
    title = "Экспертиза программы наставничества: " .. task.school.short_name,
  }
  local rows, total = scores(answers)
  local data = papers.basics(task, task.department)
  data.school = { name = task.school.name, short_name = task.school.short_name }
  data.criteria, data.total, data.largest = rows, total, #rows * 5
  data.verdict, data.comment = answers.verdict, answers.comment or ""
  data.expert = papers.person(papers.holder("municipal_curator", task.department))
  return documents.generate { template = "review_sheet", data = data }, answers
end

--- Приказ о кураторе школы и экспертиза её программы, пока программу не рекомендуют к утверждению.
function conditions.create(task)
  local order = name_curator(task)
  for _ = 1, 5 do
    local sheet, answers = review_programme(task)
    if answers.verdict ~= "вернуть на доработку" then
      return { order = order, sheet = sheet }
    end
    task:ask { by = "school_curator", form = "mended", title = "Доработать программу: " .. (answers.comment or "") }
  end
  error("программа школы пять раз возвращена на доработку: решите вопрос с руководителем школы")
end

--- Запись школы в банке организаций, которым нужно наставничество.
function conditions.need(task)
  local answers = task:ask { by = "head", form = "need", title = "Потребность школы в наставничестве" }
  records.add {
    kind = "need", date = today(),
    data = { young = answers.young, subjects = answers.subjects, help = answers.help },
  }
  return { young = answers.young }
end

return conditions
