-- SPDX-License-Identifier: MIT
-- Согласия: на каждую цель — своя бумага (с 1 сентября 2025 года одна на несколько целей запрещена). Программа печатает
-- лист, куратор отмечает подписанный; за обучающегося подписывает родитель.

local dates = require "library.dates"
local papers = require "library.papers"

local signing = {}

--- Собирает ли школа согласия и у наставников из организаций-партнёров. Карта решает в actions.lua.
signing.partners = false

local function is_pupil(person)
  return person.pupil or person.class ~= nil
end

local function till(task)
  return dates.in_school_year(task.programme.first_year + 1, 8, 31)
end

local function recipients(task)
  return task.inputs.data_recipients or "никому, кроме тех, кому это предписывает закон"
end

local function adult_paper(task, person)
  local data = papers.basics(task, task.school)
  data.person, data.till, data.recipients = papers.person(person), till(task), recipients(task)
  return documents.generate { template = "consent_data_adult", data = data }
end

local function parent_paper(task, pupil)
  local data = papers.basics(task, task.school)
  data.child = { name = pupil.name, born = pupil.born or "", class = pupil.class or "" }
  data.parent = { name = pupil.parent or "______________________________" }
  data.authority = pupil.parent_authority or "свидетельство о рождении"
  data.till, data.recipients = till(task), recipients(task)
  return documents.generate { template = "consent_data_parent", data = data }
end

local function data_paper(task, person)
  return is_pupil(person) and parent_paper(task, person) or adult_paper(task, person)
end

local function publication_paper(task, person)
  local data = papers.basics(task, task.school)
  data.resources = task.inputs.publication_resources or "сайт и официальная страница организации в социальной сети"
  data.till = till(task)
  if is_pupil(person) then
    data.child = { name = person.name, born = person.born or "" }
    data.signer = { name = person.parent or "______________________________", contact = person.email or "______________" }
    data.authority = person.parent_authority or "свидетельство о рождении"
  else
    data.signer = { name = person.name, contact = person.email or "______________" }
  end
  return documents.generate { template = "consent_publication", data = data }
end

--- Лист согласия этого человека на эту цель; за обучающегося — лист родителя.
function signing.paper(task, person, purpose)
  return purpose == "publication" and publication_paper(task, person) or data_paper(task, person)
end

--- По какой день действуют согласия учебного года.
signing.till = till

local function register(task, person, purpose, paper, title)
  local answers = task:ask { by = "school_curator", form = "consent", title = title .. ": " .. person.name }
  if answers.signed then
    consents.give {
      person = person.id, purpose = purpose, given = answers.given, till = till(task), document = paper,
      signer = is_pupil(person) and (person.parent or "законный представитель") or "",
    }
  end
  return answers.signed and 1 or 0
end

local function collect(task, role, purpose, print, title)
  local count = 0
  local asked = people.list { role = role, school = task.school.id, partners = signing.partners and role == "mentor" }
  for _, person in ipairs(consents.missing { purpose = purpose, persons = asked }) do
    count = count + register(task, person, purpose, print(task, person), title)
  end
  return count
end

--- Согласия на обработку персональных данных всех, у кого роль `role`; за обучающихся — от родителей.
function signing.data(task, role)
  return collect(task, role, "data", data_paper, "Согласие на обработку персональных данных")
end

--- Согласия на публикацию имён и снимков.
function signing.publication(task, role)
  return collect(task, role, "publication", publication_paper, "Согласие на публикацию")
end

--- Согласия наставляемых: педагогов и обучающихся.
function signing.mentees(task)
  return { data = signing.data(task, "mentee") + signing.data(task, "pupil") }
end

--- Согласия обучающихся: их дают родители.
function signing.pupils(task)
  return { data = signing.data(task, "pupil") }
end

--- Согласия наставников: на обработку данных и отдельно на публикацию.
function signing.mentors(task)
  return { data = signing.data(task, "mentor"), publication = signing.publication(task, "mentor") }
end

--- Имена тех, кто согласен на публикацию: больше никого в новостях называть нельзя.
function signing.published_names()
  local names = {}
  for _, consent in ipairs(consents.list { purpose = "publication", state = "given" }) do
    names[#names + 1] = consent.person.name
  end
  return names
end

return signing
