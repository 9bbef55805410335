---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

people = {}

---@class people.erase.arguments
---@field person any человек или его номер
---@field reason string основание

---Уничтожает данные человека; возвращает сведения для акта и выгрузку из журнала (log).
---@param arguments people.erase.arguments
---@return table
function people.erase(arguments) end

---@class people.list.arguments
---@field role string роль из дорожной карты
---@field school? any организация (номер или таблица с id); по умолчанию — та, чья это задача
---@field partners? boolean и люди партнёров: институтов, предприятий, колледжей

---Люди с этой ролью: школа видит своих, управление — всех своих школ.
---@param arguments people.list.arguments
---@return any[]
function people.list(arguments) end

---@class people.update.arguments
---@field person integer номер человека (поле id)
---@field profile table поля карточки; прежние значения заменяются

---Дополняет карточку человека полями банка наставников или наставляемых.
---@param arguments people.update.arguments
---@return table
function people.update(arguments) end
