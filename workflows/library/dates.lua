-- SPDX-License-Identifier: MIT
-- Даты учебного года. Дата — всегда текст вида 2026-09-01: такие тексты можно сравнивать знаками < и >.

local dates = {}

local genitive = {
  "января", "февраля", "марта", "апреля", "мая", "июня",
  "июля", "августа", "сентября", "октября", "ноября", "декабря",
}

--- «1 сентября 2026 г.»; прочерк вместо пустоты.
function dates.in_words(date)
  local year, month, day = tostring(date or ""):match("^(%d+)-(%d+)-(%d+)")
  if not year then
    return "—"
  end
  return string.format("%d %s %d г.", tonumber(day), genitive[tonumber(month)], tonumber(year))
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
