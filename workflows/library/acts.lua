-- SPDX-License-Identifier: MIT
-- Нормативные акты: что изучено, кем и что из этого следует для школы.

local papers = require "library.papers"

local acts = {}

--- Изучение одного акта: вывод записывается, из записей складывается лист изучения.
function acts.study(task, act)
  local answers = task:ask { by = "school_curator", form = "act_studied", title = "Изучить: " .. act }
  records.add {
    kind = "act", date = answers.studied or today(), data = { act = act, conclusion = answers.conclusion },
  }
  return { act = act }
end

--- Лист изучения всех актов, какие к этому дню изучены.
function acts.log(task)
  local data = papers.basics(task, task.school)
  data.acts = {}
  for _, record in ipairs(records.list { kind = "act", unit = "own" }) do
    data.acts[#data.acts + 1] = { act = record.data.act, conclusion = record.data.conclusion, date = record.date }
  end
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "acts_log", data = data }
end

return acts
