---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

special = {}

---@class special.read.arguments
---@field person any человек или его номер

---Особые сведения человека: здоровье, инвалидность, поведение. Каждый просмотр попадает в журнал.
---@param arguments special.read.arguments
---@return any
function special.read(arguments) end

---@class special.write.arguments
---@field person any человек или его номер
---@field data table поля

---Дополняет особые сведения; нужно согласие с целью special.
---@param arguments special.write.arguments
---@return table
function special.write(arguments) end
