-- SPDX-License-Identifier: MIT
-- Предложение пар: подбор составляет его, человек правит, и так они обмениваются им, пока человек не согласится.

local decisions = require "library.pair_decisions"
local lists = require "library.lists"

local pair_review = {}

local function pair_rows(found, mentor_by, mentee_by, more)
  return lists.map(found.pairs, function(pair)
    local mentor, mentee = mentor_by[pair.mentor], mentee_by[pair.mentee]
    return lists.with({
      mentor = mentor.id, mentor_name = mentor.name, mentee = mentee.id, mentee_name = mentee.name,
      score = pair.score, reasons = pair.reasons,
    }, more(mentor, mentee))
  end)
end

local function left_rows(found, mentee_by)
  local known = lists.keep(found.unmatched, function(left) return mentee_by[left.person] ~= nil end)
  return lists.map(known, function(left)
    return { person = left.person, name = mentee_by[left.person].name, reasons = left.reasons }
  end)
end

--- Подбирает пары и называет людей. `before` — прежнее предложение: его пары берутся при равной сумме.
--- `more(наставник, наставляемый)` возвращает, что ещё действию нужно в строке пары.
function pair_review.propose(question, before, more)
  local mentor_by, mentee_by = lists.by_id(question.mentors), lists.by_id(question.mentees)
  question.prefer = lists.keep(before and before.pairs or {}, function(pair)
    return mentor_by[pair.mentor] and mentee_by[pair.mentee]
  end)
  local found = matching.propose(question)
  return {
    pairs = pair_rows(found, mentor_by, mentee_by, more), unmatched = left_rows(found, mentee_by), total = found.total,
    again = false,
  }
end

--- Что изменилось по сравнению с прежним предложением, словами.
local function changes(before, after, decided)
  local everybody = lists.join_rows(decided.base.mentors, decided.base.mentees)
  local difference = matching.compare { before = before, after = after, people = everybody }
  local texts = {}
  for _, part in ipairs { difference.moved, difference.gained, difference.lost } do
    for _, one in ipairs(part) do
      texts[#texts + 1] = one.text
    end
  end
  return texts
end

--- Спрашивает `by` по анкете `form`, пока он не согласится с предложением; возвращает согласованное и замечание. Взятый
--- вариант подбирается здесь заново функцией `propose(before)`: предложенное всегда найдено программой.
function pair_review.agree(task, decided, offered, about)
  local title = about.title
  while true do
    local answer = task:review { by = about.by, form = about.form, value = offered, title = title }
    local value = answer.value
    local chosen = value.pairs or {}
    if value.variant then
      decisions.take(decided, value.variant)
      title = "Проверьте пары взятого варианта"
    elseif value.again then
      decisions.decide(decided, offered.pairs, chosen)
      title = "Проверьте пары, подобранные заново"
    else
      decisions.ban_struck(decided, offered.pairs, chosen)
      return lists.with(value, { pairs = chosen }), answer.comment or ""
    end
    local before = offered
    offered = about.propose(value.variant and before or value)
    offered.changes = changes(before, offered, decided)
  end
end

return pair_review
