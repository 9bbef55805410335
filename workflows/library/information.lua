-- SPDX-License-Identifier: MIT
-- Начало года в управлении: приказ о кураторах и письмо школам.

local lists = require "library.lists"
local papers = require "library.papers"

local information = {}

--- Приказ управления о муниципальном кураторе и кураторах школ.
function information.order_on_curators(task)
  return papers.issue(task, {
    template = "order_curators_municipal",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.curator = papers.person(papers.holder("municipal_curator", task.department))
      data.curators = lists.map(people.list { role = "school_curator" }, papers.person)
      return data
    end,
  })
end

local function letter(task, order)
  return papers.issue(task, {
    template = "information_letter",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.curator = papers.person(papers.holder("municipal_curator", task.department))
      data.order = { number = order.number, date = order.date }
      return data
    end,
  })
end

function information.start(task)
  local order = information.order_on_curators(task)
  local information_letter = letter(task, order)
  notifications.send {
    to = people.list { role = "head" }, notice = "information_letter",
    data = { document = papers.in_letter(order) }, attach = { order, information_letter },
  }
  return { order = order, letter = information_letter }
end

return information
