-- SPDX-License-Identifier: MIT
-- Персонализированная программа пары или группы: образцы по запросам; черновик программы правит наставник, подписывают названные
-- роли. Черновик складывается по месяцам (create) или по блокам положения (compose). Работа по программе — в programme_year.lua.

local dates = require "library.dates"
local lists = require "library.lists"
local meetings = require "library.meetings"
local papers = require "library.papers"

local programmes = {}

--- Блоки программы: { number, title, activities = { { title, term, result, way } } }. Карта может задать свои в actions.lua;
--- в названии мероприятия {затруднение} заменяется затруднениями наставляемого по очереди.
programmes.blocks = {
  { number = "I", title = "Вхождение в должность", activities = {
    { title = "Знакомство с организацией и её документами", term = "октябрь", result = "знает порядок работы", way = "очный" } } },
  { number = "II", title = "Профессиональные затруднения", activities = {
    { title = "Работа с затруднением: {затруднение}", term = "ноябрь", result = "затруднение преодолено", way = "очный" } } },
  { number = "III", title = "Профессиональное развитие", activities = {
    { title = "Открытое занятие и его самоанализ", term = "апрель", result = "оценка коллег", way = "очный" } } },
  { number = "IV", title = "Рефлексия и итоги", activities = {
    { title = "Итоговая беседа с куратором", term = "май", result = "решение о продолжении", way = "очный" } } },
}

local function audience(form)
  return form:find("обучающ", 1, true) and "обучающиеся" or "педагоги"
end

