-- SPDX-License-Identifier: MIT
-- Функции заместителя директора: памятки, анкетирование, оперативные совещания, заслушивание отчётов.

local dates = require "library.dates"
local lists = require "library.lists"
local minutes = require "library.minutes"
local papers = require "library.papers"
local reports = require "library.reports"

local mentoring = {}

--- Что важно в каждой форме: печатается в памятке.
local advice = {
  ["учитель – учитель"] = { "Начните с того, что у коллеги уже получается.", "Ходите друг к другу на занятия и разбирайте их без оценок." },
  ["ученик – ученик"] = { "Договоритесь о времени и месте встреч с классным руководителем.", "Помогайте, а не делайте за другого.",
    "О трудном сразу говорите куратору: решать это одному не нужно." },
  ["учитель – ученик"] = { "Спросите, чего хочет сам ребёнок.", "Отмечайте каждый успех, даже небольшой." },
  ["работодатель – ученик"] = { "Покажите профессию в деле.", "На предприятии ребёнок бывает только с сопровождающим." },
  ["студент – ученик"] = { "Расскажите, как вы выбирали профессию.", "Встречайтесь в школе или там, где это согласовано с родителями." },
}
local order_of_forms = { "учитель – учитель", "ученик – ученик", "учитель – ученик", "работодатель – ученик", "студент – ученик" }

--- Памятка наставнику по всем пяти формам и письмо наставникам.
function mentoring.memos(task)
  local data = papers.basics(task, task.school)
  data.forms = lists.map(order_of_forms, function(form)
    return { title = form, points = lists.map(advice[form], function(point) return { text = point } end) }
  end)
  data.curator = papers.person(papers.holder("school_curator", task.school))
  local memo = documents.generate { template = "memo_mentor", data = data }
  notifications.send {
    to = people.list { role = "mentor", school = task.school.id }, notice = "memo", attach = { memo }, data = {},
  }
  return memo
end

local function ask_mentor(task, mentor)
  local answers = task:ask { by = "school_curator", form = "control", title = "Анкета наставника: " .. mentor.name }
  return { clear = answers.clear, ready = answers.ready, support = answers.support, obstacle = answers.obstacle or "" }
end

local function obstacles(answers)
  local named = lists.keep(answers, function(answer) return answer.obstacle ~= "" end)
  return lists.map(named, function(answer) return answer.obstacle end)
end

--- Текущий контроль: анкета каждого наставника и справка заместителя.
function mentoring.control(task)
  local answers = lists.map(people.list { role = "mentor", school = task.school.id }, function(mentor)
    return ask_mentor(task, mentor)
  end)
  return reports.note(task, {
    subject = "о текущем контроле: достижение планируемых результатов наставниками", title = "Выводы по анкетам наставников",
    facts = {
      { name = "Анкет получено", value = tostring(#answers) },
      { name = "Понимают ожидаемый результат, средняя оценка", value = lists.average(answers, "clear") },
      { name = "Готовы к работе, средняя оценка", value = lists.average(answers, "ready") },
      { name = "Получают помощь, средняя оценка", value = lists.average(answers, "support") },
      { name = "Назвали помехи", value = tostring(#obstacles(answers)) },
    },
  })
end

--- Оперативное совещание при директоре.
function mentoring.operative_meeting(task)
  local answers = task:ask { by = "school_curator", form = "meeting_minutes", title = "Оперативное совещание о наставничестве" }
  local chair = papers.holder("head", task.school)
  return minutes.write(task, task.school, chair, "оперативного совещания по вопросам наставничества", answers)
end

local function meetings_of(pair)
  local held = lists.keep(records.list { kind = "meeting", unit = "school" }, function(record)
    return record.unit.id == pair.id
  end)
  return #held
end

--- Что программа предлагает решить: встреч меньше половины — помочь, ни одной — заменить.
local function decision(held, planned)
  if held == 0 then
    return "предложить замену наставника"
  end
  return held * 2 < planned and "помочь наставнику" or "продолжать работу"
end

local function planned_till(task, pair)
  return #lists.keep(dates.meeting_months(task.programme.first_year), function(month)
    return month.from >= pair.from:sub(1, 8) .. "01" and month.from <= today()
  end)
end

local function rows(task)
  return lists.map(pairs.list { school = task.school.id }, function(pair)
    local held, planned = meetings_of(pair), planned_till(task, pair)
    return {
      mentor = pair.mentor.name, mentee = pair.mentee.name, form = pair.form, held = held, planned = planned,
      decision = decision(held, planned),
    }
  end)
end

--- Отчёты складываются из записей о встречах: наставник их не пишет. Решение по каждой паре правит заместитель.
function mentoring.hear(task)
  task:wait { till = task.window.till:sub(1, 8) .. "18" }
  local value = task:review {
    by = "school_curator", form = "hearing", title = "Отчёты наставников: решение по каждой паре",
    value = { held = today(), rows = rows(task) },
  }.value
  local data = papers.basics(task, task.school)
  data.held, data.rows = value.held, value.rows
  data.chair = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "minutes_hearing", data = data }
end

return mentoring
