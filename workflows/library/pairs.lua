-- SPDX-License-Identifier: MIT
-- Пары: предложение по критериям, решение куратора, согласия, приказ, закрепление, письма.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"

local pairing = {}

local function registered_mentors(task)
  local registered = {}
  for _, record in ipairs(records.list { kind = "registered", unit = "own" }) do
    registered[record.data.person] = true
  end
  local mentors = people.list { role = "mentor", school = task.school.id }
  return lists.keep(mentors, function(mentor) return registered[mentor.id] end)
end

local function free_mentees(task)
  local busy = {}
  for _, pair in ipairs(pairs.list { school = task.school.id }) do
    for _, mentee in ipairs(pair.mentees) do
      busy[mentee.id] = true
    end
  end
  local mentees = people.list { role = "mentee", school = task.school.id }
  return lists.keep(mentees, function(mentee) return not busy[mentee.id] end)
end

--- Предложение с именами: его читает и правит человек.
local function proposal(task, mentors, mentees)
  local found = matching.propose { mentors = mentors, mentees = mentees, criteria = task.criteria.pairs }
  local mentor_by, mentee_by = lists.by_id(mentors), lists.by_id(mentees)
  local value = { pairs = {}, unmatched = {} }
  for _, pair in ipairs(found.pairs) do
    value.pairs[#value.pairs + 1] = {
      mentor = pair.mentor, mentor_name = mentor_by[pair.mentor].name, mentee = pair.mentee,
      mentee_name = mentee_by[pair.mentee].name, score = pair.score, reasons = pair.reasons,
    }
  end
  for _, left in ipairs(found.unmatched) do
    local mentee = mentee_by[left.person]
    if mentee then
      value.unmatched[#value.unmatched + 1] = { person = mentee.id, name = mentee.name, reasons = left.reasons }
    end
  end
  return value
end

local function rows(task, chosen, mentors, mentees)
  local mentor_by, mentee_by = lists.by_id(mentors), lists.by_id(mentees)
  return lists.map(chosen, function(pair)
    return {
      mentor = papers.person(mentor_by[pair.mentor]),
      mentee = papers.person(mentee_by[pair.mentee]),
      form = task.inputs.pair_form,
      till = dates.in_school_year(task.programme.first_year, 5, 31),
    }
  end)
end

local function check_agreements(task)
  for _ = 1, 5 do
    local answers = task:ask {
      by = "school_curator", form = "agreements", title = "Согласия и соглашения с наставниками до приказа",
    }
    if answers.consents and answers.agreements then
      return
    end
    task:note("Приказ отложен: нет письменных согласий или дополнительных соглашений")
    task:wait { days = 3 }
  end
  error("нет письменных согласий и дополнительных соглашений со всеми наставниками: без них приказ не выпускается")
end

local function send_letters(fixed, order)
  for _, pair in ipairs(fixed) do
    notifications.send {
      to = { pair.mentor, pair.mentee }, notice = "pair_fixed", attach = { order },
      data = {
        document = papers.in_letter(order),
        pair = { title = pair.mentor.name .. " — " .. pair.mentee.name },
      },
    }
  end
end

local function order_on_pairs(task, state)
  return papers.issue(task, {
    template = "order_pairs",
    sign = { "deputy", "head" },
    build = function(remark)
      state.proposal = task:review {
        by = "school_curator", form = "pairs", value = state.proposal,
        title = remark and "Пары вернули на доработку: " .. remark or "Проверьте предложенные пары",
      }.value
      local data = papers.basics(task, task.school)
      data.pairs = rows(task, state.proposal.pairs, state.mentors, state.mentees)
      data.curator = papers.person(papers.holder("school_curator", task.school))
      data.payment = task.inputs.payment
      return data
    end,
  })
end

--- Закрепляет за каждым наставляемым школы наставника из реестра.
function pairing.fix(task)
  local mentors, mentees = registered_mentors(task), free_mentees(task)
  if #mentees == 0 then
    task:note("В школе нет наставляемых без наставника: приказ не нужен")
    return { pairs = 0 }
  end
  if #mentors == 0 then
    error("в реестре школы нет ни одного наставника, а наставляемых без наставника — " .. #mentees
      .. ": дополните реестр или пригласите наставника из другой школы")
  end
  local state = { mentors = mentors, mentees = mentees, proposal = proposal(task, mentors, mentees) }
  check_agreements(task)
  local order = order_on_pairs(task, state)
  local fixed = pairs.fix {
    pairs = lists.map(state.proposal.pairs, function(pair) return { mentor = pair.mentor, mentee = pair.mentee } end),
    form = task.inputs.pair_form, kind = task.inputs.pair_kind, order = order, from = order.date,
  }
  send_letters(fixed, order)
  return { pairs = #fixed, unmatched = #state.proposal.unmatched, order = order }
end

return pairing
