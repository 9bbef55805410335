-- SPDX-License-Identifier: MIT
-- Документы карты: шаблоны общие, из templates/library; свой файл с тем же именем в папке места заменит любой из них.

document "order_curators_municipal" { title = "Приказ о кураторах наставничества",
  template = "order_curators_municipal", number = "{n}-К/ОД", approve = { "department_head" } }
document "information_letter" { title = "Информационное письмо",
  template = "information_letter", number = "{n}/{yy}", approve = { "department_head" } }
document "order_introduction" { title = "Приказ о внедрении целевой модели наставничества",
  template = "order_introduction", number = "{n}-ОД", approve = { "head" } }
document "regulation" { title = "Положение о наставничестве", template = "regulation" }
document "programme_school" { title = "Программа наставничества школы", template = "programme_school" }
document "roadmap" { title = "Дорожная карта школы", template = "roadmap" }
document "minutes" { title = "Протокол педагогического совета", template = "minutes", number = "{n}" }
document "news" { title = "Новость о наставничестве", template = "news", number = "Н-{n}/{yy}", public = true }
document "bank_mentees" { title = "База запросов наставляемых", template = "bank_mentees", number = "БЗ-{n}/{yy}" }
document "bank_mentors" { title = "База наставников", template = "bank_mentors", number = "БН-{n}/{yy}" }
document "register_mentors" { title = "Реестр наставников",
  template = "register_mentors", number = "Р-{n}/{yy}", approve = { "head" } }
document "training_list" { title = "Сведения об обучении наставников", template = "training_list", number = "О-{n}/{yy}" }
document "questionnaire_mentee" { title = "Анкета наставляемого", template = "questionnaire_mentee" }
document "questionnaire_mentor" { title = "Анкета наставника", template = "questionnaire_mentor" }
document "order_groups" { title = "Приказ о закреплении наставнических пар и групп",
  template = "order_groups", number = "{n}-Г/ОД", approve = { "head" } }
document "programme_personal" { title = "Персонализированная программа наставничества",
  template = "programme_personal", number = "ПП-{n}/{yy}", approve = { "school_curator", "head" } }
document "meeting_log" { title = "Журнал встреч", template = "meeting_log", number = "ЖВ-{n}/{yy}" }
document "report_final" { title = "Итоговый отчёт", template = "report_final", number = "ИО-{n}/{yy}" }
document "analytic_note" { title = "Аналитическая справка куратора", template = "analytic_note", number = "АС-{n}/{yy}" }
document "monitoring" { title = "Сводная таблица мониторинга", template = "monitoring", number = "М-{n}/{yy}" }
document "practices" { title = "Методическая копилка практик", template = "practices", number = "МК-{n}/{yy}" }
document "order_awards" { title = "Приказ о поощрении участников наставничества",
  template = "order_awards", number = "{n}-Н/ОД", approve = { "head" } }
document "thanks_letter" { title = "Благодарственное письмо наставнику", template = "thanks_letter", number = "Б-{n}/{yy}" }
document "certificate" { title = "Сертификат наставника", template = "certificate", number = "С-{n}/{yy}" }
