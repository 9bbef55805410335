-- SPDX-License-Identifier: MIT
-- Группы обучающихся: предложение по запросам, решение куратора, приказ, закрепление, письма.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"
local requests = require "library.requests"

local groups = {}

--- Ведут ли группы люди партнёров: студенты колледжа, работники предприятий. Карта решает в actions.lua.
groups.partners = false

local function mentors_of(task)
  return people.list { role = "mentor", school = task.school.id, partners = groups.partners }
end

--- Те, кто готов вести группу: сколько человек возьмут, сказано в их анкете.
local function leaders(task)
  local willing = lists.keep(mentors_of(task), function(mentor)
    return (tonumber(mentor.group_size) or 0) > 0
  end)
  return lists.map(willing, function(mentor)
    local leader = {}
    for key, value in pairs(mentor) do
      leader[key] = value
    end
    leader.capacity, leader.group = mentor.group_size, math.min(2, mentor.group_size)
    return leader
  end)
end

local function free_pupils(task)
  local busy = {}
  for _, group in ipairs(pairs.list { school = task.school.id }) do
    for _, mentee in ipairs(group.mentees) do
      busy[mentee.id] = true
    end
  end
  return lists.keep(requests.seekers(task, "pupil"), function(pupil) return not busy[pupil.id] end)
end

local function group_of(mentor)
  return {
    title = lists.join(mentor.competences):match("^[^;]+") or "общий запрос", mentor = mentor.id, mentor_name = mentor.name,
    mentees = {}, mentee_names = "",
  }
end

--- Пары подбора, собранные по наставникам.
local function gathered(found, mentors, pupils)
  local mentor_by, pupil_by, by_mentor, rows = lists.by_id(mentors), lists.by_id(pupils), {}, {}
  for _, pair in ipairs(found.pairs) do
    local group = by_mentor[pair.mentor]
    if not group then
      group = group_of(mentor_by[pair.mentor])
      by_mentor[pair.mentor] = group
      rows[#rows + 1] = group
    end
    group.mentees[#group.mentees + 1] = pair.mentee
    group.mentee_names = lists.join({ group.mentee_names ~= "" and group.mentee_names or nil, pupil_by[pair.mentee].name }, ", ")
  end
  return rows
end

local function left(found, pupils)
  local pupil_by, rows = lists.by_id(pupils), {}
  for _, one in ipairs(found.unmatched) do
    if pupil_by[one.person] then
      rows[#rows + 1] = { person = one.person, name = pupil_by[one.person].name, reasons = one.reasons }
    end
  end
  return rows
end

--- Составляет группы по запросам; куратор правит состав и названия.
function groups.form(task)
  local mentors, pupils = leaders(task), free_pupils(task)
  if #pupils == 0 then
    task:note("Обучающихся без наставника нет: группы не нужны")
    return { groups = 0 }
  end
  if #mentors == 0 then
    error("ни один наставник не готов вести группу: внесите в анкету наставника, сколько человек он возьмёт")
  end
  local found = matching.propose { mentors = mentors, mentees = pupils, criteria = task.criteria.groups, goal = "people" }
  local agreed = task:review {
    by = "school_curator", form = "groups", title = "Проверьте состав наставнических групп",
    value = { groups = gathered(found, mentors, pupils), unmatched = left(found, pupils) },
  }.value
  for _, group in ipairs(agreed.groups) do
    records.add { kind = "group", date = today(), data = group }
  end
  return { groups = #agreed.groups, unmatched = #(agreed.unmatched or {}) }
end

--- Форма наставничества видна по наставнику: педагог школы, обучающийся, студент или человек организации-партнёра.
--- Карта может задать свою функцию в actions.lua.
function groups.form_of(task, mentor)
  if mentor.class then
    return "обучающийся – обучающийся"
  end
  if mentor.school == task.school.id then
    return task.inputs.group_form or "педагог – обучающийся"
  end
  return text.lower(mentor.position or ""):find("студент", 1, true) and "студент – обучающийся" or "работодатель – обучающийся"
end

local function row(task, group, mentor_by, pupil_by)
  return {
    title = group.title, mentors = { papers.person(mentor_by[group.mentor]) },
    mentees = lists.map(group.mentees, function(id) return papers.person(pupil_by[id]) end),
    form = groups.form_of(task, mentor_by[group.mentor]), till = dates.in_school_year(task.programme.first_year, 5, 31),
  }
end

local function order_on_groups(task, formed)
  local mentor_by = lists.by_id(mentors_of(task))
  local pupil_by = lists.by_id(people.list { role = "pupil", school = task.school.id })
  return papers.issue(task, {
    template = "order_groups",
    sign = { "head" },
    build = function()
      local data = papers.basics(task, task.school)
      data.groups = lists.map(formed, function(group) return row(task, group, mentor_by, pupil_by) end)
      data.curator = papers.person(papers.holder("school_curator", task.school))
      data.programmes_by = dates.plus_days(today(), 14)
      return data
    end,
  })
end

local function send_letters(fixed, order)
  for _, group in ipairs(fixed) do
    notifications.send {
      to = lists.join_rows(group.mentors, group.mentees), notice = "group_fixed", attach = { order },
      data = { document = papers.in_letter(order), title = group.subject },
    }
  end
end

--- Приказ «О закреплении наставнических групп»: составленные группы начинают работу.
function groups.fix(task)
  local formed = lists.map(records.list { kind = "group", unit = "own" }, function(record) return record.data end)
  if #formed == 0 then
    task:note("Группы не составлены: приказ не нужен")
    return { groups = 0 }
  end
  local order = order_on_groups(task, formed)
  local mentor_by = lists.by_id(mentors_of(task))
  local fixed = pairs.fix {
    pairs = lists.map(formed, function(group)
      return {
        mentor = group.mentor, mentees = group.mentees, subject = group.title,
        form = groups.form_of(task, mentor_by[group.mentor]),
        kind = #group.mentees > 1 and "групповое" or "индивидуальное",
      }
    end),
    order = order, from = order.date,
  }
  send_letters(fixed, order)
  return { groups = #fixed, order = order }
end

return groups
