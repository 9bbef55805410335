---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

---Ссылка на документ: document "имя" без таблицы.
---@class document_reference
---@overload fun(fields: document.fields)

---@class roadmap.fields.escalate
---@field after string Через сколько после срока: «3 дня».
---@field to string Роль, которой сообщить.

---@class roadmap.fields
---@field title string Полное название.
---@field place string Муниципалитет или школа.
---@field remind? string|string[] Когда напоминать, если у мероприятия не сказано иное: «за 7 дней».
---@field escalate? roadmap.fields.escalate[] Кому сообщать о просрочке, если у мероприятия не сказано иное.

---Сама дорожная карта.
---@param id string
---@return fun(fields: roadmap.fields)
function roadmap(id) end

---@class role.fields
---@field title string Название роли.
---@field unit "department"|"school"|"mentorship" Где её исполняют: управление, школа, пара.
---@field stand_in? string Роль, которая замещает.
---@field special? boolean Видит сведения о здоровье, инвалидности и поведении.

---Роль: кто делает, принимает, получает письма.
---@param id string
---@return fun(fields: role.fields)
function role(id) end

---@class stage.fields
---@field title string Название этапа.
---@field goal? string Цель этапа.

---Этап: заголовок, под которым стоят мероприятия.
---@param id string
---@return fun(fields: stage.fields)
function stage(id) end

---@class activity.fields.escalate
---@field after string Через сколько после срока: «3 дня».
---@field to string Роль, которой сообщить.

---@class activity.fields
---@field title string Что сделать.
---@field term? string Срок словами приказа: «сентябрь–октябрь».
---@field on? "consent_ended"|"publication_ended"|"release"|"removal"|"another_mentor"|"replacement"|"request"|"mentorship_ended" Событие, которое открывает задачу; срок тогда — «в течение 3 рабочих дней».
---@field by string|string[] Роли исполнителей.
---@field accept? string Роль, которая принимает результат.
---@field unit? "department"|"school"|"mentorship" Для кого задача; если не сказано — как у первой роли в by.
---@field after? string|string[] Номера мероприятий, которые должны быть приняты раньше.
---@field proof? string|document_reference|(string|document_reference)[] Чем подтверждается: document "имя" или слова.
---@field remind? string|string[] Когда напоминать: «за 7 дней».
---@field escalate? activity.fields.escalate[] Кому и когда сообщать о просрочке.
---@field run? string Функция из actions.lua: «pairs.fix».
---@field form? string Анкета, которую заполняют при сдаче.
---@field result? string Какой результат ожидается.

---Мероприятие: строка дорожной карты.
---@param id string
---@return fun(fields: activity.fields)
function activity(id) end

---@class document.fields
---@field title string Название документа.
---@field template string Имя файлов шаблона без окончания.
---@field number? string Образец номера: «{n}-ОД».
---@field approve? string|string[] Роли согласующих по порядку; последняя подписывает.
---@field register? string Имя общего журнала: виды документов с одним журналом нумеруются подряд.
---@field public? boolean Документ для всех: не выпускается, пока названные в нём не согласились на публикацию.

---Вид документа.
---@param id string
---@return document_reference
function document(id) end

---@class notice.fields
---@field subject string Тема.
---@field text string Текст; {task.title}, {due} и подобное подставляется.

---Текст письма.
---@param id string
---@return fun(fields: notice.fields)
function notice(id) end

---@class form.fields.fields
---@field name string Имя поля латиницей.
---@field type "text"|"long_text"|"number"|"date"|"flag"|"choice"|"scale"|"persons" Вид поля.
---@field title string Вопрос.
---@field required? boolean Ответ обязателен.
---@field options? string|string[] Варианты ответа для choice.

---@class form.fields
---@field title string Название анкеты.
---@field fields form.fields.fields[] Поля анкеты.

---Анкета.
---@param id string
---@return fun(fields: form.fields)
function form(id) end

---@class input.fields
---@field type "text"|"number"|"date"|"flag" Вид значения.
---@field title string Что вписать.
---@field default? any Значение, пока своё не вписано.

---Значение, которое муниципалитет вписывает сам.
---@class input_word
---@overload fun(id: string): fun(fields: input.fields)
---@field [string] any
input = {}

---@class indicator.fields
---@field title string Название показателя.
---@field numerator any Кого или что считают.
---@field denominator? any От чего берётся доля.
---@field target? number Цель, в процентах.
---@field by? string К какому дню: «2027-05-31».

---Показатель.
---@param id string
---@return fun(fields: indicator.fields)
function indicator(id) end

