-- SPDX-License-Identifier: MIT
-- Обучение наставников: анкета каждого из реестра и заявка школы.

local dates = require "library.dates"
local papers = require "library.papers"

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

--- Приказ о подготовке педагогов к работе наставниками: кого, где и к какому дню учить.
function training.order(task)
  return papers.issue(task, {
    template = "order_training",
    sign = { "head" },
    build = function()
      local data = papers.basics(task, task.school)
      data.mentors = {}
      for position, mentor in ipairs(people.list { role = "mentor", school = task.school.id }) do
        data.mentors[position] = papers.person(mentor)
      end
      data.curator = papers.person(papers.holder("school_curator", task.school))
      data.trained_by = dates.in_school_year(task.programme.first_year, 5, 31)
      return data
    end,
  })
end

local function ask_course(task, mentor)
  local answers = task:ask { by = "school_curator", form = "course", title = "Обучение наставника: " .. mentor.name }
  if not answers.finished then
    return nil, { name = mentor.name, position = mentor.position or "", reason = answers.programme or "не обучался" }
  end
  records.add {
    kind = "course", date = answers.finished,
    data = { person = mentor.id, programme = answers.programme, hours = answers.hours, certificate = answers.certificate or "" },
  }
  people.update { person = mentor.id, profile = { trained = answers.finished } }
  return {
    name = mentor.name, programme = answers.programme, hours = answers.hours or 0, finished = answers.finished,
    certificate = answers.certificate or "—",
  }
end

--- Обучение на курсах, за две недели до конца срока: по каждому наставнику — программа, часы, документ; сведения печатаются списком.
function training.courses(task)
  task:wait { till = task.window.till:sub(1, 8) .. "15" }
  local data = papers.basics(task, task.school)
  data.trained, data.untrained = {}, {}
  local mentors = people.list { role = "mentor", school = task.school.id }
  for _, mentor in ipairs(mentors) do
    local done, missing = ask_course(task, mentor)
    data.trained[#data.trained + 1] = done
    data.untrained[#data.untrained + 1] = missing
  end
  data.total = #mentors
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "training_list", data = data }
end

return training
