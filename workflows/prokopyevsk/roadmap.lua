-- SPDX-License-Identifier: MIT
-- Прокопьевск: наставничество молодых специалистов, семь этапов, тридцать восемь мероприятий.
-- Как это читать и менять, написано в workflows/README.md.

roadmap "prokopyevsk" {
  title = "Дорожная карта программы наставничества молодых специалистов",
  place = "Прокопьевский муниципальный округ",
  remind = "за 7 дней",
  escalate = {
    { after = "3 дня", to = "municipal_curator" },
    { after = "10 дней", to = "department_head" },
  },
}

require "library.notices"
require "library.forms"
require "library.support"
require "documents"
require "settings"

role "department_head" { title = "начальник управления образования", unit = "department" }
role "municipal_curator" {
  title = "муниципальный куратор программы", unit = "department", stand_in = "department_head",
}
role "cnppm" { title = "ЦНППМ ГПОУ КРИПО", unit = "department", stand_in = "municipal_curator" }
role "head" { title = "руководитель образовательной организации", unit = "school", stand_in = "deputy" }
role "deputy" { title = "заместитель руководителя", unit = "school", stand_in = "head" }
role "school_curator" { title = "куратор программы в школе", unit = "school", stand_in = "deputy" }
role "secretary" { title = "секретарь школы", unit = "school", stand_in = "school_curator" }
role "mentor" { title = "наставник", unit = "mentorship", stand_in = "school_curator" }
role "mentee" { title = "наставляемый", unit = "mentorship" }

stage "1" { title = "Подготовка условий для запуска программы наставничества",
  goal = "У программы есть документы, ответственные и понятные всем правила" }

activity "1.1" {
  title = "Оформить программу наставничества локальными актами",
  term = "Август-сентябрь",
  by = { "head", "secretary" }, accept = "municipal_curator", unit = "school",
  form = "local_acts",
  proof = { "Программа наставничества и приказ о её утверждении", "Положение о наставничестве и приказ о его утверждении",
    "Приказ об утверждении дорожной карты школы" },
  result = "В каждой школе утверждены программа, положение и дорожная карта наставничества",
}
activity "1.2" {
  title = "Назначить кураторов, провести экспертизу и утвердить программы школ",
  term = "Сентябрь",
  by = { "municipal_curator", "school_curator" }, unit = "school",
  after = { "1.1" },
  run = "conditions.create",
  proof = { document "order_curator_school", document "review_sheet" },
  result = "Куратор назначен приказом, программа школы прошла экспертизу",
}
activity "1.3" {
  title = "Выявить школы, которым нужно наставничество",
  term = "Сентябрь-октябрь",
  by = "head", accept = "municipal_curator", unit = "school",
  run = "conditions.need",
  proof = { "Запись школы в банке данных организаций, нуждающихся в наставничестве" },
  result = "Известно, каким школам нужна помощь, кому в них и в чём",
}
activity "1.4" {
  title = "Выработать систему поощрения наставников и кураторов",
  term = "Сентябрь",
  by = { "municipal_curator", "head" }, accept = "department_head", unit = "department",
  form = "decision",
  proof = { "Решение о формах и условиях поощрения куратора и наставников" },
  result = "Наставники и кураторы знают, как их труд будет отмечен",
}
activity "1.5" {
  title = "Обеспечить программу информационно: письма и приказы",
  term = "Сентябрь-октябрь",
  by = "municipal_curator", unit = "department",
  run = "information.start",
  proof = { document "order_curators_municipal", document "information_letter" },
  result = "Школы получили приказ о кураторах и письмо о порядке работы",
}
activity "1.6" {
  title = "Выбрать методологию, формы положений, мониторинга и отчётности",
  term = "Сентябрь",
  by = "municipal_curator", accept = "department_head", unit = "department",
  form = "decision",
  proof = { "Методические рекомендации по документации наставничества" },
  result = "Все школы ведут наставничество по одним формам",
}

