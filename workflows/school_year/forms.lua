-- SPDX-License-Identifier: MIT
-- Анкеты программы одного года; общие лежат в workflows/library/forms.lua.

local indicators = require "indicators"

local function fields()
  local list = {}
  for _, indicator in ipairs(indicators) do
    list[#list + 1] = { name = indicator.name, type = "number", required = true,
      title = indicator.title .. ": " .. indicator.numerator }
    list[#list + 1] = { name = indicator.name .. "_of", type = "number", required = true,
      title = "Всего: " .. indicator.denominator }
  end
  return list
end

form "indicators_last_year" { title = "Показатели прошлого учебного года по самообследованию", fields = fields() }
form "indicators_this_year" { title = "Показатели этого учебного года", fields = fields() }

form "newcomer" {
  title = "Молодой или вновь принятый педагог",
  fields = {
    { name = "help", type = "text", title = "Какая помощь нужна", required = true },
    { name = "agrees", type = "flag", title = "Согласен участвовать в программе" },
  },
}

form "programme_goal" {
  title = "Программа наставничества на год",
  fields = {
    { name = "reasons", type = "long_text", title = "Что показало самообследование: каждый вывод с новой строки", required = true },
    { name = "goal", type = "text", title = "Цель программы", required = true },
    { name = "council_date", type = "date", title = "Дата педагогического совета, который рассмотрел программу", required = true },
    { name = "council_number", type = "text", title = "Номер протокола", required = true },
  },
}

form "horizontal" {
  title = "«Горизонтальное» обучение: кто учился у коллег",
  fields = {
    { name = "held", type = "date", title = "Дата", required = true },
    { name = "topic", type = "text", title = "Что было: мастер-класс, взаимопосещение, лаборатория урока", required = true },
    { name = "participants", type = "number", title = "Сколько педагогов училось (с начала года, без повторов)", required = true },
    { name = "lesson", type = "number", title = "Из них проектированию урока (с начала года, без повторов)" },
  },
}

form "experience" {
  title = "Опыт и конкурсы за полугодие",
  fields = {
    { name = "district", type = "number", title = "Представили опыт в районе, человек", required = true },
    { name = "city", type = "number", title = "Представили опыт в городе, регионе, человек", required = true },
    { name = "country", type = "number", title = "Представили опыт на всероссийском уровне, человек", required = true },
    { name = "people", type = "number", title = "Разных людей, представивших опыт с начала года", required = true },
    { name = "contest", type = "number", title = "Разных участников конкурсов и проектов с начала года", required = true },
    { name = "names", type = "long_text", title = "Кто и где" },
  },
}

form "climate" {
  title = "Что изменилось в коллективе (1 — хуже, 3 — так же, 5 — лучше)",
  fields = {
    { name = "climate", type = "scale", title = "Психологический климат", required = true },
    { name = "personal", type = "scale", title = "Личные показатели эффективности педагогов", required = true },
    { name = "school", type = "scale", title = "Показатели школы", required = true },
    { name = "external", type = "scale", title = "Результаты внешнего мониторинга", required = true },
    { name = "comment", type = "long_text", title = "На чём основана оценка" },
  },
}

form "renewal" {
  title = "Программа на следующий год",
  fields = {
    { name = "fulfilled", type = "flag", title = "Программа этого года выполнена", required = true },
    { name = "renew", type = "flag", title = "Продлить программу на следующий год", required = true },
    { name = "tasks", type = "long_text", title = "Задачи на следующий год: каждая с новой строки", required = true },
  },
}
