-- SPDX-License-Identifier: MIT
-- Анкеты персонализированной программы, совета наставников и поощрения.

form "programme" {
  title = "Персонализированная программа: лишние мероприятия вычеркните",
  fields = {
    { name = "reason", type = "text", title = "Для кого и какая трудность решается", required = true },
    { name = "goal", type = "text", title = "Цель", required = true },
    { name = "tasks", type = "long_text", title = "Задачи: каждая с новой строки", required = true },
    { name = "mode", type = "choice", title = "Режим работы", options = { "очный", "дистанционный", "смешанный" } },
    { name = "schedule", type = "text", title = "Расписание встреч", required = true },
    { name = "reflection_hours", type = "number", title = "Часы рефлексии", required = true },
    { name = "consultation_hours", type = "number", title = "Часы консультаций", required = true },
    { name = "result", type = "text", title = "Планируемый результат", required = true },
  },
}

form "adaptation" {
  title = "Как идёт адаптация наставляемого",
  fields = {
    { name = "state", type = "choice", title = "Наставляемый освоился", required = true,
      options = { "полностью", "в основном", "пока нет" } },
    { name = "essence", type = "long_text", title = "Что получается, что мешает" },
    { name = "encouragement", type = "text", title = "Предложение о поощрении наставляемого" },
    { name = "sanction", type = "text", title = "Предложение о мерах воздействия" },
    { name = "changes", type = "text", title = "Что изменить в программе или документах" },
  },
}

form "assessment" {
  title = "Оценка завершённой программы (1 — нет, 5 — да)",
  fields = {
    { name = "useful", type = "scale", title = "Программа помогла", required = true },
    { name = "comfort", type = "scale", title = "В паре было комфортно", required = true },
    { name = "conditions", type = "scale", title = "Условия отвечали требованиям положения", required = true },
    { name = "wish", type = "long_text", title = "Что изменить" },
  },
}

form "attestation" {
  title = "Отзыв наставника — члена аттестационной комиссии",
  fields = { { name = "conclusion", type = "long_text", title = "Вывод о профессиональном уровне аттестуемого", required = true } },
}

form "mentors_council" {
  title = "Заседание совета наставников",
  fields = {
    { name = "held", type = "date", title = "Дата", required = true },
    { name = "present", type = "number", title = "Присутствовало, человек", required = true },
    { name = "acts", type = "text", title = "Локальные акты: что предложено" },
    { name = "programmes", type = "text", title = "Программы пар: что рассмотрено и испытано" },
    { name = "matching", type = "text", title = "Подбор и закрепление пар по направлениям" },
    { name = "correction", type = "text", title = "Изменения программ по итогам диагностики" },
    { name = "contests", type = "text", title = "Подготовка участников к конкурсам" },
    { name = "monitoring", type = "text", title = "Мониторинг: что увидели" },
    { name = "conciliation", type = "text", title = "Разногласия и как они решены" },
    { name = "rewards", type = "text", title = "Предложения о поощрении" },
    { name = "practice", type = "text", title = "Лучшая практика для банка" },
    { name = "decided", type = "long_text", title = "Решения: каждое с новой строки", required = true },
  },
}

form "council_short" {
  title = "Решение совета наставников",
  fields = {
    { name = "held", type = "date", title = "Дата заседания", required = true },
    { name = "number", type = "text", title = "Номер протокола", required = true },
    { name = "essence", type = "long_text", title = "Кого и за что предложено поощрить" },
  },
}

form "compatibility" {
  title = "Заключение о совместимости: снимите отметку с пары, которую составлять не следует",
  fields = { { name = "comment", type = "long_text", title = "Заключение" } },
}
