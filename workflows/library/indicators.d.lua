---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

indicators = {}

---@class indicators.enter.arguments
---@field indicator string имя показателя
---@field numerator number числитель или само число
---@field denominator? number знаменатель
---@field source string откуда: «ВПР, протокол от …»
---@field date? string на какой день; по умолчанию — сегодня
---@field school? any организация; по умолчанию — та, чья это задача

---Вписывает значение, которое программа не считает сама.
---@param arguments indicators.enter.arguments
---@return integer
function indicators.enter(arguments) end

---@class indicators.list.arguments
---@field school? any организация; по умолчанию — та, чья это задача

---Показатели школы или муниципалитета: доля, цель, прошлый год, кто не охвачен; printed — готовая строка мониторинга.
---@param arguments indicators.list.arguments
---@return any[]
function indicators.list(arguments) end
