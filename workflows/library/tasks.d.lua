---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

tasks = {}

---@class tasks.summary.arguments
---@field school? any организация; по умолчанию — та, чья это задача

---Состояние задач школы; управлению — всех школ.
---@param arguments tasks.summary.arguments
---@return any[]
function tasks.summary(arguments) end
