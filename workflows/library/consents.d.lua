---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

consents = {}

---@class consents.give.arguments
---@field person any человек или его номер
---@field purpose "data"|"child_data"|"special"|"publication"|"mentoring" цель: data — данные участника (за обучающегося согласие даёт родитель), special — здоровье и другие особые сведения, publication — публикация, mentoring — согласие быть наставником
---@field given? string когда подписано; по умолчанию — сегодня
---@field till? string по какой день действует
---@field signer? string родитель или законный представитель обучающегося
---@field document? any бумага, если её выпустила программа
---@field terms? table что именно разрешено: resources, items; у наставника — mentees

---Записывает подписанное согласие: одно — на одну цель.
---@param arguments consents.give.arguments
---@return table
function consents.give(arguments) end

---@class consents.list.arguments
---@field purpose? "data"|"child_data"|"special"|"publication"|"mentoring" цель: data — данные участника (за обучающегося согласие даёт родитель), special — здоровье и другие особые сведения, publication — публикация, mentoring — согласие быть наставником
---@field state? ""|"given"|"withdrawn"|"expired"|"settled" состояние; по умолчанию любое
---@field school? any организация; по умолчанию — та, чья это задача

---Согласия людей школы; управлению — всех школ.
---@param arguments consents.list.arguments
---@return any[]
function consents.list(arguments) end

---@class consents.missing.arguments
---@field purpose "data"|"child_data"|"special"|"publication"|"mentoring" цель: data — данные участника (за обучающегося согласие даёт родитель), special — здоровье и другие особые сведения, publication — публикация, mentoring — согласие быть наставником
---@field role? string роль
---@field persons? any[] люди или их номера
---@field school? any организация; по умолчанию — та, чья это задача

---Кто ещё не дал согласия: люди с ролью или названные в persons.
---@param arguments consents.missing.arguments
---@return any[]
function consents.missing(arguments) end

---@class consents.settle.arguments
---@field consent? any согласие или его номер; иначе person и purpose
---@field person? any человек или его номер
---@field purpose? "data"|"child_data"|"special"|"publication"|"mentoring" цель: data — данные участника (за обучающегося согласие даёт родитель), special — здоровье и другие особые сведения, publication — публикация, mentoring — согласие быть наставником
---@field how string что сделано: акт, снятые публикации

---Отмечает, что всё, чего требует конец согласия, сделано.
---@param arguments consents.settle.arguments
---@return any[]
function consents.settle(arguments) end

---@class consents.withdraw.arguments
---@field consent? any согласие или его номер; иначе person и purpose
---@field person? any человек или его номер
---@field purpose? "data"|"child_data"|"special"|"publication"|"mentoring" цель: data — данные участника (за обучающегося согласие даёт родитель), special — здоровье и другие особые сведения, publication — публикация, mentoring — согласие быть наставником
---@field received? string когда получен отзыв; по умолчанию — сегодня
---@field reason? string причина

---Записывает отзыв согласия; от дня получения идут сроки закона № 152-ФЗ (поле duties).
---@param arguments consents.withdraw.arguments
---@return any[]
function consents.withdraw(arguments) end