--- Образцы из запросов: одно затруднение — одна программа.
local function drafts(task, forms)
  local known, rows = {}, {}
  for _, record in ipairs(records.list { kind = "request", unit = "own" }) do
    local form = record.data.pupil and forms.pupils or forms.teachers
    for _, deficit in ipairs(lists.split(record.data.deficits)) do
      if not known[form .. deficit] then
        known[form .. deficit] = true
        rows[#rows + 1] = { title = deficit, form = form, deficits = deficit, audience = audience(form) }
      end
    end
  end
  task:note("Образцов программ по запросам: " .. #rows)
  return rows
end

--- Банк программ: программа предлагает их по запросам, куратор оставляет нужные.
function programmes.bank(task)
  local forms = { teachers = task.inputs.pair_form, pupils = task.inputs.group_form or task.inputs.pair_form }
  local agreed = task:review {
    by = "school_curator", form = "programmes_bank", title = "Банк персонализированных программ: проверьте образцы",
    value = { programmes = drafts(task, forms) },
  }.value
  for _, programme in ipairs(agreed.programmes) do
    records.add { kind = "programme_sample", date = today(), data = programme }
  end
  local data = papers.basics(task, task.school)
  data.programmes = agreed.programmes
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "programmes_bank", data = data }
end

--- Черновик правит наставник, документ подписывают роли `way.sign`; отказ любой из них возвращает черновик наставнику.
--- Возвращает документ и написанное.
local function sign(task, written, way)
  local document = papers.issue(task, {
    template = "programme_personal",
    sign = way.sign,
    build = function(remark)
      written = task:review {
        by = "mentor", form = way.form, value = written,
        title = remark and "Программу вернули: " .. remark or way.title,
      }.value
      return way.data(task, written)
    end,
  })
  return document, written
end

local month_blocks = {
  { number = "I", title = "Знакомство и постановка целей", result = "цели согласованы, известно, к кому обращаться" },
  { number = "II", title = "Преодоление затруднений", result = "затруднение разобрано, приём отработан" },
  { number = "III", title = "Самостоятельная работа", result = "наставляемый действует сам и видит свои успехи" },
  { number = "IV", title = "Рефлексия и итоги", result = "решено, завершить или продолжить работу" },
}

--- В первый месяц знакомятся, в последний подводят итоги, два месяца перед ним работают самостоятельно, остальные — затруднения.
local function block_of(position, count)
  if position == count then
    return 4
  end
  return position == 1 and 1 or position >= count - 2 and 3 or 2
end

local function blocks_by_months(task, plan)
  local months, numbered = meetings.months_of_pair(task), {}
  for position, block in ipairs(month_blocks) do
    numbered[position] = { number = block.number, title = block.title, activities = {} }
  end
  for position, month in ipairs(months) do
    local at = block_of(position, #months)
    table.insert(numbered[at].activities, {
      title = plan[month.key] or "", term = month.title, result = month_blocks[at].result,
    })
  end
  table.insert(numbered[4].activities, {
    title = "Встречи для рефлексии", term = "раз в полугодие", result = "программа уточнена",
  })
  return lists.keep(numbered, function(block) return #block.activities > 0 end)
end

local function draft_by_months(task)
  local plan = meetings.draft(task)
  plan.request = lists.join(task.pair.mentee.deficits, ", ")
  plan.reflection_hours, plan.consultation_hours = 4, 8
  if #task.pair.mentees > 1 then
    plan.request = task.pair.subject ~= "" and task.pair.subject or plan.request
  end
  return plan
end

local function data_by_months(task, plan)
  local data = papers.of_pair(task)
  data.from, data.till = task.pair.from, dates.in_school_year(task.programme.first_year, 5, 31)
  data.request = plan.request and plan.request ~= "" and plan.request or "уточняется на первой встрече"
  data.goal = plan.goal
  data.reflection = { hours = plan.reflection_hours, when = "раз в полугодие" }
  data.consultation = { hours = plan.consultation_hours, when = "по запросу, не реже раза в месяц" }
  data.blocks = blocks_by_months(task, plan)
  return data
end

--- Программа по месяцам: темы предлагает программа, наставник поправляет, руководитель согласует.
function programmes.create(task)
  local document, plan = sign(task, draft_by_months(task), {
    form = "programme_personal", sign = { "school_curator", "head" }, data = data_by_months,
    title = "Персонализированная программа: проверьте цель и темы",
  })
  records.add { kind = "plan", date = today(), data = { plan = plan, document = document } }
  return document
end

--- Строки программы одним списком, чтобы наставник правил их таблицей; снятая строка в программу не войдёт.
local function draft_rows(deficits)
  local rows, used = {}, 0
  for _, block in ipairs(programmes.blocks) do
    for _, activity in ipairs(block.activities) do
      local title = activity.title:gsub("{затруднение}", function()
        used = used + 1
        return deficits[(used - 1) % #deficits + 1]
      end)
      rows[#rows + 1] = {
        block = block.number, title = title, term = activity.term, result = activity.result, way = activity.way,
      }
    end
  end
  return rows
end

local function draft_by_blocks(task)
  local pair, deficits = task.pair, meetings.deficits(task.pair)
  if #deficits == 0 then
    deficits = { "вхождение в профессию" }
  end
  return {
    reason = "нужна помощь: " .. lists.join(deficits, ", "),
    goal = "преодолеть затруднения: " .. lists.join(deficits, ", "),
    tasks = "изучить затруднения и составить план\nпомочь на занятиях и при подготовке к ним\nоценить результат вместе",
    mode = pair.kind:find("виртуальн", 1, true) and "дистанционный" or "смешанный",
    schedule = "не реже одного раза в месяц", reflection_hours = 4, consultation_hours = 8,
    result = "наставляемый самостоятельно справляется с тем, что было трудным", rows = draft_rows(deficits),
  }
end

--- Блоки с оставленными строками и названия блоков, от которых отказались.
local function blocks_of(rows)
  local kept, dropped = {}, {}
  for _, block in ipairs(programmes.blocks) do
    local activities = lists.keep(rows, function(row) return row.block == block.number end)
    if #activities > 0 then
      kept[#kept + 1] = { number = block.number, title = block.title, activities = activities }
    else
      dropped[#dropped + 1] = "блок " .. block.number .. " «" .. block.title .. "»"
    end
  end
  return kept, dropped
end

local function order_of_pair(task)
  for _, entry in ipairs(pairs.history { person = task.pair.mentee.id }) do
    if entry.id == task.pair.id and entry.order_paper then
      return entry.order_paper
    end
  end
  return { date = task.pair.from, number = "—" }
end

local function data_by_blocks(task, written)
  local data = papers.of_pair(task)
  for _, field in ipairs { "reason", "goal", "mode", "schedule", "reflection_hours", "consultation_hours", "result" } do
    data[field] = written[field]
  end
  data.tasks, data.order = lists.points(written.tasks), order_of_pair(task)
  data.from, data.till = task.pair.from, dates.in_school_year(task.programme.first_year, 5, 31)
  data.blocks, data.dropped = blocks_of(written.rows)
  return data
end

local function signed_by_blocks(task, draft, title)
  local document, written = sign(task, draft, {
    form = "programme", sign = { "head", "mentee" }, data = data_by_blocks, title = title,
  })
  records.add {
    kind = "programme", date = today(),
    data = { written = written, document = document, school = task.school.id, pair = task.pair.id },
  }
  return document
end

local function order_on_programme(task, document)
  return papers.issue(task, {
    template = "order_programme",
    sign = { "head" },
    build = function()
      local data = papers.of_pair(task)
      data.paper = { number = document.number, date = document.date }
      data.curator = papers.person(papers.holder("school_curator", task.school))
      return data
    end,
  })
end

--- Программа по блокам: наставник составляет, руководитель согласует, наставляемый знакомится; школа утверждает приказом.
function programmes.compose(task)
  local document = signed_by_blocks(task, draft_by_blocks(task),
    "Персонализированная программа: проверьте цель, часы и мероприятия")
  return { programme = document, order = order_on_programme(task, document) }
end

local function last_written()
  local known = records.list { kind = "programme", unit = "own" }
  return known[#known] and known[#known].data.written
end

--- Что написано в действующей программе по блокам. У пары, закреплённой после срока программ, её ещё нет: она составляется здесь.
function programmes.written(task)
  if not last_written() then
    programmes.compose(task)
  end
  return last_written()
end

--- Новая редакция программы: `changes` — что изменить, словами.
function programmes.amend(task, changes)
  return signed_by_blocks(task, programmes.written(task), "Внесите изменения в программу: " .. changes)
end

return programmes
