-- SPDX-License-Identifier: MIT
-- Выпуск документа: собрать данные, напечатать, провести по подписям, при отказе собрать заново.

local dates = require "library.dates"
local lists = require "library.lists"

local papers = {}

--- Руководитель организации; в управлении — человек с ролью department_head.
function papers.head(organisation)
  if organisation.head then
    return organisation.head
  end
  local heads = people.list { role = "department_head", school = organisation.id }
  if not heads[1] then
    error("не указан руководитель организации «" .. organisation.short_name .. "»: добавьте человека с ролью head")
  end
  return heads[1]
end

--- Реквизиты организации для шапки и подписи.
function papers.letterhead(organisation)
  local details = organisation.details or {}
  local head = papers.head(organisation)
  return {
    name = organisation.name,
    short_name = organisation.short_name,
    name_genitive = details.name_genitive or organisation.name,
    town = details.town or "",
    address = details.address or details.town or "",
    email = details.email or "________________", phone = details.phone,
    inn = details.inn or "____________", ogrn = details.ogrn or "_______________",
    head_position = details.head_position or head.position,
    head = { name = head.name, gender = head.gender, forms = head.forms },
  }
end

--- То, что знает о себе каждый документ.
function papers.basics(task, organisation)
  return {
    organisation = papers.letterhead(organisation),
    programme = { title = task.programme.title, place = task.programme.place, year = task.programme.year },
  }
end

--- Человек так, как его печатают шаблоны.
function papers.person(person)
  return {
    name = person.name, position = person.position or "", school = person.school_name or "",
    gender = person.gender, forms = person.forms,
  }
end

--- Кто знакомится с приказом под подпись: люди всех списков, каждый по одному разу.
function papers.acquainted(...)
  local known, found = {}, {}
  for _, people_of_order in ipairs { ... } do
    for _, person in ipairs(people_of_order) do
      if not known[person.name] then
        known[person.name], found[#found + 1] = true, person
      end
    end
  end
  return found
end

--- То, что знает о себе каждый документ пары или группы.
function papers.of_pair(task)
  local data = papers.basics(task, task.school)
  data.mentors = lists.map(task.pair.mentors, papers.person)
  data.mentees = lists.map(task.pair.mentees, papers.person)
  data.pair = { form = task.pair.form, kind = task.pair.kind, from = task.pair.from }
  return data
end

--- Запись о встрече так, как её печатают журнал и отчёты.
function papers.meeting(record)
  local meeting = record.data
  return { date = record.date, topic = meeting.topic, hours = meeting.hours, difficulty = meeting.difficulty or "" }
end

--- Документ так, как его называют в письмах.
function papers.in_letter(document)
  return { number = document.number, date = dates.in_words(document.date) }
end

--- Первый из людей с этой ролью в организации; если в ней такого нет — у партнёра: координатором бывает институт, психолог
--- приходит из центра.
function papers.holder(role, organisation)
  local found = people.list { role = role, school = organisation.id }
  if not found[1] then
    found = people.list { role = role, school = organisation.id, partners = true }
  end
  if not found[1] then
    error("в организации «" .. organisation.short_name .. "» нет человека с ролью «" .. role .. "»: назначьте его")
  end
  return found[1]
end

--- Проводит документ по ролям. Возвращает true или false и причину отказа.
function papers.sign(task, document, roles)
  for _, role in ipairs(roles) do
    local answer = task:approve { by = role, document = document, title = document.title }
    if not answer.approved then
      local comment = answer.comment
      return false, comment and comment ~= "" and comment or "причина не указана"
    end
  end
  return true
end

--- Выпускает документ `template`. `build(remark)` возвращает данные; после отказа её зовут снова с замечанием, и документ
--- с тем же номером получает новую редакцию.
function papers.issue(task, paper)
  local document, signed, remark
  for _ = 1, 5 do
    document = documents.generate { template = paper.template, data = paper.build(remark), replaces = document }
    signed, remark = papers.sign(task, document, paper.sign or {})
    if signed then
      return document
    end
    task:note("Документ «" .. document.title .. "» не подписан: " .. remark)
  end
  error("документ не подписан с пятого раза, последнее замечание: " .. remark)
end

return papers
