-- SPDX-License-Identifier: MIT
-- Совещание, декада, форум, круглый стол: письмо школам, приказ с программой, а после — справка или протокол.
-- Событие описывает карта: { title, kind, purpose, place, day = { месяц, число }, points, order, note, minutes }.

local dates = require "library.dates"
local lists = require "library.lists"
local minutes = require "library.minutes"
local papers = require "library.papers"
local reports = require "library.reports"

local events = {}

local function leader(task)
  return papers.person(papers.holder("municipal_curator", task.department))
end

local function plan(task, event)
  return task:review {
    by = "municipal_curator", form = "event_plan", title = event.title .. ": день, место, программа",
    value = {
      held = dates.in_school_year(task.programme.first_year, event.day[1], event.day[2]),
      place = event.place, points = table.concat(event.points, "\n"),
    },
  }.value
end

local function order(task, event, planned)
  return papers.issue(task, {
    template = "order_event",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.event, data.activity, data.purpose = event.title, task.activity, event.purpose
      data.held, data.place, data.points = planned.held, planned.place, lists.points(planned.points)
      data.leader = leader(task)
      return data
    end,
  })
end

local function invitation(task, event, planned, adopted)
  local paragraphs = { {
    text = "Приглашаем кураторов, наставников и наставляемых: " .. event.title .. ", "
      .. dates.in_words(planned.held):gsub("%.$", "") .. ". Место проведения: " .. planned.place .. ".",
  } }
  local points = lists.split(planned.points, "\n")
  if #points > 0 then
    paragraphs[2] = { text = "В программе: " .. table.concat(points, "; ") .. "." }
  end
  local letter = events.letter(task, event.title, paragraphs)
  notifications.send {
    to = people.list { role = "head" }, notice = "event_announced", attach = adopted and { letter, adopted } or { letter },
    data = { title = event.title, due = dates.in_words(planned.held) },
  }
  return letter
end

--- Письмо управления школам: тема и абзацы; подписывает начальник.
function events.letter(task, subject, paragraphs)
  return papers.issue(task, {
    template = "letter",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.addressee, data.subject = "Руководителям образовательных организаций", subject
      data.paragraphs, data.contact = paragraphs, leader(task)
      return data
    end,
  })
end

local function note(task, event, answers)
  return reports.note(task, {
    subject = "о проведении мероприятия «" .. event.title .. "»",
    facts = { { name = "Участников, человек", value = tostring(answers.participants) } },
    answers = { conclusions = answers.essence, proposals = answers.proposals },
  })
end

--- Весь путь события; возвращает выпущенные бумаги.
function events.hold(task, event)
  local planned = plan(task, event)
  local adopted = event.order and order(task, event, planned) or nil
  local letter = invitation(task, event, planned, adopted)
  task:wait { till = planned.held }
  local answers = task:ask { by = "municipal_curator", form = "event", title = event.title .. ": как прошло" }
  records.add { kind = "event", date = answers.held, data = { title = event.title, participants = answers.participants } }
  return { order = adopted, letter = letter, note = event.note and note(task, event, answers) or nil }
end

--- Совещания весь год, по одному в квартал: протокол каждого, письмо школам с решениями.
function events.meetings(task, subject)
  local last
  for _, month in ipairs { 10, 12, 2, 4 } do
    task:wait { till = dates.in_school_year(task.programme.first_year, month, 10) }
    local answers = task:ask { by = "municipal_curator", form = "meeting_minutes", title = "Совещание " .. subject }
    local chair = papers.holder("department_head", task.department)
    last = minutes.write(task, task.department, chair, "совещания " .. subject, answers)
    local letter = events.letter(task, "Об итогах совещания " .. subject, lists.points(answers.decided))
    notifications.send {
      to = people.list { role = "head" }, notice = "meeting_decided", attach = { last, letter },
      data = { title = "Совещание " .. subject },
    }
  end
  return last
end

return events
