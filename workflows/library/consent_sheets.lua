-- SPDX-License-Identifier: MIT
-- Листы согласий: на каждую цель — своя бумага (с 1 сентября 2025 года одна на несколько целей запрещена). За обучающегося
-- подписывает родитель.

local dates = require "library.dates"
local papers = require "library.papers"

local sheets = {}

local blank_name, blank_contact = "______________________________", "______________"

local function is_pupil(person)
  return person.pupil or person.class ~= nil
end

--- По какой день действуют согласия учебного года.
function sheets.till(task)
  return dates.in_school_year(task.programme.first_year + 1, 8, 31)
end

--- Кто подписывает за человека: родитель обучающегося, а за взрослого — он сам (пустая строка).
function sheets.signer(person)
  return is_pupil(person) and (person.parent or "законный представитель") or ""
end

local function recipients(task)
  return task.inputs.data_recipients or "никому, кроме тех, кому это предписывает закон"
end

local function adult_sheet(task, person)
  local data = papers.basics(task, task.school)
  data.person, data.till, data.recipients = papers.person(person), sheets.till(task), recipients(task)
  return documents.generate { template = "consent_data_adult", data = data }
end

local function parent_sheet(task, pupil)
  local data = papers.basics(task, task.school)
  data.child = { name = pupil.name, born = pupil.born or "", class = pupil.class or "" }
  data.parent = { name = pupil.parent or blank_name }
  data.authority = pupil.parent_authority or "свидетельство о рождении"
  data.till, data.recipients = sheets.till(task), recipients(task)
  return documents.generate { template = "consent_data_parent", data = data }
end

local function publication_sheet(task, person)
  local data = papers.basics(task, task.school)
  data.resources = task.inputs.publication_resources or "сайт и официальная страница организации в социальной сети"
  data.till = sheets.till(task)
  data.signer = { name = person.name, contact = person.email or blank_contact }
  if is_pupil(person) then
    data.child = { name = person.name, born = person.born or "" }
    data.signer.name = person.parent or blank_name
    data.authority = person.parent_authority or "свидетельство о рождении"
  end
  return documents.generate { template = "consent_publication", data = data }
end

local function special_sheet(task, pupil)
  local data = papers.basics(task, task.school)
  data.child = { name = pupil.name, born = pupil.born or "", class = pupil.class or "" }
  data.parent = { name = pupil.parent or blank_name }
  data.till = sheets.till(task)
  return documents.generate { template = "consent_special", data = data }
end

--- Лист согласия этого человека на эту цель; за обучающегося — лист родителя.
function sheets.print(task, person, purpose)
  if purpose == "publication" then
    return publication_sheet(task, person)
  end
  if purpose == "special" then
    return special_sheet(task, person)
  end
  return is_pupil(person) and parent_sheet(task, person) or adult_sheet(task, person)
end

return sheets
