-- SPDX-License-Identifier: MIT
-- Документы программы: шаблон (свой из templates/glyaden или общий из templates/library), номер, кто подписывает.

document "acts_log" { title = "Лист изучения нормативных актов", template = "acts_log", number = "ЛИ-{n}/{yy}" }
document "order_training" { title = "Приказ о подготовке педагогов к работе наставниками",
  template = "order_training", number = "{n}-ОД", approve = { "head" } }
document "order_pairs" { title = "Приказ о закреплении наставнических пар",
  template = "order_pairs", number = "{n}-П/ОД", approve = { "head" } }
document "protocol_pairs" { title = "Протокол подбора наставнических пар",
  template = "protocol_pairs", number = "ППР-{n}/{yy}" }
document "order_plan_form" { title = "Приказ об утверждении формы плана работы наставника",
  template = "order_plan_form", number = "{n}-Ф/ОД", approve = { "head" } }
document "order_groups" { title = "Приказ о закреплении наставнических групп",
  template = "order_groups", number = "{n}-Г/ОД", approve = { "head" } }
document "order_awards" { title = "Приказ о поощрении участников наставничества",
  template = "order_awards", number = "{n}-Н/ОД", approve = { "head" } }
document "minutes" { title = "Протокол заседания", template = "minutes", number = "{n}" }
document "news" { title = "Новость о наставничестве", template = "news", number = "Н-{n}/{yy}", public = true }
document "bank_mentees" { title = "База запросов наставляемых", template = "bank_mentees", number = "БЗ-{n}/{yy}" }
document "bank_mentors" { title = "Банк наставников", template = "bank_mentors", number = "БН-{n}/{yy}" }
document "programmes_bank" { title = "Банк персонализированных программ", template = "programmes_bank", number = "БП-{n}/{yy}" }
document "candidates" { title = "Лист отбора наставников", template = "candidates", number = "ЛО-{n}/{yy}" }
document "register_mentors" { title = "Реестр наставников",
  template = "register_mentors", number = "Р-{n}/{yy}", approve = { "head" } }
document "training_list" { title = "Сведения об обучении наставников", template = "training_list", number = "О-{n}/{yy}" }
document "questionnaire_mentee" { title = "Анкета наставляемого", template = "questionnaire_mentee" }
document "questionnaire_mentor" { title = "Анкета наставника", template = "questionnaire_mentor" }
document "programme_personal" { title = "Персонализированная программа наставничества",
  template = "programme_personal", number = "ПП-{n}/{yy}", approve = { "school_curator", "head" } }
document "meeting_log" { title = "Журнал встреч", template = "meeting_log", number = "ЖВ-{n}/{yy}" }
document "report_final" { title = "Итоговый отчёт наставника", template = "report_final", number = "ИО-{n}/{yy}" }
document "analytic_note" { title = "Аналитическая справка", template = "analytic_note", number = "АС-{n}/{yy}" }
document "practices" { title = "Методическая копилка практик", template = "practices", number = "МК-{n}/{yy}" }
document "thanks_letter" { title = "Благодарственное письмо наставнику", template = "thanks_letter", number = "Б-{n}/{yy}" }
document "certificate" { title = "Сертификат наставника", template = "certificate", number = "С-{n}/{yy}" }
document "application_contest" { title = "Заявка на конкурс практик", template = "application_contest", number = "З-{n}/{yy}" }
