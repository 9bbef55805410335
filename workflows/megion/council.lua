-- SPDX-License-Identifier: MIT
-- Муниципальный совет наставников: состав приказом, совещание с резолюцией, заседания.

local lists = require "library.lists"
local minutes = require "library.minutes"
local papers = require "library.papers"

local council = {}

local function members()
  return people.list { role = "council", partners = true }
end

--- Приказ о составе: в совет входят те, у кого роль council; школы получают письмо.
function council.appoint(task)
  local order = papers.issue(task, {
    template = "order_council",
    sign = { "department_head" },
    build = function()
      local data = papers.basics(task, task.department)
      data.members = lists.map(members(), papers.person)
      data.chair = papers.person(papers.holder("municipal_curator", task.department))
      return data
    end,
  })
  notifications.send {
    to = people.list { role = "school_curator" }, notice = "council_appointed", attach = { order },
    data = { document = papers.in_letter(order) },
  }
  return order
end

local proposals = {
  "Организовать работу и методическое сопровождение профессионального сообщества по целевой модели наставничества.",
  "Организовать повышение квалификации учителей и воспитателей по целевой модели наставничества.",
  "Организовать консультации о воспитательной и психологической стороне наставничества.",
}

--- Совещание: проект резолюции с предложениями правит центр, в резолюции названо следующее выступление.
function council.resolve(task)
  local answers = task:review {
    by = "municipal_curator", form = "meeting_minutes", title = "Совещание педагогических работников: резолюция",
    value = {
      held = today(), present = 60, agenda = "О целевой модели наставничества в школах города",
      heard = "Доклад о формах наставничества, категориях участников и задачах кураторов",
      decided = table.concat(proposals, "\n"),
    },
  }.value
  local data = papers.basics(task, task.department)
  data.held, data.present, data.heard = answers.held, answers.present, lists.points(answers.heard)
  data.decisions, data.next_speaker = lists.points(answers.decided), task.inputs.next_speaker
  data.chair = papers.person(papers.holder("department_head", task.department))
  local resolution = documents.generate { template = "resolution", data = data }
  notifications.send {
    to = people.list { role = "head" }, notice = "meeting_decided", attach = { resolution },
    data = { title = "совещание педагогических работников" },
  }
  return resolution
end

--- Заседание совета: протокол и письмо школам с решениями.
function council.meet(task)
  local answers = task:ask { by = "municipal_curator", form = "meeting_minutes", title = "Заседание муниципального совета наставников" }
  local chair = papers.holder("municipal_curator", task.department)
  local paper = minutes.write(task, task.department, chair, "заседания муниципального совета наставников", answers)
  notifications.send {
    to = people.list { role = "school_curator" }, notice = "meeting_decided", attach = { paper },
    data = { title = "заседание муниципального совета наставников" },
  }
  return paper
end

return council
