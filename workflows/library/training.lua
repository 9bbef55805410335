-- SPDX-License-Identifier: MIT
-- Обучение наставников: анкета каждого из реестра и заявка школы.

local training = {}

local function ask_one(task, mentor)
  local answers = task:ask { by = "school_curator", form = "training_need", title = "Анкета наставника: " .. mentor.name }
  records.add {
    kind = "training_need", date = today(),
    data = { person = mentor.id, name = mentor.name, programme = answers.programme, topic = answers.topic or "" },
  }
  return answers.programme
end

--- Письменная анкета каждого возможного наставника; итог — сколько мест нужно на каждой программе.
function training.needs(task)
  local places = {}
  for _, mentor in ipairs(people.list { role = "mentor", school = task.school.id }) do
    local programme = ask_one(task, mentor) or "не выбрано"
    places[programme] = (places[programme] or 0) + 1
  end
  return { places = places }
end

return training
