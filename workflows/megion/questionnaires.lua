-- SPDX-License-Identifier: MIT
-- Анкеты города: шесть категорий обучающихся и четыре — педагогов, семь категорий наставников, пять форм.

local forms = { "учитель – учитель", "ученик – ученик", "учитель – ученик", "работодатель – ученик", "студент – ученик" }

form "forms_of_school" {
  title = "Направления и формы наставничества школы",
  fields = {
    { name = "directions", type = "long_text", title = "Направления: каждое с новой строки", required = true },
    { name = "teacher_teacher", type = "flag", title = "учитель – учитель" },
    { name = "pupil_pupil", type = "flag", title = "ученик – ученик" },
    { name = "teacher_pupil", type = "flag", title = "учитель – ученик" },
    { name = "employer_pupil", type = "flag", title = "работодатель – ученик" },
    { name = "student_pupil", type = "flag", title = "студент – ученик" },
  },
}

-- Категория здесь не называется: для неё отдельная анкета и отдельное согласие родителя.
form "request_of_pupil" {
  title = "Запрос обучающегося",
  fields = {
    { name = "form", type = "choice", title = "Форма наставничества", required = true, options = forms },
    { name = "deficits", type = "text", title = "В чём нужна поддержка, через точку с запятой", required = true },
    { name = "interests", type = "text", title = "Интересы, через точку с запятой" },
  },
}

form "request_of_teacher" {
  title = "Запрос педагога",
  fields = {
    { name = "category", type = "choice", title = "Категория", required = true,
      options = {
        "молодой специалист", "эмоциональное выгорание, усталость", "осваивается на новом месте", "осваивает цифровые средства",
      } },
    { name = "form", type = "choice", title = "Форма наставничества", required = true, options = forms },
    { name = "deficits", type = "text", title = "В чём нужна поддержка, через точку с запятой", required = true },
    { name = "interests", type = "text", title = "Интересы, через точку с запятой" },
  },
}

form "category_of_pupil" {
  title = "Категория обучающегося: видят только куратор и психолог школы",
  fields = {
    { name = "category", type = "choice", title = "Что учесть при подборе наставника", required = true,
      options = {
        "проявил выдающиеся способности", "испытывает трудности в учёбе", "в стороне от жизни школы",
        "ограниченные возможности здоровья", "трудная жизненная ситуация", "проблемы с поведением",
      } },
  },
}

form "card_of_mentor" {
  title = "Карточка наставника",
  fields = {
    { name = "category", type = "choice", title = "Категория", required = true,
      options = {
        "обучающийся", "педагог или специалист", "родитель", "выпускник", "сотрудник предприятия",
        "предприниматель или общественный деятель", "ветеран педагогического труда",
      } },
    { name = "competences", type = "text", title = "В чём может помочь, через точку с запятой", required = true },
    { name = "interests", type = "text", title = "Интересы, через точку с запятой" },
    { name = "hours", type = "number", title = "Часов в месяц", required = true },
  },
}

form "training_of_mentors" {
  title = "Подготовка наставников",
  fields = {
    { name = "way", type = "choice", title = "Как", required = true, options = { "обучение", "консультации" } },
    { name = "held", type = "date", title = "Когда", required = true },
    { name = "mentors", type = "number", title = "Наставников, человек", required = true },
    { name = "topics", type = "text", title = "О чём", required = true },
  },
}

form "control" {
  title = "Анкета наставника: текущий контроль (1 — нет, 5 — да)",
  fields = {
    { name = "clear", type = "scale", title = "Понимаю, какого результата ждут", required = true },
    { name = "ready", type = "scale", title = "Готов работать с наставляемым", required = true },
    { name = "support", type = "scale", title = "Получаю помощь заместителя директора", required = true },
    { name = "obstacle", type = "text", title = "Что мешает" },
  },
}

form "hearing" {
  title = "Заслушивание отчётов: поправьте решение по каждой паре",
  fields = {
    { name = "held", type = "date", title = "Дата" },
    { name = "comment", type = "long_text", title = "Замечания" },
  },
}

form "results" {
  title = "Замер результатов: доля или оценка от 0 до 100",
  fields = {
    { name = "achievements", type = "number", required = true,
      title = "Показатели обучающихся в образовании, культуре и спорте улучшились" },
    { name = "climate", type = "number", title = "Психологический климат среди обучающихся и педагогов", required = true },
    { name = "young_teachers", type = "number", title = "Молодые педагоги плавно вошли в профессию", required = true },
    { name = "staff", type = "number", title = "Личные показатели педагогов и сотрудников", required = true },
    { name = "motivation", type = "number", title = "Мотивация к учёбе и саморазвитию", required = true },
    { name = "failing", type = "number", title = "Неуспеваемость обучающихся", required = true },
    { name = "trajectories", type = "number", title = "Индивидуальные образовательные траектории", required = true },
    { name = "career", type = "number", title = "Обучающиеся, которые прошли профориентацию", required = true },
    { name = "choice", type = "number", title = "Осознанный выбор образования и профессии", required = true },
    { name = "citizenship", type = "number", title = "Активная гражданская позиция школьного сообщества", required = true },
    { name = "values", type = "number", title = "Ценностные и жизненные ориентиры", required = true },
    { name = "conflicts", type = "number", title = "Конфликтность", required = true },
    { name = "talents", type = "number", title = "Участники программ развития талантов", required = true },
    { name = "inclusion", type = "number", required = true,
      title = "Дети с ограниченными возможностями здоровья, у которых есть наставник" },
    { name = "comment", type = "long_text", title = "Как измерено" },
  },
}
