---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

tasks = {}

---@class tasks.plan.arguments

---Дорожная карта как таблица приказа: этапы, мероприятия, сроки, исполнители.
---@param arguments tasks.plan.arguments
---@return any[]
function tasks.plan(arguments) end

---@class tasks.summary.arguments
---@field school? any организация; по умолчанию — та, чья это задача

---Состояние задач школы; управлению — всех школ.
---@param arguments tasks.summary.arguments
---@return any[]
function tasks.summary(arguments) end
