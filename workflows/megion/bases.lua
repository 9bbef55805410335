-- SPDX-License-Identifier: MIT
-- Базы наставляемых и наставников. Категория обучающегося (среди них — здоровье, жизненная ситуация, поведение) вносится только
-- после отдельного согласия родителя, хранится отдельно от карточки и не печатается ни в одном документе.

local consenting = require "library.consents"
local lists = require "library.lists"
local papers = require "library.papers"

local bases = {}

local function is_pupil(person)
  return person.born ~= nil
end

--- Сколько лет человеку в этот день.
local function age_on(born, day)
  local age = tonumber(day:sub(1, 4)) - tonumber(born:sub(1, 4))
  return day:sub(6) < born:sub(6) and age - 1 or age
end

local function is_old_enough(task, pupil)
  local age = age_on(pupil.born, today())
  if age >= task.inputs.youngest then
    return true
  end
  task:note("В базу не включён обучающийся младше " .. task.inputs.youngest .. " лет")
  return false
end

--- О причине спрашивают психолога и только тех, за кого родитель подписал отдельное согласие. Категория лежит в особых
--- сведениях: в карточке, в запросе и в бумагах её нет, и по тому, кому напечатан лист, о ней не догадаться — он печатается всем.
local function ask_categories(task, pupils)
  for _, pupil in ipairs(consenting.special(task, pupils)) do
    local answers = task:ask { by = "psychologist", form = "category_of_pupil", title = "Категория обучающегося: " .. pupil.name }
    special.write { person = pupil.id, data = { category = answers.category } }
  end
end

local function request_of(person)
  return {
    category = not is_pupil(person) and (person.category or "") or nil, form = person.form or "",
    deficits = lists.join(person.deficits), interests = lists.join(person.interests),
  }
end

local function ask_request(task, person)
  local request = task:review {
    by = "school_curator", form = is_pupil(person) and "request_of_pupil" or "request_of_teacher",
    title = "Запрос наставляемого: " .. person.name, value = request_of(person),
  }.value
  people.update {
    person = person.id,
    profile = {
      category = request.category, form = request.form, deficits = lists.split(request.deficits),
      interests = lists.split(request.interests), in_base = true,
    },
  }
  records.add {
    kind = "request", date = today(),
    data = {
      person = person.id, name = person.name, position = person.position, form = request.form, deficits = request.deficits,
      pupil = is_pupil(person),
    },
  }
end

local function known_requests()
  local known = {}
  for _, record in ipairs(records.list { kind = "request", unit = "own" }) do
    known[record.data.person] = true
  end
  return known
end

local function mentees_paper(task)
  local data = papers.basics(task, task.school)
  data.requests = lists.map(records.list { kind = "request", unit = "own" }, function(record)
    local row = record.data
    row.date = record.date
    return row
  end)
  return documents.generate { template = "bank_mentees", data = data }
end

--- База наставляемых: обучающиеся с 10 лет и педагоги; зимой добавляются новые.
function bases.mentees(task)
  local known = known_requests()
  local new = lists.keep(people.list { role = "mentee", school = task.school.id }, function(person)
    return not known[person.id] and (not is_pupil(person) or is_old_enough(task, person))
  end)
  for _, person in ipairs(new) do
    ask_request(task, person)
  end
  ask_categories(task, lists.keep(new, is_pupil))
  return mentees_paper(task)
end

local function check_card(task, mentor)
  local card = task:review {
    by = "school_curator", form = "card_of_mentor", title = "Наставник: " .. mentor.name,
    value = {
      category = mentor.category or "", competences = lists.join(mentor.competences),
      interests = lists.join(mentor.interests), hours = mentor.hours or 2,
    },
  }.value
  people.update {
    person = mentor.id,
    profile = {
      category = card.category, competences = lists.split(card.competences), interests = lists.split(card.interests),
      hours = card.hours,
    },
  }
  records.add {
    kind = "registered", date = today(), data = { person = mentor.id, name = mentor.name, category = card.category },
  }
end

local function mentors_of(task)
  return people.list { role = "mentor", school = task.school.id, partners = true }
end

local function mentors_paper(task)
  local data = papers.basics(task, task.school)
  data.mentors = lists.map(mentors_of(task), function(mentor)
    return {
      name = mentor.name, position = mentor.position, category = mentor.category or "",
      competences = lists.join(mentor.competences), forms = lists.join(mentor.forms), hours = mentor.hours or 2,
    }
  end)
  return documents.generate { template = "bank_mentors", data = data }
end

--- База наставников: семь категорий; в неё входят и люди партнёров — студенты, родители, предприятия, ветераны.
function bases.mentors(task)
  local known = {}
  for _, record in ipairs(records.list { kind = "registered", unit = "own" }) do
    known[record.data.person] = true
  end
  for _, mentor in ipairs(people.list { role = "mentor", school = task.school.id }) do
    if not known[mentor.id] then
      check_card(task, mentor)
    end
  end
  return mentors_paper(task)
end

return bases
