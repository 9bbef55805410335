-- SPDX-License-Identifier: MIT
-- Востребованность форм: сколько запросов и пар в каждой; включённость детей с ограниченными возможностями здоровья — только
-- числом. Управление складывает числа школ и не видит ни имён, ни причин.

local lists = require "library.lists"
local papers = require "library.papers"

local demand = {}

local order_of_forms = { "учитель – учитель", "ученик – ученик", "учитель – ученик", "работодатель – ученик", "студент – ученик" }
local disability = "ограниченные возможности здоровья"

local function count(items, wanted)
  return #lists.keep(items, wanted)
end

local function forms_of_school()
  local requests, working = records.list { kind = "request", unit = "school" }, pairs.list {}
  return lists.map(order_of_forms, function(form)
    return {
      form = form,
      requests = count(requests, function(record) return record.data.form == form end),
      pairs = count(working, function(pair) return pair.form == form end),
    }
  end)
end

--- Школа смотрит особые сведения только затем, чтобы посчитать; каждый просмотр остаётся в журнале событий.
local function included_children()
  local total = 0
  for _, consent in ipairs(consents.list { purpose = "special", state = "given" }) do
    local known = special.read { person = consent.person.id }
    total = total + (known and known.category == disability and 1 or 0)
  end
  return total
end

local function paper(task, organisation, forms, included, total)
  local data = papers.basics(task, organisation)
  data.forms, data.included, data.total = forms, included, total
  data.author = papers.person(papers.holder(task.school and "school_curator" or "municipal_curator", organisation))
  return documents.generate { template = "demand", data = data }
end

--- Школа: запросы и пары по формам; особые сведения программа считает сама и отдаёт числом.
function demand.school(task)
  local forms = forms_of_school()
  local pupils = count(records.list { kind = "request", unit = "school" }, function(record) return record.data.pupil end)
  local included = included_children()
  records.add { kind = "demand", date = today(), data = { forms = forms, included = included, pupils = pupils } }
  return paper(task, task.school, forms, included, pupils)
end

--- Последний подсчёт каждой школы.
local function latest_of_schools()
  local latest, order = {}, {}
  for _, record in ipairs(records.list { kind = "demand", unit = "all" }) do
    if not latest[record.organisation] then
      order[#order + 1] = record.organisation
    end
    latest[record.organisation] = record.data
  end
  return lists.map(order, function(organisation) return latest[organisation] end)
end

local function summed(schools, position, field)
  local total = 0
  for _, school in ipairs(schools) do
    total = total + school.forms[position][field]
  end
  return total
end

function demand.municipal(task)
  task:wait { till = task.window.till }
  local schools = latest_of_schools()
  local forms = lists.map(order_of_forms, function(form, position)
    return { form = form, requests = summed(schools, position, "requests"), pairs = summed(schools, position, "pairs") }
  end)
  return paper(task, task.department, forms, lists.sum(schools, "included"), lists.sum(schools, "pupils"))
end

return demand
