-- SPDX-License-Identifier: MIT
-- Сетевые пары: школе не хватает своих наставников, и наставник приходит из муниципального банка. Нужны договор школ, согласие
-- руководителя второй школы, согласие и соглашение самого наставника; закрепляет управление своим приказом.

local dates = require "library.dates"
local decisions = require "library.pair_decisions"
local lists = require "library.lists"
local pair_review = require "library.pair_review"
local papers = require "library.papers"
local seats = require "library.seats"

local network = {}

--- Наставники банка, у которых остались места.
local function free_mentors(existing)
  return lists.keep(seats.free(people.list { role = "mentor" }, existing), function(mentor)
    return mentor.municipal_bank and mentor.capacity > 0
  end)
end

--- Школы, которые уже закрепили своих: у остальных наставляемый ещё может найти наставника дома.
local function schools_with_orders()
  local known = {}
  for _, record in ipairs(records.list { kind = "order_pairs", unit = "all" }) do
    known[record.organisation] = true
  end
  return known
end

local other_school = {
  name = "other_school", title = "наставник другой школы", kind = "different", mentor = "school", mentee = "school", hard = true,
}

--- Кому своей школой наставник не найден и кто в банке свободен.
local function question(task)
  local existing, ready = pairs.list {}, schools_with_orders()
  local mentees = lists.keep(seats.waiting(people.list { role = "mentee" }, existing), function(mentee)
    return ready[mentee.school]
  end)
  return {
    mentors = free_mentors(existing), mentees = mentees,
    criteria = lists.join_rows({ other_school }, task.criteria.network or task.criteria.pairs),
  }
end

local function proposal(task, decided, before)
  local asked = decisions.question(decided)
  asked.form = task.inputs.pair_form
  return pair_review.propose(asked, before, function(mentor, mentee)
    return {
      mentor_school = mentor.school_name, mentee_school = mentee.school_name, school = mentee.school,
      form = mentee.form or task.inputs.pair_form, kind = mentee.kind or task.inputs.pair_kind,
    }
  end)
end

--- Бумаги пары: что подписано. Без договора, согласия руководителя или самого наставника пары не будет.
local function agreed(task, row)
  local answers = task:ask {
    by = "municipal_curator", form = "network_pair",
    title = "Сетевая пара: " .. row.mentor_name .. " (" .. row.mentor_school .. ") — " .. row.mentee_name
      .. " (" .. row.mentee_school .. ")",
  }
  if not answers.head_agrees or not answers.mentor_agrees then
    task:note("Сетевой пары не будет: нет согласия. " .. row.mentor_name .. " — " .. row.mentee_name)
    return false
  end
  row.agreement = { date = answers.contract_date or today(), number = answers.contract_number }
  row.consent = { date = answers.head_date or today() }
  row.answers = answers
  return true
end

--- Согласие и дополнительное соглашение наставника с его работодателем (статья 351.8 Трудового кодекса).
local function register_agreement(task, row)
  local till = dates.in_school_year(task.programme.first_year, 5, 31)
  consents.give {
    person = row.mentor, purpose = "mentoring", given = today(), till = till, terms = { mentees = { row.mentee }, form = row.form },
  }
  agreements.sign {
    mentor = row.mentor, number = row.answers.agreement_number, till = till, form = row.form,
    content = "помощь педагогу другой организации по персонализированной программе", pay = row.answers.pay or "",
    unpaid_reason = (row.answers.pay or "") == "" and row.answers.unpaid_reason or "", mentees = { row.mentee },
  }
end

local function order_on(task, rows)
  return papers.issue(task, {
    template = "order_network",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.pairs = rows
      data.till = dates.in_school_year(task.programme.first_year, 5, 31)
      data.coordinator = papers.person(papers.holder("municipal_curator", task.department))
      return data
    end,
  })
end

local function fix(row, order)
  local fixed = pairs.fix {
    pairs = { {
      mentor = row.mentor, mentee = row.mentee, form = row.form, kind = row.kind,
      network = { agreement = row.agreement, consent = row.consent },
    } },
    school = row.school, order = order, from = order.date,
  }[1]
  notifications.send {
    to = { fixed.mentor, fixed.mentee }, notice = "pair_fixed", attach = { order },
    data = { document = papers.in_letter(order), pair = { title = row.mentor_name .. " — " .. row.mentee_name } },
  }
end

--- Наставляемым, которым в своей школе наставника не нашлось, — наставники муниципального банка.
function network.fix(task)
  task:wait { till = task.window.till:sub(1, 8) .. "20" }
  local asked = question(task)
  local decided = decisions.new(asked)
  local offered = #asked.mentees > 0 and #asked.mentors > 0 and proposal(task, decided) or { pairs = {} }
  if #offered.pairs == 0 then
    task:note("Сетевые наставники не нужны или свободных в муниципальном банке нет")
    return { pairs = 0 }
  end
  local chosen = pair_review.agree(task, decided, offered, {
    by = "municipal_curator", form = "pairs", title = "Сетевые пары: проверьте предложенные",
    propose = function(before) return proposal(task, decided, before) end,
  }).pairs
  chosen = lists.keep(chosen, function(row) return agreed(task, row) end)
  if #chosen == 0 then
    return { pairs = 0 }
  end
  for _, row in ipairs(chosen) do
    register_agreement(task, row)
  end
  local order = order_on(task, chosen)
  for _, row in ipairs(chosen) do
    fix(row, order)
  end
  return { order = order, pairs = #chosen }
end

return network
