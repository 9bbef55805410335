-- SPDX-License-Identifier: MIT
-- Анкеты о событиях: новости и публикации, мероприятия, занятия, конкурсы.

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

form "event" {
  title = "Событие",
  fields = {
    { name = "held", type = "date", title = "Дата", required = true },
    { name = "participants", type = "number", title = "Участников, человек", required = true },
    { name = "essence", type = "long_text", title = "Что было и чем закончилось", required = true },
    { name = "link", type = "text", title = "Адрес публикации" },
  },
}

form "lesson" {
  title = "Школа молодого учителя",
  fields = {
    { name = "held", type = "date", title = "Дата", required = true },
    { name = "topic", type = "text", title = "Тема занятия или «план на три года»", required = true },
    { name = "participants", type = "number", title = "Участников, человек" },
  },
}

form "contest" {
  title = "Баллы жюри",
  fields = { { name = "comment", type = "long_text", title = "Замечание жюри" } },
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
