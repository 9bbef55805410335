---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

matching = {}

---@class matching.assign.arguments
---@field mentors any[] Наставники { id, capacity }.
---@field mentees any[] Наставляемые { id, demand }.
---@field candidates any[] Допустимые пары { id наставника, id наставляемого, баллы }; баллы — целые.
---@field left_out? integer Сколько стоит оставить наставляемого без наставника; пара создаётся, если стоит больше.
---@field details? boolean Добавить «details»: места и их цены, кому досталось меньше, чем нужно, доказательство оптимума.

---Распределяет по готовым целым баллам: точный оптимум с местами у обеих сторон.
---@param arguments matching.assign.arguments
---@return table
function matching.assign(arguments) end

---@class matching.propose.arguments
---@field mentors any[] Наставники: таблицы с «id» и любыми полями; «capacity» — сколько мест (обычно 1).
---@field mentees any[] Наставляемые: таблицы с «id» и любыми полями; «demand» — сколько нужно наставников (обычно 1).
---@field criteria? any Критерии: список таблиц { name, title, kind, mentor, mentee, weight, hard, … }; виды — в README.
---@field pins? any[] Закреплённые пары { mentor, mentee }: будут созданы в любом случае.
---@field bans? any[] Запрещённые пары { mentor, mentee }: не будут созданы.
---@field keep? any[] Действующие пары { mentor, mentee }: по возможности сохраняются.
---@field keep_points? integer Сколько баллов стоит сохранить действующую пару, от 0 до 100000.
---@field goal? "people"|"score" «people» — сначала больше людей с наставником, затем баллы; «score» — наибольшая сумма баллов.
---@field form? string Форма наставничества: действуют критерии этой формы и критерии без «forms».
---@field details? boolean Добавить «details»: места и их цены, кому досталось меньше, чем нужно, доказательство оптимума.

---Подбирает лучшие пары наставников и наставляемых по критериям и объясняет каждое решение.
---@param arguments matching.propose.arguments
---@return table
function matching.propose(arguments) end