---Правила подбора пар.
---@param id string
---@return fun(fields: table)
function criteria(id) end

---Дорожная карта, которую эта дополняет и меняет: имя её папки.
---@param id string
function based_on(id) end

---Меняет то, что объявлено в основе или в library: названные ключи заменяются, пустые кавычки убирают ключ.
---@param id string
---@return fun(fields: table)
function change(id) end

---Убирает то, что объявлено в основе: этап, мероприятие, документ, роль.
---@param id string
function remove(id) end

---@class test.fields
---@field year? number Учебный год: 2026 — это 2026–2027; без него — нынешний.
---@field people? string Файл с людьми в папке карты; без него — people.json.
---@field undone? string|string[] Мероприятия, которых никто не делает.

---Проверка дорожной карты: что должно быть в какой день, если люди работают вовремя.
---@param id string
---@return fun(fields: test.fields)
function test(id) end

---@class on.fields
---@field activity? string Номер мероприятия.
---@field unit? string Для кого: код школы или управления из файла с людьми; без него — для всех.
---@field is? "planned"|"waiting"|"open"|"overdue"|"submitted"|"returned"|"done"|"waived" Состояние задачи в конце дня.
---@field letter_to? string Роль, которая получила письмо.
---@field letter? string Какое письмо: имя notice.
---@field document? string Вид документа, который вышел.
---@field pairs? number Сколько пар работает в этот день.
---@field count? number Сколько писем или документов; 0 — ни одного; без него — хотя бы один.
---@field does? string|string[] С этого дня люди делают эти мероприятия из undone.

---День или промежуток словами приказа и то, что тогда должно быть: «15 октября», «до 15 октября», «октябрь».
---@param id string
---@return fun(fields: on.fields)
function on(id) end

---Задача, которую выполняет действие.
---@class task
---@field [string] any
local task = {}

---@class task.acquaint.arguments
---@field document any подписанный документ
---@field persons any[] люди, которые должны ознакомиться

---Просит людей ознакомиться с подписанным документом; действие не ждёт, пока они это сделают.
---@param arguments task.acquaint.arguments
function task:acquaint(arguments) end

---@class task.approve.arguments
---@field by string роль того, чей ответ нужен
---@field title? string о чём спрашивают; по умолчанию — название мероприятия
---@field document? any документ

---Ждёт согласования или подписи документа.
---@param arguments task.approve.arguments
---@return table
function task:approve(arguments) end

---@class task.ask.arguments
---@field by string роль того, чей ответ нужен
---@field title? string о чём спрашивают; по умолчанию — название мероприятия
---@field form? string анкета (слово form)
---@field value? any что показать при заполнении

---Ждёт, пока заполнят анкету.
---@param arguments task.ask.arguments
---@return table
function task:ask(arguments) end

---@class task.note.arguments
---@field text string запись

---Оставляет запись в журнале событий.
---@param arguments task.note.arguments
function task:note(arguments) end

---@class task.review.arguments
---@field by string роль того, чей ответ нужен
---@field title? string о чём спрашивают; по умолчанию — название мероприятия
---@field form? string анкета (слово form)
---@field value? any что просмотреть

---Ждёт, пока предложенное просмотрят и при необходимости поправят.
---@param arguments task.review.arguments
---@return table
function task:review(arguments) end

---@class task.wait.arguments
---@field till? string до какого дня
---@field days? integer сколько дней

---Ждёт дня.
---@param arguments task.wait.arguments
function task:wait(arguments) end

---Документ, выпущенный системой.
---@class issued_document
---@field id integer
---@field title string
---@field number string
---@field date string
---@field files table

---Сегодняшний день по часам программы: «2026-09-01».
---@return string
function today() end

---День и время по часам программы: «2026-09-01 10:15:00».
---@return string
function now() end

---Случайное число: без границ — от 0 до 1, с одной — от 1 до неё, с двумя — между ними. При повторе то же самое.
---@param from? integer
---@param to? integer
---@return number
function random(from, to) end

---Форма слова при числе: plural(5, "пара", "пары", "пар") — «пар».
---@param number number
---@param one string
---@param few string
---@param many string
---@return string
function plural(number, one, few, many) end

---Тексты по буквам, а не по байтам.
text = {}

---Число букв.
---@param value string
---@return integer
function text.len(value) end

---Прописными буквами.
---@param value string
---@return string
function text.upper(value) end

---Строчными буквами.
---@param value string
---@return string
function text.lower(value) end

---С прописной буквы.
---@param value string
---@return string
function text.title(value) end
