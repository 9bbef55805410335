-- SPDX-License-Identifier: MIT
-- Базы наставляемых и наставников, реестр.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"

local bank = {}

local function people_of(task, role)
  return people.list { role = role, school = task.school.id }
end

local function ask_request(task, mentee)
  local answer = task:review {
    by = "school_curator", form = "request", title = "Запрос наставляемого: " .. mentee.name,
    value = {
      subject = mentee.subject or "", deficits = lists.join(mentee.deficits),
      interests = lists.join(mentee.interests), way = "консультации",
    },
  }
  local request = answer.value
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
      deficits = request.deficits, way = request.way or "",
    },
  }
end

local function known_requests()
  local known = {}
  for _, record in ipairs(records.list { kind = "request", unit = "own" }) do
    known[record.data.person] = record
  end
  return known
end

local function ask_new_requests(task)
  local known = known_requests()
  for _, mentee in ipairs(people_of(task, "mentee")) do
    if not known[mentee.id] then
      ask_request(task, mentee)
    end
  end
end

local function mentees_paper(task)
  local data = papers.basics(task, task.school)
  data.requests = lists.map(records.list { kind = "request", unit = "own" }, function(record)
    local request = record.data
    return {
      name = request.name, position = request.position, subject = request.subject, deficits = request.deficits,
      way = request.way, date = record.date,
    }
  end)
  return documents.generate { template = "bank_mentees", data = data }
end

--- Запросы собирают в начале года и ещё раз, у новых людей, в январе; база выпускается дважды.
function bank.requests(task)
  ask_new_requests(task)
  mentees_paper(task)
  task:wait { till = dates.in_school_year(task.programme.first_year, 1, 15) }
  ask_new_requests(task)
  return mentees_paper(task)
end

local function deficits_count(requests)
  local count, order = {}, {}
  for _, record in ipairs(requests) do
    for _, deficit in ipairs(lists.split(record.data.deficits)) do
      if not count[deficit] then
        order[#order + 1] = deficit
      end
      count[deficit] = (count[deficit] or 0) + 1
    end
  end
  return lists.map(order, function(deficit)
    return { name = deficit, value = count[deficit] .. " " .. plural(count[deficit], "человек", "человека", "человек") }
  end)
end

--- Разбор запросов: сколько людей называют каждое затруднение, и вывод куратора.
function bank.analysis(task)
  task:wait { till = dates.in_school_year(task.programme.first_year, 10, 15) }
  local facts = deficits_count(records.list { kind = "request", unit = "own" })
  local answers = task:ask {
    by = "school_curator", form = "conclusions", title = "Выводы по анкетам, беседам и наблюдениям",
  }
  local data = papers.basics(task, task.school)
  data.subject = "о потребностях наставляемых в обучении и развитии"
  data.facts, data.undone = facts, {}
  data.conclusions, data.proposals = lists.points(answers.conclusions), lists.points(answers.proposals)
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "analytic_note", data = data }
end

local function card_of(mentor)
  local ages = mentor.wished_ages or {}
  return {
    education = mentor.education or "", position = mentor.position or "",
    experience_years = mentor.experience_years or 0, life_experience = mentor.life_experience or "",
    interests = lists.join(mentor.interests), competences = lists.join(mentor.competences),
    age_from = ages.from or 18, age_to = ages.to or 65, hours = mentor.hours or 4,
  }
end

local function check_card(task, mentor)
  local card = task:review {
    by = "school_curator", form = "mentor_card", title = "Кандидат в наставники: " .. mentor.name, value = card_of(mentor),
  }.value
  people.update {
    person = mentor.id,
    profile = {
      education = card.education, experience_years = card.experience_years, life_experience = card.life_experience,
      interests = lists.split(card.interests), competences = lists.split(card.competences),
      wished_ages = { from = card.age_from, to = card.age_to }, hours = card.hours,
    },
  }
  return {
    name = mentor.name, education = card.education, position = card.position, experience_years = card.experience_years,
    life_experience = card.life_experience, interests = card.interests, competences = card.competences,
    ages = card.age_from .. "–" .. card.age_to, hours = card.hours,
  }
end

--- Банк кандидатов в наставники: карточка каждого по восьми критериям.
function bank.mentors(task)
  local data = papers.basics(task, task.school)
  data.mentors = lists.map(people_of(task, "mentor"), function(mentor) return check_card(task, mentor) end)
  return documents.generate { template = "bank_mentors", data = data }
end

local function proposed(task)
  return lists.map(people_of(task, "mentor"), function(mentor)
    return {
      id = mentor.id, name = mentor.name, position = mentor.position, subject = mentor.subject or "",
      experience_years = mentor.experience_years or 0,
    }
  end)
end

--- Реестр: куратор отбирает наставников, руководитель утверждает.
function bank.register(task)
  local chosen = { mentors = proposed(task) }
  local register = papers.issue(task, {
    template = "register_mentors",
    sign = { "head" },
    build = function(remark)
      chosen = task:review {
        by = "school_curator", form = "register", value = chosen,
        title = remark and "Реестр наставников вернули: " .. remark or "Отбор наставников в реестр",
      }.value
      local data = papers.basics(task, task.school)
      data.mentors = chosen.mentors
      return data
    end,
  })
  for _, mentor in ipairs(chosen.mentors) do
    records.add { kind = "registered", date = today(), data = { person = mentor.id, name = mentor.name } }
  end
  return register
end

return bank
