-- SPDX-License-Identifier: MIT
-- Персонализированная программа пары: блоки по форме положения, три подписи, приказ; встречи по ней, итоги и оценка.

local dates = require "library.dates"
local lists = require "library.lists"
local meetings = require "library.meetings"
local papers = require "library.papers"

local programmes = {}

--- Блоки программы: { number, title, activities = { { title, term, result, way } } }. Карта может задать свои в actions.lua;
--- в названии мероприятия {затруднение} заменяется затруднениями наставляемого по очереди.
programmes.blocks = {
  { number = "I", title = "Вхождение в должность", activities = {
    { title = "Знакомство с организацией и её документами", term = "октябрь", result = "знает порядок работы", way = "очный" } } },
  { number = "II", title = "Профессиональные затруднения", activities = {
    { title = "Работа с затруднением: {затруднение}", term = "ноябрь", result = "затруднение преодолено", way = "очный" } } },
  { number = "III", title = "Профессиональное развитие", activities = {
    { title = "Открытое занятие и его самоанализ", term = "апрель", result = "оценка коллег", way = "очный" } } },
  { number = "IV", title = "Рефлексия и итоги", activities = {
    { title = "Итоговая беседа с куратором", term = "май", result = "решение о продолжении", way = "очный" } } },
}

local function deficits_of(task)
  local found = {}
  for _, mentee in ipairs(task.pair.mentees) do
    for _, deficit in ipairs(type(mentee.deficits) == "table" and mentee.deficits or {}) do
      found[#found + 1] = deficit
    end
  end
  return #found > 0 and found or { "вхождение в профессию" }
end

--- Строки программы одним списком, чтобы наставник правил их таблицей; снятая строка в программу не войдёт.
local function draft_rows(deficits)
  local rows, used = {}, 0
  for _, block in ipairs(programmes.blocks) do
    for _, activity in ipairs(block.activities) do
      local title = activity.title:gsub("{затруднение}", function()
        used = used + 1
        return deficits[(used - 1) % #deficits + 1]
      end)
      rows[#rows + 1] = {
        block = block.number, title = title, term = activity.term, result = activity.result, way = activity.way,
      }
    end
  end
  return rows
end

local function draft(task)
  local deficits = deficits_of(task)
  local pair = task.pair
  return {
    reason = "нужна помощь: " .. lists.join(deficits, ", "),
    goal = "преодолеть затруднения: " .. lists.join(deficits, ", "),
    tasks = "изучить затруднения и составить план\nпомочь на занятиях и при подготовке к ним\nоценить результат вместе",
    mode = pair.kind:find("дистанционн", 1, true) and "дистанционный" or "смешанный",
    schedule = "не реже одного раза в месяц", reflection_hours = 4, consultation_hours = 8,
    result = "наставляемый самостоятельно справляется с тем, что было трудным", rows = draft_rows(deficits),
  }
end

--- Блоки с оставленными строками и названия блоков, от которых отказались.
local function blocks_of(rows)
  local kept, dropped = {}, {}
  for _, block in ipairs(programmes.blocks) do
    local activities = lists.keep(rows, function(row) return row.block == block.number end)
    if #activities > 0 then
      kept[#kept + 1] = { number = block.number, title = block.title, activities = activities }
    else
      dropped[#dropped + 1] = "блок " .. block.number .. " «" .. block.title .. "»"
    end
  end
  return kept, dropped
end

local function participants(task, data)
  data.mentors = lists.map(task.pair.mentors, papers.person)
  data.mentees = lists.map(task.pair.mentees, papers.person)
  data.pair = { form = task.pair.form, kind = task.pair.kind, from = task.pair.from }
  return data
end

local function order_of_pair(task)
  for _, entry in ipairs(pairs.history { person = task.pair.mentee.id }) do
    if entry.id == task.pair.id and entry.order_paper then
      return entry.order_paper
    end
  end
  return { date = task.pair.from, number = "—" }
end

local function paper(task, written)
  local data = participants(task, papers.basics(task, task.school))
  for _, field in ipairs { "reason", "goal", "mode", "schedule", "reflection_hours", "consultation_hours", "result" } do
    data[field] = written[field]
  end
  data.tasks, data.order = lists.points(written.tasks), order_of_pair(task)
  data.from, data.till = task.pair.from, dates.in_school_year(task.programme.first_year, 5, 31)
  data.blocks, data.dropped = blocks_of(written.rows)
  return documents.generate { template = "programme_personal", data = data }
end

--- Наставник составляет, руководитель согласует, наставляемый знакомится; отказ любого возвращает программу наставнику.
local function signed_programme(task, written, title)
  for _ = 1, 5 do
    written = task:review { by = "mentor", form = "programme", title = title, value = written }.value
    local document = paper(task, written)
    local signed, remark = papers.sign(task, document, { "head", "mentee" })
    if signed then
      records.add { kind = "programme", date = today(), data = { written = written, document = document, school = task.school.id } }
      return document
    end
    title = "Программу вернули: " .. remark
  end
  error("персонализированная программа пять раз возвращена наставнику: куратору нужно встретиться с парой")
end

local function order_on_programme(task, document)
  return papers.issue(task, {
    template = "order_programme",
    sign = { "head" },
    build = function()
      local data = participants(task, papers.basics(task, task.school))
      data.paper = { number = document.number, date = document.date }
      data.curator = papers.person(papers.holder("school_curator", task.school))
      return data
    end,
  })
end

--- Составляет программу пары и утверждает её приказом школы.
function programmes.compose(task)
  local document = signed_programme(task, draft(task), "Персонализированная программа: проверьте цель, часы и мероприятия")
  return { programme = document, order = order_on_programme(task, document) }
end

local function latest(task)
  local known = records.list { kind = "programme", unit = "own" }
  if not known[#known] then
    signed_programme(task, draft(task), "Персонализированная программа: проверьте цель, часы и мероприятия")
    known = records.list { kind = "programme", unit = "own" }
  end
  return known[#known].data.written
end

local function topic_of(written, month)
  local topics = {}
  for _, row in ipairs(written.rows) do
    if row.term:find(month.title, 1, true) then
      topics[#topics + 1] = row.title
    end
  end
  return #topics > 0 and table.concat(topics, "; ") or "консультация по запросу, рефлексия"
end

--- Раз в полугодие наставник сообщает, как идёт адаптация, и может предложить поощрение, взыскание, изменение документов.
local function adaptation(task)
  local answers = task:ask { by = "mentor", form = "adaptation", title = "Как идёт адаптация: " .. task.pair.mentee.name }
  answers.who = nil
  answers.school, answers.mentee, answers.mentor = task.school.id, task.pair.mentee.name, task.pair.mentor.name
  records.add { kind = "adaptation", date = today(), data = answers }
  local year_goes_on = today() < dates.in_school_year(task.programme.first_year, 4, 1)
  if year_goes_on and answers.changes and answers.changes ~= "" then
    local agreed = task:approve {
      by = "school_curator", title = "Наставник предлагает изменить программу: " .. answers.changes,
    }
    if agreed.approved then
      signed_programme(task, latest(task), "Внесите изменения в программу: " .. answers.changes)
    end
  end
end

local function is_single_meeting(task)
  return task.pair.kind:find("скоростн", 1, true) ~= nil
end

local function hold_meetings(task)
  local written = latest(task)
  for _, month in ipairs(dates.meeting_months(task.programme.first_year)) do
    if month.from:sub(1, 7) >= task.window.from:sub(1, 7) then
      meetings.hold(task, month, topic_of(written, month))
      if is_single_meeting(task) then
        return
      end
      if month.key == "december" then
        adaptation(task)
      end
    end
  end
  adaptation(task)
end

local function assess(task, role, person)
  local answers = task:ask { by = role, form = "assessment", title = "Оценка завершённой программы: " .. person.name }
  records.add {
    kind = "feedback", date = today(),
    data = {
      school = task.school.id, role = role, useful = answers.useful, comfort = answers.comfort, organised = answers.conditions,
    },
  }
  return answers
end

local function report(task, answers, opinions)
  local held = records.list { kind = "meeting", unit = "own" }
  local data = participants(task, papers.basics(task, task.school))
  data.period = { from = task.pair.from, till = today() }
  data.meetings = lists.map(held, papers.meeting)
  data.count, data.hours, data.planned = #held, lists.sum(data.meetings, "hours"), is_single_meeting(task) and 1 or 8
  data.satisfaction = lists.average(opinions, "useful")
  data.achieved, data.conclusion, data.decision = answers.achieved, answers.conclusion, answers.decision
  data.curator = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "report_final", data = data }
end

--- Наставник входит в комиссию, когда наставляемый проходит аттестацию в этом году.
local function attestation(task, answers)
  local held = records.list { kind = "meeting", unit = "own" }
  local opinion = task:ask { by = "mentor", form = "attestation", title = "Отзыв для аттестации: " .. task.pair.mentee.name }
  local data = papers.basics(task, task.school)
  data.mentor, data.mentee = papers.person(task.pair.mentor), papers.person(task.pair.mentee)
  data.from, data.till = task.pair.from, today()
  data.count, data.hours = #held, lists.sum(lists.map(held, papers.meeting), "hours")
  data.topics = lists.map(held, function(record) return record.data.topic end)
  data.achieved, data.conclusion = answers.achieved, opinion.conclusion
  return papers.issue(task, {
    template = "attestation_note", sign = { "head" }, build = function() return data end,
  })
end

--- Весь путь программы: встречи, вести об адаптации, изменения, оценка обеими сторонами, отчёт, отзыв для аттестации.
function programmes.year(task)
  hold_meetings(task)
  local opinions = { assess(task, "mentee", task.pair.mentee), assess(task, "mentor", task.pair.mentor) }
  local answers = task:ask { by = "school_curator", form = "pair_result", title = "Вывод о работе пары" }
  answers.decision = answers.decision or "завершить работу"
  local papers_of_pair = { report = report(task, answers, opinions) }
  if task.pair.mentee.attestation then
    papers_of_pair.attestation = attestation(task, answers)
  end
  if answers.decision == "завершить работу" then
    pairs.close { pair = task.pair.id, reason = "программа пары выполнена", till = today() }
  end
  return papers_of_pair
end

return programmes
