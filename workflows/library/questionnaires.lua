-- SPDX-License-Identifier: MIT
-- Анкеты до начала работы. Чистый лист печатает программа, ответы каждого вносит куратор: второй раз их не спросят.

local lists = require "library.lists"
local papers = require "library.papers"
local requests = require "library.requests"

local questionnaires = {}

local mentee_scale = {
  "Я понимаю, чему хочу научиться", "Мне хватает времени на встречи", "Мне легко просить о помощи",
  "Я знаю, к кому обратиться в школе",
}
local mentor_scale = {
  "Мне хочется делиться опытом", "Я знаю, как помогать, не делая за другого", "Я владею приёмами разбора и обратной связи",
  "Мне хватает времени на встречи",
}

--- Чистый лист анкеты: вопросы со шкалой и открытые.
function questionnaires.blank(task, template, scale, open)
  local data = papers.basics(task, task.school)
  data.scale, data.open, data.after = scale, open, false
  return documents.generate { template = template, data = data }
end

local function ask_mentee(task, mentee)
  local answers = task:review {
    by = "school_curator", form = "questionnaire_mentee", title = "Анкета наставляемого: " .. mentee.name,
    value = {
      deficits = lists.join(mentee.deficits), interests = lists.join(mentee.interests),
      wished_mentor = mentee.wished_mentor or "", way = mentee.way or "консультации",
    },
  }.value
  people.update {
    person = mentee.id,
    profile = {
      deficits = lists.split(answers.deficits), interests = lists.split(answers.interests),
      wished_mentor = answers.wished_mentor, way = answers.way,
    },
  }
  records.add { kind = "questionnaire_mentee", date = today(), data = { person = mentee.id, deficits = answers.deficits } }
end

local function ask_all(task, role)
  local blank = questionnaires.blank(task, "questionnaire_mentee", mentee_scale,
    { "Что у Вас получается лучше всего?", "В чём нужна помощь?", "Кого Вы хотели бы видеть наставником?" })
  local asked = requests.seekers(task, role)
  for _, mentee in ipairs(asked) do
    ask_mentee(task, mentee)
  end
  return { blank = blank, answers = #asked }
end

--- Анкета каждого педагога, который хочет стать наставляемым.
function questionnaires.mentees(task)
  return ask_all(task, "mentee")
end

--- Анкета каждого обучающегося, которому нужен наставник.
function questionnaires.pupils(task)
  return ask_all(task, "pupil")
end

--- Готовность к наставничеству: желание, знания и приёмы, каждая от 1 до 5.
local function ask_mentor(task, mentor)
  local answers = task:review {
    by = "school_curator", form = "questionnaire_mentor", title = "Анкета наставника: " .. mentor.name,
    value = {
      motivation = mentor.motivation or 4, knowledge = mentor.knowledge or 4, technique = mentor.technique or 4,
      competences = lists.join(mentor.competences), interests = lists.join(mentor.interests),
      hours = mentor.hours or 4, group_size = mentor.group_size or 0,
    },
  }.value
  people.update {
    person = mentor.id,
    profile = {
      motivation = answers.motivation, knowledge = answers.knowledge, technique = answers.technique,
      competences = lists.split(answers.competences), interests = lists.split(answers.interests),
      hours = answers.hours, group_size = answers.group_size,
    },
  }
  records.add {
    kind = "readiness", date = today(),
    data = {
      person = mentor.id, name = mentor.name, motivation = answers.motivation, knowledge = answers.knowledge,
      technique = answers.technique,
    },
  }
end

--- Анкета каждого возможного наставника.
function questionnaires.mentors(task)
  local blank = questionnaires.blank(task, "questionnaire_mentor", mentor_scale,
    { "Чем Вы хотели бы поделиться?", "С кем Вам интереснее работать: с коллегой, с учеником, с группой?" })
  local asked = people.list { role = "mentor", school = task.school.id }
  for _, mentor in ipairs(asked) do
    ask_mentor(task, mentor)
  end
  return { blank = blank, answers = #asked }
end

return questionnaires
