-- SPDX-License-Identifier: MIT
-- Старый Оскол: система наставничества педагогов, три этапа, двадцать мероприятий приказа и то, чего требует положение.
-- Как это читать и менять, написано в workflows/README.md.

roadmap "staryoskol" {
  title = "Дорожная карта системы наставничества педагогических работников",
  place = "Старооскольский городской округ",
  remind = "за 7 дней",
  escalate = {
    { after = "3 дня", to = "municipal_curator" },
    { after = "10 дней", to = "controller" },
  },
}

require "library.notices"
require "library.forms"
require "library.municipal_forms"
require "library.programme_forms"
require "library.municipal_notices"
require "documents"
require "questionnaires"
require "settings"

role "department_head" { title = "начальник управления образования", unit = "department", stand_in = "controller" }
role "controller" { title = "заместитель начальника управления образования", unit = "department" }
role "municipal_curator" {
  title = "муниципальный координатор (институт развития образования)", unit = "department", stand_in = "controller",
}
role "head" { title = "руководитель образовательной организации", unit = "school", stand_in = "deputy" }
role "deputy" { title = "заместитель руководителя", unit = "school", stand_in = "head" }
role "school_curator" { title = "куратор персонализированных программ", unit = "school", stand_in = "deputy" }
role "secretary" { title = "секретарь", unit = "school", stand_in = "school_curator" }
role "psychologist" { title = "педагог-психолог", unit = "school", stand_in = "school_curator" }
role "mentors_council" { title = "председатель совета наставников", unit = "school", stand_in = "school_curator" }
role "mentor" { title = "наставник", unit = "mentorship", stand_in = "school_curator" }
role "teacher" { title = "педагогический работник", unit = "school" }
role "mentee" { title = "наставляемый", unit = "mentorship" }

-- Сроки приказа кончились в 2024 году; здесь они перенесены на 4 года: nastavnik roadmap move … --years 4. Дата приказа — последний
-- день, поэтому «до». Напечатанное стоит рядом с каждым сроком.

stage "1" { title = "Подготовительный этап", goal = "У системы наставничества есть правила, координатор и ответственные в каждой школе" }

activity "1.1" {
  title = "Разработать положение о системе наставничества и утвердить его после рассмотрения на коллегии",
  term = "до 20 августа 2026 года", -- в приказе: 25.04.2022
  by = { "department_head", "municipal_curator" }, unit = "department",
  run = "model.adopt",
  proof = { document "order_model", document "regulation_municipal" },
  result = "Положение утверждено приказом управления образования",
}
activity "1.2" {
  title = "Разработать дорожную карту внедрения системы наставничества",
  term = "до 20 августа 2026 года", -- в приказе: 25.04.2022
  by = { "department_head", "municipal_curator" }, unit = "department",
  after = { "1.1" },
  run = "model.roadmap",
  proof = { document "roadmap" },
  result = "Дорожная карта — приложение к тому же приказу",
}
activity "1.3" {
  title = "Определить кураторов в образовательных организациях",
  term = "до 27 августа 2026 года", -- в приказе: 27.05.2022
  by = { "municipal_curator", "controller" }, unit = "department",
  after = { "1.1" },
  run = "model.name_curators",
  proof = { document "order_curators_municipal", document "bank_curators", "Приказы школ о кураторах (в наборе 1.4)" },
  result = "Кураторы названы приказом, координатор ведёт их базу",
}
activity "1.4" {
  title = "Утвердить положение, программу и дорожную карту образовательной организации",
  term = "до 31 августа 2026 года", -- в приказе: 31.05.2022
  by = { "head", "school_curator" }, unit = "school",
  after = { "1.1" },
  run = "acts.adopt",
  proof = { document "order_introduction", document "regulation", document "programme_school", document "roadmap" },
  result = "У каждой школы свой набор актов, куратор назначен приказом",
}
activity "1.5" {
  title = "Утвердить состав и план работы Школы молодого педагога",
  term = "Сентябрь, ежегодно (2026-2028 гг.)", -- в приказе: Сентябрь, ежегодно (2022-2024 гг.)
  by = "municipal_curator", unit = "department",
  run = "lessons.school_plan",
  proof = { document "order_lessons" },
  result = "Состав и план утверждены приказом",
}
activity "1.6" {
  title = "Утвердить состав и план работы Академии наставников",
  term = "Сентябрь, ежегодно",
  by = "municipal_curator", unit = "department",
  run = "lessons.academy_plan",
  proof = { document "order_lessons" },
  result = "Состав и план утверждены приказом",
}

