---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

agreements = {}

---@class agreements.end_early.arguments
---@field agreement any соглашение или его номер
---@field from? string с какого дня не действует; по умолчанию — сегодня
---@field reason string причина

---Прекращает соглашение досрочно.
---@param arguments agreements.end_early.arguments
---@return table
function agreements.end_early(arguments) end

---@class agreements.list.arguments
---@field school? any организация; по умолчанию — та, чья это задача

---Соглашения с наставниками школы; управлению — всех школ.
---@param arguments agreements.list.arguments
---@return any[]
function agreements.list(arguments) end

---@class agreements.obstacles.arguments
---@field pairs any[] пары, как в pairs.fix

---Чего не хватает, чтобы закрепить эти пары: согласий и соглашений статьи 351.8.
---@param arguments agreements.obstacles.arguments
---@return any[]
function agreements.obstacles(arguments) end

---@class agreements.sign.arguments
---@field mentor any наставник или его номер
---@field number string номер соглашения
---@field date? string дата; по умолчанию — сегодня
---@field from? string с какого дня; по умолчанию — сегодня
---@field till string по какой день
---@field form string форма наставничества
---@field content string содержание работы
---@field pay? string размер выплаты
---@field unpaid_reason? string почему выплаты нет
---@field mentees? any[] за кем закреплён; пусто — за любым
---@field document? any бумага
---@field details? table условия выплаты, часы, трудовой договор

---Записывает подписанное дополнительное соглашение с наставником (статья 351.8 ТК РФ).
---@param arguments agreements.sign.arguments
---@return table
function agreements.sign(arguments) end
