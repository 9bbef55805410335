-- SPDX-License-Identifier: MIT
-- Муниципальный банк наставников: школы заявляют, программа считает баллы карточки, комиссия решает.

local lists = require "library.lists"
local papers = require "library.papers"

local municipal_bank = {}

local function up_to_five(number)
  return math.max(0, math.min(5, math.floor(number)))
end

--- Что даёт баллы: четыре признака, каждый до пяти.
local measures = {
  function(mentor) return up_to_five((mentor.experience_years or 0) / 4) end,
  function(mentor)
    local category = mentor.qualification or ""
    if category:find("наставник", 1, true) or category:find("методист", 1, true) then
      return 5
    end
    return category:find("высшая", 1, true) and 4 or category:find("первая", 1, true) and 3 or 0
  end,
  function(mentor) return up_to_five(#(type(mentor.achievements) == "table" and mentor.achievements or {}) * 2) end,
  function(mentor) return up_to_five((mentor.hours or 0) / 2) end,
}
local largest = #measures * 5

local function points(mentor)
  local total = 0
  for _, measure in ipairs(measures) do
    total = total + measure(mentor)
  end
  return total
end

local function candidates()
  local nominated = lists.keep(people.list { role = "mentor" }, function(mentor) return mentor.nominated == "да" end)
  return lists.map(nominated, function(mentor)
    return {
      person = mentor.id, name = mentor.name, position = mentor.position, school = mentor.school_name, score = points(mentor),
    }
  end)
end

local function passed(entries, pass)
  local chosen = lists.keep(entries, function(entry) return (tonumber(entry.score) or 0) >= pass end)
  table.sort(chosen, function(one, other)
    if one.score ~= other.score then
      return one.score > other.score
    end
    return one.name < other.name
  end)
  return chosen
end

--- Кого представить в региональный банк: имена в винительном падеже.
local function first_names(chosen, count)
  local names = {}
  for position = 1, math.min(count, #chosen) do
    names[position] = documents.decline { name = chosen[position].name, kind = "person" }.accusative
  end
  return names
end

local function order_on_bank(task, value)
  local chosen
  local order = papers.issue(task, {
    template = "order_bank_municipal",
    sign = { "department_head" },
    build = function(remark)
      value = task:review {
        by = "municipal_curator", form = "selection", value = value,
        title = remark and "Банк вернули: " .. remark or "Конкурсный отбор: проверьте баллы",
      }.value
      chosen = passed(value.entries, task.inputs.bank_pass)
      local data = papers.basics(task, task.department)
      data.mentors, data.candidates = chosen, #value.entries
      data.pass, data.largest = task.inputs.bank_pass, largest
      data.regional = first_names(chosen, task.inputs.bank_regional)
      data.author = papers.person(papers.holder("municipal_curator", task.department))
      return data
    end,
  })
  return order, chosen
end

--- К последнему дню срока: кого школы заявили к этому времени, те и участвуют; опоздавшая школа остальных не задержит.
function municipal_bank.hold(task)
  task:wait { till = task.window.till:sub(1, 8) .. "14" }
  local entries = candidates()
  if #entries == 0 then
    task:note("Школы не заявили ни одного кандидата в муниципальный банк наставников")
    return { mentors = 0 }
  end
  local order, chosen = order_on_bank(task, { entries = entries })
  for _, entry in ipairs(chosen) do
    people.update { person = entry.person, profile = { municipal_bank = true } }
  end
  notifications.send {
    to = people.list { role = "head" }, notice = "municipal_bank", attach = { order },
    data = { document = papers.in_letter(order) },
  }
  return { order = order, mentors = #chosen }
end

return municipal_bank
