-- SPDX-License-Identifier: MIT
-- Модель наставничества муниципалитета: приказ управления, положение и дорожная карта — приложения к нему, база кураторов.

local lists = require "library.lists"
local papers = require "library.papers"
local plan = require "library.plan"

local model = {}

--- Слова положения, которые у каждого места свои: forms, kinds, mentor_duties, mentor_rights, mentee_duties, mentee_rights,
--- blocks. Карта задаёт их в actions.lua.
model.words = {}

local function coordinator(task)
  local head = papers.holder("municipal_curator", task.department)
  return { name = task.inputs.coordinator, head = papers.person(head) }
end

local function order(task, collegium)
  return papers.issue(task, {
    template = "order_model",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.grounds, data.coordinator = task.inputs.grounds, coordinator(task)
      data.acts_by, data.target, data.target_by = task.inputs.acts_by, task.inputs.target, task.inputs.target_by
      data.controllers = lists.map(people.list { role = "controller", school = task.department.id }, papers.person)
      data.executor = { name = collegium.executor, phone = collegium.phone }
      return data
    end,
  })
end

local function regulation(task, adopted)
  local data = papers.basics(task, task.department)
  for name, words in pairs(model.words) do
    data[name] = words
  end
  data.grounds, data.coordinator, data.order = task.inputs.grounds, coordinator(task), adopted
  return documents.generate { template = "regulation_municipal", data = data }
end

--- Коллегия рассматривает положение, приказ утверждает его; школы получают письмо с приказом и приложением № 1.
function model.adopt(task)
  local collegium = task:ask { by = "municipal_curator", form = "collegium" }
  local adopted = order(task, collegium)
  local appendix = regulation(task, adopted)
  records.add {
    kind = "model_order", date = adopted.date, data = { id = adopted.id, number = adopted.number, date = adopted.date },
  }
  notifications.send {
    to = people.list { role = "head" }, notice = "model_adopted", attach = { adopted, appendix },
    data = { document = papers.in_letter(adopted) },
  }
  return { order = adopted, regulation = appendix }
end

--- Приказ, которым утверждена модель: { id, number, date }.
function model.order()
  local known = records.list { kind = "model_order", unit = "own" }
  local latest = known[#known]
  if not latest then
    error("приказ об утверждении модели ещё не издан: сначала выполните мероприятие, которое его выпускает")
  end
  return latest.data
end

--- Дорожная карта, приложение № 2 к тому же приказу: печатается из самой карты, поэтому не расходится с ней.
function model.roadmap(task)
  local data = papers.basics(task, task.department)
  data.appendix, data.order, data.stages = 2, model.order(), plan.stages()
  data.indicators = { {
    title = "Доля педагогов, включённых в систему наставничества", target = task.inputs.target .. " %",
    by_date = task.inputs.target_by,
  } }
  return documents.generate { template = "roadmap", data = data }
end

local function schools_without(curators)
  local named = {}
  for _, curator in ipairs(curators) do
    named[curator.school] = true
  end
  local without = lists.keep(people.list { role = "head" }, function(head) return not named[head.school] end)
  return lists.map(without, function(head) return head.school_name end)
end

--- База кураторов: кто отвечает в каждой школе, где куратора ещё нет.
function model.curators(task)
  local curators = people.list { role = "school_curator" }
  local data = papers.basics(task, task.department)
  data.curators = lists.map(curators, function(curator)
    return { name = curator.name, position = curator.position, school = curator.school_name, email = curator.email or "" }
  end)
  data.missing = schools_without(curators)
  data.author = papers.person(papers.holder("municipal_curator", task.department))
  return documents.generate { template = "bank_curators", data = data }
end

return model
