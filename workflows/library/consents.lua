-- SPDX-License-Identifier: MIT
-- Согласия по целям: напечатать, собрать, вести отзыв. Одно согласие — одна цель и один лист.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"
local signing = require "library.signing"

local consenting = {}

local function participants_without(task, purpose)
  local found, seen = {}, {}
  for _, role in ipairs { "mentor", "mentee" } do
    for _, person in ipairs(consents.missing { purpose = purpose, role = role, school = task.school.id }) do
      if not seen[person.id] then
        seen[person.id] = true
        found[#found + 1] = person
      end
    end
  end
  return found
end

local function print_sheets(task, people_without, printed)
  for _, person in ipairs(people_without) do
    local key = person.purpose .. person.id
    printed[key] = printed[key] or signing.paper(task, person, person.purpose)
  end
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
    consents.give {
      person = person.id, purpose = person.purpose, till = signing.till(task),
      signer = person.pupil and (person.parent or "законный представитель") or "",
      document = printed[person.purpose .. person.id],
      terms = person.purpose == "publication" and { resources = task.inputs.publication_resources } or {},
    }
  end
end

--- Согласия на обработку данных собирают, пока их не дадут все; на публикацию спрашивают один раз: отказ — право человека.
function consenting.collect(task)
  local printed = {}
  for round = 1, 8 do
    local left = participants_without(task, "data")
    if #left == 0 then
      break
    end
    if round > 1 then
      task:note("Согласия ещё не дали: " .. #left .. " " .. plural(#left, "человек", "человека", "человек"))
      task:wait { days = 7 }
    end
    print_sheets(task, left, printed)
    note_signed(task, left, printed, "Согласия на обработку персональных данных: вычеркните тех, кто ещё не подписал")
  end
  local asked = task.inputs.publication_resources and participants_without(task, "publication") or {}
  if #asked > 0 then
    print_sheets(task, asked, printed)
    note_signed(task, asked, printed, "Согласия на публикацию: вычеркните тех, кто не подписал")
  end
  local left = participants_without(task, "data")
  return { missing = lists.map(left, function(person) return person.name end) }
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
