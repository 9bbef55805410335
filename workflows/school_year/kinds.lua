-- SPDX-License-Identifier: MIT
-- Четыре вида формы «учитель – учитель». Вид пары виден по карточкам: стажу, предмету и тому, что трудно; куратор может изменить.

local lists = require "library.lists"

local kinds = {
  young = "опытный учитель – молодой специалист",
  leader = "лидер педагогического сообщества – педагог, испытывающий проблемы",
  innovator = "педагог-новатор – консервативный педагог",
  subject = "опытный предметник – неопытный предметник",
}

local function names_any(person, words)
  local deficits = text.lower(lists.join(person.deficits))
  for _, word in ipairs(words) do
    if deficits:find(word, 1, true) then
      return true
    end
  end
  return false
end

--- Вид пары по карточкам наставника и наставляемого.
function kinds.of(mentor, mentee)
  local years = tonumber(mentee.experience_years) or 0
  if years < 3 then
    return kinds.young
  end
  if names_any(mentee, { "стресс", "общий язык", "выгорани", "конфликт" }) then
    return kinds.leader
  end
  if years > (tonumber(mentor.experience_years) or 0) or names_any(mentee, { "цифров", "современные технологии" }) then
    return kinds.innovator
  end
  return kinds.subject
end

return kinds
