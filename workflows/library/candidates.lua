-- SPDX-License-Identifier: MIT
-- Отбор: кто из банка наставников подходит для каждой персонализированной программы.

local lists = require "library.lists"
local papers = require "library.papers"

local candidates = {}

local function known_words(mentor)
  return text.lower(lists.join(mentor.competences) .. ";" .. lists.join(mentor.interests) .. ";" .. (mentor.subject or ""))
end

--- Подходит тот, у кого затруднение программы названо среди компетенций; если таких нет — решает куратор.
local function suited(programme, mentors)
  local wanted = text.lower(programme.deficits)
  local found = lists.keep(mentors, function(mentor) return known_words(mentor):find(wanted, 1, true) ~= nil end)
  return lists.map(found, function(mentor) return mentor.name end)
end

local function proposal(mentors)
  local programmes = lists.map(records.list { kind = "programme", unit = "own" }, function(record) return record.data end)
  return {
    programmes = lists.map(programmes, function(programme)
      return { title = programme.title, form = programme.form, mentors = lists.join(suited(programme, mentors)) }
    end),
    mentors = lists.map(mentors, function(mentor)
      return {
        id = mentor.id, name = mentor.name, position = mentor.position or "", subject = mentor.subject or "",
        experience_years = mentor.experience_years or 0,
      }
    end),
  }
end

local function sheet(task, chosen)
  local data = papers.basics(task, task.school)
  data.programmes = lists.map(chosen.programmes, function(programme)
    local found = programme.mentors ~= "" and programme.mentors or "подходящего наставника пока нет"
    return { title = programme.title, form = programme.form, mentors = found }
  end)
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "candidates", data = data }
end

--- Лист отбора по программам и реестр тех, кто отобран: его утверждает руководитель.
function candidates.select(task)
  local chosen = proposal(people.list { role = "mentor", school = task.school.id })
  local selection
  local register = papers.issue(task, {
    template = "register_mentors",
    sign = { "head" },
    build = function(remark)
      chosen = task:review {
        by = "school_curator", form = "candidates", value = chosen,
        title = remark and "Отбор вернули: " .. remark or "Кто подходит для каждой программы",
      }.value
      selection = sheet(task, chosen)
      local data = papers.basics(task, task.school)
      data.mentors = chosen.mentors
      return data
    end,
  })
  for _, mentor in ipairs(chosen.mentors) do
    records.add { kind = "registered", date = today(), data = { person = mentor.id, name = mentor.name } }
  end
  return { selection = selection, register = register }
end

return candidates