stage "2" { title = "Формирование базы наставляемых",
  goal = "Программа поддержана в школах, затруднения молодых специалистов известны" }

activity "2.1" {
  title = "Рассказать педагогам о возможностях и целях программы",
  term = "Сентябрь-октябрь",
  by = { "school_curator", "municipal_curator" }, accept = "municipal_curator", unit = "school",
  run = "councils.inform",
  proof = { document "minutes", "Методические рекомендации" },
  result = "Вопрос рассмотрен на педагогическом совете",
}
activity "2.2" {
  title = "Собрать запросы наставляемых",
  term = "В течение всего периода реализации ПН",
  by = { "school_curator", "municipal_curator" }, unit = "school",
  run = "bank.requests",
  proof = { document "bank_mentees" },
  result = "Есть база предварительных запросов молодых специалистов; она обновляется в январе",
}
activity "2.3" {
  title = "Уточнить потребности наставляемых в обучении и развитии",
  term = "В течение всего периода реализации ПН",
  by = "school_curator", unit = "school",
  run = "bank.analysis",
  proof = { document "analytic_note" },
  result = "Результаты анкетирования, бесед и наблюдений разобраны",
}
activity "2.4" {
  title = "Сверить запросы с формами наставничества в программе школы",
  term = "В течение всего периода реализации ПН",
  by = "school_curator", unit = "school",
  form = "fit",
  proof = { "Лист изменений к программе наставничества (при необходимости)" },
  result = "Запросы отвечают выбранным формам, или в программу внесены изменения",
}
activity "2.5" {
  title = "Познакомить с программой будущих наставляемых",
  term = "В течение всего периода реализации ПН",
  by = "school_curator", unit = "school",
  form = "publication",
  proof = { "Анонсы и пресс-релизы о запуске и первых этапах программы" },
  result = "О программе знают те, кому она нужна",
}
activity "2.6" {
  title = "Провести промежуточный мониторинг влияния программы на наставляемых",
  term = "Январь",
  by = { "school_curator", "municipal_curator" }, accept = "municipal_curator", unit = "school",
  run = "reports.interim",
  proof = { document "analytic_note" },
  result = "Ход этапа описан, предложения куратора собраны",
}

stage "3" { title = "Формирование базы наставников",
  goal = "Найдены педагоги, готовые стать наставниками" }

activity "3.1" {
  title = "Рассказать возможным наставникам о целях, задачах и принципах программы",
  term = "Сентябрь",
  by = { "municipal_curator", "school_curator" }, unit = "school",
  form = "event",
  proof = { "Материалы малых педсоветов, собеседований и консультаций" },
  result = "Педагоги знают, чего от них ждут и что даёт им наставничество",
}
activity "3.2" {
  title = "Собрать банк данных кандидатов в наставники",
  term = "Сентябрь",
  by = "school_curator", unit = "school",
  run = "bank.mentors",
  proof = { document "bank_mentors" },
  result = "Каждый кандидат описан по восьми критериям",
}

stage "4" { title = "Отбор и обучение наставников",
  goal = "Наставники отобраны и готовы к работе с наставляемыми" }

activity "4.1" {
  title = "Отобрать наставников и утвердить реестр",
  term = input.register_term,
  by = { "school_curator", "municipal_curator" }, unit = "school",
  after = { "3.2" },
  run = "bank.register",
  proof = { document "register_mentors" },
  result = "Реестр наставников утверждён руководителем школы",
}
activity "4.2" {
  title = "Выяснить, чему нужно учить наставников",
  term = "Октябрь",
  by = { "school_curator", "municipal_curator" }, accept = "municipal_curator", unit = "school",
  run = "training.needs",
  proof = { "Письменные анкеты всех возможных наставников", "Заявки на курсы по наставничеству",
    "Материалы районного методического семинара" },
  result = "Анкету заполнил каждый, заявки на обучение поданы",
}
activity "4.3" { -- без ворот: обучение идёт в ноябре, а пары работают с сентября
  title = "Обучить наставников по программам повышения квалификации",
  term = "Ноябрь",
  by = "cnppm", accept = "municipal_curator", unit = "department",
  form = "training_done",
  proof = { "Дополнительная профессиональная программа (36 часов, заочная форма)",
    "Общеразвивающая программа для взрослых (36 часов, очно-заочная форма)", "Утверждённый график обучения" },
  result = "Наставники обучены по утверждённому графику",
}

