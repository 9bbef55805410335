---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

---@class pairs_word
---@overload fun(values: table): fun(), table
pairs = {}

---@class pairs.close.arguments
---@field pair any пара или её номер
---@field reason string причина
---@field till? string последний день; по умолчанию — сегодня

---Завершает пару; её ещё не начатые задачи снимаются.
---@param arguments pairs.close.arguments
---@return table
function pairs.close(arguments) end

---@class pairs.fix.arguments
---@field pairs any[] таблицы с полями mentor и mentee (номер или человек), у группы — mentors и mentees (списки); form, kind и subject у строки важнее общих
---@field form? string форма наставничества
---@field kind? string вид наставничества
---@field order? any приказ о закреплении
---@field from? string с какого дня; по умолчанию — сегодня
---@field school? any организация; по умолчанию — та, чья это задача

---Закрепляет пары и группы: у каждой появляются свои задачи дорожной карты.
---@param arguments pairs.fix.arguments
---@return any[]
function pairs.fix(arguments) end

---@class pairs.list.arguments
---@field school? any организация; по умолчанию — та, чья это задача

---Действующие пары школы; управлению — пары всех школ.
---@param arguments pairs.list.arguments
---@return any[]
function pairs.list(arguments) end
