-- SPDX-License-Identifier: MIT
-- Документы программы: шаблон (свой из templates/school_year или общий из templates/library), номер, кто подписывает.

document "indicators_year" { title = "Показатели программы по годам", template = "indicators_year", number = "ПГ-{n}/{yy}" }
document "newcomers" { title = "Список молодых и вновь принятых педагогов", template = "newcomers", number = "С-{n}/{yy}" }
document "programme_school" { title = "Программа наставничества школы",
  template = "programme_school", number = "{n}-ПН/ОД", approve = { "head" } }
document "order_renewal" { title = "Приказ о программе на следующий учебный год",
  template = "order_renewal", number = "{n}-ОД", approve = { "head" } }
document "minutes" { title = "Протокол педагогического совета", template = "minutes", number = "{n}" }
document "bank_mentees" { title = "База запросов наставляемых", template = "bank_mentees", number = "БЗ-{n}/{yy}" }
document "bank_mentors" { title = "Банк кандидатов в наставники", template = "bank_mentors", number = "БН-{n}/{yy}" }
document "register_mentors" { title = "Реестр наставников",
  template = "register_mentors", number = "Р-{n}/{yy}", approve = { "head" } }
document "order_pairs" { title = "Приказ о закреплении наставнических пар",
  template = "order_pairs", number = "{n}-П/ОД", approve = { "deputy", "head" } }
document "protocol_pairs" { title = "Протокол подбора наставнических пар", template = "protocol_pairs", number = "ППР-{n}/{yy}" }
document "plan_pair" { title = "План работы пары", template = "plan_pair", number = "ПП-{n}/{yy}", approve = { "school_curator" } }
document "meeting_log" { title = "Журнал встреч", template = "meeting_log", number = "ЖВ-{n}/{yy}" }
document "report_half_year" { title = "Отчёт пары за полугодие", template = "report_half_year", number = "ОП-{n}/{yy}" }
document "report_final" { title = "Итоговый отчёт пары", template = "report_final", number = "ИО-{n}/{yy}" }
document "analytic_note" { title = "Аналитическая справка", template = "analytic_note", number = "АС-{n}/{yy}" }
