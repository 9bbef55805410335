-- SPDX-License-Identifier: MIT
-- Пары: предложение по критериям, решение куратора, согласия, приказ, закрепление, письма.

local dates = require "library.dates"
local labour = require "library.agreements"
local decisions = require "library.pair_decisions"
local lists = require "library.lists"
local pair_review = require "library.pair_review"
local papers = require "library.papers"
local seats = require "library.seats"

local pairing = {}

--- Можно ли искать наставника этому человеку: карта, в которой сначала собирают базу, решает в actions.lua.
function pairing.admits()
  return true
end

--- Предлагать ли и наставников партнёров: вузов, колледжей, музеев. Карта решает в actions.lua.
pairing.partners = false

--- Наставники из реестра школы и люди партнёров; карта, которая реестра не ведёт, получает всех, у кого роль наставника.
local function registered_mentors(task)
  local registered = {}
  for _, record in ipairs(records.list { kind = "registered", unit = "own" }) do
    registered[record.data.person] = true
  end
  local mentors = people.list { role = "mentor", school = task.school.id, partners = pairing.partners }
  if not next(registered) then
    task:note("Реестра наставников нет: предложены все, у кого роль наставника")
    return mentors
  end
  return lists.keep(mentors, function(mentor) return registered[mentor.id] or mentor.school ~= task.school.id end)
end

local function waiting_mentees(task, existing)
  local waiting = seats.waiting(people.list { role = "mentee", school = task.school.id }, existing)
  return lists.keep(waiting, function(mentee) return pairing.admits(mentee) end)
end

--- Функции карты, которые правят баллы отдельных пар: имя критерия вида «script» → функция от наставника, наставляемого
--- и баллов пары; возвращает баллы и пояснение или ничего. Карта задаёт их в actions.lua.
pairing.scripts = {}

--- Правила подбора карты, которая не объявила criteria "pairs".
pairing.usual_criteria = {
  { name = "subject", title = "общий предмет", kind = "equal", mentor = "subject", mentee = "subject", weight = 40 },
  { name = "needs", title = "компетенции отвечают запросу", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 30 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 15 },
}

local usual_form = "педагог – педагог"
local usual_payment = "в размере и на условиях, которые установлены дополнительными соглашениями к трудовым договорам"

--- Вид пары по карточкам наставника и наставляемого, если он у каждой пары свой; карта задаёт функцию в actions.lua.
pairing.kind_of = nil

local function adjustments(question, mentor_by, mentee_by)
  local wanted = lists.keep(question.criteria, function(one)
    return one.kind == "script" and pairing.scripts[one.name] ~= nil
  end)
  local rows = {}
  if #wanted == 0 then
    return rows
  end
  for _, pair in ipairs(matching.candidates(question)) do
    for _, criterion in ipairs(wanted) do
      local points, why = pairing.scripts[criterion.name](mentor_by[pair.mentor], mentee_by[pair.mentee], pair.score)
      if points then
        rows[#rows + 1] = {
          criterion = criterion.name, mentor = pair.mentor, mentee = pair.mentee, points = points, why = why,
        }
      end
    end
  end
  return rows
end

--- Предложение с именами: его читает и правит человек.
local function proposal(task, decided, before)
  local question = decisions.question(decided)
  question.form = task.inputs.pair_form or usual_form
  question.adjust = adjustments(question, lists.by_id(question.mentors), lists.by_id(question.mentees))
  return pair_review.propose(question, before, function(mentor, mentee)
    return {
      form = mentee.form or question.form,
      kind = pairing.kind_of and pairing.kind_of(mentor, mentee) or mentee.kind,
    }
  end)
end

--- Кто смотрит предложение до куратора: { by, form, title }; снятая ими пара запрещается. Карта задаёт их в actions.lua.
pairing.advisers = {}

