-- SPDX-License-Identifier: MIT
-- Работа пары: план, его утверждение, ежемесячные встречи, журнал. Наставник только отмечает встречи.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"

local meetings = {}

--- Темы, которые программа предлагает, когда затруднения не названы; карта может заменить их в actions.lua.
meetings.topics = {}
meetings.topics.teachers = {
  "Знакомство с запросом, постановка целей", "Проектирование современного урока", "Взаимное посещение и разбор урока",
  "Работа с документами учителя", "Оценивание и обратная связь ученикам", "Дисциплина и отношения в классе",
  "Подготовка открытого урока", "Итоги года, профессиональные планы",
}

meetings.topics.pupils = {
  "Знакомство, запрос и цели", "Учимся планировать время", "Разбор трудных заданий", "Как готовиться и запоминать",
  "Работа в команде, общее дело", "Пробуем сами, наставник рядом", "Показываем, чему научились", "Итоги года, планы на будущее",
}

local function is_of_pupils(pair)
  local side = pair.form:match("[–—-]%s*([^–—-]+)$") or pair.form
  return side:find("обучающ", 1, true) ~= nil or side:find("учени", 1, true) ~= nil
end

--- Затруднения наставляемых пары, каждое один раз.
function meetings.deficits(pair)
  local known, found = {}, {}
  for _, mentee in ipairs(pair.mentees) do
    for _, deficit in ipairs(type(mentee.deficits) == "table" and mentee.deficits or {}) do
      if not known[deficit] then
        known[deficit], found[#found + 1] = true, deficit
      end
    end
  end
  return found
end

--- Месяцы встреч этой пары с дня `from` по день `till`: за то, что было до её появления, её не спрашивают.
function meetings.months(task, from, till)
  local first = (from < task.pair.from and task.pair.from or from):sub(1, 7)
  return lists.keep(dates.meeting_months(task.programme.first_year), function(month)
    return month.from:sub(1, 7) >= first and month.from <= till
  end)
end

--- Все месяцы, в которые пара встречается в этом учебном году.
function meetings.months_of_pair(task)
  return meetings.months(task, task.pair.from, dates.in_school_year(task.programme.first_year, 5, 31))
end

--- План, который предлагает программа: в первый и последний месяц обычные темы, между ними — затруднения наставляемого.
function meetings.draft(task)
  local of_pupils, deficits = is_of_pupils(task.pair), meetings.deficits(task.pair)
  local usual = of_pupils and meetings.topics.pupils or meetings.topics.teachers
  local plan = {
    goal = of_pupils and "Помочь обучающимся преодолеть затруднения и поверить в свои силы"
      or "Помочь наставляемому преодолеть затруднения и войти в профессию",
  }
  local months = meetings.months_of_pair(task)
  for position, month in ipairs(months) do
    local inner = position > 1 and position < #months
    local topic = position == #months and #months > 1 and usual[#usual] or usual[position]
    plan[month.key] = inner and deficits[position - 1] or topic
  end
  return plan
end

local function plan_rows(task, plan)
  return lists.map(meetings.months_of_pair(task), function(month)
    return { month = month.title, topic = plan[month.key] or "" }
  end)
end

local function make_plan(task, value, title)
  local plan = task:review { by = "mentor", form = "plan", title = title, value = value }.value
  local data = papers.of_pair(task)
  data.goal, data.rows = plan.goal, plan_rows(task, plan)
  local document = documents.generate { template = "plan_pair", data = data }
  records.add { kind = "plan", date = today(), data = { plan = plan, document = document } }
  return document
end

local function latest_plan()
  local plans = records.list { kind = "plan", unit = "own" }
  return plans[#plans] and plans[#plans].data
end

--- Составляет план пары: программа предлагает темы по запросу, наставник поправляет.
function meetings.plan(task)
  return make_plan(task, meetings.draft(task), "План работы пары: проверьте темы встреч")
end

local function approve_plan(task)
  -- Пара, закреплённая после сентября, не застала задачу о плане.
  if not latest_plan() then
    make_plan(task, meetings.draft(task), "План работы пары: проверьте темы встреч")
  end
  for _ = 1, 5 do
    local latest = latest_plan()
    local approved, remark = papers.sign(task, latest.document, { "school_curator" })
    if approved then
      return latest.plan
    end
    make_plan(task, latest.plan, "План вернули: " .. remark)
  end
  error("план пары пять раз возвращён наставнику: куратору нужно встретиться с парой")
end

--- Ждёт начала месяца и спрашивает наставника, как прошла встреча.
function meetings.hold(task, month, topic)
  task:wait { till = month.from }
  local answers = task:ask { by = "mentor", form = "meeting", title = "Встреча, " .. month.title .. ": " .. topic }
  local changed = answers.topic and answers.topic ~= ""
  records.add {
    kind = "meeting", date = answers.met or today(),
    data = {
      school = task.school.id, month = month.title, topic = changed and answers.topic or topic,
      hours = tonumber(answers.hours) or 1, useful = answers.useful, difficulty = answers.difficulty or "",
    },
  }
end

--- Журнал встреч пары или группы.
function meetings.log(task)
  local held = records.list { kind = "meeting", unit = "own" }
  local data = papers.of_pair(task)
  data.meetings = lists.map(held, papers.meeting)
  data.count, data.hours = #held, lists.sum(data.meetings, "hours")
  return documents.generate { template = "meeting_log", data = data }
end

local function reflect(task, month)
  task:wait { till = month.from:sub(1, 8) .. "15" }
  local answers = task:ask { by = "mentor", form = "reflection", title = "Рефлексивная встреча, " .. month.title }
  records.add {
    kind = "reflection", date = answers.met or today(), data = { school = task.school.id, conclusion = answers.conclusion },
  }
end

--- Встречи по персонализированной программе, в декабре и марте — рефлексивные; в конце — журнал.
function meetings.reflective_year(task)
  local latest = latest_plan()
  local plan = latest and latest.plan or meetings.draft(task)
  for _, month in ipairs(meetings.months(task, task.window.from, task.window.till)) do
    meetings.hold(task, month, plan[month.key] or "по запросу наставляемого")
    if month.key == "december" or month.key == "march" then
      reflect(task, month)
    end
  end
  return meetings.log(task)
end

--- Утверждённый план, встреча в каждом месяце с октября по май, в конце — журнал.
function meetings.year(task)
  local plan = approve_plan(task)
  for _, month in ipairs(meetings.months(task, task.window.from, task.window.till)) do
    meetings.hold(task, month, plan[month.key] or "по запросу наставляемого")
  end
  return meetings.log(task)
end

return meetings
