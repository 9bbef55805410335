-- SPDX-License-Identifier: MIT
-- Поощрение: приказ по итогам пар и групп, благодарности и сертификаты, заявка на конкурс практик. Где есть совет наставников,
-- сначала предлагает он.

local lists = require "library.lists"
local papers = require "library.papers"
local practices = require "library.practices"

local awards = {}

--- Кто предлагает поощрение до приказа: { by, form, title }; приказ опирается на его протокол. Карта, в которой есть совет
--- наставников, задаёт это в actions.lua.
awards.council = nil

--- Учитывать ли работу наставников при аттестации и в кадровом резерве: пункт приказа. Карта решает в actions.lua.
awards.reserve = false

--- Итоги каждого наставника по отчётам его пар и групп.
local function results()
  local by_mentor, order = {}, {}
  for _, record in ipairs(records.list { kind = "pair_report", unit = "school" }) do
    for _, mentor in ipairs(record.data.mentors) do
      local total = by_mentor[mentor.id]
      if not total then
        total = {
          person = mentor.id, name = mentor.name, position = mentor.position, meetings = 0, hours = 0,
          from = record.data.from, till = record.data.till,
        }
        by_mentor[mentor.id], order[#order + 1] = total, total
      end
      total.from = record.data.from < total.from and record.data.from or total.from
      total.till = record.data.till > total.till and record.data.till or total.till
      total.meetings, total.hours = total.meetings + record.data.meetings, total.hours + record.data.hours
    end
  end
  table.sort(order, function(one, other)
    if one.hours ~= other.hours then
      return one.hours > other.hours
    end
    return one.name < other.name
  end)
  return order
end

--- Предложение: всем благодарность, первому по итогам — ходатайство о знаке, выплаты — как решит школа.
local function proposal(task)
  local value = { rewarded = {}, nominated = {}, money = {} }
  for position, mentor in ipairs(results()) do
    value.rewarded[position] = {
      person = mentor.person, name = mentor.name, position = mentor.position,
      results = lists.counted(mentor.meetings, "встреча", "встречи", "встреч") .. ", " .. string.format("%g ч", mentor.hours),
      reward = position == 1 and "ценный подарок" or "благодарность",
    }
    if position == 1 and (task.inputs.award or "") ~= "" then
      value.nominated[1] = { person = mentor.person, name = mentor.name, award = task.inputs.award }
    end
    if (task.inputs.reward_money or "") ~= "" then
      value.money[position] = { person = mentor.person, name = mentor.name, amount = task.inputs.reward_money }
    end
  end
  return value
end

--- Наставником школы бывает и человек партнёра: студент, ветеран, преподаватель вуза.
local function mentors_of(task)
  return people.list { role = "mentor", school = task.school.id, partners = true }
end

local function with_people(rows, by_id)
  local known = lists.keep(rows, function(row) return by_id[row.person] ~= nil end)
  return lists.map(known, function(row)
    return { person = papers.person(by_id[row.person]), award = row.award, amount = row.amount }
  end)
end

local function ask_council(task)
  local council = awards.council
  if not council then
    return nil
  end
  local answers = task:ask { by = council.by, form = council.form, title = council.title }
  return { date = answers.held, number = answers.number }
end

--- Приказ о поощрении; решение записывается, по нему печатаются благодарности.
function awards.order(task)
  local value = proposal(task)
  if #value.rewarded == 0 then
    task:note("Отчётов пар и групп нет: поощрять пока некого")
    return { rewarded = 0 }
  end
  local council = ask_council(task)
  local by_id = lists.by_id(mentors_of(task))
  local order = papers.issue(task, {
    template = "order_awards",
    sign = { "head" },
    build = function(remark)
      value = task:review {
        by = "school_curator", form = "awards", value = value,
        title = remark and "Поощрение вернули: " .. remark or "Кого и как поощрить",
      }.value
      local data = papers.basics(task, task.school)
      data.rewarded, data.council, data.reserve = value.rewarded, council, awards.reserve
      data.nominated, data.money = with_people(value.nominated or {}, by_id), with_people(value.money or {}, by_id)
      data.curator = papers.person(papers.holder("school_curator", task.school))
      return data
    end,
  })
  for _, row in ipairs(value.rewarded) do
    records.add { kind = "reward", date = today(), data = { person = row.person, reward = row.reward } }
  end
  return order
end

local duties = {
  male = "успешно выполнил обязанности наставника", female = "успешно выполнила обязанности наставника",
}

local function certificate(task, mentor, work)
  local data = papers.basics(task, task.school)
  data.person, data.role = papers.person(mentor), duties[mentor.gender] or "успешно выполнил(а) обязанности наставника"
  data.from, data.till = work.from, work.till
  return documents.generate { template = "certificate", data = data }
end

local function thanks(task, mentor)
  local data = papers.basics(task, task.school)
  data.person = papers.person(mentor)
  data["for"] = "за щедрость, с которой Вы делитесь опытом, и терпеливую помощь наставляемым"
  return documents.generate { template = "thanks_letter", data = data }
end

--- Благодарственное письмо и сертификат каждому, кто назван в приказе.
function awards.present(task)
  local by_id, work = lists.by_id(mentors_of(task)), {}
  for _, total in ipairs(results()) do
    work[total.person] = total
  end
  local count = 0
  for _, record in ipairs(records.list { kind = "reward", unit = "own" }) do
    local mentor = by_id[record.data.person]
    if mentor then
      local letter, paper = thanks(task, mentor), certificate(task, mentor, work[mentor.id])
      notifications.send {
        to = mentor, notice = "rewarded", attach = { letter, paper }, data = { title = record.data.reward },
      }
      count = count + 1
    end
  end
  return { presented = count }
end

--- Заявка на конкурс: лучшая из собранных практик.
function awards.contest(task)
  local collected = practices.list()
  if #collected == 0 then
    task:note("Практик в копилке нет: заявка не подана")
    return { applications = 0 }
  end
  local chosen = task:review {
    by = "school_curator", form = "application", title = "Заявка на конкурс «" .. task.inputs.contest_title .. "»",
    value = { nomination = collected[1].form, practice = collected[1].headline },
  }.value
  local data = papers.basics(task, task.school)
  data.contest, data.nomination, data.practice = task.inputs.contest_title, chosen.nomination, collected[1]
  for _, practice in ipairs(collected) do
    if practice.headline == chosen.practice then
      data.practice = practice
    end
  end
  data.contact = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "application_contest", data = data }
end

return awards