stage "2.1" { title = "Основной этап: аналитико-диагностическая деятельность",
  goal = "Банки к 23 сентября, пары к 30 сентября, программы к 14 октября" }

activity "2.1.1" {
  title = "Сформировать в школе банки наставляемых и наставников",
  term = "до 23 сентября, ежегодно (2026-2028 гг.)", -- в приказе: 23.09.2022, и далее: сентябрь, ежегодно (2022-2024 гг.)
  by = { "head", "school_curator" }, unit = "school",
  run = "bank.both",
  proof = { document "bank_mentees", document "bank_mentors", document "analytic_note" },
  result = "Известно, кому нужен наставник и кто готов им стать",
}
activity "2.1.2" { -- ждёт не все школы, а день: опоздавшая школа не задержит остальных
  title = "Сформировать муниципальный банк наставников на основе конкурсного отбора",
  term = "до 23 сентября, ежегодно (2026-2028 гг.)", -- в приказе: 23.09.2022, и далее: сентябрь, ежегодно (2022-2024 гг.)
  by = { "municipal_curator", "head" }, unit = "department",
  run = "municipal_bank.hold",
  proof = { document "order_bank_municipal" },
  result = "Банк утверждён приказом, кандидаты в региональный банк названы",
}
activity "2.1.3" {
  title = "Сформировать наставнические пары и группы",
  term = "до 30 сентября, ежегодно (2026-2028 гг.)", -- в приказе: 30.09.2022, и далее: сентябрь, ежегодно(2022-2024 гг.)
  by = { "head", "school_curator", "psychologist", "mentors_council" }, unit = "school",
  after = { "2.1.1", "2.1.2" },
  run = "pairs.fix",
  proof = { document "protocol_pairs", document "order_pairs" },
  result = "Пары и группы закреплены приказом",
}
activity "2.1.4" {
  title = "Разработать персонализированную программу наставничества",
  term = "до 14 октября, ежегодно (2026-2028 гг.)", -- в приказе: 14.10.2022, и далее: октябрь, ежегодно(2022-2024 гг.)
  by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "2.1.3" },
  run = "programmes.compose",
  proof = { document "programme_personal", document "order_programme" },
  result = "Программа подписана, согласована и утверждена приказом школы",
}
activity "2.1.5" {
  title = "Провести мониторинг внедрения системы наставничества",
  term = "Ноябрь, ежегодно(2026-2028 гг.)", -- в приказе: Ноябрь, ежегодно(2022-2024 гг.)
  by = { "department_head", "municipal_curator" }, unit = "department",
  run = "monitoring.introduction",
  proof = { document "order_monitoring" },
  result = "На 30 ноября известно, кто ещё не охвачен",
}
activity "2.1.6" {
  title = "Дать адресные рекомендации по итогам мониторинга",
  term = "Декабрь, ежегодно(2026-2028 гг.)", -- в приказе: Декабрь, ежегодно(2022-2024 гг.)
  by = { "municipal_curator", "head" }, unit = "department",
  after = { "2.1.5" },
  run = "monitoring.recommend",
  proof = { document "recommendations", document "minutes" },
  result = "Каждая школа знает, что исправить",
}
activity "2.1.7" {
  title = "Провести мониторинг реализации персонализированных программ",
  term = "Май, ежегодно(2026-2028 гг.)", -- в приказе: Май, ежегодно(2022-2024 гг.)
  by = { "head", "school_curator" }, accept = "municipal_curator", unit = "school",
  run = "reports.programmes",
  proof = { document "analytic_note", document "order_results" },
  result = "Итоги программ подведены справкой и приказом школы",
}

stage "2.2" { title = "Основной этап: организационно-методическая деятельность",
  goal = "Кураторы, наставники и наставляемые учатся и обмениваются опытом" }

