-- SPDX-License-Identifier: MIT
-- Анкеты о парах и группах: выбор и состав, условия наставничества, план и программа, встречи.

form "mutual_choice" {
  title = "Обоюдный выбор",
  fields = {
    { name = "mentor", type = "text", title = "Наставник, которого выбирает наставляемый (фамилия; пусто — по анкетам)" },
    { name = "agreed", type = "flag", title = "Этот наставник согласен" },
  },
}

form "interviews" {
  title = "Собеседования",
  fields = {
    { name = "mentors", type = "number", title = "С наставниками, бесед", required = true },
    { name = "mentees", type = "number", title = "С наставляемыми, бесед", required = true },
    { name = "conclusion", type = "long_text", title = "Пожелания, которые надо учесть при составлении пар" },
  },
}

form "trial_meeting" {
  title = "Пробная встреча и встреча-планирование",
  fields = {
    { name = "met", type = "date", title = "Дата встреч", required = true },
    { name = "participants", type = "number", title = "Заполнили анкеты, человек", required = true },
    { name = "conclusion", type = "long_text", title = "Вывод по анкетам", required = true },
  },
}

form "pairs" {
  title = "Предложенные пары",
  fields = { { name = "again", type = "flag", title = "Подобрать заново: оставленные пары закрепить, снятые запретить" },
    { name = "comment", type = "long_text", title = "Что изменено и почему" } },
}

form "groups" {
  title = "Наставнические группы: проверьте состав и направление",
  fields = { { name = "again", type = "flag", title = "Подобрать заново: оставленные пары закрепить, снятые запретить" },
    { name = "comment", type = "long_text", title = "Что изменено и почему" } },
}

form "mentoring_terms" {
  title = "Условия наставничества",
  fields = {
    { name = "content", type = "long_text", title = "Содержание работы наставника", required = true },
    { name = "hours", type = "number", title = "Часов в месяц", required = true },
    { name = "pay", type = "text", title = "Размер выплаты; пусто — без выплаты" },
    { name = "conditions", type = "text", title = "Условия выплаты" },
    { name = "unpaid_reason", type = "text", title = "Если выплаты нет — почему" },
  },
}

form "labour_contract" {
  title = "Трудовой договор наставника",
  fields = {
    { name = "date", type = "date", title = "Дата договора", required = true },
    { name = "number", type = "text", title = "Номер договора", required = true },
  },
}

form "mentor_signed" {
  title = "Согласие и дополнительное соглашение (статья 351.8 Трудового кодекса)",
  fields = {
    { name = "agreed", type = "flag", title = "Наставник подписал оба документа", required = true },
    { name = "signed", type = "date", title = "Когда подписаны" },
    { name = "comment", type = "long_text", title = "Замечания" },
  },
}

form "plan" {
  title = "План работы пары",
  fields = {
    { name = "goal", type = "text", title = "Цель", required = true },
    { name = "october", type = "text", title = "Октябрь: тема встречи" },
    { name = "november", type = "text", title = "Ноябрь: тема встречи" },
    { name = "december", type = "text", title = "Декабрь: тема встречи" },
    { name = "january", type = "text", title = "Январь: тема встречи" },
    { name = "february", type = "text", title = "Февраль: тема встречи" },
    { name = "march", type = "text", title = "Март: тема встречи" },
    { name = "april", type = "text", title = "Апрель: тема встречи" },
    { name = "may", type = "text", title = "Май: тема встречи" },
  },
}

form "programme_personal" {
  title = "Персонализированная программа",
  fields = {
    { name = "request", type = "text", title = "Запрос наставляемого или группы", required = true },
    { name = "goal", type = "text", title = "Цель", required = true },
    { name = "reflection_hours", type = "number", title = "Рефлексия, часов за период", required = true },
    { name = "consultation_hours", type = "number", title = "Консультации, часов за период", required = true },
    { name = "october", type = "text", title = "Октябрь: тема встречи" },
    { name = "november", type = "text", title = "Ноябрь: тема встречи" },
    { name = "december", type = "text", title = "Декабрь: тема встречи" },
    { name = "january", type = "text", title = "Январь: тема встречи" },
    { name = "february", type = "text", title = "Февраль: тема встречи" },
    { name = "march", type = "text", title = "Март: тема встречи" },
    { name = "april", type = "text", title = "Апрель: тема встречи" },
    { name = "may", type = "text", title = "Май: тема встречи" },
  },
}

form "meeting" {
  title = "Встреча проведена",
  fields = {
    { name = "met", type = "date", title = "Дата встречи", required = true },
    { name = "topic", type = "text", title = "Тема, если она изменилась" },
    { name = "hours", type = "number", title = "Часов", required = true },
    { name = "useful", type = "scale", title = "Насколько встреча продвинула вас к цели" },
    { name = "difficulty", type = "text", title = "Что осталось трудным" },
  },
}

form "reflection" {
  title = "Рефлексивная встреча",
  fields = {
    { name = "met", type = "date", title = "Дата встречи", required = true },
    { name = "conclusion", type = "long_text", title = "Что получается, что изменить в программе", required = true },
  },
}

form "feedback" {
  title = "Обратная связь (1 — нет, 5 — да)",
  fields = {
    { name = "comfort", type = "scale", title = "В паре мне комфортно", required = true },
    { name = "useful", type = "scale", title = "Работа в паре помогает мне в профессии", required = true },
    { name = "organised", type = "scale", title = "Программа хорошо организована", required = true },
    { name = "wish", type = "long_text", title = "Что изменить" },
  },
}
