-- SPDX-License-Identifier: MIT
-- Наставничество педагогов: начальная карта по методическим рекомендациям (письмо Минпросвещения России № АЗ-1128/08) и статье 351.8
-- Трудового кодекса, семь этапов. Для любого муниципалитета, у которого нет своей карты. Как её взять и изменить: README.md этой папки.

roadmap "starter_teachers" {
  title = "Дорожная карта наставничества педагогических работников",
  place = "Муниципалитет",
  remind = "за 7 дней",
  escalate = { { after = "3 дня", to = "municipal_curator" }, { after = "10 дней", to = "department_head" } },
}

require "library.notices"
require "library.forms"
require "library.support"
require "documents"
require "settings"

role "department_head" { title = "начальник управления образования", unit = "department" }
role "municipal_curator" { title = "муниципальный куратор наставничества", unit = "department", stand_in = "department_head" }
role "head" { title = "руководитель образовательной организации", unit = "school", stand_in = "deputy" }
role "deputy" { title = "заместитель руководителя", unit = "school", stand_in = "head" }
role "school_curator" { title = "куратор наставничества в школе", unit = "school", stand_in = "deputy" }
role "secretary" { title = "секретарь школы", unit = "school", stand_in = "school_curator" }
role "mentor" { title = "наставник", unit = "mentorship", stand_in = "school_curator" }
role "mentee" { title = "наставляемый", unit = "mentorship", stand_in = "school_curator" }

stage "1" { title = "Подготовка условий и локальных актов",
  goal = "Есть акты, кураторы, сроки; о наставничестве знают педагоги" }
activity "1.1" {
  title = "Назначить кураторов и разъяснить школам порядок работы",
  term = "Сентябрь", by = "municipal_curator", unit = "department",
  run = "information.start",
  proof = { document "order_curators_municipal", document "information_letter" },
  result = "Школы получили приказ и письмо",
}
activity "1.2" {
  title = "Утвердить положение, дорожную карту и программу одним приказом",
  term = "Сентябрь", by = { "school_curator", "head" }, unit = "school",
  run = "local_acts.adopt",
  proof = { document "order_introduction", document "regulation", document "roadmap", document "programme_school" },
  result = "Акты рассмотрены советом, учтено мнение профсоюза, куратор назначен",
}
activity "1.3" {
  title = "Рассмотреть систему наставничества на педагогическом совете",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "councils.inform",
  proof = { document "minutes" },
  result = "Педагоги знают свои права: участие добровольное, работа наставника оплачивается",
}

stage "2" { title = "Банк наставляемых",
  goal = "Известно, кому из педагогов нужна помощь и в чём" }
activity "2.1" {
  title = "Собрать запросы педагогов: молодых, вновь принятых, испытывающих затруднения",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "requests.collect",
  proof = { document "bank_mentees" },
  result = "Банк наставляемых готов, он обновляется каждый год",
}
activity "2.2" {
  title = "Провести анкетирование наставляемых",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "questionnaires.mentees",
  proof = { document "questionnaire_mentee" },
  result = "Затруднения и пожелания записаны",
}
activity "2.3" {
  title = "Получить согласия наставляемых на обработку персональных данных",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "consents.mentees",
  proof = { document "consent_data_adult" },
  result = "Согласия оформлены отдельными бумагами",
}
activity "2.4" {
  title = "Внести, сколько всего педагогов нуждается в наставнике и как было год назад",
  term = "Сентябрь, май", by = { "school_curator", "secretary" }, unit = "school",
  run = "coverage.ask_totals",
  proof = { "Числа для показателя охвата" },
  result = "Долю охвата есть от чего считать",
}

stage "3" { title = "Банк наставников",
  goal = "Найдены опытные педагоги, готовые делиться опытом" }
activity "3.1" {
  title = "Пригласить педагогов стать наставниками, рассказать об оплате и правах",
  term = "Сентябрь", by = "school_curator", unit = "school",
  form = "event",
  proof = { "Запись о встрече" },
  result = "Возможные наставники знают, чего от них ждут и что дают взамен",
}
activity "3.2" {
  title = "Провести анкетирование наставников",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "questionnaires.mentors",
  proof = { document "questionnaire_mentor" },
  result = "Готовность каждого оценена",
}
activity "3.3" {
  title = "Получить согласия наставников на обработку персональных данных",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "consents.mentors",
  proof = { document "consent_data_adult", document "consent_publication" },
  result = "Согласие на обработку и согласие на публикацию — разные бумаги",
}
activity "3.4" {
  title = "Составить банк наставников",
  term = "Сентябрь", by = "school_curator", unit = "school",
  after = { "3.2" },
  run = "bank.mentors",
  proof = { document "bank_mentors" },
  result = "Каждый описан по восьми критериям",
}

stage "4" { title = "Отбор и обучение",
  goal = "Наставники отобраны и подготовлены" }
