-- SPDX-License-Identifier: MIT
-- Документы карты: шаблон (свой из templates/megion или общий из templates/library), номер, кто согласует и подписывает
-- (последний — подписывает).
-- {n} — порядковый номер за год, {yy} и {yyyy} — год.

document "order_council" { title = "Приказ о муниципальном совете наставников",
  template = "order_council", number = "{n}-СН", approve = { "department_head" } }
document "resolution" { title = "Резолюция совещания педагогических работников", template = "resolution", number = "{n}" }
document "minutes" { title = "Протокол заседания", template = "minutes", number = "{n}" }
document "letter" { title = "Письмо школам", template = "letter", number = "{n}/{yy}", approve = { "department_head" } }
document "bank_mentees" { title = "База наставляемых", template = "bank_mentees", number = "БНМ-{n}/{yy}" }
document "bank_mentors" { title = "База наставников", template = "bank_mentors", number = "БН-{n}/{yy}" }
document "consent_special" { title = "Согласие на обработку особых сведений", template = "consent_special", number = "СО-{n}/{yy}" }
document "memo_mentor" { title = "Памятка наставнику", template = "memo_mentor", number = "М-{n}/{yy}" }
document "analytic_note" { title = "Аналитическая справка", template = "analytic_note", number = "АС-{n}/{yy}" }
document "protocol_pairs" { title = "Протокол подбора наставнических пар", template = "protocol_pairs", number = "ППР-{n}/{yy}" }
document "order_pairs" { title = "Приказ о назначении наставников",
  template = "order_pairs", number = "{n}-Н", approve = { "deputy", "head" } }
document "plan_pair" { title = "Индивидуальный план наставника", template = "plan_pair", number = "ИП-{n}/{yy}",
  approve = { "school_curator" } }
document "meeting_log" { title = "Журнал встреч", template = "meeting_log", number = "ЖВ-{n}/{yy}" }
document "minutes_hearing" { title = "Протокол заслушивания отчётов наставников", template = "minutes_hearing", number = "ЗО-{n}/{yy}" }
document "demand" { title = "Востребованность форм наставничества", template = "demand", number = "ВФ-{n}/{yy}" }
document "results_school" { title = "Результаты целевой модели в школе", template = "results_model", number = "РШ-{n}/{yy}" }
document "results_municipal" { title = "Результаты целевой модели в городе", template = "results_model", number = "РГ-{n}/{yy}" }
