-- SPDX-License-Identifier: MIT
-- Списки: перевод в текст и обратно, отбор, поиск, счёт.

local lists = {}

--- «а; б; в». Текст остаётся текстом, пустота становится пустой строкой.
function lists.join(items, separator)
  if type(items) ~= "table" then
    return items and tostring(items) or ""
  end
  local texts = {}
  for _, item in ipairs(items) do
    texts[#texts + 1] = tostring(item)
  end
  return table.concat(texts, separator or "; ")
end

local function trimmed(text)
  return (text:gsub("^%s+", ""):gsub("%s+$", ""))
end

--- Обратное к join: делит текст по любому из знаков `separators`, пустое пропускает.
function lists.split(text, separators)
  local items = {}
  for part in tostring(text or ""):gmatch("[^" .. (separators or ";") .. "]+") do
    local item = trimmed(part)
    if item ~= "" then
      items[#items + 1] = item
    end
  end
  return items
end

--- Строки текста как пункты для шаблона: { { text = … }, … }.
function lists.points(text)
  local points = {}
  for _, line in ipairs(lists.split(text, "\n")) do
    points[#points + 1] = { text = line }
  end
  return points
end

function lists.map(items, change)
  local changed = {}
  for position, item in ipairs(items) do
    changed[position] = change(item, position)
  end
  return changed
end

--- Строка с изменёнными полями; сама она остаётся прежней.
function lists.with(row, changes)
  local changed = {}
  for _, fields in ipairs { row, changes } do
    for name, value in pairs(fields) do
      changed[name] = value
    end
  end
  return changed
end

function lists.keep(items, wanted)
  local kept = {}
  for _, item in ipairs(items) do
    if wanted(item) then
      kept[#kept + 1] = item
    end
  end
  return kept
end

--- Сначала строки одного списка, затем другого.
function lists.join_rows(first, second)
  local joined = lists.map(first, function(item) return item end)
  for _, item in ipairs(second) do
    joined[#joined + 1] = item
  end
  return joined
end

--- Список с `item` в конце, если его там ещё нет.
function lists.united(items, item)
  for _, known in ipairs(items) do
    if known == item then
      return items
    end
  end
  return lists.join_rows(items, { item })
end

function lists.by_id(items)
  local found = {}
  for _, item in ipairs(items) do
    found[item.id] = item
  end
  return found
end

--- Люди первого списка, которых нет во втором.
function lists.without(items, others)
  local known = lists.by_id(others)
  return lists.keep(items, function(item) return known[item.id] == nil end)
end

--- Значения таблицы в порядке ключей.
function lists.values(items)
  local found = {}
  for _, item in pairs(items) do
    found[#found + 1] = item
  end
  return found
end

function lists.sum(items, field)
  local total = 0
  for _, item in ipairs(items) do
    total = total + (tonumber(item[field]) or 0)
  end
  return total
end

--- «5 встреч»: число и слово в нужной форме.
function lists.counted(number, one, few, many)
  return number .. " " .. plural(number, one, few, many)
end

--- Доля в процентах с одним знаком, «66,7»; прочерк, когда считать не от чего.
function lists.percent(part, whole)
  return whole > 0 and (string.format("%.1f", part * 100 / whole):gsub("%.", ",")) or "—"
end

--- Среднее с одним знаком, «4,5»; прочерк, когда считать нечего.
function lists.average(items, field)
  local known = lists.keep(items, function(item) return tonumber(item[field]) ~= nil end)
  if #known == 0 then
    return "—"
  end
  return (string.format("%.1f", lists.sum(known, field) / #known):gsub("%.", ","))
end

return lists
