-- SPDX-License-Identifier: MIT
-- Документы карты: шаблон (свой из templates/prokopyevsk или общий из templates/library), номер, кто согласует и подписывает
-- (последний — подписывает).
-- {n} — порядковый номер за год, {yy} и {yyyy} — год.

document "order_curators_municipal" { title = "Приказ о кураторах программы наставничества",
  template = "order_curators_municipal", number = "{n}-К/ОД", approve = { "department_head" } }
document "information_letter" { title = "Информационное письмо",
  template = "information_letter", number = "{n}/{yy}", approve = { "department_head" } }
document "order_curator_school" { title = "Приказ о кураторе программы наставничества",
  template = "order_curator_school", number = "{n}-К/ОД", approve = { "head" } }
document "review_sheet" { title = "Экспертный лист программы наставничества",
  template = "review_sheet", number = "ЭЛ-{n}/{yy}" }
document "bank_mentees" { title = "База запросов наставляемых",
  template = "bank_mentees", number = "БЗ-{n}/{yy}" }
document "bank_mentors" { title = "Банк данных кандидатов в наставники",
  template = "bank_mentors", number = "БН-{n}/{yy}" }
document "register_mentors" { title = "Реестр наставников",
  template = "register_mentors", number = "Р-{n}/{yy}", approve = { "head" } }
document "order_pairs" { title = "Приказ о закреплении наставнических пар",
  template = "order_pairs", number = "{n}-ОД", approve = { "deputy", "head" } }
document "protocol_pairs" { title = "Протокол подбора наставнических пар",
  template = "protocol_pairs", number = "ППР-{n}/{yy}" }
document "plan_pair" { title = "План работы наставнической пары",
  template = "plan_pair", number = "ПП-{n}/{yy}", approve = { "school_curator" } }
document "meeting_log" { title = "Журнал встреч наставнической пары",
  template = "meeting_log", number = "ЖВ-{n}/{yy}" }
document "report_half_year" { title = "Отчёт пары за полугодие",
  template = "report_half_year", number = "ОП-{n}/{yy}" }
document "report_final" { title = "Итоговый отчёт пары",
  template = "report_final", number = "ИО-{n}/{yy}" }
document "analytic_note" { title = "Аналитическая справка куратора",
  template = "analytic_note", number = "АС-{n}/{yy}" }
document "minutes" { title = "Протокол педагогического совета", template = "minutes", number = "{n}" }
document "report_municipal" { title = "Итоговый отчёт о реализации программы наставничества",
  template = "report_municipal", number = "ИОМ-{n}/{yy}", approve = { "department_head" } }
document "order_contest" { title = "Приказ об итогах этапа конкурса",
  template = "order_contest", number = "{n}-ОД", approve = { "department_head" } }
