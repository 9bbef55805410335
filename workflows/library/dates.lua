-- SPDX-License-Identifier: MIT
-- Даты учебного года. Дата — всегда текст вида 2026-09-01: такие тексты можно сравнивать знаками < и >.

local dates = {}

local genitive = {
  "января", "февраля", "марта", "апреля", "мая", "июня",
  "июля", "августа", "сентября", "октября", "ноября", "декабря",
}

--- «1 сентября 2026 г.» с неразрывными пробелами; прочерк вместо пустоты.
function dates.in_words(date)
  local year, month, day = tostring(date or ""):match("^(%d+)-(%d+)-(%d+)")
  if not year then
    return "—"
  end
  return string.format("%d %s %d г.", tonumber(day), genitive[tonumber(month)], tonumber(year))
end

local function days_in(year, month)
  if month == 2 then
    return (year % 4 == 0 and year % 100 ~= 0 or year % 400 == 0) and 29 or 28
  end
  return (month == 4 or month == 6 or month == 9 or month == 11) and 30 or 31
end

--- Дата через `days` календарных дней.
function dates.plus_days(date, days)
  local year, month, day = date:match("^(%d+)-(%d+)-(%d+)")
  year, month, day = tonumber(year), tonumber(month), tonumber(day) + days
  while day > days_in(year, month) do
    day, month = day - days_in(year, month), month + 1
    if month > 12 then
      year, month = year + 1, 1
    end
  end
  return string.format("%04d-%02d-%02d", year, month, day)
end

function dates.month_of(date)
  return tonumber(date:sub(6, 7))
end

--- Число `day` месяца `month` того учебного года, который начался в году `first_year`.
function dates.in_school_year(first_year, month, day)
  local year = month >= 8 and first_year or first_year + 1
  return string.format("%04d-%02d-%02d", year, month, day)
end

--- Месяцы встреч, с октября по май: { key, title, from }.
function dates.meeting_months(first_year)
  local months = {
    { key = "october", title = "октябрь", number = 10 },
    { key = "november", title = "ноябрь", number = 11 },
    { key = "december", title = "декабрь", number = 12 },
    { key = "january", title = "январь", number = 1 },
    { key = "february", title = "февраль", number = 2 },
    { key = "march", title = "март", number = 3 },
    { key = "april", title = "апрель", number = 4 },
    { key = "may", title = "май", number = 5 },
  }
  for _, month in ipairs(months) do
    month.from = dates.in_school_year(first_year, month.number, 1)
  end
  return months
end

--- Отчётное полугодие, в которое попадает дата.
function dates.half_year(first_year, date)
  local new_year = dates.in_school_year(first_year, 1, 1)
  if date < new_year then
    return { first = true, title = "первое полугодие", from = dates.in_school_year(first_year, 9, 1),
      till = dates.in_school_year(first_year, 12, 31) }
  end
  return { first = false, title = "второе полугодие", from = new_year, till = dates.in_school_year(first_year, 5, 31) }
end

return dates
