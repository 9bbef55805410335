-- SPDX-License-Identifier: MIT
-- Действия программы. Общая работа описана в workflows/library; здесь то, что есть только у этой школы.

local acts_of = require "library.acts"
local dates = require "library.dates"
local lists = require "library.lists"
local news_of = require "library.news"
local papers = require "library.papers"

local acts, news, plans = {}, {}, {}

function acts.federal(task)
  return acts_of.study(task, task.inputs.act_federal)
end

function acts.regional(task)
  return acts_of.study(task, task.inputs.act_regional)
end

--- Последним изучают проект положения; после него печатается лист изучения всех актов.
function acts.draft(task)
  acts_of.study(task, task.inputs.act_draft)
  return acts_of.log(task)
end

function news.site(task)
  return news_of.publish(task, { headline = "Наставничество в нашей школе: как стать участником", place = task.inputs.site })
end

function news.social(task)
  return news_of.publish(task, { headline = "Ищем наставников и тех, кому нужна поддержка", place = task.inputs.social })
end

function news.stage(task)
  return news_of.publish(task, { headline = "Наставничество: что сделано", place = task.inputs.news_places })
end

function news.results(task)
  task:wait { till = task.window.till:sub(1, 8) .. "20" }
  return news_of.publish(task, { headline = "Итоги года наставничества и лучшие наставники", place = task.inputs.news_places })
end

--- Приказ с формой плана работы наставника.
function plans.form(task)
  return papers.issue(task, {
    template = "order_plan_form",
    sign = { "head" },
    build = function()
      local data = papers.basics(task, task.school)
      data.curator = papers.person(papers.holder("school_curator", task.school))
      data.known_by = dates.plus_days(today(), 14)
      data.months = lists.map(dates.meeting_months(task.programme.first_year), function(month) return month.title end)
      return data
    end,
  })
end

return {
  acts = acts,
  awards = require "library.awards",
  bank = require "library.bank",
  choice = require "library.choice",
  closing = require "library.closing",
  consents = require "library.consents",
  councils = require "library.councils",
  groups = require "library.groups",
  meetings = require "library.meetings",
  news = news,
  pairs = require "library.pairs",
  plans = plans,
  practices = require "library.practices",
  programmes = require "library.programmes",
  questionnaires = require "library.questionnaires",
  replacement = require "library.replacement",
  reports = require "library.reports",
  requests = require "library.requests",
  selection = require "library.selection",
  training = require "library.training",
}
