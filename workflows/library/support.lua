-- SPDX-License-Identifier: MIT
-- Сопровождение участников: согласия, статья 351.8, замена и освобождение наставника. Общий хвост любой дорожной карты:
-- require "library.support" добавляет этап 100 с задачами, которые открывают события, а не календарь. Карте нужны роли
-- school_curator, head и municipal_curator, а в actions.lua — строки consents и replacement.

input "article_351_8" {
  type = "text", title = "Где применяется статья 351.8 ТК РФ: «всем педагогам», «только в рабочее время» или «не применяется»",
  default = "всем педагогам",
}
input "article_351_8_reason" {
  type = "text", title = "Почему статья 351.8 не применяется (печатается в приказе о парах)", default = "",
}
input "head_authority" { type = "text", title = "На основании чего действует руководитель школы", default = "Устава" }
input "publication_resources" {
  type = "text", title = "Где публикуются сведения об участниках",
  default = "официальный сайт школы и её страница в социальной сети",
}

document "consent_data_adult" { title = "Согласие на обработку персональных данных",
  template = "consent_data_adult", number = "СД-{n}/{yy}" }
document "consent_data_parent" { title = "Согласие родителя на обработку персональных данных",
  template = "consent_data_parent", number = "СР-{n}/{yy}" }
document "consent_publication" { title = "Согласие на распространение персональных данных",
  template = "consent_publication", number = "СП-{n}/{yy}" }
document "consent_mentor" { title = "Согласие на осуществление наставничества",
  template = "consent_mentor", number = "СН-{n}/{yy}" }
document "agreement_mentor" { title = "Дополнительное соглашение о наставничестве",
  template = "agreement_mentor", number = "{n}/{yy}" }
document "notice_end" { title = "Уведомление о досрочном прекращении наставничества",
  template = "notice_end", number = "УН-{n}/{yy}" }
document "act_destruction" { title = "Акт об уничтожении персональных данных",
  template = "act_destruction", number = "{n}/{yy}", approve = { "head" } }
document "log_extract" { title = "Выгрузка из журнала событий",
  template = "log_extract", number = "ВЖ-{n}/{yy}" }
document "order_pairs_change" { title = "Приказ об изменении состава наставнических пар",
  template = "order_pairs_change", number = "{n}-ОД", approve = { "head" } }

form "consents" {
  title = "Подписанные согласия",
  fields = {
    { name = "given", type = "date", title = "Дата подписи, если не сегодня" },
    { name = "comment", type = "long_text", title = "Замечания" },
  },
}
form "processing_stopped" {
  title = "Обработка данных прекращена",
  fields = { { name = "what", type = "long_text", title = "Что прекращено", required = true } },
}
form "destruction" {
  title = "Уничтожение данных",
  fields = {
    { name = "erase", type = "flag", title = "Уничтожить данные в программе сейчас (вернуть их будет нельзя)", required = true },
    { name = "how", type = "long_text", title = "Как уничтожено: записи, копии, бумажные носители", required = true },
    { name = "papers", type = "text", title = "Бумажные носители: какие и сколько листов" },
  },
}
form "unpublished" {
  title = "Публикации сняты",
  fields = { { name = "what", type = "long_text", title = "Что снято и где", required = true } },
}
form "replacement" {
  title = "Замена наставника",
  fields = {
    { name = "mentors", type = "persons", title = "Новый наставник; пусто — пара завершается" },
    { name = "comment", type = "long_text", title = "Замечания" },
  },
}
form "removal" {
  title = "Решение об отстранении наставника",
  fields = {
    { name = "confirmed", type = "flag", title = "Отстранить наставника", required = true },
    { name = "comment", type = "long_text", title = "Основание" },
  },
}
form "another_mentor" {
  title = "Обращение наставляемого",
  fields = {
    { name = "granted", type = "flag", title = "Назначить другого наставника", required = true },
    { name = "comment", type = "long_text", title = "Что решено и почему" },
  },
}

notice "pair_changed" {
  subject = "Состав наставнической пары изменён",
  text = [[
Приказом от {document.date} № {document.number} изменён состав пары: {pair.title}.
Приказ приложен.]],
}

stage "100" { title = "Сопровождение участников",
  goal = "Права участников соблюдены, изменения в парах оформлены" }

activity "100.1" {
  title = "Собрать согласия участников",
  term = "Сентябрь",
  by = "school_curator", unit = "school",
  run = "consents.collect",
  proof = { document "consent_data_adult", document "consent_publication" },
  result = "Каждый участник подписал отдельное согласие на каждую цель",
}
activity "100.2" {
  title = "Прекратить обработку и уничтожить данные после конца согласия",
  on = "consent_ended", term = "в течение 30 дней со дня окончания согласия",
  by = "school_curator", unit = "school",
  run = "consents.ended",
  proof = { document "act_destruction", document "log_extract" },
  result = "Данные уничтожены в срок, установленный законом № 152-ФЗ",
}
activity "100.3" {
  title = "Снять публикации после отзыва согласия",
  on = "publication_ended", term = "в течение 3 рабочих дней со дня отзыва согласия", remind = "за 1 день",
  by = "school_curator", unit = "school",
  run = "consents.unpublish",
  proof = { "Отметка о снятых публикациях" },
  result = "О человеке больше ничего не опубликовано",
}
activity "100.4" {
  title = "Освободить наставника по его уведомлению",
  on = "release", term = "в течение 3 рабочих дней со дня уведомления", remind = "за 1 день",
  by = "school_curator", unit = "mentorship",
  run = "replacement.release",
  proof = { document "notice_end", document "order_pairs_change" },
  result = "Наставник освобождён или заменён приказом",
}
activity "100.5" {
  title = "Отстранить наставника",
  on = "removal", term = "в течение 3 рабочих дней со дня обращения", remind = "за 1 день",
  by = { "head", "school_curator" }, unit = "mentorship",
  run = "replacement.remove",
  proof = { document "notice_end", document "order_pairs_change" },
  result = "Решение руководителя оформлено приказом",
}
activity "100.6" {
  title = "Рассмотреть просьбу наставляемого о другом наставнике",
  on = "another_mentor", term = "в течение 5 рабочих дней со дня обращения", remind = "за 1 день",
  by = "school_curator", unit = "mentorship",
  run = "replacement.another",
  proof = { document "order_pairs_change" },
  result = "Наставляемому ответили, при необходимости наставник заменён",
}
activity "100.7" {
  title = "Заменить наставника по решению администрации",
  on = "replacement", term = "в течение 5 рабочих дней со дня решения", remind = "за 1 день",
  by = "school_curator", unit = "mentorship",
  run = "replacement.replace",
  proof = { document "order_pairs_change" },
  result = "Наставляемые переданы другому наставнику",
}
