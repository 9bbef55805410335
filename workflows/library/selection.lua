-- SPDX-License-Identifier: MIT
-- Отбор наставников школы под образцы персонализированных программ.

local bank = require "library.bank"
local lists = require "library.lists"
local papers = require "library.papers"

local selection = {}

local function known_words(mentor)
  return text.lower(lists.join(mentor.competences) .. ";" .. lists.join(mentor.interests) .. ";" .. (mentor.subject or ""))
end

--- Подходит тот, у кого затруднение программы названо среди компетенций; если таких нет — решает куратор.
local function suited(programme, mentors)
  local wanted = text.lower(programme.deficits)
  local found = lists.keep(mentors, function(mentor) return known_words(mentor):find(wanted, 1, true) ~= nil end)
  return lists.map(found, function(mentor) return mentor.name end)
end

local function suited_for_programmes(mentors)
  local samples = lists.map(records.list { kind = "programme_sample", unit = "own" }, function(record) return record.data end)
  return lists.map(samples, function(programme)
    return { title = programme.title, form = programme.form, mentors = lists.join(suited(programme, mentors)) }
  end)
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

--- Лист отбора по образцам программ и реестр тех, кто отобран: его утверждает руководитель.
function selection.for_programmes(task)
  local proposed = {
    programmes = suited_for_programmes(people.list { role = "mentor", school = task.school.id }), mentors = bank.proposed(task),
  }
  local register, chosen = bank.issue_register(task, proposed, "candidates", "Кто подходит для каждой программы")
  return { selection = sheet(task, chosen), register = register }
end

return selection