stage "5" { title = "Формирование наставнических пар",
  goal = "Составлены пары «наставник + наставляемый»" }

activity "5.1" {
  title = "Провести собеседования с наставниками и наставляемыми",
  term = "Сентябрь",
  by = { "municipal_curator", "school_curator" }, unit = "school",
  form = "interviews",
  proof = { "Записи собеседований, предложения к планам работы пар" },
  result = "Пожелания обеих сторон выслушаны до составления пар",
}
activity "5.2" {
  title = "Провести пробную встречу и встречу-планирование",
  term = "Сентябрь",
  by = { "municipal_curator", "school_curator" }, unit = "school",
  form = "trial_meeting",
  proof = { "Анкеты участников встреч и вывод по ним" },
  result = "Стороны познакомились, ответы анкет изучены",
}
activity "5.3" {
  title = "Закрепить пары приказом руководителя школы",
  term = "Сентябрь",
  by = { "school_curator", "municipal_curator" }, unit = "school",
  after = { "1.2", "3.2", "4.1" },
  run = "pairs.fix",
  proof = { document "protocol_pairs", document "order_pairs" },
  result = "Пары закреплены приказом, участники извещены",
}
activity "5.4" {
  title = "Оценить ход программы за полугодие",
  term = "1 раз в полгода",
  by = "school_curator", accept = "municipal_curator", unit = "school",
  run = "reports.half_year",
  proof = { document "analytic_note" },
  result = "Есть отчёт куратора с предложениями",
}

stage "6" { title = "Организация работы наставнических пар",
  goal = "Отношения в парах прочны и полезны обеим сторонам" }

activity "6.1" {
  title = "Изучить запрос наставляемого и составить план работы пары",
  term = "Сентябрь.",
  by = { "mentor", "school_curator" }, accept = "school_curator", unit = "mentorship",
  run = "meetings.plan",
  proof = { document "plan_pair" },
  result = "У пары есть календарный план",
}
activity "6.2" {
  title = "Рассмотреть и утвердить план пары, провести встречи по плану",
  term = "Октябрь - май",
  by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "6.1" },
  run = "meetings.year",
  proof = { document "meeting_log" },
  result = "План утверждён, встречи проходят каждый месяц и записаны в журнал",
}
activity "6.3" {
  title = "Открыть программу: первый этап конкурса пар «Визитка»",
  term = "Октябрь",
  by = { "municipal_curator", "school_curator" }, unit = "department",
  run = "contest.card",
  proof = { document "order_contest", "Рейтинг и пресс-релиз на сайтах школ и управления" },
  result = "Итоги этапа подведены приказом",
}
activity "6.4" {
  title = "Провести второй этап конкурса пар «Фрагмент»",
  term = "Декабрь",
  by = { "municipal_curator", "school_curator" }, unit = "department",
  form = "event",
  proof = { "Итоги этапа", "Пресс-релиз на сайтах школ и управления" },
  result = "Итоги этапа подведены и опубликованы",
}
activity "6.5" {
  title = "Организовать занятия Школы молодого учителя",
  term = "Сентябрь; занятия ШМУ проводятся не реже одного раза в месяц.",
  by = "municipal_curator", unit = "department",
  form = "lesson",
  proof = { "План занятий Школы молодого учителя на три года", "Запись о занятии" },
  result = "Занятия отвечают запросам наставляемых и идут каждый месяц",
}
activity "6.6" {
  title = "Провести текущий контроль: обратная связь наставника и наставляемого",
  term = "декабрь, май",
  by = { "municipal_curator", "mentor", "mentee" }, unit = "mentorship",
  run = "feedback.ask",
  proof = { "Ответы наставника и наставляемого на анкету" },
  result = "Известно, достигаются ли результаты, которых ждали",
}
activity "6.7" {
  title = "Показать промежуточные результаты партнёрам программы",
  term = "В течение всего срока реализации ПН",
  by = "school_curator", unit = "school",
  form = "publication",
  proof = { "Аналитический отчёт, опубликованный на сайте школы" },
  result = "Партнёры видят результаты и могут войти в следующий цикл",
}
activity "6.8" {
  title = "Оценить влияние программы на участников и адаптацию наставляемых",
  term = "В течение всего срока реализации",
  by = { "school_curator", "municipal_curator" }, accept = "municipal_curator", unit = "school",
  run = "reports.adaptation",
  proof = { document "analytic_note" },
  result = "Есть отчёт об адаптации наставляемых в школе",
}
activity "6.9" {
  title = "Провести третий этап конкурса пар «Педагогический батл»",
  term = "апрель",
  by = "municipal_curator", unit = "department",
  run = "contest.battle",
  proof = { document "order_contest", "Рейтинг и пресс-релиз на сайтах школ и управления" },
  result = "Итоги конкурса подведены приказом",
}

