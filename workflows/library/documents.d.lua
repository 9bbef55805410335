---@meta
-- Файл создан из объявлений программы; правки в нём будут потеряны.

documents = {}

---@class documents.annotate.arguments
---@field template string Имя шаблона или документа дорожной карты.
---@field data? table Чем заполнить шаблон: имена меток и значения, списки и вложенные таблицы.

---Возвращает файлы шаблона с примечаниями у каждой ошибки; с данными — и там, где их не хватает.
---@param arguments documents.annotate.arguments
---@return table
function documents.annotate(arguments) end

---@class documents.decline.arguments
---@field name? string Один текст.
---@field names? any[] Список текстов; ответ — список.
---@field kind? "auto"|"person"|"position"|"institution" Что это: auto — как видно по словам, person — имя, position — должность, institution — название.
---@field gender? "male"|"female" Род человека; без него — по отчеству, имени, фамилии.
---@field corrections? any[] Сохранённые формы: таблицы с name и исправленными падежами (genitive, dative, …).

---Склоняет имена, должности и названия по шести падежам; сохранённые формы важнее правил.
---@param arguments documents.decline.arguments
---@return any
function documents.decline(arguments) end

---@class documents.fill.arguments
---@field template string Имя шаблона или документа дорожной карты.
---@field data table Чем заполнить шаблон: имена меток и значения, списки и вложенные таблицы.
---@field missing? "error"|"mark" Чего нет в данных: error — отказ с перечнем, mark — видимая пометка в документе.
---@field format? "odt"|"docx"|"fodt" Вид файла; без него — odt, если он есть у шаблона, иначе docx.

---Заполняет шаблон, ничего не регистрируя: для просмотра.
---@param arguments documents.fill.arguments
---@return table
function documents.fill(arguments) end

---@class documents.generate.arguments
---@field template string Имя шаблона или документа дорожной карты.
---@field data table Чем заполнить шаблон: имена меток и значения, списки и вложенные таблицы.
---@field missing? "error"|"mark" Чего нет в данных: error — отказ с перечнем, mark — видимая пометка в документе.
---@field name? string Имя файла без окончания; без него — название и номер документа.
---@field formats? any[] Виды файла: odt, docx, fodt; без списка — все, какие есть у шаблона.
---@field replaces? any Документ, который составляют заново, пока он не подписан: номер остаётся прежним.

---Заполняет шаблон, регистрирует документ с номером и датой.
---@param arguments documents.generate.arguments
---@return issued_document
function documents.generate(arguments) end

---@class documents.inspect.arguments
---@field template string Имя шаблона или документа дорожной карты.
---@field data? table Чем заполнить шаблон: имена меток и значения, списки и вложенные таблицы.

---Перечисляет метки шаблона и всё, что в нём не так; с данными — и чего в них не хватает.
---@param arguments documents.inspect.arguments
---@return table
function documents.inspect(arguments) end

---@class documents.lay_out.arguments
---@field template string Имя шаблона или документа дорожной карты.
---@field profile table Профиль оформления: поля, размеры букв, место номера страницы, как в templates/layout/gost_2025.json.
---@field long_kept? boolean Документ хранят больше десяти лет: левое поле шире.

---Возвращает файлы шаблона с полями страниц по профилю.
---@param arguments documents.lay_out.arguments
---@return table
function documents.lay_out(arguments) end

---@class documents.measure.arguments
---@field template string Имя шаблона или документа дорожной карты.
---@field profile table Профиль оформления: поля, размеры букв, место номера страницы, как в templates/layout/gost_2025.json.

---Сверяет оформление шаблона с профилем: поля, размеры букв, номера страниц, неразрывные пробелы, ссылки на законы. Отступления — предупреждения, а не ошибки.
---@param arguments documents.measure.arguments
---@return table
function documents.measure(arguments) end

---@class documents.tables.arguments
---@field file any[] Один файл, не больше 20 МБ.

---Читает абзацы и таблицы чужого файла: DOCX, ODT, XLSX, ODS, HTML, CSV, TSV.
---@param arguments documents.tables.arguments
---@return table
function documents.tables(arguments) end
