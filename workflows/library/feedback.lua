-- SPDX-License-Identifier: MIT
-- Обратная связь пары: короткая анкета наставника и наставляемого.

local feedback = {}

local function ask_one(task, role, person)
  local answers = task:ask { by = role, form = "feedback", title = "Обратная связь о работе в паре: " .. person.name }
  records.add {
    kind = "feedback", date = today(),
    data = {
      school = task.school.id, role = role, comfort = answers.comfort, useful = answers.useful,
      organised = answers.organised, wish = answers.wish or "",
    },
  }
end

function feedback.ask(task)
  ask_one(task, "mentee", task.pair.mentee)
  ask_one(task, "mentor", task.pair.mentor)
  return { answers = 2 }
end

return feedback
