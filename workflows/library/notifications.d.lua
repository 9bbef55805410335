---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

notifications = {}

---@class notifications.check.arguments

---Проверяет почту без письма: связь, шифрование, имя и пароль.
---@param arguments notifications.check.arguments
---@return table
function notifications.check(arguments) end

---@class notifications.deliver.arguments
---@field id? any Номер письма в очереди.
---@field message_id string Message-ID; у повтора тот же.
---@field to string Адрес получателя, ровно один.
---@field to_name? string Имя получателя.
---@field from? string Адрес отправителя, если он не тот, что в настройках.
---@field subject string Тема.
---@field text string Текст.
---@field attachments? any[] Вложения.

---Доставляет одно письмо одному получателю через почтовый сервер.
---@param arguments notifications.deliver.arguments
---@return table
function notifications.deliver(arguments) end

---@class notifications.send.arguments.notice_text
---@field subject? string Тема уведомления.
---@field text? string Текст уведомления.

---@class notifications.send.arguments
---@field to any Кому: человек (таблица id, name, email), пара, почтовый адрес или их список.
---@field notice? string Имя объявленного уведомления: из него берутся тема и текст.
---@field notice_text? notifications.send.arguments.notice_text Тема и текст уведомления notice; заполняет сама программа.
---@field subject? string Тема; {имена} заменяются данными. Важнее темы уведомления.
---@field text? string Текст; {имена} заменяются данными. Важнее текста уведомления.
---@field data? table Данные для {имён}; поля получателя доступны и без них: {name}, {recipient.name}.
---@field attach? any[] Документы, которые надо приложить.

---Составляет письма, по одному на получателя: во внутренний ящик и на почту.
---@param arguments notifications.send.arguments
---@return table
function notifications.send(arguments) end
