-- SPDX-License-Identifier: MIT
-- Показатели по годам: прошлый год — из самообследования, этот — в мае; сравнение и вывод печатает программа.

local dates = require "library.dates"
local list = require "indicators"
local lists = require "library.lists"
local papers = require "library.papers"

local monitoring = {}

local function percent(value)
  return (string.format("%.1f", value):gsub("%.", ","))
end

local function share(numerator, denominator)
  return denominator > 0 and numerator * 100 / denominator or 0
end

local function measured(answers, name)
  local numerator, denominator = tonumber(answers[name]) or 0, tonumber(answers[name .. "_of"]) or 0
  return { numerator = numerator, denominator = denominator, share = percent(share(numerator, denominator)) }
end

local function points(change)
  local text = percent(math.abs(change))
  if text == "0,0" then
    return "0,0"
  end
  return (change > 0 and "+" or "−") .. text
end

local function change_of(before, after)
  return share(after.numerator, after.denominator) - share(before.numerator, before.denominator)
end

local function last_year(year)
  return string.format("%d–%d", year - 1, year)
end

--- Что записано о прошлом годе; ответы одной анкеты.
local function baseline()
  local known = records.list { kind = "indicators_last_year", unit = "own" }
  if not known[#known] then
    error("показатели прошлого года не внесены: сначала выполните 1.1")
  end
  return known[#known].data
end

local function row(indicator, before, after)
  local old = measured(before, indicator.name)
  local found = { title = indicator.title, source = indicator.source, before = old, target = "не ниже " .. old.share }
  if after then
    found.after = measured(after, indicator.name)
    found.change = points(change_of(old, found.after))
  end
  return found
end

local function rows(before, after)
  return lists.map(list, function(indicator) return row(indicator, before, after) end)
end

local function paper(task, data)
  local year = task.programme.first_year
  data.last_year, data.this_year = last_year(year), task.programme.year
  data.author = papers.person(papers.holder("school_curator", task.school))
  return documents.generate { template = "indicators_year", data = data }
end

--- Показатели на этот день: по ним программа рисует ход по годам и на своей странице.
local function enter(answers, date)
  for _, indicator in ipairs(list) do
    local value = measured(answers, indicator.name)
    if value.denominator > 0 then
      indicators.enter {
        indicator = indicator.name, numerator = value.numerator, denominator = value.denominator, source = indicator.source,
        date = date,
      }
    end
  end
end

--- Самообследование: показатели прошлого года, от которых программа считает рост.
function monitoring.start(task)
  local answers = task:ask {
    by = "school_curator", form = "indicators_last_year", title = "Самообследование: показатели прошлого года",
  }
  records.add { kind = "indicators_last_year", date = today(), data = answers }
  enter(answers, dates.in_school_year(task.programme.first_year - 1, 5, 31))
  local data = papers.basics(task, task.school)
  data.subject = "исходные данные на начало " .. task.programme.year .. " учебного года"
  data.indicators, data.conclusions = rows(answers), {}
  return paper(task, data)
end

local function latest(kind)
  local known = records.list { kind = kind, unit = "own" }
  return known[#known] and known[#known].data.count
end

--- Что программа знает сама: числа из записей года.
local function draft(before)
  local value = {}
  for _, indicator in ipairs(list) do
    value[indicator.name] = indicator.counted and latest(indicator.counted) or before[indicator.name]
    value[indicator.name .. "_of"] = before[indicator.name .. "_of"]
  end
  return value
end

local function summary(found)
  local count = { risen = 0, same = 0, fallen = 0 }
  for _, one in ipairs(found) do
    local sign = one.change:sub(1, 1) == "+" and "risen" or one.change == "0,0" and "same" or "fallen"
    count[sign] = count[sign] + 1
  end
  return count
end

--- Итоги года в рамках внутренней системы оценки качества: показатели рядом с прошлогодними и вывод.
function monitoring.finish(task)
  local before = baseline()
  local answers = task:review {
    by = "school_curator", form = "indicators_this_year", value = draft(before),
    title = "Показатели этого года: проверьте и дополните",
  }.value
  enter(answers, today())
  local data = papers.basics(task, task.school)
  data.subject = "итоги " .. task.programme.year .. " учебного года"
  data.indicators = rows(before, answers)
  data.summary = summary(data.indicators)
  local words = task:ask { by = "school_curator", form = "conclusions", title = "Выводы к показателям года" }
  data.conclusions = lists.points(words.conclusions)
  local document = paper(task, data)
  records.add {
    kind = "indicators_this_year", date = today(),
    data = { summary = data.summary, rows = data.indicators, number = document.number, date = document.date },
  }
  return document
end

--- Итоги года словами, для протокола педагогического совета.
function monitoring.in_words()
  local known = records.list { kind = "indicators_this_year", unit = "own" }
  local last = known[#known]
  if not last then
    return "Показатели года ещё не сведены."
  end
  local lines = { string.format("Из %d показателей выросли %d, не изменились %d, снизились %d.", #last.data.rows,
    last.data.summary.risen, last.data.summary.same, last.data.summary.fallen) }
  for _, one in ipairs(last.data.rows) do
    lines[#lines + 1] = one.title .. ": " .. one.before.share .. " % — " .. one.after.share .. " % (" .. one.change .. " п. п.)."
  end
  return table.concat(lines, "\n")
end

return monitoring
