---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

---@class pairs_word
---@overload fun(values: table): fun(), table
pairs = {}

---@class pairs.close.arguments
---@field pair any пара или её номер
---@field reason string причина
---@field kind? "completed"|"released"|"removed"|"another_mentor"|"replaced"|"left" чем кончилась: completed — выполнена, released — наставник освобождён по заявлению, removed — отстранён, another_mentor — наставляемый просил другого, replaced — заменён, left — выбыл
---@field order? any приказ
---@field till? string последний день; по умолчанию — сегодня

---Завершает пару; её ещё не начатые задачи снимаются.
---@param arguments pairs.close.arguments
---@return table
function pairs.close(arguments) end

---@class pairs.fix.arguments
---@field pairs any[] таблицы с полями mentor или mentors, mentee или mentees (номер или человек), form, kind, subject; у наставника из другой школы — network
---@field form? string форма наставничества
---@field kind? string вид наставничества
---@field order? any приказ
---@field from? string с какого дня; по умолчанию — сегодня
---@field school? any организация; по умолчанию — та, чья это задача

---Закрепляет пары и группы: у каждой появляются свои задачи дорожной карты.
---@param arguments pairs.fix.arguments
---@return any[]
function pairs.fix(arguments) end

---@class pairs.history.arguments
---@field person any человек или его номер

---Кто и когда был наставником этого человека и чьим наставником был он сам.
---@param arguments pairs.history.arguments
---@return any[]
function pairs.history(arguments) end

---@class pairs.list.arguments
---@field school? any организация; по умолчанию — та, чья это задача
---@field ended? boolean и те, что завершены в этом учебном году

---Действующие пары школы; управлению — пары всех школ.
---@param arguments pairs.list.arguments
---@return any[]
function pairs.list(arguments) end

---@class pairs.replace.arguments
---@field pair any пара или её номер
---@field mentors any[] новые наставники
---@field reason string причина
---@field kind? "completed"|"released"|"removed"|"another_mentor"|"replaced"|"left" чем кончилась: completed — выполнена, released — наставник освобождён по заявлению, removed — отстранён, another_mentor — наставляемый просил другого, replaced — заменён, left — выбыл
---@field order? any приказ
---@field from? string с какого дня; по умолчанию — сегодня
---@field network? table договор школ и согласие руководителя, если наставник из другой школы

---Передаёт наставляемых другому наставнику: прежняя пара завершается, новая её продолжает.
---@param arguments pairs.replace.arguments
---@return table
function pairs.replace(arguments) end
