-- SPDX-License-Identifier: MIT
-- Конкурс пар: участники известны программе, жюри ставит баллы, рейтинг и приказ получаются сами.

local lists = require "library.lists"
local papers = require "library.papers"

local contest = {}

local function entries()
  return lists.map(pairs.list {}, function(pair)
    return {
      pair = pair.id, mentor = pair.mentor.name, mentee = pair.mentee.name, school = pair.mentee.school_name, score = 0,
    }
  end)
end

--- По убыванию баллов, при равных — по наставляемому; равные баллы делят место.
local function rating(scored)
  local ranked = lists.map(scored, function(entry)
    return { mentor = entry.mentor, mentee = entry.mentee, school = entry.school, score = tonumber(entry.score) or 0 }
  end)
  table.sort(ranked, function(one, other)
    if one.score ~= other.score then
      return one.score > other.score
    end
    return one.mentee < other.mentee
  end)
  for position, entry in ipairs(ranked) do
    local above = ranked[position - 1]
    entry.place = above and above.score == entry.score and above.place or position
  end
  return ranked
end

--- Баллы жюри. Подтвердить пустую ведомость легко по невнимательности, поэтому о ней переспрашивают.
local function scored(task, value, title)
  local function ask(question)
    return task:review { by = "municipal_curator", form = "contest", value = value, title = question }.value
  end
  value = ask(title)
  if lists.sum(value.entries, "score") == 0 then
    value = ask("Баллы не внесены, и первое место у всех. " .. title)
  end
  return value
end

--- Этап конкурса `stage`: баллы жюри, приказ с рейтингом, письмо участникам.
function contest.hold(task, stage)
  local value = { entries = entries() }
  if #value.entries == 0 then
    task:note("Пар ещё нет: этап «" .. stage .. "» не проводился")
    return { entries = 0 }
  end
  local order = papers.issue(task, {
    template = "order_contest",
    sign = { "department_head" },
    build = function(remark)
      value = scored(task, value, remark and "Итоги вернули: " .. remark or "Баллы жюри, этап «" .. stage .. "»")
      local data = papers.basics(task, task.department)
      data.contest, data.stage, data.entries = task.inputs.contest_title, stage, rating(value.entries)
      return data
    end,
  })
  notifications.send {
    to = people.list { role = "school_curator" }, notice = "contest_result", attach = { order },
    data = { title = task.inputs.contest_title .. ": " .. stage, document = papers.in_letter(order) },
  }
  return order
end

return contest
