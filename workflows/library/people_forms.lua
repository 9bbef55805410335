-- SPDX-License-Identifier: MIT
-- Анкеты о людях: запрос, анкеты до начала работы, карточка, отбор и обучение наставников.

form "request" {
  title = "Запрос наставляемого",
  fields = {
    { name = "subject", type = "text", title = "Предмет или направление", required = true },
    { name = "deficits", type = "text", title = "Затруднения, через точку с запятой", required = true },
    { name = "interests", type = "text", title = "Интересы, через точку с запятой" },
    { name = "way", type = "choice", title = "Удобный вид помощи",
      options = { "консультации", "посещение и разбор уроков", "совместная подготовка занятий", "дистанционно" } },
  },
}

form "questionnaire_mentee" {
  title = "Анкета наставляемого",
  fields = {
    { name = "deficits", type = "text", title = "Затруднения, через точку с запятой", required = true },
    { name = "interests", type = "text", title = "Интересы, через точку с запятой" },
    { name = "wished_mentor", type = "text", title = "Кого хочет видеть наставником" },
    { name = "way", type = "text", title = "Удобный вид помощи" },
  },
}

form "questionnaire_mentor" {
  title = "Анкета наставника: готовность от 1 до 5",
  fields = {
    { name = "motivation", type = "scale", title = "Желание быть наставником", required = true },
    { name = "knowledge", type = "scale", title = "Знания о наставничестве", required = true },
    { name = "technique", type = "scale", title = "Владение приёмами", required = true },
    { name = "competences", type = "text", title = "В чём силён, через точку с запятой", required = true },
    { name = "interests", type = "text", title = "Интересы, через точку с запятой" },
    { name = "hours", type = "number", title = "Время, часов в месяц", required = true },
    { name = "group_size", type = "number", title = "Сколько обучающихся возьмёт в группу (0 — группу не ведёт)" },
  },
}

form "fit" {
  title = "Соответствие запросов программе школы",
  fields = {
    { name = "fits", type = "choice", title = "Запросы отвечают выбранным формам", required = true,
      options = { "да", "нет, нужен лист изменений" } },
    { name = "changes", type = "long_text", title = "Какие изменения внесены" },
  },
}

form "mentor_card" {
  title = "Карточка кандидата в наставники: восемь критериев",
  fields = {
    { name = "education", type = "text", title = "Образование", required = true },
    { name = "position", type = "text", title = "Должность", required = true },
    { name = "experience_years", type = "number", title = "Стаж, лет", required = true },
    { name = "life_experience", type = "text", title = "Жизненный опыт" },
    { name = "interests", type = "text", title = "Сфера интересов, через точку с запятой" },
    { name = "competences", type = "text", title = "Профессиональные компетенции, через точку с запятой", required = true },
    { name = "age_from", type = "number", title = "Возраст наставляемых: от" },
    { name = "age_to", type = "number", title = "Возраст наставляемых: до" },
    { name = "hours", type = "number", title = "Ресурс времени, часов в месяц", required = true },
  },
}

form "register" {
  title = "Отбор наставников: вычеркните тех, кто не вошёл в реестр",
  fields = { { name = "comment", type = "long_text", title = "Основание отбора" } },
}

form "programmes_bank" {
  title = "Банк программ: вычеркните лишние, уточните названия",
  fields = { { name = "comment", type = "long_text", title = "Что изменено и почему" } },
}

form "candidates" {
  title = "Отбор: кто подходит для каждой программы, кто войдёт в реестр",
  fields = { { name = "comment", type = "long_text", title = "Основание отбора" } },
}

form "training_need" {
  title = "Анкета наставника: чему хочу научиться",
  fields = {
    { name = "trained", type = "flag", title = "Уже проходил обучение по наставничеству" },
    { name = "topic", type = "text", title = "Что хотелось бы узнать" },
    { name = "programme", type = "choice", title = "Программа обучения", required = true,
      options = { "36 часов, заочно", "36 часов, очно-заочно", "районный методический семинар", "обучение не нужно" } },
  },
}

form "training_done" {
  title = "Обучение наставников",
  fields = {
    { name = "schedule", type = "text", title = "График обучения: кем и когда утверждён", required = true },
    { name = "correspondence", type = "number", title = "Обучено по заочной программе (36 часов), человек", required = true },
    { name = "mixed", type = "number", title = "Обучено по очно-заочной программе (36 часов), человек", required = true },
  },
}

form "course" {
  title = "Курсы по наставничеству",
  fields = {
    { name = "programme", type = "text", title = "Программа и организация; если не обучался — почему" },
    { name = "hours", type = "number", title = "Часов" },
    { name = "finished", type = "date", title = "Дата окончания" },
    { name = "certificate", type = "text", title = "Документ: вид и номер" },
  },
}
