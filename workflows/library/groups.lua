-- SPDX-License-Identifier: MIT
-- Группы обучающихся: предложение по запросам, решение куратора, приказ, закрепление, письма.

local dates = require "library.dates"
local decisions = require "library.pair_decisions"
local lists = require "library.lists"
local pair_review = require "library.pair_review"
local papers = require "library.papers"
local requests = require "library.requests"
local seats = require "library.seats"

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
    return lists.with(mentor, { capacity = mentor.group_size, group = math.min(2, mentor.group_size) })
  end)
end

local function waiting_pupils(task)
  return seats.waiting(requests.seekers(task, "pupil"), pairs.list { school = task.school.id })
end

--- Пары подбора с направлением группы: его даёт первая компетенция наставника.
local function proposal(decided, before)
  return pair_review.propose(decisions.question(decided), before, function(mentor)
    return { title = lists.join(mentor.competences):match("^[^;]+") or "общий запрос" }
  end)
end

--- Пары, собранные по наставникам.
local function gathered(chosen)
  local by_mentor, found = {}, {}
  for _, pair in ipairs(chosen) do
    local group = by_mentor[pair.mentor]
    if not group then
      group = { title = pair.title, mentor = pair.mentor, mentor_name = pair.mentor_name, mentees = {}, mentee_names = "" }
      by_mentor[pair.mentor], found[#found + 1] = group, group
    end
    group.mentees[#group.mentees + 1] = pair.mentee
    group.mentee_names = group.mentee_names .. (group.mentee_names ~= "" and ", " or "") .. pair.mentee_name
  end
  return found
end

--- Составляет группы по запросам; куратор правит состав.
function groups.form(task)
  local mentors, pupils = leaders(task), waiting_pupils(task)
  if #pupils == 0 then
    task:note("Обучающихся без наставника нет: группы не нужны")
    return { groups = 0 }
  end
  if #mentors == 0 then
    error("ни один наставник не готов вести группу: внесите в анкету наставника, сколько человек он возьмёт")
  end
  local decided = decisions.new { mentors = mentors, mentees = pupils, criteria = task.criteria.groups }
  local agreed = pair_review.agree(task, decided, proposal(decided), {
    by = "school_curator", form = "groups", title = "Проверьте состав наставнических групп",
    propose = function(before) return proposal(decided, before) end,
  })
  local formed = gathered(agreed.pairs)
  for _, group in ipairs(formed) do
    records.add { kind = "group", date = today(), data = group }
  end
  return { groups = #formed, unmatched = #agreed.unmatched }
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
      data.acquainted = papers.acquainted(lists.map(data.groups, function(group) return group.mentors[1] end), { data.curator })
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
