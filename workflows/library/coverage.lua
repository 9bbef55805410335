-- SPDX-License-Identifier: MIT
-- Охват: кто в каждой школе должен быть охвачен, кто охвачен, кто ещё ждёт — поимённо. Цифры берутся из записей программы;
-- документы по ним выпускает monitoring.lua.

local lists = require "library.lists"

local coverage = {}

--- Школа вносит, сколько всего тех, от кого считается доля, и какой она была год назад.
function coverage.ask_totals(task)
  local answers = task:ask { by = "school_curator", form = "totals", title = "Сколько всего: " .. task.school.short_name }
  records.add {
    kind = "totals", date = today(),
    data = {
      school = task.school.id, total = answers.total, last_year = answers.last_year or 0,
      last_year_total = answers.last_year_total or 0,
    },
  }
  return { total = answers.total }
end

--- Записи года, разложенные по школам: за каждым видом программа ходит один раз, сколько бы школ ни было.
local function by_school(kind)
  local found = {}
  for _, record in ipairs(records.list { kind = kind, unit = "all" }) do
    local school = record.data.school
    if school then
      found[school] = found[school] or {}
      table.insert(found[school], record.data)
    end
  end
  return found
end

local function known_of_year()
  local known = {}
  for _, kind in ipairs { "meeting", "feedback", "programme", "totals" } do
    known[kind] = by_school(kind)
  end
  known.pairs = {}
  for _, pair in ipairs(pairs.list { ended = true }) do
    known.pairs[pair.school] = lists.join_rows(known.pairs[pair.school] or {}, { pair })
  end
  return known
end

--- Охвачен тот, у кого пара есть или в этом году была: скоростная пара заканчивается одной встречей.
local function involved(working)
  local found = { mentors = {}, mentees = {}, forms = {} }
  for _, pair in ipairs(working) do
    for _, mentor in ipairs(pair.mentors) do
      found.mentors[mentor.id] = mentor.name
    end
    for _, mentee in ipairs(pair.mentees) do
      found.mentees[mentee.id] = mentee.name
    end
    local form = found.forms[pair.form] or { form = pair.form, pairs = 0, mentees = 0 }
    form.pairs, form.mentees = form.pairs + 1, form.mentees + #pair.mentees
    found.forms[pair.form] = form
  end
  return found
end

--- Кому нужен наставник. Старшеклассник-наставник сам его не ждёт.
local function seekers(role, school)
  return lists.without(people.list { role = role, school = school }, people.list { role = "mentor", school = school })
end

--- Пары, у которых программа есть: новая редакция — не вторая программа.
local function with_programme(programmes)
  local pairs_of = {}
  for _, programme in ipairs(programmes or {}) do
    pairs_of[programme.pair] = true
  end
  return #lists.values(pairs_of)
end

local function school_row(head, role, known)
  local school = head.school
  local working, held, answers = known.pairs[school] or {}, known.meeting[school] or {}, known.feedback[school] or {}
  local found, asked = involved(working), seekers(role, school)
  local waiting = lists.keep(asked, function(person) return not found.mentees[person.id] end)
  local totals = known.totals[school] or {}
  local latest = totals[#totals] or { total = 0, last_year = 0, last_year_total = 0 }
  local content = lists.keep(answers, function(answer) return (tonumber(answer.useful) or 0) >= 4 end)
  return {
    id = school, school = head.school_name, needed = #asked, covered = #asked - #waiting,
    share = lists.percent(#asked - #waiting, #asked), missing = lists.map(waiting, function(person) return person.name end),
    mentors = #lists.values(found.mentors), mentees = #lists.values(found.mentees), pairs = #working, forms = found.forms,
    meetings = #held, hours = lists.sum(held, "hours"), programmes = with_programme(known.programme[school]),
    asked = #answers, content = #content, satisfied = lists.percent(#content, #answers),
    total = latest.total, last_year = latest.last_year, last_year_total = latest.last_year_total,
  }
end

--- Строка каждой школы. `role` — кто должен быть охвачен: "mentee" или "pupil".
function coverage.schools(task, role)
  local heads = lists.keep(people.list { role = "head" }, function(head) return head.school ~= task.department.id end)
  local known = known_of_year()
  return lists.map(heads, function(head) return school_row(head, role, known) end)
end

--- Кто ещё не охвачен: имя и школа.
function coverage.missing(rows)
  local names = {}
  for _, row in ipairs(rows) do
    for _, name in ipairs(row.missing) do
      names[#names + 1] = name .. " (" .. row.school .. ")"
    end
  end
  return names
end

--- Формы наставничества всех школ вместе.
function coverage.forms(rows)
  local known, forms = {}, {}
  for _, row in ipairs(rows) do
    for name, one in pairs(row.forms) do
      if not known[name] then
        known[name] = { form = name, pairs = 0, mentees = 0 }
        forms[#forms + 1] = known[name]
      end
      known[name].pairs, known[name].mentees = known[name].pairs + one.pairs, known[name].mentees + one.mentees
    end
  end
  return forms
end

return coverage
