-- SPDX-License-Identifier: MIT
-- Сроки приказа, годы которых прошли. Правило видно: к каждому году срока прибавляется input.years_moved; 0 оставляет
-- напечатанное, и тогда check называет каждый истёкший срок.

--- `printed` — срок, как он напечатан; `reading` — как его понимать, если печатная строка двусмысленна: год в ней тоже
--- тот, что в приказе. Возвращает срок, который действует теперь.
local function moved(printed, reading)
  if input.years_moved == 0 then
    return printed
  end
  return ((reading or printed):gsub("20%d%d", function(year)
    return string.format("%d", tonumber(year) + input.years_moved)
  end))
end

return moved
