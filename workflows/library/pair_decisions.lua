-- SPDX-License-Identifier: MIT
-- Что человек решил о парах, глядя на предложение. Решения действуют при каждом новом подборе и пишутся в протокол.

local lists = require "library.lists"

local pair_decisions = {}

local goals = {
  people = "сначала больше людей с наставником, затем наибольшая сумма баллов",
  score = "наибольшая сумма баллов",
  score_people = "наибольшая сумма баллов, затем больше людей с наставником",
  stable = "взаимный выбор: никакие двое не предпочли бы друг друга своим парам",
}

--- `base` — от чего считать: mentors, mentees, criteria, goal.
function pair_decisions.new(base)
  return {
    base = base, names = lists.by_id(lists.join_rows(base.mentors, base.mentees)), pins = {}, bans = {}, known = {},
    goal = base.goal or "people", weights = {}, seats = {}, away = {}, notes = {},
  }
end

function pair_decisions.key(pair)
  return pair.mentor .. "–" .. pair.mentee
end

local key = pair_decisions.key

local function note(decided, about, text)
  decided.notes = lists.keep(decided.notes, function(one) return one.about ~= about end)
  decided.notes[#decided.notes + 1] = { about = about, text = text }
end

local function title(decided, pair)
  return decided.names[pair.mentor].name .. " — " .. decided.names[pair.mentee].name
end

local function pin(decided, pair)
  if not decided.known[key(pair)] then
    decided.pins[#decided.pins + 1] = { mentor = pair.mentor, mentee = pair.mentee }
    decided.known[key(pair)] = "Закреплена пара: " .. title(decided, pair)
  end
end

local function free(decided, pair)
  local other = function(one) return key(one) ~= key(pair) end
  decided.pins, decided.bans = lists.keep(decided.pins, other), lists.keep(decided.bans, other)
  decided.known[key(pair)] = nil
end

local function ban(decided, pair)
  free(decided, pair)
  decided.bans[#decided.bans + 1] = { mentor = pair.mentor, mentee = pair.mentee }
  decided.known[key(pair)] = "Пара отклонена: " .. title(decided, pair)
end

local function by_key(chosen)
  local found = {}
  for _, pair in ipairs(chosen) do
    found[key(pair)] = true
  end
  return found
end

--- Обратные пары реверсивного наставничества следуют за своими: о них самих не решают.
local function own(chosen)
  return lists.keep(chosen, function(pair) return not pair.reverse end)
end

--- Пары, снятые с предложения, запрещаются.
function pair_decisions.ban_struck(decided, offered, kept)
  local still = by_key(kept)
  for _, pair in ipairs(own(offered)) do
    if not still[key(pair)] then
      ban(decided, pair)
    end
  end
end

--- Оставленные пары закрепляются, снятые запрещаются.
function pair_decisions.decide(decided, offered, kept)
  for _, pair in ipairs(own(kept)) do
    pin(decided, pair)
  end
  local still = by_key(kept)
  decided.pins = lists.keep(decided.pins, function(pair) return still[key(pair)] end)
  pair_decisions.ban_struck(decided, offered, kept)
end

local take = {
  pin = pin, ban = ban, free = free,
  goal = function(decided, goal)
    decided.goal = goal
    note(decided, "goal", "Цель подбора изменена: " .. goals[goal])
  end,
  weight = function(decided, what)
    decided.weights[what.criterion] = what.weight
    for _, criterion in ipairs(decided.base.criteria) do
      if criterion.name == what.criterion then
        note(decided, "weight " .. what.criterion, "Вес критерия «" .. (criterion.title or criterion.name) .. "»: "
          .. what.weight .. " вместо " .. (criterion.weight or 0))
      end
    end
  end,
  seats = function(decided, what)
    decided.seats[what.mentor] = what.count
    note(decided, "seats " .. what.mentor, "Мест у наставника " .. decided.names[what.mentor].name .. ": " .. what.count)
  end,
  leave = function(decided, id)
    decided.away[id] = true
    local others = function(pair) return pair.mentor ~= id and pair.mentee ~= id end
    decided.pins, decided.bans = lists.keep(decided.pins, others), lists.keep(decided.bans, others)
    note(decided, "leave " .. id, "Без участия: " .. decided.names[id].name)
  end,
}

--- Человек взял вариант: его изменения (как в matching.what_if) становятся решениями.
function pair_decisions.take(decided, changes)
  for _, change in ipairs(changes) do
    for kind, apply in pairs(take) do
      if change[kind] ~= nil then
        apply(decided, change[kind])
      end
    end
  end
end

function pair_decisions.criteria(decided)
  return lists.map(decided.base.criteria, function(criterion)
    local weight = decided.weights[criterion.name]
    return weight and lists.with(criterion, { weight = weight }) or criterion
  end)
end

--- Вопрос для matching.propose: люди, критерии и цель с учётом решений.
function pair_decisions.question(decided)
  local here = function(person) return not decided.away[person.id] end
  return {
    mentors = lists.map(lists.keep(decided.base.mentors, here), function(mentor)
      local seats = decided.seats[mentor.id]
      return seats and lists.with(mentor, { capacity = seats }) or mentor
    end),
    mentees = lists.keep(decided.base.mentees, here),
    criteria = pair_decisions.criteria(decided), goal = decided.goal, pins = decided.pins, bans = decided.bans,
  }
end

function pair_decisions.goal_in_words(decided)
  return goals[decided.goal]
end

--- Решения словами, для протокола.
function pair_decisions.in_words(decided)
  local texts = lists.map(lists.join_rows(decided.pins, decided.bans), function(pair)
    return { text = decided.known[key(pair)] }
  end)
  return lists.join_rows(texts, lists.map(decided.notes, function(one) return { text = one.text } end))
end

return pair_decisions