stage "7" { title = "Завершение наставничества",
  goal = "Подведены итоги каждой пары и программы, лучшие наставники отмечены" }

activity "7.1" {
  title = "Обобщить обратную связь наставников, наставляемых и куратора",
  term = "Декабрь, май",
  by = { "municipal_curator", "school_curator" }, unit = "school",
  run = "reports.satisfaction",
  proof = { document "analytic_note", "Изменения в программе (в случае необходимости)" },
  result = "Удовлетворённость участников разобрана",
}
activity "7.2" {
  title = "Подвести итоги работы пары",
  term = "Декабрь, май",
  by = { "municipal_curator", "school_curator" }, accept = "school_curator", unit = "mentorship",
  run = "reports.pair",
  proof = { document "report_half_year", document "report_final" },
  result = "Отчёт пары составлен системой по записям о встречах и анкетам",
}
activity "7.3" {
  title = "Обсудить результаты наставнических пар",
  term = "Декабрь, май",
  by = { "municipal_curator", "school_curator" }, unit = "school",
  run = "councils.discuss",
  proof = { document "minutes" },
  result = "Есть выводы и рекомендации по парам",
}
activity "7.4" {
  title = "Собрать базу успешных практик",
  term = "Май-июнь",
  by = "municipal_curator", unit = "department",
  form = "practice",
  proof = { "Практики, оформленные как кейсы, на сайте управления образования" },
  result = "Лучший опыт по формам и моделям описан, его авторы отмечены",
}
activity "7.5" {
  title = "Рассказать о лучших практиках в средствах массовой информации",
  term = input.media_term,
  by = "municipal_curator", unit = "department",
  form = "publication",
  proof = { "Публикации в интернет-изданиях и периодике", "Электронный сборник лучших практик (если решено его выпустить)" },
  result = "О практиках знают за пределами школ",
}
activity "7.6" {
  title = "Подготовить итоговый отчёт о программе",
  term = "Май-июнь",
  by = "municipal_curator", accept = "department_head", unit = "department",
  run = "municipal.report",
  proof = { document "report_municipal" },
  result = "Итоговый отчёт составлен по записям школ и пар",
}
activity "7.7" {
  title = "Провести фестиваль лучшего опыта",
  term = "Май-июнь",
  by = "municipal_curator", unit = "department",
  form = "event",
  proof = { "Программа и итоги фестиваля, список лучших пар" },
  result = "Лучшие пары названы, наставничество известно в округе",
}
activity "7.8" {
  title = "Представить лучшие практики на конкурсах профессионального мастерства",
  term = "В течение учебного года",
  by = "municipal_curator", unit = "department",
  form = "award",
  proof = { "Пресс-релиз", "Сведения о победителях и лауреатах", "Обобщённый опыт" },
  result = "Победители отмечены, их опыт обобщён",
}
