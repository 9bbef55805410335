-- SPDX-License-Identifier: MIT
-- Школа молодого педагога, Академия наставников и подобное: состав и план приказом, занятия каждый месяц, справка в мае.
-- Занятие описывает карта: { title, key, role, members(person), topics }.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"
local reports = require "library.reports"

local lessons = {}

local function members(course)
  return lists.map(lists.keep(people.list { role = course.role }, course.members), papers.person)
end

local function draft(task, course)
  local plan = {}
  for position, month in ipairs(dates.meeting_months(task.programme.first_year)) do
    plan[month.key] = course.topics[position]
  end
  return plan
end

local function rows(task, plan)
  return lists.map(dates.meeting_months(task.programme.first_year), function(month)
    return { month = month.title, topic = plan[month.key] or "" }
  end)
end

--- Приказ управления: состав по людям всех школ, план по месяцам, который поправил организатор.
function lessons.approve(task, course)
  local plan = draft(task, course)
  local order = papers.issue(task, {
    template = "order_lessons",
    sign = { "department_head" },
    build = function(remark)
      plan = task:review {
        by = "municipal_curator", form = "lessons_plan", value = plan,
        title = remark and "План вернули: " .. remark or course.title .. ": план занятий",
      }.value
      local data = papers.basics(task, task.department)
      data.course, data.members, data.rows = course.title, members(course), rows(task, plan)
      data.leader = papers.person(papers.holder("municipal_curator", task.department))
      return data
    end,
  })
  records.add { kind = "lessons_plan", date = today(), data = { course = course.key, plan = plan } }
  notifications.send {
    to = people.list { role = "school_curator" }, notice = "lessons_approved", attach = { order },
    data = { title = course.title, document = papers.in_letter(order) },
  }
  return order
end

local function plan_of(task, course)
  local plans = lists.keep(records.list { kind = "lessons_plan", unit = "own" }, function(record)
    return record.data.course == course.key
  end)
  return plans[#plans] and plans[#plans].data.plan or draft(task, course)
end

local function hold(task, course, month, topic)
  task:wait { till = month.from }
  local answers = task:ask {
    by = "municipal_curator", form = "lesson", title = course.title .. ", " .. month.title .. ": " .. topic,
  }
  records.add {
    kind = "lesson", date = answers.held,
    data = { course = course.key, topic = topic, participants = answers.participants or 0 },
  }
end

local function note(task, course)
  local held = lists.map(lists.keep(records.list { kind = "lesson", unit = "own" }, function(record)
    return record.data.course == course.key
  end), function(record) return record.data end)
  return reports.note(task, {
    subject = "о реализации плана работы: " .. course.title, title = "Итоги: " .. course.title,
    facts = {
      { name = "Участников по приказу", value = tostring(#members(course)) },
      { name = "Занятий проведено", value = tostring(#held) },
      { name = "Посещений занятий", value = string.format("%d", lists.sum(held, "participants")) },
    },
  })
end

--- Занятие в каждом месяце с октября по май и справка в конце.
function lessons.year(task, course)
  local plan = plan_of(task, course)
  for _, month in ipairs(dates.meeting_months(task.programme.first_year)) do
    if month.from:sub(1, 7) >= task.window.from:sub(1, 7) then
      hold(task, course, month, plan[month.key] or "по запросам участников")
    end
  end
  return note(task, course)
end

return lessons
