-- SPDX-License-Identifier: MIT
-- Действия карты: всё общее, из workflows/library. Слова своего места — формы, задачи, новости — задаются здесь.

local consenting = require "library.consents"
local groups = require "library.groups"
local local_acts = require "library.local_acts"
local monitoring = require "library.monitoring"
local news_of = require "library.news"

local watching, news = {}, {}

groups.partners, consenting.partners = true, true

local_acts.words.forms = {
  "педагог — обучающийся", "обучающийся — обучающийся", "студент — обучающийся", "работодатель — обучающийся",
}
local_acts.words.participants = "обучающиеся 10–19 лет, которым нужен наставник"
local_acts.words.aim = "поддержки и развития обучающихся"
local_acts.words.indicator = "Доля обучающихся 10–19 лет, у которых есть наставник"
local_acts.words.tasks = {
  "помочь обучающимся преодолеть затруднения в учёбе и общении",
  "поддержать талантливых и тех, кто выбирает профессию",
  "вовлечь старшеклассников, студентов и предприятия в работу со школьниками",
}
local_acts.words.reasons = {
  "Запросы обучающихся известны из бесед с классными руководителями, анкет и наблюдений педагога-психолога.",
}
local_acts.words.needs = {
  { need = "трудности в учёбе", answer = "группа с педагогом или старшеклассником" },
  { need = "выбор профессии", answer = "группа со студентом или работником предприятия" },
  { need = "трудности в общении", answer = "работа в паре с наставником, совместные дела" },
}

--- Доля обучающихся, у которых есть наставник, и те, кто его ещё ждёт.
function watching.pupils(task)
  return monitoring.table(task, "pupil", "Обучающиеся 10–19 лет, у которых есть наставник")
end

function news.start(task)
  return news_of.publish(task, { headline = "Ищем наставников и тех, кому они нужны", place = task.inputs.site })
end

function news.results(task)
  return news_of.publish(task, { headline = "Наставничество: итоги года", place = task.inputs.site })
end

return {
  awards = require "library.awards",
  bank = require "library.bank",
  choice = require "library.choice",
  closing = require "library.closing",
  consents = consenting,
  councils = require "library.councils",
  coverage = require "library.coverage",
  feedback = require "library.feedback",
  groups = groups,
  information = require "library.information",
  local_acts = local_acts,
  meetings = require "library.meetings",
  monitoring = watching,
  news = news,
  practices = require "library.practices",
  programmes = require "library.programmes",
  questionnaires = require "library.questionnaires",
  replacement = require "library.replacement",
  reports = require "library.reports",
  requests = require "library.requests",
  training = require "library.training",
}
