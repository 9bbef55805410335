-- SPDX-License-Identifier: MIT
-- Новости: черновик по записям программы, имена только тех, кто согласен на публикацию, адрес опубликованного.

local consenting = require "library.consents"
local lists = require "library.lists"
local papers = require "library.papers"

local news = {}

--- Что можно рассказать сегодня: пары, группы, встречи.
local function facts(task)
  local working = pairs.list { school = task.school.id }
  local groups = lists.keep(working, function(pair) return #pair.mentees > 1 end)
  local held = records.list { kind = "meeting", unit = "school" }
  local texts = {}
  if #working == 0 then
    texts[1] = "В школе начинается программа наставничества: собираем запросы и приглашаем наставников."
  else
    texts[1] = "В школе работают " .. lists.counted(#working - #groups, "наставническая пара", "наставнические пары", "наставнических пар")
      .. " и " .. lists.counted(#groups, "группа", "группы", "групп") .. "."
  end
  if #held > 0 then
    texts[2] = "С начала года состоялось " .. lists.counted(#held, "встреча", "встречи", "встреч") .. "."
  end
  return texts
end

--- Новость читают все, поэтому в её данных нет имён руководителя и куратора: у них согласия на публикацию может не быть.
local function news_data(task, draft)
  local organisation = papers.letterhead(task.school)
  organisation.head = nil
  return {
    organisation = organisation,
    headline = draft.headline, place = draft.place, materials = draft.materials or "",
    text = lists.split(draft.text, "\n"), names = consenting.published_names(),
    author = { position = papers.holder("school_curator", task.school).position or "" },
  }
end

--- Куратор правит текст, пока в нём не останется имён тех, кто не согласен на публикацию: документ «news» объявлен public.
local function write(task, story)
  local title, draft = "Новость: " .. story.headline, {
    headline = story.headline, text = table.concat(story.text or facts(task), "\n"), place = story.place, materials = "",
  }
  while true do
    draft = task:review { by = "school_curator", form = "news", title = title, value = draft }.value
    local ready, result = pcall(documents.generate, { template = "news", data = news_data(task, draft) })
    if ready then
      return draft, result
    end
    if not tostring(result):find("согласия на публикацию", 1, true) then
      error(result, 0)
    end
    title = "Новость не выпущена: " .. tostring(result)
  end
end

--- Готовит новость `story` = { headline, place, text? }: куратор правит текст, публикует и отмечает адрес.
function news.publish(task, story)
  local draft, document = write(task, story)
  local answers = task:ask { by = "school_curator", form = "publication", title = "Опубликовать: " .. draft.headline }
  records.add {
    kind = "news", date = answers.published or today(), data = { headline = draft.headline, link = answers.link or "" },
  }
  return document
end

return news
