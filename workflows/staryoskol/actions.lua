-- SPDX-License-Identifier: MIT
-- Действия карты: что программа делает сама, когда открывается мероприятие. Общая работа описана в workflows/library,
-- слова положения и блоки программы — в words.lua.

local awards = require "library.awards"
local bank = require "library.bank"
local events = require "library.events"
local information = require "library.information"
local lessons = require "library.lessons"
local lists = require "library.lists"
local local_acts = require "library.local_acts"
local mentors_council = require "library.mentors_council"
local minutes = require "library.minutes"
local model = require "library.model"
local municipal_bank = require "library.municipal_bank"
local monitoring = require "library.monitoring"
local network = require "library.network"
local pairing = require "library.pairs"
local papers = require "library.papers"
local programmes = require "library.programmes"
local words = require "words"

bank.forms = { request = "request_by_category", card = "card_by_category" }
bank.more.request = { "origin", "category", "form", "model", "kind", "setting" }
bank.more.card = { "category", "partner", "nominated" }
model.words = words.regulation
local_acts.words.forms = words.regulation.forms
programmes.blocks = words.blocks
awards.reserve = true
awards.council = {
  by = "mentors_council", form = "council_short", title = "Предложение совета наставников о поощрении",
}
mentors_council.works = words.council_works
pairing.partners = true
pairing.advisers = {
  { by = "psychologist", form = "compatibility", title = "Совместимость участников: заключение психолога" },
  { by = "mentors_council", form = "compatibility", title = "Совет наставников: пары по направлениям" },
}

local beginners = {
  key = "school", title = "Школа молодого педагога", role = "mentee", topics = words.topics.school,
  members = function(mentee) return mentee.category == "начинающий педагог" end,
}
local academy = {
  key = "academy", title = "Академия наставников", role = "mentor", topics = words.topics.academy,
  members = function() return true end,
}

local courses = {}
function courses.school_plan(task) return lessons.approve(task, beginners) end
function courses.school_year(task) return lessons.year(task, beginners) end
function courses.academy_plan(task) return lessons.approve(task, academy) end
function courses.academy_year(task) return lessons.year(task, academy) end

local happenings = {}
function happenings.instruction(task) return events.hold(task, words.events.instruction) end
function happenings.decade(task) return events.hold(task, words.events.decade) end
function happenings.forum(task) return events.hold(task, words.events.forum) end
function happenings.meetings(task) return events.meetings(task, "по вопросам наставничества") end

--- Круглый стол: письмо, разговор, приказ об итогах года.
function happenings.round_table(task)
  local held = events.hold(task, words.events.round_table)
  held.order = monitoring.order(task, "эффективности наставнической деятельности", task.window.till)
  return held
end

local rules = {}
rules.adopt, rules.roadmap = model.adopt, model.roadmap

--- Приказ о кураторах и база координатора; письмо школам уходит вместе с приказом.
function rules.name_curators(task)
  local started = information.order_on_curators(task)
  return { order = started, base = model.curators(task) }
end

local watching = { introduction = monitoring.introduction }

--- Рекомендации школам и протокол совещания, на котором их рассмотрели.
function watching.recommend(task)
  local document = monitoring.recommend(task)
  local answers = task:ask { by = "municipal_curator", form = "meeting_minutes", title = "Рассмотрение рекомендаций с руководителями" }
  local chair = papers.holder("municipal_curator", task.department)
  local paper = minutes.write(task, task.department, chair, "совещания об адресных рекомендациях", answers)
  return { recommendations = document, minutes = paper, schools = #lists.map(people.list { role = "head" }, papers.person) }
end

local rewarding = {}

--- Приказ по предложению совета наставников и сразу благодарности тем, кто в нём назван.
function rewarding.year(task)
  local order = awards.order(task)
  awards.present(task)
  return order
end

return {
  acts = local_acts,
  awards = rewarding,
  bank = bank,
  consents = require "library.consents",
  events = happenings,
  lessons = courses,
  mentors_council = mentors_council,
  model = rules,
  monitoring = watching,
  municipal_bank = municipal_bank,
  network = network,
  pairs = pairing,
  programme_year = require "library.programme_year",
  programmes = programmes,
  replacement = require "library.replacement",
  reports = require "library.reports",
}
