-- SPDX-License-Identifier: MIT
-- Места наставников: сколько свободно и кто ещё без места.

local lists = require "library.lists"

local seats = {}

--- Наставники, у которых в `capacity` стоят свободные места: из заявленных вычтены действующие пары.
function seats.free(mentors, existing)
  local busy = {}
  for _, pair in ipairs(existing) do
    for _, mentor in ipairs(pair.mentors) do
      busy[mentor.id] = (busy[mentor.id] or 0) + 1
    end
  end
  return lists.map(mentors, function(mentor)
    return lists.with(mentor, { capacity = math.max(0, (mentor.capacity or 1) - (busy[mentor.id] or 0)) })
  end)
end

--- Наставляемые, которых нет ни в одной действующей паре.
function seats.waiting(mentees, existing)
  local placed = {}
  for _, pair in ipairs(existing) do
    for _, mentee in ipairs(pair.mentees) do
      placed[mentee.id] = true
    end
  end
  return lists.keep(mentees, function(mentee) return not placed[mentee.id] end)
end

return seats
