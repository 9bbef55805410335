-- SPDX-License-Identifier: MIT
-- Пара меняется среди года: наставник освобождён, отстранён или заменён, наставляемый попросил другого.

local dates = require "library.dates"
local labour = require "library.agreements"
local lists = require "library.lists"
local papers = require "library.papers"
local seats = require "library.seats"

local replacement = {}

--- Приказ, которым пара закреплена: его и меняют.
local function order_of(task)
  for _, entry in ipairs(pairs.history { person = task.pair.mentor.id }) do
    if entry.id == task.pair.id and entry.order_paper then
      return {
        date = entry.order_paper.date, number = entry.order_paper.number,
        subject = "О закреплении наставнических пар в " .. task.programme.year .. " учебном году",
      }
    end
  end
  error("у пары нет приказа о закреплении: менять нечего; закройте пару вручную")
end

--- Уведомление о досрочном прекращении: его подаёт наставник или вручает работодатель.
local function notice(task, by_mentor)
  local agreement = labour.agreement_of(task, task.pair.mentor, task.pair.mentee)
  if not agreement then
    return nil
  end
  local data = papers.basics(task, task.school)
  data.mentor, data.mentee = papers.person(task.pair.mentor), papers.person(task.pair.mentee)
  data.by_mentor, data.from, data.reason = by_mentor, task.event.from, task.event.reason
  data.agreement = { date = agreement.date, number = agreement.number }
  return documents.generate { template = "notice_end", data = data }
end

local function basis(task, words)
  return words .. " от " .. dates.in_words(task.event.date)
end

local function rows_of_release(task, words)
  local rows = {}
  for _, mentor in ipairs(task.pair.mentors) do
    for _, mentee in ipairs(task.pair.mentees) do
      rows[#rows + 1] = {
        mentor = papers.person(mentor), mentee = papers.person(mentee), from = task.event.from, basis = basis(task, words),
      }
    end
  end
  return rows
end

local function rows_of_replacement(task, words, new)
  return lists.map(task.pair.mentees, function(mentee)
    return {
      old = papers.person(task.pair.mentor), new = papers.person(new), mentee = papers.person(mentee),
      from = task.event.from, till = dates.in_school_year(task.programme.first_year, 5, 31), basis = basis(task, words),
    }
  end)
end