local function advise(task, state)
  for _, adviser in ipairs(pairing.advisers) do
    local offered = state.proposal
    local answer = task:review { by = adviser.by, form = adviser.form, title = adviser.title, value = offered }
    decisions.ban_struck(state.decided, offered.pairs, answer.value.pairs or {})
    decisions.take(state.decided, answer.value.variant or {})
    state.proposal = proposal(task, state.decided, answer.value)
    state.advice[#state.advice + 1] = adviser.title .. (answer.comment ~= "" and ": " .. answer.comment or " — без замечаний")
  end
end

--- В реверсивной паре роли меняются: у каждой такой пары появляется обратная, по тому, в чём наставляемый сильнее.
local function with_reverse(chosen)
  local all = lists.keep(chosen, function(pair) return not pair.reverse end)
  for _, pair in ipairs(lists.keep(all, function(one) return one.kind == "реверсивное" end)) do
    all[#all + 1] = {
      mentor = pair.mentee, mentor_name = pair.mentee_name, mentee = pair.mentor, mentee_name = pair.mentor_name,
      form = pair.form, kind = pair.kind, score = 0, reverse = true,
      reasons = { "Реверсивное наставничество: участники меняются ролями." },
    }
  end
  return all
end

local function review(task, state, remark)
  state.proposal, state.comment = pair_review.agree(task, state.decided, state.proposal, {
    by = "school_curator", form = "pairs",
    title = remark and "Пары вернули на доработку: " .. remark or "Проверьте предложенные пары",
    propose = function(before) return proposal(task, state.decided, before) end,
  })
  state.proposal.pairs = with_reverse(state.proposal.pairs)
end

local function rows(task, chosen, mentors, mentees)
  local by_id = lists.by_id(lists.join_rows(mentors, mentees))
  return lists.map(chosen, function(pair)
    return {
      mentor = papers.person(by_id[pair.mentor]),
      mentee = papers.person(by_id[pair.mentee]),
      form = pair.form, kind = pair.kind,
      till = dates.in_school_year(task.programme.first_year, 5, 31),
    }
  end)
end

local function group_key(pair, mentee, mentors_of)
  if mentee and mentee.setting == "в группе" then
    return "группа наставника " .. pair.mentor
  end
  return #mentors_of[pair.mentee] > 1 and "наставники " .. pair.mentee or decisions.key(pair)
end

--- Что закрепить: у наставника с группой — одна строка на группу, у наставляемого с несколькими наставниками — одна на всех.
local function units(chosen, mentees)
  local mentee_by, mentors_of, by_key, found = lists.by_id(mentees), {}, {}, {}
  for _, pair in ipairs(chosen) do
    mentors_of[pair.mentee] = lists.join_rows(mentors_of[pair.mentee] or {}, { pair.mentor })
  end
  for _, pair in ipairs(chosen) do
    local name = group_key(pair, mentee_by[pair.mentee], mentors_of)
    local unit = by_key[name]
    if not unit then
      unit = { mentors = {}, mentees = {}, form = pair.form, kind = pair.kind }
      by_key[name], found[#found + 1] = unit, unit
    end
    unit.mentors = lists.united(unit.mentors, pair.mentor)
    unit.mentees = lists.united(unit.mentees, pair.mentee)
  end
  return found
end

--- Приказ ждёт согласия и соглашения каждого наставника; место отказавшихся занимают другие.
local function agree(task, state)
  while #state.proposal.pairs > 0 do
    local refused = labour.settle(task, state.proposal.pairs)
    if not next(refused) then
      return
    end
    local leaving = {}
    for id in pairs(refused) do
      leaving[#leaving + 1] = { leave = id }
    end
    decisions.take(state.decided, leaving)
    state.proposal = proposal(task, state.decided, state.proposal)
    review(task, state, "от наставничества отказались: " .. lists.join(lists.values(refused), ", "))
  end
  error("не осталось ни одной пары: дополните реестр наставников или пригласите наставника из другой школы")
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

--- Взрослые участники пар отмечают ознакомление с приказом; у учеников (в карточке указан класс) расписываются родители на бумаге.
local function to_be_read_by(fixed)
  local readers = {}
  for _, pair in ipairs(fixed) do
    for _, person in ipairs(lists.join_rows(pair.mentors, pair.mentees)) do
      if not person.class then
        readers[#readers + 1] = person.id
      end
    end
  end
  return readers
end

local function rule_in_words(criterion)
  if criterion.hard then
    return "обязательно"
  end
  local weight = criterion.weight or 0
  return (criterion.kind == "cost" and "минус " or "") .. weight .. " " .. plural(weight, "балл", "балла", "баллов")
end

--- Протокол подбора, до приказа: по нему и через год видно, почему пары такие.
local function protocol_on_pairs(task, state)
  local data = papers.basics(task, task.school)
  data.goal = decisions.goal_in_words(state.decided)
  data.criteria = lists.map(decisions.criteria(state.decided), function(one)
    return { title = one.title or one.name, rule = rule_in_words(one) }
  end)
  data.total = 0
  data.pairs = lists.map(state.proposal.pairs, function(pair)
    data.total = data.total + pair.score
    return {
      mentor = pair.mentor_name, mentee = pair.mentee_name, score = pair.score, reasons = table.concat(pair.reasons, " "),
    }
  end)
  data.unmatched = lists.map(state.proposal.unmatched, function(left)
    return { name = left.name, reasons = table.concat(left.reasons, " ") }
  end)
  data.decisions = decisions.in_words(state.decided)
  data.comment = lists.join(lists.join_rows(state.advice, { state.comment ~= "" and state.comment or nil }), ". ")
  data.proof = state.decided.goal ~= "stable"
      and "Предложенное программой распределение — наилучшее при этих критериях и решениях: это проверено по ценам мест."
        .. (#data.decisions > 0 and " Решения куратора перечислены выше." or "")
    or "Проверено: нет наставника и наставляемого, которые предпочли бы друг друга своим парам."
  data.curator = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "protocol_pairs", data = data, replaces = state.protocol }
end

local function order_on_pairs(task, state)
  return papers.issue(task, {
    template = "order_pairs",
    sign = { "deputy", "head" },
    build = function(remark)
      review(task, state, remark)
      agree(task, state)
      state.protocol = protocol_on_pairs(task, state)
      local data = papers.basics(task, task.school)
      data.pairs = rows(task, state.proposal.pairs, state.mentors, state.mentees)
      data.curator = papers.person(papers.holder("school_curator", task.school))
      data.acquainted = papers.acquainted(lists.map(data.pairs, function(pair) return pair.mentor end),
        lists.map(data.pairs, function(pair) return pair.mentee end), { data.curator })
      data.payment = task.inputs.payment or usual_payment
      if task.inputs.article_351_8 == "не применяется" then
        data.law_reason = task.inputs.article_351_8_reason
      end
      return data
    end,
  })
end

--- Подбор вне программы: его зовёт команда `nastavnik match --rules`, когда среди критериев есть вид «script».
function pairing.match(question)
  question.adjust = adjustments(question, lists.by_id(question.mentors), lists.by_id(question.mentees))
  return matching.propose(question)
end

--- Закрепляет за каждым наставляемым школы наставника из реестра.
function pairing.fix(task)
  local existing = pairs.list { school = task.school.id }
  local mentors, mentees = seats.free(registered_mentors(task), existing), waiting_mentees(task, existing)
  if #mentees == 0 then
    task:note("В школе нет наставляемых без наставника: приказ не нужен")
    return { pairs = 0 }
  end
  if #mentors == 0 then
    error("в реестре школы нет ни одного наставника, а наставляемых без наставника — " .. #mentees
      .. ": дополните реестр или пригласите наставника из другой школы")
  end
  local decided = decisions.new {
    mentors = mentors, mentees = mentees, criteria = task.criteria.pairs or pairing.usual_criteria, goal = task.inputs.pair_goal,
  }
  local state = { mentors = mentors, mentees = mentees, decided = decided, comment = "", advice = {} }
  state.proposal = proposal(task, decided)
  advise(task, state)
  local order = order_on_pairs(task, state)
  local fixed = pairs.fix {
    pairs = units(state.proposal.pairs, state.mentees), form = task.inputs.pair_form or usual_form, kind = task.inputs.pair_kind,
    order = order, from = order.date,
  }
  records.add {
    kind = "order_pairs", date = order.date,
    data = {
      order = { id = order.id, number = order.number, date = order.date },
      pairs = lists.map(fixed, function(pair) return pair.id end),
      mentors = lists.map(fixed, function(pair)
        return { id = pair.mentor.id, name = pair.mentor.name, position = pair.mentor.position }
      end),
    },
  }
  send_letters(fixed, order)
  task:acquaint { document = order, persons = to_be_read_by(fixed) }
  return { pairs = #fixed, unmatched = #state.proposal.unmatched, order = order, protocol = state.protocol }
end

return pairing
