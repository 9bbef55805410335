-- SPDX-License-Identifier: MIT
-- Анкеты об итогах: вывод о паре, финальная встреча, охват, практики, поощрение.

form "pair_result" {
  title = "Вывод о работе пары",
  fields = {
    { name = "achieved", type = "scale", title = "Цель пары достигнута", required = true },
    { name = "conclusion", type = "long_text", title = "Вывод", required = true },
    { name = "decision", type = "choice", title = "Решение",
      options = { "продолжить работу", "завершить работу" } },
  },
}

form "final_meeting" {
  title = "Финальная встреча",
  fields = {
    { name = "held", type = "date", title = "Дата встречи", required = true },
    { name = "deficits_left", type = "text", title = "Какие затруднения остались, через точку с запятой" },
    { name = "decision", type = "choice", title = "Решение о программе", required = true,
      options = { "завершить работу", "продолжить работу" } },
    { name = "reason", type = "text", title = "Почему" },
  },
}

form "mentor_conclusion" {
  title = "Итоги работы наставника",
  fields = {
    { name = "achieved", type = "scale", title = "Цель программы достигнута", required = true },
    { name = "conclusion", type = "long_text", title = "Что удалось и что посоветуете другим", required = true },
  },
}

form "conclusions" {
  title = "Выводы куратора",
  fields = {
    { name = "conclusions", type = "long_text", title = "Выводы: каждый с новой строки", required = true },
    { name = "proposals", type = "long_text", title = "Предложения: каждое с новой строки" },
  },
}

form "totals" {
  title = "Числа для показателя охвата",
  fields = {
    { name = "total", type = "number", title = "Сколько всего людей, от которых считается доля", required = true },
    { name = "last_year", type = "number", title = "Год назад: сколько было охвачено" },
    { name = "last_year_total", type = "number", title = "Год назад: сколько было всего" },
  },
}

form "recommendations" {
  title = "Рекомендации каждой школе: поправьте предложенные",
  fields = { { name = "comment", type = "long_text", title = "Замечания" } },
}

form "practice" {
  title = "Успешная практика",
  fields = {
    { name = "headline", type = "text", title = "Название практики и школа", required = true },
    { name = "essence", type = "long_text", title = "В чём она состоит и что дала", required = true },
    { name = "link", type = "text", title = "Адрес страницы" },
  },
}

form "practice_card" {
  title = "Практика для методической копилки",
  fields = {
    { name = "headline", type = "text", title = "Название", required = true },
    { name = "authors", type = "text", title = "Авторы", required = true },
    { name = "form", type = "text", title = "Форма наставничества", required = true },
    { name = "problem", type = "text", title = "Какую трудность решает", required = true },
    { name = "essence", type = "long_text", title = "Что делают", required = true },
    { name = "outcome", type = "long_text", title = "Что получилось", required = true },
    { name = "link", type = "text", title = "Где лежат материалы" },
    { name = "last", type = "flag", title = "Это последняя практика" },
  },
}

form "awards" {
  title = "Поощрение: кого и как, ходатайства, выплаты",
  fields = { { name = "comment", type = "long_text", title = "Основание" } },
}

form "application" {
  title = "Заявка на конкурс практик",
  fields = {
    { name = "nomination", type = "text", title = "Номинация", required = true },
    { name = "practice", type = "text", title = "Название практики из копилки", required = true },
  },
}