activity "4.1" {
  title = "Отобрать наставников и утвердить реестр",
  term = "Сентябрь - октябрь", by = { "school_curator", "head" }, unit = "school",
  after = { "3.4" },
  run = "bank.register",
  proof = { document "register_mentors" },
  result = "Реестр утверждён руководителем",
}
activity "4.2" {
  title = "Издать приказ о подготовке наставников",
  term = "Октябрь", by = { "head", "school_curator" }, unit = "school",
  run = "training.order",
  proof = { document "order_training" },
  result = "Решено, кого и к какому дню учить",
}
activity "4.3" { -- без ворот: учатся и те, кто уже работает в паре
  title = "Обучить наставников",
  term = "Октябрь - май", by = "school_curator", accept = "municipal_curator", unit = "school",
  run = "training.courses",
  proof = { document "training_list" },
  result = "Сведения об обучении собраны по каждому",
}

stage "5" { title = "Закрепление пар",
  goal = "Пары закреплены приказом, права наставников соблюдены" }
activity "5.1" {
  title = "Записать обоюдный выбор наставников и наставляемых",
  term = "Сентябрь - октябрь", by = "school_curator", unit = "school",
  after = { "2.2", "3.2" },
  run = "choice.mutual",
  proof = { "Запись выбора; остальных сопоставляет программа по анкетам" },
  result = "Желания обеих сторон учтены",
}
activity "5.2" {
  title = "Закрепить пары приказом после согласий и дополнительных соглашений",
  term = "Октябрь", by = { "school_curator", "head" }, unit = "school",
  after = { "2.3", "3.3", "4.1", "5.1" },
  run = "pairs.fix",
  proof = { document "protocol_pairs", document "order_pairs" },
  result = "Пары закреплены; без письменного согласия и соглашения (статья 351.8) приказ не выпускается",
}

stage "6" { title = "Работа пар",
  goal = "Персонализированные программы выполняются" }
activity "6.1" {
  title = "Составить персонализированную программу",
  term = "Октябрь - ноябрь", by = { "mentor", "school_curator" }, unit = "mentorship",
  run = "programmes.create",
  proof = { document "programme_personal" },
  result = "Программа согласована руководителем, наставляемый ознакомлен",
}
activity "6.2" {
  title = "Проводить встречи по программе, в декабре и марте — рефлексивные",
  term = "Октябрь - май", by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "6.1" },
  run = "meetings.reflective_year",
  proof = { document "meeting_log" },
  result = "Встречи записаны в журнал",
}
activity "6.3" {
  title = "Получить обратную связь обеих сторон",
  term = "Декабрь", by = { "mentor", "mentee" }, unit = "mentorship",
  run = "feedback.ask",
  proof = { "Ответы наставника и наставляемого" },
  result = "Известно, помогает ли работа в паре",
}
activity "6.4" {
  title = "Провести промежуточный мониторинг",
  term = "Январь", by = "school_curator", accept = "municipal_curator", unit = "school",
  run = "reports.interim",
  proof = { document "analytic_note" },
  result = "Ход программы описан",
}
activity "6.5" {
  title = "Свести мониторинг муниципалитета: кто охвачен и кто ещё нет",
  term = "Ноябрь, май", by = "municipal_curator", unit = "department",
  run = "monitoring.teachers",
  proof = { document "monitoring" },
  result = "Доля известна по школам, названы те, у кого нет наставника",
}

stage "7" { title = "Завершение персонализированных программ и информационная поддержка",
  goal = "Итоги подведены, опыт описан, наставники отмечены" }
activity "7.1" {
  title = "Провести итоговую беседу и решить, завершить или продолжить работу",
  term = "Май", by = { "school_curator", "mentor", "mentee" }, unit = "mentorship",
  run = "closing.final_meeting",
  proof = { "Анкеты обеих сторон, решение" },
  result = "Обе стороны оценили программу",
}
activity "7.2" {
  title = "Подвести итоги пары",
  term = "Май", by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "7.1" },
  run = "closing.report",
  proof = { document "report_final" },
  result = "Отчёт составлен по записям, завершённая программа закрыта",
}
activity "7.3" {
  title = "Оценить удовлетворённость участников",
  term = "Май", by = "school_curator", accept = "municipal_curator", unit = "school",
  after = { "7.1" },
  run = "reports.satisfaction",
  proof = { document "analytic_note" },
  result = "Выводы и предложения на следующий год есть",
}
activity "7.4" {
  title = "Собрать лучшие практики на итоговом мероприятии",
  term = "Май", by = "school_curator", unit = "school",
  run = "practices.collect",
  proof = { document "practices" },
  result = "Практики описаны",
}
activity "7.5" {
  title = "Отметить наставников приказом",
  term = "Май - июнь", by = { "school_curator", "head" }, unit = "school",
  after = { "7.2" },
  run = "awards.order",
  proof = { document "order_awards" },
  result = "Решено, кого и как поощрить",
}
activity "7.6" {
  title = "Вручить благодарности и сертификаты",
  term = "Май - июнь", by = "school_curator", unit = "school",
  after = { "7.5" },
  run = "awards.present",
  proof = { document "thanks_letter", document "certificate" },
  result = "Труд наставников отмечен и пригодится при аттестации",
}
activity "7.7" {
  title = "Рассказывать о наставничестве на сайте школы",
  term = "Октябрь, май", by = "school_curator", unit = "school",
  run = "news.publish",
  proof = { document "news" },
  result = "Опыт виден, имена названы только с согласия",
}

-- Согласия собирают свои мероприятия этой карты, из общего хвоста остаётся то, что открывают события.
remove "100.1"
