-- SPDX-License-Identifier: MIT
-- Согласия по целям: напечатать, собрать, вести отзыв. Одно согласие — одна цель и один лист; куратор видит список и вычёркивает
-- тех, кто не подписал.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"
local sheets = require "library.consent_sheets"

local consenting = {}

--- Собирает ли школа согласия и у наставников из организаций-партнёров. Карта решает в actions.lua.
consenting.partners = false

local most_rounds = 8

local function without(task, purpose, role)
  if role == "mentor" and consenting.partners then
    local asked = people.list { role = role, school = task.school.id, partners = true }
    return consents.missing { purpose = purpose, persons = asked }
  end
  return consents.missing { purpose = purpose, role = role, school = task.school.id }
end

--- Кто из людей с этими ролями ещё не дал согласия; у кого две роли, тот назван один раз.
local function participants_without(task, purpose, roles)
  local found = {}
  for _, role in ipairs(roles) do
    found = lists.join_rows(found, lists.without(without(task, purpose, role), found))
  end
  return found
end

local function print_sheets(task, people_without, printed)
  for _, person in ipairs(people_without) do
    local key = person.purpose .. person.id
    printed[key] = printed[key] or sheets.print(task, person, person.purpose)
  end
end

local function register(task, person, sheet, given)
  consents.give {
    person = person.id, purpose = person.purpose, given = given ~= "" and given or nil, till = sheets.till(task),
    signer = sheets.signer(person), document = sheet,
    terms = person.purpose == "publication" and { resources = task.inputs.publication_resources } or {},
  }
end

--- Кто подписал: в списке остаются подписавшие, прочих вычёркивают.
local function note_signed(task, people_without, printed, title)
  local by_id = lists.by_id(people_without)
  local answer = task:review {
    by = "school_curator", form = "consents", title = title,
    value = {
      people = lists.map(people_without, function(person)
        return {
          person = person.id, name = person.name, position = person.position,
          paper = printed[person.purpose .. person.id].number,
        }
      end),
    },
  }
  for _, row in ipairs(answer.value.people or {}) do
    local person = by_id[row.person]
    register(task, person, printed[person.purpose .. person.id], answer.value.given)
  end
end

