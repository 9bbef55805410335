-- SPDX-License-Identifier: MIT
-- Новости: черновик по записям программы, имена только тех, кто согласен на публикацию, адрес опубликованного.

local lists = require "library.lists"
local papers = require "library.papers"
local signing = require "library.signing"

local news = {}

local function counted(number, one, few, many)
  return number .. " " .. plural(number, one, few, many)
end

--- Что можно рассказать сегодня: пары, группы, встречи.
local function facts(task)
  local working = pairs.list { school = task.school.id }
  local groups = lists.keep(working, function(pair) return #pair.mentees > 1 end)
  local held = records.list { kind = "meeting", unit = "school" }
  local texts = {}
  if #working == 0 then
    texts[1] = "В школе начинается программа наставничества: собираем запросы и приглашаем наставников."
  else
    texts[1] = "В школе работают " .. counted(#working - #groups, "наставническая пара", "наставнические пары", "наставнических пар")
      .. " и " .. counted(#groups, "группа", "группы", "групп") .. "."
  end
  if #held > 0 then
    texts[2] = "С начала года состоялось " .. counted(#held, "встреча", "встречи", "встреч") .. "."
  end
  return texts
end

--- Готовит новость `story` = { headline, place, text? }: куратор правит текст, публикует и отмечает адрес.
function news.publish(task, story)
  local draft = task:review {
    by = "school_curator", form = "news", title = "Новость: " .. story.headline,
    value = {
      headline = story.headline, text = table.concat(story.text or facts(task), "\n"), place = story.place, materials = "",
    },
  }.value
  local data = papers.basics(task, task.school)
  data.headline, data.place, data.materials = draft.headline, draft.place, draft.materials or ""
  data.text = lists.split(draft.text, "\n")
  data.names = signing.published_names()
  data.author = papers.person(papers.holder("school_curator", task.school))
  local document = documents.generate { template = "news", data = data }
  local answers = task:ask { by = "school_curator", form = "publication", title = "Опубликовать: " .. draft.headline }
  records.add {
    kind = "news", date = answers.published or today(), data = { headline = draft.headline, link = answers.link or "" },
  }
  return document
end

return news
