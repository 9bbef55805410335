---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

records = {}

---@class records.add.arguments
---@field kind string вид записи, например «встреча»
---@field data table сведения
---@field date? string когда было; по умолчанию — сегодня

---Записывает событие или сведения о том, для кого эта задача: из записей потом складываются отчёты.
---@param arguments records.add.arguments
---@return integer
function records.add(arguments) end

---@class records.list.arguments
---@field kind string вид записи, например «встреча»
---@field unit? "own"|"school"|"all" чьи: own — только этой задачи, school — всей школы, all — всех школ (для управления)

---Записи этого вида в порядке внесения.
---@param arguments records.list.arguments
---@return any[]
function records.list(arguments) end
