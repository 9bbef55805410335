---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

matching = {}

---@class matching.assign.arguments
---@field mentors any[] Наставники { id, capacity }.
---@field mentees any[] Наставляемые { id, demand }.
---@field candidates any[] Допустимые пары { id наставника, id наставляемого, баллы }; баллы — целые; длинные списки — строками «наставник;наставляемый;баллы».
---@field left_out? integer Сколько стоит оставить наставляемого без наставника; пара создаётся, если стоит больше.
---@field details? boolean Добавить «details»: места и их цены, кому досталось меньше, чем нужно, доказательство оптимума.

---Распределяет по готовым целым баллам: точный оптимум с местами у обеих сторон.
---@param arguments matching.assign.arguments
---@return table
function matching.assign(arguments) end

---@class matching.candidates.arguments
---@field mentors any[] Наставники: таблицы с «id» и любыми полями; «capacity» — сколько мест (обычно 1), «group» — наименьшая группа.
---@field mentees any[] Наставляемые: таблицы с «id» и любыми полями; «demand» — сколько нужно наставников (обычно 1).
---@field criteria? any Критерии: список таблиц { name, title, kind, mentor, mentee, weight, hard, … }; виды — в README.
---@field adjust? any[] Баллы сценария отдельным парам { criterion, mentor, mentee, points, why } для критериев вида «script».
---@field pins? any[] Закреплённые пары { mentor, mentee }: будут созданы в любом случае.
---@field bans? any[] Запрещённые пары { mentor, mentee }: не будут созданы.
---@field keep? any[] Действующие пары { mentor, mentee }: по возможности сохраняются.
---@field keep_points? integer Сколько баллов стоит сохранить действующую пару, от 0 до 100000; при 0 — только при равной сумме.
---@field prefer? any[] Пары { mentor, mentee }, которые берутся при равной сумме; без этого — пары из keep.
---@field goal? "people"|"score"|"score_people"|"stable" «people» — сначала больше людей, затем баллы; «score» — наибольшая сумма; «score_people» — сумма, затем люди; «stable» — взаимный выбор.
---@field form? string Форма наставничества: действуют критерии этой формы и критерии без «forms».
---@field most? integer Сколько наставников на каждого, от 1 до 1000.

---Лучшие допустимые наставники каждого наставляемого с баллами: чтобы сценарий поправил отдельные пары.
---@param arguments matching.candidates.arguments
---@return any[]
function matching.candidates(arguments) end

---@class matching.compare.arguments
---@field before table Первый результат { pairs }.
---@field after table Второй результат { pairs }.
---@field people? any[] Люди { id, name }: как их назвать в тексте.

---Сравнивает два результата подбора: кто переходит, приобретает и теряет.
---@param arguments matching.compare.arguments
---@return table
function matching.compare(arguments) end

---@class matching.propose.arguments
---@field mentors any[] Наставники: таблицы с «id» и любыми полями; «capacity» — сколько мест (обычно 1), «group» — наименьшая группа.
---@field mentees any[] Наставляемые: таблицы с «id» и любыми полями; «demand» — сколько нужно наставников (обычно 1).
---@field criteria? any Критерии: список таблиц { name, title, kind, mentor, mentee, weight, hard, … }; виды — в README.
---@field adjust? any[] Баллы сценария отдельным парам { criterion, mentor, mentee, points, why } для критериев вида «script».
---@field pins? any[] Закреплённые пары { mentor, mentee }: будут созданы в любом случае.
---@field bans? any[] Запрещённые пары { mentor, mentee }: не будут созданы.
---@field keep? any[] Действующие пары { mentor, mentee }: по возможности сохраняются.
---@field keep_points? integer Сколько баллов стоит сохранить действующую пару, от 0 до 100000; при 0 — только при равной сумме.
---@field prefer? any[] Пары { mentor, mentee }, которые берутся при равной сумме; без этого — пары из keep.
---@field goal? "people"|"score"|"score_people"|"stable" «people» — сначала больше людей, затем баллы; «score» — наибольшая сумма; «score_people» — сумма, затем люди; «stable» — взаимный выбор.
---@field form? string Форма наставничества: действуют критерии этой формы и критерии без «forms».
---@field details? boolean Добавить «details»: места и их цены, кому досталось меньше, чем нужно, доказательство оптимума.

---Подбирает лучшие пары наставников и наставляемых по критериям и объясняет каждое решение.
---@param arguments matching.propose.arguments
---@return table
function matching.propose(arguments) end

---@class matching.what_if.arguments
---@field mentors any[] Наставники: таблицы с «id» и любыми полями; «capacity» — сколько мест (обычно 1), «group» — наименьшая группа.
---@field mentees any[] Наставляемые: таблицы с «id» и любыми полями; «demand» — сколько нужно наставников (обычно 1).
---@field criteria? any Критерии: список таблиц { name, title, kind, mentor, mentee, weight, hard, … }; виды — в README.
---@field adjust? any[] Баллы сценария отдельным парам { criterion, mentor, mentee, points, why } для критериев вида «script».
---@field pins? any[] Закреплённые пары { mentor, mentee }: будут созданы в любом случае.
---@field bans? any[] Запрещённые пары { mentor, mentee }: не будут созданы.
---@field keep? any[] Действующие пары { mentor, mentee }: по возможности сохраняются.
---@field keep_points? integer Сколько баллов стоит сохранить действующую пару, от 0 до 100000; при 0 — только при равной сумме.
---@field prefer? any[] Пары { mentor, mentee }, которые берутся при равной сумме; без этого — пары из keep.
---@field goal? "people"|"score"|"score_people"|"stable" «people» — сначала больше людей, затем баллы; «score» — наибольшая сумма; «score_people» — сумма, затем люди; «stable» — взаимный выбор.
---@field form? string Форма наставничества: действуют критерии этой формы и критерии без «forms».
---@field changes any[] Изменения: { leave = id }, { pin = пара }, { ban = пара }, { free = пара }, { seats = { mentor, count } }, { weight = { criterion, weight } }, { goal = цель }.

---Что будет, если: подбор как есть и с изменениями, и кто при этом переходит, приобретает и теряет.
---@param arguments matching.what_if.arguments
---@return table
function matching.what_if(arguments) end
