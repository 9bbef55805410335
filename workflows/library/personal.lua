-- SPDX-License-Identifier: MIT
-- Персонализированные программы: банк образцов по выбранным формам и программа каждой пары или группы.

local dates = require "library.dates"
local lists = require "library.lists"
local meetings = require "library.meetings"
local papers = require "library.papers"

local personal = {}

local function audience(form)
  return form:find("обучающ", 1, true) and "обучающиеся" or "педагоги"
end

--- Образцы из запросов: одно затруднение — одна программа.
local function drafts(task, forms)
  local known, rows = {}, {}
  for _, record in ipairs(records.list { kind = "request", unit = "own" }) do
    local form = record.data.pupil and forms.pupils or forms.teachers
    for _, deficit in ipairs(lists.split(record.data.deficits)) do
      if not known[form .. deficit] then
        known[form .. deficit] = true
        rows[#rows + 1] = { title = deficit, form = form, deficits = deficit, audience = audience(form) }
      end
    end
  end
  task:note("Образцов программ по запросам: " .. #rows)
  return rows
end

--- Банк программ: программа предлагает их по запросам, куратор оставляет нужные.
function personal.bank(task)
  local forms = { teachers = task.inputs.pair_form, pupils = task.inputs.group_form or task.inputs.pair_form }
  local agreed = task:review {
    by = "school_curator", form = "programmes_bank", title = "Банк персонализированных программ: проверьте образцы",
    value = { programmes = drafts(task, forms) },
  }.value
  for _, programme in ipairs(agreed.programmes) do
    records.add { kind = "programme", date = today(), data = programme }
  end
  local data = papers.basics(task, task.school)
  data.programmes = agreed.programmes
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "programmes_bank", data = data }
end

local blocks_of_months = {
  { number = "I", title = "Знакомство и постановка целей", from = 1, till = 1, result = "цели согласованы, известно, к кому обращаться" },
  { number = "II", title = "Преодоление затруднений", from = 2, till = 5, result = "затруднение разобрано, приём отработан" },
  { number = "III", title = "Самостоятельная работа", from = 6, till = 7, result = "наставляемый действует сам и видит свои успехи" },
  { number = "IV", title = "Рефлексия и итоги", from = 8, till = 8, result = "решено, завершить или продолжить работу" },
}

local function rows_of(block, months, plan)
  local rows = {}
  for position = block.from, block.till do
    local month = months[position]
    rows[#rows + 1] = { title = plan[month.key] or "", term = month.title, result = block.result }
  end
  return rows
end

local function blocks(task, plan)
  local months = dates.meeting_months(task.programme.first_year)
  local numbered = lists.map(blocks_of_months, function(block)
    return { number = block.number, title = block.title, activities = rows_of(block, months, plan) }
  end)
  local last = numbered[#numbered].activities
  last[#last + 1] = { title = "Встречи для рефлексии", term = "раз в полугодие", result = "программа уточнена" }
  return numbered
end

local function first_draft(task)
  local plan = meetings.draft(task)
  plan.request = lists.join(task.pair.mentee.deficits, ", ")
  plan.reflection_hours, plan.consultation_hours = 4, 8
  if #task.pair.mentees > 1 then
    plan.request = task.pair.subject ~= "" and task.pair.subject or plan.request
  end
  return plan
end

local function paper_data(task, plan)
  local data = papers.of_pair(task)
  data.from, data.till = task.pair.from, dates.in_school_year(task.programme.first_year, 5, 31)
  data.request = plan.request and plan.request ~= "" and plan.request or "уточняется на первой встрече"
  data.goal = plan.goal
  data.reflection = { hours = plan.reflection_hours, when = "раз в полугодие" }
  data.consultation = { hours = plan.consultation_hours, when = "по запросу, не реже раза в месяц" }
  data.blocks = blocks(task, plan)
  return data
end

--- Персонализированная программа пары или группы: темы предлагает программа, наставник поправляет, руководитель согласует.
function personal.create(task)
  local plan = first_draft(task)
  local document = papers.issue(task, {
    template = "programme_personal",
    sign = { "school_curator", "head" },
    build = function(remark)
      plan = task:review {
        by = "mentor", form = "programme_personal", value = plan,
        title = remark and "Программу вернули: " .. remark or "Персонализированная программа: проверьте цель и темы",
      }.value
      return paper_data(task, plan)
    end,
  })
  records.add { kind = "plan", date = today(), data = { plan = plan, document = document } }
  return document
end

return personal
