-- SPDX-License-Identifier: MIT
-- Документы карты: шаблон (свой из templates/staryoskol или общий из templates/library), номер, кто согласует и подписывает
-- (последний — подписывает).
-- {n} — порядковый номер за год, {yy} и {yyyy} — год.

document "order_model" { title = "Приказ о системе наставничества",
  template = "order_model", number = "{n}-СН", approve = { "department_head" } }
document "regulation_municipal" { title = "Положение о системе наставничества",
  template = "regulation_municipal", number = "П-{n}/{yy}" }
document "roadmap" { title = "Дорожная карта наставничества", template = "roadmap", number = "ДК-{n}/{yy}" }
document "order_curators_municipal" { title = "Приказ о кураторах наставничества",
  template = "order_curators_municipal", number = "{n}-К", approve = { "department_head" } }
document "bank_curators" { title = "База данных кураторов", template = "bank_curators", number = "БК-{n}/{yy}" }
document "order_introduction" { title = "Приказ о внедрении системы наставничества в школе",
  template = "order_introduction", number = "{n}-ОД", approve = { "head" } }
document "regulation" { title = "Положение о наставничестве школы", template = "regulation", number = "{n}" }
document "programme_school" { title = "Программа наставничества школы", template = "programme_school", number = "{n}" }
document "order_lessons" { title = "Приказ о составе и плане занятий",
  template = "order_lessons", number = "{n}-З", approve = { "department_head" } }
document "bank_mentees" { title = "Банк наставляемых", template = "bank_mentees", number = "БНМ-{n}/{yy}" }
document "bank_mentors" { title = "Банк наставников", template = "bank_mentors", number = "БН-{n}/{yy}" }
document "analytic_note" { title = "Аналитическая справка", template = "analytic_note", number = "АС-{n}/{yy}" }
document "order_bank_municipal" { title = "Приказ о муниципальном банке наставников",
  template = "order_bank_municipal", number = "{n}-Б", approve = { "department_head" } }
document "protocol_pairs" { title = "Протокол подбора наставнических пар",
  template = "protocol_pairs", number = "ППР-{n}/{yy}" }
document "order_pairs" { title = "Приказ о закреплении наставнических пар",
  template = "order_pairs", number = "{n}-П", approve = { "deputy", "head" } }
document "order_network" { title = "Приказ о сетевых наставниках",
  template = "order_network", number = "{n}-С", approve = { "department_head" } }
document "programme_personal" { title = "Персонализированная программа наставничества",
  template = "programme_personal", number = "ПП-{n}/{yy}", approve = { "head", "mentee" } }
document "order_programme" { title = "Приказ об утверждении персонализированной программы",
  template = "order_programme", number = "{n}-ПП", approve = { "head" } }
document "order_monitoring" { title = "Приказ об итогах мониторинга",
  template = "order_monitoring", number = "{n}-М", approve = { "department_head" } }
document "order_results" { title = "Приказ школы об итогах программ наставничества",
  template = "order_results", number = "{n}-И", approve = { "head" } }
document "recommendations" { title = "Адресные рекомендации", template = "recommendations", number = "АР-{n}/{yy}" }
document "minutes" { title = "Протокол заседания", template = "minutes", number = "{n}" }
document "letter" { title = "Информационное письмо", template = "letter", number = "{n}/{yy}", approve = { "department_head" } }
document "order_event" { title = "Приказ о проведении мероприятия",
  template = "order_event", number = "{n}-ОД", approve = { "department_head" } }
document "report_final" { title = "Итоговый отчёт пары", template = "report_final", number = "ИО-{n}/{yy}" }
document "attestation_note" { title = "Отзыв наставника для аттестационной комиссии",
  template = "attestation_note", number = "ОА-{n}/{yy}", approve = { "head" } }
document "order_awards" { title = "Приказ о поощрении наставников",
  template = "order_awards", number = "{n}-Н", approve = { "head" } }
document "thanks_letter" { title = "Благодарственное письмо", template = "thanks_letter", number = "БП-{n}/{yy}" }
document "certificate" { title = "Сертификат наставника", template = "certificate", number = "С-{n}/{yy}" }
