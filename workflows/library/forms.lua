-- SPDX-License-Identifier: MIT
-- Анкеты и короткие формы, общие для дорожных карт. Каждая отвечает на одно: что спросить у человека.

form "local_acts" {
  title = "Локальные акты школы",
  fields = {
    { name = "programme", type = "text", title = "Приказ об утверждении программы наставничества: дата и номер", required = true },
    { name = "regulation", type = "text", title = "Приказ об утверждении положения о наставничестве: дата и номер", required = true },
    { name = "roadmap", type = "text", title = "Приказ об утверждении дорожной карты: дата и номер", required = true },
    { name = "link", type = "text", title = "Адрес страницы, где опубликованы документы" },
  },
}

form "acts" {
  title = "Рассмотрение локальных актов о наставничестве",
  fields = {
    { name = "council_date", type = "date", title = "Педагогический совет: дата", required = true },
    { name = "council_number", type = "text", title = "Педагогический совет: номер протокола", required = true },
    { name = "union_date", type = "date", title = "Мнение первичной профсоюзной организации: дата" },
    { name = "union_number", type = "text", title = "Мнение первичной профсоюзной организации: номер протокола" },
    { name = "goal", type = "text", title = "Цель программы наставничества школы", required = true },
    { name = "council_part", type = "long_text", title = "Что предложил в акты совет наставников" },
  },
}

form "review_sheet" {
  title = "Экспертиза программы наставничества школы (1 — нет, 5 — полностью)",
  fields = {
    { name = "goals", type = "scale", title = "Цели отвечают затруднениям педагогов школы", required = true },
    { name = "forms", type = "scale", title = "Формы наставничества выбраны обоснованно", required = true },
    { name = "plan", type = "scale", title = "План выполним в указанные сроки", required = true },
    { name = "people", type = "scale", title = "Есть люди и условия для выполнения", required = true },
    { name = "results", type = "scale", title = "Результаты можно проверить", required = true },
    { name = "verdict", type = "choice", title = "Решение", required = true,
      options = { "рекомендовать к утверждению", "вернуть на доработку" } },
    { name = "comment", type = "long_text", title = "Замечания и предложения" },
  },
}

form "mended" {
  title = "Доработка",
  fields = { { name = "comment", type = "long_text", title = "Что исправлено" } },
}

form "need" {
  title = "Потребность школы в наставничестве",
  fields = {
    { name = "young", type = "number", title = "Молодых специалистов, человек", required = true },
    { name = "subjects", type = "text", title = "Предметы, по которым нужна помощь" },
    { name = "help", type = "long_text", title = "В чём нужна помощь", required = true },
  },
}

form "decision" {
  title = "Принятое решение",
  fields = {
    { name = "paper", type = "text", title = "Документ: вид, дата и номер", required = true },
    { name = "essence", type = "long_text", title = "Суть решения", required = true },
  },
}

form "act_studied" {
  title = "Изучение нормативного акта",
  fields = {
    { name = "studied", type = "date", title = "Когда изучен", required = true },
    { name = "conclusion", type = "long_text", title = "Что из него следует для организации", required = true },
  },
}

form "forms_chosen" {
  title = "Административное совещание",
  fields = {
    { name = "held", type = "date", title = "Дата совещания", required = true },
    { name = "present", type = "number", title = "Присутствовало, человек", required = true },
    { name = "heard", type = "long_text", title = "О чём сообщили и что обсудили", required = true },
    { name = "forms", type = "text", title = "Выбранные формы наставничества", required = true },
    { name = "programmes", type = "text", title = "Какие персонализированные программы нужны" },
    { name = "changes", type = "long_text", title = "Какие изменения внести в программу школы" },
  },
}

form "council" {
  title = "Заседание педагогического совета",
  fields = {
    { name = "held", type = "date", title = "Дата заседания", required = true },
    { name = "present", type = "number", title = "Присутствовало, человек", required = true },
    { name = "heard", type = "long_text", title = "О чём сообщили и что обсудили", required = true },
    { name = "decided", type = "long_text", title = "Решение: каждый пункт с новой строки", required = true },
  },
}

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

form "mutual_choice" {
  title = "Обоюдный выбор",
  fields = {
    { name = "mentor", type = "text", title = "Наставник, которого выбирает наставляемый (фамилия; пусто — по анкетам)" },
    { name = "agreed", type = "flag", title = "Этот наставник согласен" },
  },
}

form "consent" {
  title = "Согласие",
  fields = {
    { name = "signed", type = "flag", title = "Согласие подписано", required = true },
    { name = "given", type = "date", title = "Дата подписи" },
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

form "publication" {
  title = "Публикация",
  fields = {
    { name = "headline", type = "text", title = "Заголовок", required = true },
    { name = "published", type = "date", title = "Дата" },
    { name = "link", type = "text", title = "Адрес страницы или название издания", required = true },
  },
}

form "news" {
  title = "Новость: поправьте текст",
  fields = {
    { name = "headline", type = "text", title = "Заголовок", required = true },
    { name = "text", type = "long_text", title = "Текст: каждый абзац с новой строки", required = true },
    { name = "place", type = "text", title = "Где публикуется", required = true },
    { name = "materials", type = "text", title = "Фотографии, видео, сценарий" },
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
    { name = "october", type = "text", title = "Октябрь: знакомство и цели" },
    { name = "november", type = "text", title = "Ноябрь: затруднение" },
    { name = "december", type = "text", title = "Декабрь: затруднение" },
    { name = "january", type = "text", title = "Январь: затруднение" },
    { name = "february", type = "text", title = "Февраль: затруднение" },
    { name = "march", type = "text", title = "Март: самостоятельная работа" },
    { name = "april", type = "text", title = "Апрель: самостоятельная работа" },
    { name = "may", type = "text", title = "Май: итоги" },
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

form "contest" {
  title = "Баллы жюри",
  fields = { { name = "comment", type = "long_text", title = "Замечание жюри" } },
}

form "lesson" {
  title = "Школа молодого учителя",
  fields = {
    { name = "held", type = "date", title = "Дата", required = true },
    { name = "topic", type = "text", title = "Тема занятия или «план на три года»", required = true },
    { name = "participants", type = "number", title = "Участников, человек" },
  },
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

form "event" {
  title = "Событие",
  fields = {
    { name = "held", type = "date", title = "Дата", required = true },
    { name = "participants", type = "number", title = "Участников, человек", required = true },
    { name = "essence", type = "long_text", title = "Что было и чем закончилось", required = true },
    { name = "link", type = "text", title = "Адрес публикации" },
  },
}

form "award" {
  title = "Участие в конкурсе профессионального мастерства",
  fields = {
    { name = "contest", type = "choice", title = "Конкурс", required = true,
      options = { "Лучшие программы наставничества", "Лучший учитель-наставник", "Педагогический дебют", "Новая волна" } },
    { name = "participants", type = "text", title = "Участники" },
    { name = "outcome", type = "text", title = "Результат", required = true },
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
