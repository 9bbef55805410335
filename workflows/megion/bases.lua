-- SPDX-License-Identifier: MIT
-- Базы наставляемых и наставников. Особые сведения о ребёнке (здоровье, жизненная ситуация, поведение) вносятся только после
-- отдельного согласия родителя, хранятся отдельно от карточки и не печатаются ни в одном документе.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"

local bases = {}

local special_category = "особые сведения (вносятся отдельно)"

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

local function last_day(task)
  return dates.in_school_year(task.programme.first_year + 1, 8, 31)
end

local function consent_paper(task, pupil)
  local data = papers.basics(task, task.school)
  data.child = { name = pupil.name, born = pupil.born, class = pupil.class or "" }
  data.parent = { name = pupil.parent or "______________________________" }
  data.till = last_day(task)
  return documents.generate { template = "consent_special", data = data }
end

--- Без согласия родителя особые сведения не спрашиваются: ребёнок участвует, но о причине программа не знает.
local function special_data(task, pupil)
  local paper = consent_paper(task, pupil)
  local consent = task:ask {
    by = "school_curator", form = "special_consent", title = "Согласие родителя на особые сведения, лист " .. paper.number,
  }
  if not consent.signed then
    return
  end
  consents.give {
    person = pupil.id, purpose = "special", given = consent.given or today(), till = last_day(task), signer = pupil.parent,
    document = paper,
  }
  local answers = task:ask { by = "psychologist", form = "special_data", title = "Особые сведения, лист " .. paper.number }
  special.write { person = pupil.id, data = { reason = answers.reason } }
end

local function request_of(person)
  return {
    category = person.category or "", form = person.form or "", deficits = lists.join(person.deficits),
    interests = lists.join(person.interests),
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
      person = person.id, name = person.name, position = person.position, category = request.category, form = request.form,
      deficits = request.deficits, pupil = is_pupil(person),
    },
  }
  if request.category == special_category then
    special_data(task, person)
  end
end

local function known_requests()
  local known = {}
  for _, record in ipairs(records.list { kind = "request", unit = "own" }) do
    known[record.data.person] = true
  end
  return known
end

--- Печатается всё, кроме особых сведений: вместо категории — что доступ к ней ограничен.
local function mentees_paper(task)
  local data = papers.basics(task, task.school)
  data.requests = lists.map(records.list { kind = "request", unit = "own" }, function(record)
    local row = record.data
    row.date = record.date
    row.category = row.category == special_category and "доступ ограничен" or row.category
    return row
  end)
  return documents.generate { template = "bank_mentees", data = data }
end

--- База наставляемых: обучающиеся с 10 лет и педагоги; зимой добавляются новые.
function bases.mentees(task)
  local known = known_requests()
  for _, person in ipairs(people.list { role = "mentee", school = task.school.id }) do
    if not known[person.id] and (not is_pupil(person) or is_old_enough(task, person)) then
      ask_request(task, person)
    end
  end
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