activity "2.2.1" {
  title = "Провести инструктивно-методическое совещание «Целевая модель наставничества: опыт, проблемы, решения»",
  term = "до 31 августа 2026 года", -- в приказе: Апрель, 2022
  by = { "municipal_curator", "head" }, unit = "department",
  run = "events.instruction",
  proof = { document "letter" },
  result = "Школы знают порядок работы",
}
activity "2.2.2" {
  title = "Выполнить план работы Школы молодого педагога",
  term = "Октябрь-май, ежегодно (2026-2028 гг.)", -- в приказе: Октябрь-май, ежегодно (2022-2024 гг.)
  by = "municipal_curator", unit = "department",
  run = "lessons.school_year",
  proof = { document "analytic_note" },
  result = "Занятия проведены, справка составлена",
}
activity "2.2.3" {
  title = "Выполнить план работы Академии наставников",
  term = "Октябрь-май, ежегодно (2026-2028 гг.)", -- в приказе: Октябрь-май, ежегодно (2022-2024 гг.)
  by = "municipal_curator", unit = "department",
  run = "lessons.academy_year",
  proof = { document "analytic_note" },
  result = "Наставники обучены, справка составлена",
}
activity "2.2.4" {
  title = "Провести декаду «Вместе в будущее»",
  term = "Март, ежегодно (2026-2028 гг.)", -- в приказе: Март, ежегодно (2022-2024 гг.)
  by = { "municipal_curator", "head" }, unit = "department",
  run = "events.decade",
  proof = { document "letter", document "order_event" },
  result = "Опыт наставничества показан, в том числе на сайтах",
}
activity "2.2.5" {
  title = "Проводить совещания по вопросам наставничества",
  term = "Постоянно (2026-2028 гг.)", -- в приказе: Постоянно (2022-2024 гг.)
  by = { "department_head", "municipal_curator", "head" }, unit = "department",
  run = "events.meetings",
  proof = { document "letter", document "minutes" },
  result = "Решения принимаются каждый квартал и доводятся до школ",
}

stage "3" { title = "Заключительный этап", goal = "Опыт обобщён, действенность наставничества оценена" }

activity "3.1" {
  title = "Провести форум «PROнаставничество»",
  term = "Декабрь, ежегодно (2026-2028 гг.)", -- в приказе: Декабрь, ежегодно (2022-2024 гг.)
  by = { "department_head", "municipal_curator", "head" }, unit = "department",
  run = "events.forum",
  proof = { document "letter", document "order_event", document "analytic_note" },
  result = "Лучшие практики представлены и собраны",
}
activity "3.2" {
  title = "Провести круглый стол «Мониторинг эффективности наставнической деятельности»",
  term = "Май 2027, 2028 гг.", -- в приказе: Май 2023, 2024 гг.
  by = { "municipal_curator", "head" }, unit = "department",
  run = "events.round_table",
  proof = { document "letter", document "order_monitoring" },
  result = "Итоги года подведены приказом, выводы учтены в следующем году",
}

-- В таблице приказа этих строк нет, но положение их требует: работа пар, обращения участников, совет наставников, поощрение.
stage "4" { title = "Работа пар и обращения участников (по положению)",
  goal = "Пары работают весь год, участники могут изменить то, что не получается" }

activity "4.1" {
  title = "Работать по персонализированной программе, подвести её итоги",
  term = "Октябрь - май",
  by = { "mentor", "mentee", "school_curator" }, unit = "mentorship",
  after = { "2.1.4" },
  run = "programme_year.work",
  proof = { document "report_final", document "attestation_note" },
  result = "Встречи записаны, программу оценили обе стороны",
}
activity "4.2" {
  title = "Провести заседание совета наставников",
  term = "1 раз в квартал",
  by = "mentors_council", unit = "school",
  run = "mentors_council.meet",
  proof = { document "minutes" },
  result = "Протокол: акты, программы, пары, разногласия, поощрения, практики",
}
activity "4.3" {
  title = "Наполнять раздел «Наставничество» на сайте школы",
  term = "1 раз в квартал",
  by = { "school_curator", "secretary" }, unit = "school",
  form = "publication",
  proof = { "Новости, методические и правовые материалы раздела" },
  result = "О наставничестве знают в школе и за её пределами",
}
activity "4.4" {
  title = "Предложить и провести публичное мероприятие о наставничестве",
  term = "Март",
  by = "school_curator", unit = "school",
  form = "event",
  proof = { "Отчёт о мероприятии" },
  result = "Школа участвует в декаде своим мероприятием",
}
activity "4.5" {
  title = "Поощрить наставников",
  term = "Май-июнь",
  by = { "head", "school_curator", "mentors_council" }, unit = "school",
  after = { "4.1" },
  run = "awards.year",
  proof = { document "order_awards", document "thanks_letter", document "certificate" },
  result = "Труд наставников отмечен",
}
activity "4.6" {
  title = "Закрепить сетевых наставников из муниципального банка",
  term = "Октябрь",
  by = "municipal_curator", unit = "department",
  run = "network.fix",
  proof = { document "order_network", "Договоры о сетевом взаимодействии, согласия руководителей" },
  result = "У педагогов сельских и малых школ есть наставник из другой организации",
}

-- Согласия, статья 351.8, замена и освобождение наставника: этап 100.
require "library.support"