--- Согласия на обработку данных собирают, пока их не дадут все; кто не дал за восемь недель, назван в результате.
local function gather_data(task, roles)
  local printed, left = {}, participants_without(task, "data", roles)
  for round = 1, most_rounds do
    if #left == 0 then
      break
    end
    if round > 1 then
      task:note("Согласия ещё не дали: " .. #left .. " " .. plural(#left, "человек", "человека", "человек"))
      task:wait { days = 7 }
    end
    print_sheets(task, left, printed)
    note_signed(task, left, printed, "Согласия на обработку персональных данных: вычеркните тех, кто ещё не подписал")
    left = participants_without(task, "data", roles)
  end
  return { missing = lists.map(left, function(person) return person.name end) }
end

--- Согласия на публикацию спрашивают один раз: отказ — право человека.
local function gather_publication(task, roles)
  local printed, asked = {}, participants_without(task, "publication", roles)
  if task.inputs.publication_resources and #asked > 0 then
    print_sheets(task, asked, printed)
    note_signed(task, asked, printed, "Согласия на публикацию: вычеркните тех, кто не подписал")
  end
end

--- Согласия наставляемых: педагогов и обучающихся.
function consenting.mentees(task)
  return gather_data(task, { "mentee", "pupil" })
end

--- Согласия обучающихся: их дают родители.
function consenting.pupils(task)
  return gather_data(task, { "pupil" })
end

--- Согласия наставников: на обработку данных и отдельно на публикацию.
function consenting.mentors(task)
  local gathered = gather_data(task, { "mentor" })
  gather_publication(task, { "mentor" })
  return gathered
end

--- Согласия всех участников: на обработку данных и отдельно на публикацию.
function consenting.collect(task)
  local everybody = { "mentor", "mentee", "pupil" }
  local gathered = gather_data(task, everybody)
  gather_publication(task, everybody)
  return gathered
end

--- Согласия на особые сведения (здоровье, жизненная ситуация, поведение): спрашивают один раз, отказ ничему не мешает.
--- Возвращает тех, кто согласен. Карте нужен документ consent_special.
function consenting.special(task, persons)
  local asked = consents.missing { purpose = "special", persons = persons }
  if #asked > 0 then
    local printed = {}
    print_sheets(task, asked, printed)
    note_signed(task, asked, printed, "Согласия на особые сведения: вычеркните тех, чьи родители не подписали")
  end
  return lists.without(persons, consents.missing { purpose = "special", persons = persons })
end

--- Имена тех, кто согласен на публикацию: больше никого в новостях называть нельзя.
function consenting.published_names()
  return lists.map(consents.list { purpose = "publication", state = "given" }, function(consent) return consent.person.name end)
end

local function by_when(consent, id)
  for _, duty in ipairs(consent.duties or {}) do
    if duty.id == id then
      return dates.in_words(duty.by)
    end
  end
  return "—"
end

--- Без обработки данных участвовать нельзя: пары человека завершаются.
local function leave_pairs(person)
  for _, entry in ipairs(pairs.history { person = person.id }) do
    if not entry.to then
      pairs.close { pair = entry.id, kind = "left", reason = "кончилось согласие на обработку данных" }
    end
  end
end

--- Акт об уничтожении и выгрузка из журнала событий: их спрашивает проверка (приказ Роскомнадзора № 179).
local function destruction_papers(task, person, erased, answer, why)
  local data = papers.basics(task, task.school)
  data.log = erased.log
  local extract = documents.generate { template = "log_extract", data = data }
  data = papers.basics(task, task.school)
  data.subjects, data.reason, data.destroyed = person.name .. " (1 человек)", why, today()
  data.categories = "фамилия, имя, отчество; место работы и должность; адрес электронной почты; запрос, анкеты и сведения о встречах"
  data.system, data.way = "«Наставник»", answer.how
  data.papers = answer.papers or "нет"
  data.log_pages = math.max(1, (#erased.log + 24) // 25)
  data.executors = { papers.person(papers.holder("school_curator", task.school)) }
  return documents.generate { template = "act_destruction", data = data }, extract
end

--- Согласие на обработку данных кончилось: прекратить обработку, уничтожить данные, составить акт.
function consenting.ended(task)
  local consent = task.event.consent
  local person = consent.person
  local why = consent.withdrawn and "согласие отозвано" or "срок согласия истёк, цель обработки достигнута"
  if consent.withdrawn then
    task:ask {
      by = "school_curator", form = "processing_stopped",
      title = person.name .. ": " .. why .. ". Прекратите обработку до " .. by_when(consent, "stop"),
    }
  end
  local answer = task:ask {
    by = "school_curator", form = "destruction",
    title = person.name .. ": " .. why .. ". Уничтожьте данные до " .. by_when(consent, "destroy"),
  }
  if not answer.erase then
    consents.settle { consent = consent.id, how = answer.how }
    return { how = answer.how }
  end
  leave_pairs(person)
  local erased = people.erase { person = person.id, reason = why }
  local act, extract = destruction_papers(task, person, erased, answer, why)
  consents.settle { consent = consent.id, how = "акт № " .. act.number }
  return { act = act, extract = extract, papers = erased.papers }
end

--- Согласие на публикацию кончилось: снять опубликованное в течение трёх рабочих дней.
function consenting.unpublish(task)
  local consent = task.event.consent
  local answer = task:ask {
    by = "school_curator", form = "unpublished",
    title = "Снимите публикации до " .. by_when(consent, "unpublish") .. ": " .. consent.person.name,
  }
  consents.settle { consent = consent.id, how = answer.what }
  return { what = answer.what }
end

return consenting
