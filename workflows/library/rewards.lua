-- SPDX-License-Identifier: MIT
-- Поощрение: совет наставников предлагает, руководитель издаёт приказ, каждому печатается благодарность или сертификат.

local dates = require "library.dates"
local papers = require "library.papers"

local rewards = {}

local function proposed()
  local seen, mentors = {}, {}
  for _, record in ipairs(records.list { kind = "order_pairs", unit = "school" }) do
    for _, mentor in ipairs(record.data.mentors) do
      if not seen[mentor.id] then
        seen[mentor.id] = true
        mentors[#mentors + 1] = { name = mentor.name, position = mentor.position, reward = "благодарность" }
      end
    end
  end
  if mentors[1] then
    mentors[1].reward = "сертификат и представление к ведомственной награде"
  end
  return mentors
end

local function hand_over(task, mentor, order)
  local year = task.programme.first_year
  local data = papers.basics(task, task.school)
  data.person = { name = mentor.name, position = mentor.position, school = task.school.short_name }
  data.role, data["for"] = "наставник", "за поддержку коллег и щедро переданный опыт"
  data.from, data.till = dates.in_school_year(year, 10, 1), dates.in_school_year(year, 5, 31)
  data.date = order.date
  return documents.generate { template = mentor.reward == "благодарность" and "thanks_letter" or "certificate", data = data }
end

--- Поощряются наставники, чьи пары работали в этом году.
function rewards.school(task)
  task:wait { till = task.window.from:sub(1, 8) .. "20" }
  local value = { mentors = proposed() }
  if #value.mentors == 0 then
    task:note("В этом году пар не было: поощрять некого")
    return { mentors = 0 }
  end
  local council = task:ask { by = "mentors_council", form = "council_short", title = "Предложение совета наставников о поощрении" }
  local order = papers.issue(task, {
    template = "order_rewards",
    sign = { "head" },
    build = function(remark)
      value = task:review {
        by = "school_curator", form = "rewards", value = value,
        title = remark and "Поощрение вернули: " .. remark or "Кого и как поощрить",
      }.value
      local data = papers.basics(task, task.school)
      data.mentors, data.council = value.mentors, { date = council.held, number = council.number }
      return data
    end,
  })
  for _, mentor in ipairs(value.mentors) do
    hand_over(task, mentor, order)
  end
  return order
end

return rewards
