-- SPDX-License-Identifier: MIT
-- Выбор: какие формы и программы берёт школа, кто кого выбирает наставником.

local lists = require "library.lists"
local minutes = require "library.minutes"

local choice = {}

--- Административное совещание: формы наставничества, программы, поправки к плану; протокол печатает программа.
function choice.forms(task)
  local answers = task:ask { by = "head", form = "forms_chosen", title = "Совещание о формах и программах наставничества" }
  records.add {
    kind = "forms", date = answers.held,
    data = { forms = answers.forms, programmes = answers.programmes or "", changes = answers.changes or "" },
  }
  local decided = { "Выбрать формы наставничества: " .. answers.forms .. "." }
  if (answers.programmes or "") ~= "" then
    decided[#decided + 1] = "Подготовить персонализированные программы: " .. answers.programmes .. "."
  end
  if (answers.changes or "") ~= "" then
    decided[#decided + 1] = "Внести изменения в программу школы: " .. lists.join(lists.split(answers.changes, "\n"))
  end
  answers.decided = lists.join(decided, "\n")
  return minutes.of_school(task, "административного совещания при директоре", "О выборе форм и программ наставничества", answers)
end

local function named(mentors, wanted)
  for _, mentor in ipairs(mentors) do
    if wanted ~= "" and text.lower(mentor.name):find(text.lower(wanted), 1, true) then
      return mentor
    end
  end
  return nil
end

local function ask(task, mentee, mentors)
  local answers = task:review {
    by = "school_curator", form = "mutual_choice", title = "Кого выбирает наставником " .. mentee.name,
    value = { mentor = mentee.wished_mentor or "", agreed = mentee.wished_mentor ~= nil and mentee.wished_mentor ~= "" },
  }.value
  local chosen = named(mentors, answers.mentor or "")
  if chosen and answers.agreed then
    people.update { person = mentee.id, profile = { wishes = { chosen.id } } }
    records.add {
      kind = "choice", date = today(), data = { mentee = mentee.name, mentor = chosen.name, person = mentee.id },
    }
    return 1
  end
  return 0
end

--- Сопоставление анкет или обоюдный выбор: кто выбрал друг друга, тот при подборе получает больше баллов (критерий wish).
function choice.mutual(task)
  local mentors, count = people.list { role = "mentor", school = task.school.id }, 0
  local mentees = people.list { role = "mentee", school = task.school.id }
  for _, mentee in ipairs(mentees) do
    count = count + ask(task, mentee, mentors)
  end
  return { chosen = count, by_questionnaires = #mentees - count }
end

local function participants(task)
  return lists.join_rows(people.list { role = "mentor", school = task.school.id },
    lists.join_rows(people.list { role = "mentee", school = task.school.id }, people.list { role = "pupil", school = task.school.id }))
end

--- Первая встреча наставников и наставляемых: приглашение всем, затем итог встречи.
function choice.first_meeting(task)
  notifications.send {
    to = participants(task), notice = "first_meeting", data = { title = task.school.short_name },
  }
  local answers = task:ask { by = "school_curator", form = "trial_meeting", title = "Первая встреча: как прошла" }
  records.add {
    kind = "first_meeting", date = answers.met,
    data = { participants = answers.participants, conclusion = answers.conclusion },
  }
  return { participants = answers.participants }
end

return choice
