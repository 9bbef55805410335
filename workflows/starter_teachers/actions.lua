-- SPDX-License-Identifier: MIT
-- Действия карты: всё общее, из workflows/library. Слова своего места — формы, задачи, новости — задаются здесь.

local local_acts = require "library.local_acts"
local monitoring = require "library.monitoring"
local news_of = require "library.news"

local watching, news = {}, {}

--- Доля педагогов, за которыми закреплён наставник, и те, у кого его ещё нет.
function watching.teachers(task)
  return monitoring.table(task, "mentee", "Педагоги, которым нужен наставник и за которыми он закреплён")
end

function news.publish(task)
  return news_of.publish(task, { headline = "Наставничество в нашей школе", place = task.inputs.site })
end

return {
  awards = require "library.awards",
  bank = require "library.bank",
  choice = require "library.choice",
  closing = require "library.closing",
  consents = require "library.consents",
  councils = require "library.councils",
  coverage = require "library.coverage",
  feedback = require "library.feedback",
  information = require "library.information",
  local_acts = local_acts,
  meetings = require "library.meetings",
  monitoring = watching,
  news = news,
  pairs = require "library.pairs",
  practices = require "library.practices",
  programmes = require "library.programmes",
  questionnaires = require "library.questionnaires",
  replacement = require "library.replacement",
  reports = require "library.reports",
  requests = require "library.requests",
  training = require "library.training",
}
