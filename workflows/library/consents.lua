-- SPDX-License-Identifier: MIT
-- Согласия: на каждую цель — своя бумага (с 1 сентября 2025 года одна на несколько целей запрещена). Программа печатает
-- лист, куратор отмечает подписанный; за обучающегося подписывает родитель.

local dates = require "library.dates"
local papers = require "library.papers"

local consents_of = {}

local function known(purpose)
  local found = {}
  for _, record in ipairs(records.list { kind = "consent", unit = "school" }) do
    if record.data.purpose == purpose then
      found[record.data.person] = record.data
    end
  end
  return found
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
  local parent = pupil.parent or {}
  local data = papers.basics(task, task.school)
  data.child = { name = pupil.name, born = pupil.born or "", class = pupil.class or "" }
  data.parent = { name = parent.name or "______________________________" }
  data.authority = parent.authority or "______________________________"
  data.till, data.recipients = till(task), recipients(task)
  return documents.generate { template = "consent_data_parent", data = data }
end

local function publication_paper(task, person, is_pupil)
  local parent = person.parent or {}
  local data = papers.basics(task, task.school)
  data.resources = task.inputs.resources or "сайт и официальная страница организации в социальной сети"
  data.till = till(task)
  if is_pupil then
    data.child = { name = person.name, born = person.born or "" }
    data.signer = { name = parent.name or "______________________________", contact = parent.contact or "______________" }
    data.authority = parent.authority or "______________________________"
  else
    data.signer = { name = person.name, contact = person.email or "______________" }
  end
  return documents.generate { template = "consent_publication", data = data }
end

local function register(task, person, purpose, paper, title)
  local answers = task:ask { by = "school_curator", form = "consent", title = title .. ": " .. person.name }
  if answers.signed then
    records.add {
      kind = "consent", date = answers.given or today(),
      data = { person = person.id, name = person.name, purpose = purpose, document = paper.id },
    }
  end
  return answers.signed and 1 or 0
end

local function collect(task, role, purpose, print, title)
  local given, count = known(purpose), 0
  for _, person in ipairs(people.list { role = role, school = task.school.id }) do
    if not given[person.id] then
      count = count + register(task, person, purpose, print(task, person, role == "pupil"), title)
    end
  end
  return count
end

--- Согласия на обработку персональных данных всех, у кого роль `role`; за обучающихся — от родителей.
function consents_of.data(task, role)
  local print = role == "pupil" and parent_paper or adult_paper
  return collect(task, role, "data", print, "Согласие на обработку персональных данных")
end

--- Согласия на публикацию имён и снимков.
function consents_of.publication(task, role)
  return collect(task, role, "publication", publication_paper, "Согласие на публикацию")
end

--- Согласия наставляемых: педагогов и обучающихся.
function consents_of.mentees(task)
  return { data = consents_of.data(task, "mentee") + consents_of.data(task, "pupil") }
end

--- Согласия наставников: на обработку данных и отдельно на публикацию.
function consents_of.mentors(task)
  return { data = consents_of.data(task, "mentor"), publication = consents_of.publication(task, "mentor") }
end

--- Имена тех, кто согласен на публикацию: больше никого в новостях называть нельзя.
function consents_of.published_names()
  local names = {}
  for _, record in ipairs(records.list { kind = "consent", unit = "school" }) do
    if record.data.purpose == "publication" then
      names[#names + 1] = record.data.name
    end
  end
  return names
end

return consents_of
