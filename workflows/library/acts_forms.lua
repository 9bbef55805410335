-- SPDX-License-Identifier: MIT
-- Анкеты об актах и решениях: локальные акты, экспертиза, потребность школы, изучение актов, советы и совещания.

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