local function acquainted(task, new)
  local all = lists.join_rows(task.pair.mentors, task.pair.mentees)
  if new then
    all[#all + 1] = new
  end
  return lists.map(all, papers.person)
end

local function amending_order(task, words, new)
  local order = order_of(task)
  return papers.issue(task, {
    template = "order_pairs_change",
    sign = { "head" },
    build = function()
      local data = papers.basics(task, task.school)
      data.order, data.curator = order, papers.person(papers.holder("school_curator", task.school))
      data.released = new and {} or rows_of_release(task, words)
      data.replaced = new and rows_of_replacement(task, words, new) or {}
      data.payment = new and "в размере и на условиях, которые установлены дополнительным соглашением к трудовому договору" or nil
      data.changes_by, data.acquainted = dates.plus_days(task.event.from, 5), acquainted(task, new)
      return data
    end,
  })
end

local function end_agreements(task, reason)
  for _, mentor in ipairs(task.pair.mentors) do
    for _, mentee in ipairs(task.pair.mentees) do
      local agreement = labour.agreement_of(task, mentor, mentee)
      if agreement then
        agreements.end_early { agreement = agreement.id, from = task.event.from, reason = reason }
      end
    end
  end
end

local function tell(task, order, to)
  notifications.send {
    to = to, notice = "pair_changed", attach = { order },
    data = { document = papers.in_letter(order), pair = { title = task.unit.name } },
  }
end

local most_named = 5

--- «Орлова Вера Павловна: 62 балла.» Если наставляемых несколько, баллы сложены.
local function in_words(found, mentor_by)
  local points, ids = {}, {}
  for _, pair in ipairs(found.pairs) do
    if not points[pair.mentor] then
      ids[#ids + 1] = pair.mentor
    end
    points[pair.mentor] = (points[pair.mentor] or 0) + pair.score
  end
  table.sort(ids, function(one, other)
    return points[one] > points[other] or points[one] == points[other] and one < other
  end)
  return lists.map({ table.unpack(ids, 1, most_named) }, function(id)
    return mentor_by[id].name .. ": " .. points[id] .. " " .. plural(points[id], "балл", "балла", "баллов") .. "."
  end)
end

--- Кто в школе свободен и подходит наставляемым пары лучше всех: остальные пары при замене не меняются.
local function successors(task)
  local others = lists.without(people.list { role = "mentor", school = task.school.id }, task.pair.mentors)
  local free = lists.keep(seats.free(others, pairs.list { school = task.school.id }), function(mentor)
    return mentor.capacity > 0
  end)
  local criteria = task.criteria.pairs or task.criteria.groups
  if #free == 0 or not criteria then
    return { "Свободных наставников в школе нет." }
  end
  local found = matching.propose {
    mentors = lists.map(free, function(mentor) return lists.with(mentor, { capacity = #task.pair.mentees }) end),
    mentees = lists.map(task.pair.mentees, function(mentee) return lists.with(mentee, { demand = most_named }) end),
    criteria = criteria, form = task.pair.form,
  }
  return #found.pairs > 0 and in_words(found, lists.by_id(free)) or { "По критериям подбора не подходит никто." }
end

local function mentor_by(task, id)
  return lists.by_id(people.list { role = "mentor", school = task.school.id })[id]
end

--- Новый наставник соглашается, выходит приказ, пара передаётся.
local function hand_over(task, kind, words, new)
  local wanted = lists.map(task.pair.mentees, function(mentee) return { mentor = new.id, mentee = mentee.id } end)
  if next(labour.settle(task, wanted)) then
    error("новый наставник отказался: выберите другого и повторите действие")
  end
  local order = amending_order(task, words, new)
  end_agreements(task, words)
  local pair = pairs.replace {
    pair = task.pair.id, mentors = { new.id }, kind = kind, reason = task.event.reason, order = order, from = task.event.from,
  }
  tell(task, order, lists.join_rows(task.pair.mentors, pair.mentors))
  return { order = order, pair = pair.id }
end

local function let_go(task, kind, words)
  local order = amending_order(task, words)
  end_agreements(task, words)
  pairs.close { pair = task.pair.id, kind = kind, reason = task.event.reason, order = order, till = task.event.till }
  tell(task, order, lists.join_rows(task.pair.mentors, task.pair.mentees))
  return { order = order }
end

local function change(task, kind, words)
  local answer = task:ask {
    by = "school_curator", form = "replacement",
    title = "Кто заменит наставника: " .. task.pair.mentor.name .. " — " .. task.pair.mentee.name,
    value = { reason = task.event.reason, from = dates.in_words(task.event.from), successors = successors(task) },
  }
  local chosen = answer.mentors and answer.mentors[1]
  local new = chosen and mentor_by(task, type(chosen) == "table" and chosen.id or chosen)
  if new then
    return hand_over(task, kind, words, new)
  end
  return let_go(task, kind, words)
end

--- Наставник письменно отказался: уведомление, замена или освобождение, приказ.
function replacement.release(task)
  notice(task, true)
  return change(task, "released", "уведомление наставника")
end

--- Наставника отстраняет руководитель: его решение, уведомление работодателя, приказ.
function replacement.remove(task)
  local answer = task:ask { by = "head", form = "removal", title = "Отстранить наставника: " .. task.pair.mentor.name }
  if not answer.confirmed then
    return { removed = false }
  end
  notice(task, false)
  return change(task, "removed", "уведомление работодателя")
end

--- Наставляемый просит другого наставника: решает куратор.
function replacement.another(task)
  local answer = task:ask {
    by = "school_curator", form = "another_mentor",
    title = task.pair.mentee.name .. " просит другого наставника: " .. task.event.reason,
  }
  if not answer.granted then
    return { granted = false, comment = answer.comment }
  end
  notice(task, false)
  return change(task, "another_mentor", "обращение наставляемого")
end

--- Администрация заменяет наставника: болезнь, отпуск, перевод.
function replacement.replace(task)
  notice(task, false)
  return change(task, "replaced", "решение администрации")
end

return replacement
