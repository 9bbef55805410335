-- SPDX-License-Identifier: MIT
-- Базы наставляемых и наставников, реестр.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"
local reports = require "library.reports"

local bank = {}

local function people_of(task, role)
  return people.list { role = role, school = task.school.id }
end

--- Поля анкет сверх обычных, которые карта ведёт в запросе и в карточке наставника: имена из её форм request и mentor_card.
--- Карта задаёт их в actions.lua.
bank.more = { request = {}, card = {} }
--- Формы карты, если у неё свои вопросы.
bank.forms = { request = "request", card = "mentor_card" }

local lists_in_cards = { deficits = true, interests = true, competences = true }

local function with_more(value, person, names)
  for _, name in ipairs(names) do
    value[name] = person[name] or ""
  end
  return value
end

--- Ответы анкеты как поля карточки: перечни становятся списками.
local function as_profile(answers)
  local profile = {}
  for name, answer in pairs(answers) do
    profile[name] = lists_in_cards[name] and lists.split(answer) or answer
  end
  return profile
end

local function ask_request(task, mentee)
  local request = task:review {
    by = "school_curator", form = bank.forms.request, title = "Запрос наставляемого: " .. mentee.name,
    value = with_more({
      subject = mentee.subject or "", deficits = lists.join(mentee.deficits),
      interests = lists.join(mentee.interests), way = mentee.way or "консультации",
    }, mentee, bank.more.request),
  }.value
  people.update { person = mentee.id, profile = as_profile(request) }
  local data = { person = mentee.id, name = mentee.name, position = mentee.position }
  for name, answer in pairs(request) do
    data[name] = answer
  end
  records.add { kind = "request", date = today(), data = data }
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
    local row = record.data
    row.way, row.date = row.way or "", record.date
    return row
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
  return bank.note(task)
end

--- Справка о запросах: сколько людей называют каждое затруднение, и вывод куратора.
function bank.note(task)
  return reports.note(task, {
    subject = "о потребностях наставляемых в обучении и развитии", title = "Выводы по анкетам, беседам и наблюдениям",
    facts = deficits_count(records.list { kind = "request", unit = "own" }),
  })
end

local function card_of(mentor)
  local ages = mentor.wished_ages or {}
  return with_more({
    education = mentor.education or "", position = mentor.position or "",
    experience_years = mentor.experience_years or 0, life_experience = mentor.life_experience or "",
    interests = lists.join(mentor.interests), competences = lists.join(mentor.competences),
    age_from = ages.from or 18, age_to = ages.to or 65, hours = mentor.hours or 4,
  }, mentor, bank.more.card)
end

local function check_card(task, mentor)
  local card = task:review {
    by = "school_curator", form = bank.forms.card, title = "Кандидат в наставники: " .. mentor.name, value = card_of(mentor),
  }.value
  local profile = as_profile(card)
  profile.wished_ages = { from = card.age_from, to = card.age_to }
  people.update { person = mentor.id, profile = profile }
  card.name, card.ages = mentor.name, card.age_from .. "–" .. card.age_to
  return card
end

--- Банк кандидатов в наставники: карточка каждого по восьми критериям.
function bank.mentors(task)
  local data = papers.basics(task, task.school)
  data.mentors = lists.map(people_of(task, "mentor"), function(mentor) return check_card(task, mentor) end)
  return documents.generate { template = "bank_mentors", data = data }
end

--- Оба банка школы к одному дню и справка по ним. Все, чьи карточки проверены, могут стать наставниками.
function bank.both(task)
  ask_new_requests(task)
  local mentees = mentees_paper(task)
  local mentors = bank.mentors(task)
  for _, mentor in ipairs(people_of(task, "mentor")) do
    records.add { kind = "registered", date = today(), data = { person = mentor.id, name = mentor.name } }
  end
  return { mentees = mentees, mentors = mentors, note = bank.note(task) }
end

--- Наставники школы так, как их предлагают в реестр.
function bank.proposed(task)
  return lists.map(people_of(task, "mentor"), function(mentor)
    return {
      id = mentor.id, name = mentor.name, position = mentor.position or "", subject = mentor.subject or "",
      experience_years = mentor.experience_years or 0,
    }
  end)
end

--- Выпускает реестр: куратор правит предложение `chosen` = { mentors, … } по анкете `form`, руководитель утверждает.
--- Возвращает документ и то, что выбрано; кто в реестре, тот может стать наставником.
function bank.issue_register(task, chosen, form, title)
  local register = papers.issue(task, {
    template = "register_mentors",
    sign = { "head" },
    build = function(remark)
      chosen = task:review {
        by = "school_curator", form = form, value = chosen, title = remark and "Реестр наставников вернули: " .. remark or title,
      }.value
      local data = papers.basics(task, task.school)
      data.mentors = chosen.mentors
      return data
    end,
  })
  for _, mentor in ipairs(chosen.mentors) do
    records.add { kind = "registered", date = today(), data = { person = mentor.id, name = mentor.name } }
  end
  return register, chosen
end

--- Реестр: куратор отбирает наставников, руководитель утверждает.
function bank.register(task)
  return (bank.issue_register(task, { mentors = bank.proposed(task) }, "register", "Отбор наставников в реестр"))
end

return bank
