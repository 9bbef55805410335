-- SPDX-License-Identifier: MIT
-- Предварительные запросы педагогов и обучающихся и базы наставляемых, которые из них складываются.

local lists = require "library.lists"
local papers = require "library.papers"

local requests = {}

local function ask(task, mentee, pupil)
  local request = task:review {
    by = "school_curator", form = "request", title = "Запрос наставляемого: " .. mentee.name,
    value = {
      subject = mentee.subject or "", deficits = lists.join(mentee.deficits), interests = lists.join(mentee.interests),
      way = mentee.way or "консультации",
    },
  }.value
  people.update {
    person = mentee.id,
    profile = {
      subject = request.subject, deficits = lists.split(request.deficits), interests = lists.split(request.interests),
    },
  }
  records.add {
    kind = "request", date = today(),
    data = {
      person = mentee.id, name = mentee.name, position = mentee.position, subject = request.subject,
      deficits = request.deficits, way = request.way or "", pupil = pupil,
    },
  }
end

--- Запросы года, у каждого человека последний: о нём могли спросить в двух мероприятиях.
local function gathered()
  local latest, order = {}, {}
  for _, record in ipairs(records.list { kind = "request", unit = "own" }) do
    if not latest[record.data.person] then
      order[#order + 1] = record.data.person
    end
    latest[record.data.person] = record
  end
  return lists.map(order, function(person) return latest[person] end)
end

local function is_known(mentee)
  return #lists.keep(gathered(), function(record) return record.data.person == mentee.id end) > 0
end

local function paper(task, wanted)
  local data = papers.basics(task, task.school)
  data.requests = lists.map(lists.keep(gathered(), wanted), function(record)
    local request = record.data
    return {
      name = request.name, position = request.position, subject = request.subject, deficits = request.deficits,
      way = request.way, date = record.date,
    }
  end)
  return documents.generate { template = "bank_mentees", data = data }
end

--- Кому нужен наставник: педагоги с ролью mentee или обучающиеся с ролью pupil. Старшеклассник-наставник сюда не входит.
function requests.seekers(task, role)
  local found = people.list { role = role, school = task.school.id }
  return role == "pupil" and lists.without(found, people.list { role = "mentor", school = task.school.id }) or found
end

local function ask_new(task, role)
  for _, mentee in ipairs(requests.seekers(task, role)) do
    if not is_known(mentee) then -- спрашиваем перед каждым: пока ждали ответа о прежнем, о нём могли узнать
      ask(task, mentee, role == "pupil")
    end
  end
end

--- Запросы всех, кто может стать наставляемым, и их база.
function requests.collect(task)
  ask_new(task, "mentee")
  ask_new(task, "pupil")
  return paper(task, function() return true end)
end

--- База наставляемых из числа обучающихся.
function requests.pupils(task)
  ask_new(task, "pupil")
  return paper(task, function(record) return record.data.pupil end)
end

return requests
