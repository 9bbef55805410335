-- SPDX-License-Identifier: MIT
-- Наставничество обучающихся: начальная карта по федеральной целевой модели (распоряжение Минпросвещения России № Р-145), семь этапов.
-- Для любого муниципалитета, у которого нет своей карты. Как её взять и изменить, написано в README.md этой папки.

roadmap "starter_pupils" {
  title = "Дорожная карта наставничества обучающихся",
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
role "pupil" { title = "обучающийся, которому нужен наставник", unit = "school" }

stage "1" { title = "Подготовка условий для запуска программы", goal = "Есть акты, ответственные, сроки мониторинга; о программе знают" }
activity "1.1" {
  title = "Назначить кураторов и разъяснить школам порядок работы",
  term = "Сентябрь", by = "municipal_curator", unit = "department",
  run = "information.start",
  proof = { document "order_curators_municipal", document "information_letter" },
  result = "Школы получили приказ и письмо",
}
activity "1.2" {
  title = "Утвердить локальные акты: приказ о внедрении, положение, программу, дорожную карту",
  term = "Сентябрь", by = { "school_curator", "head" }, unit = "school",
  run = "local_acts.adopt",
  proof = { document "order_introduction", document "regulation", document "programme_school", document "roadmap" },
  result = "Определены сроки, ответственные, даты мониторинга и ожидаемые результаты; назначен куратор",
}
activity "1.3" {
  title = "Рассказать о программе педагогам, родителям и обучающимся",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "councils.inform",
  proof = { document "minutes" },
  result = "Педагогический совет поддержал программу",
}
activity "1.4" {
  title = "Опубликовать сведения о программе на сайте",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "news.start",
  proof = { document "news" },
  result = "На сайте есть раздел о наставничестве",
}

stage "2" { title = "Формирование базы наставляемых", goal = "Известны обучающиеся, которым нужен наставник, и их запросы" }
activity "2.1" {
  title = "Собрать запросы обучающихся",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "requests.pupils",
  proof = { document "bank_mentees" },
  result = "База наставляемых готова",
}
activity "2.2" {
  title = "Провести анкетирование наставляемых до начала работы",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "questionnaires.pupils",
  proof = { document "questionnaire_mentee" },
  result = "Состояние до начала программы известно",
}
activity "2.3" {
  title = "Получить согласия родителей на обработку персональных данных",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "consents.pupils",
  proof = { document "consent_data_parent" },
  result = "За каждого обучающегося согласие дал родитель",
}
activity "2.4" {
  title = "Внести, сколько всего обучающихся 10–19 лет и какой была доля год назад",
  term = "Сентябрь, май", by = { "school_curator", "secretary" }, unit = "school",
  run = "coverage.ask_totals",
  proof = { "Числа для показателя охвата" },
  result = "Долю охвата есть от чего считать",
}

stage "3" { title = "Формирование базы наставников", goal = "Найдены наставники: педагоги, старшеклассники, студенты, работодатели" }
activity "3.1" {
  title = "Пригласить наставников: педагогов, старшеклассников, выпускников, студентов, предприятия",
  term = "Сентябрь", by = "school_curator", unit = "school",
  form = "event",
  proof = { "Запись о встрече с возможными наставниками" },
  result = "Возможные наставники знают, чего от них ждут",
}
activity "3.2" {
  title = "Провести анкетирование наставников до начала работы",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "questionnaires.mentors",
  proof = { document "questionnaire_mentor" },
  result = "Готовность, сильные стороны и время каждого известны",
}
activity "3.3" {
  title = "Получить согласия наставников",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "consents.mentors",
  proof = { document "consent_data_adult", document "consent_publication" },
  result = "Согласие на обработку и согласие на публикацию — разные бумаги",
}
activity "3.4" {
  title = "Составить базу наставников",
  term = "Сентябрь", by = "school_curator", unit = "school",
  after = { "3.2" },
  run = "bank.mentors",
  proof = { document "bank_mentors" },
  result = "Каждый наставник описан по восьми критериям",
}

stage "4" { title = "Отбор и обучение наставников", goal = "Наставники отобраны и подготовлены" }
activity "4.1" {
  title = "Отобрать наставников и утвердить реестр",
  term = "Сентябрь - октябрь", by = { "school_curator", "head" }, unit = "school",
  after = { "3.4" },
  run = "bank.register",
  proof = { document "register_mentors" },
  result = "Реестр утверждён",
}
activity "4.2" { -- без ворот: учатся и те, кто уже работает с группой
  title = "Обучить наставников",
  term = "Октябрь - декабрь", by = "school_curator", accept = "municipal_curator", unit = "school",
  run = "training.courses",
  proof = { document "training_list" },
  result = "Известно, кто обучен и кому ещё нужно учиться",
}

stage "5" { title = "Формирование пар и групп", goal = "Каждый обучающийся с запросом получил наставника" }
activity "5.1" {
  title = "Составить пары и группы по запросам",
  term = "Октябрь", by = "school_curator", unit = "school",
  after = { "2.1", "3.2", "4.1" },
  run = "groups.form",
  proof = { "Состав, предложенный программой и проверенный куратором" },
  result = "Состав пар и групп согласован",
}
activity "5.2" {
  title = "Провести первую встречу наставников и наставляемых",
  term = "Октябрь", by = "school_curator", unit = "school",
  after = { "5.1" },
  run = "choice.first_meeting",
  proof = { "Приглашения, вывод по итогам встречи" },
  result = "Участники познакомились и подтвердили, что хотят работать вместе",
}
activity "5.3" {
  title = "Закрепить пары и группы приказом",
  term = "Октябрь", by = { "school_curator", "head" }, unit = "school",
  after = { "2.3", "5.1", "5.2" },
  run = "groups.fix",
  proof = { document "order_groups" },
  result = "Пары и группы закреплены, участники извещены",
}

stage "6" { title = "Организация работы пар и групп", goal = "Работа идёт весь год и видна куратору" }
activity "6.1" {
  title = "Составить персонализированную программу",
  term = "Октябрь - ноябрь", by = { "mentor", "school_curator" }, unit = "mentorship",
  run = "programmes.create",
  proof = { document "programme_personal" },
  result = "У каждой пары и группы есть программа",
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
  result = "Известно, комфортно ли участникам",
}
activity "6.4" {
  title = "Провести промежуточный мониторинг",
  term = "Январь", by = "school_curator", accept = "municipal_curator", unit = "school",
  run = "reports.interim",
  proof = { document "analytic_note" },
  result = "Ход программы описан, предложения собраны",
}
activity "6.5" {
  title = "Свести мониторинг муниципалитета",
  term = "Январь, май", by = "municipal_curator", unit = "department",
  run = "monitoring.pupils",
  proof = { document "monitoring" },
  result = "Доля охваченных обучающихся известна по школам, названы те, кто ещё ждёт наставника",
}

stage "7" { title = "Завершение", goal = "Итоги подведены, лучшие практики описаны, наставники отмечены" }
activity "7.1" {
  title = "Провести финальную встречу и решить, завершить или продолжить работу",
  term = "Май", by = { "school_curator", "mentor", "mentee" }, unit = "mentorship",
  run = "closing.final_meeting",
  proof = { "Анкеты обеих сторон, решение" },
  result = "Решение принято вместе с участниками",
}
activity "7.2" {
  title = "Подвести итоги пары или группы",
  term = "Май", by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "7.1" },
  run = "closing.report",
  proof = { document "report_final" },
  result = "Отчёт составлен по записям, завершённая работа закрыта",
}
activity "7.3" {
  title = "Оценить качество программы и её влияние на участников",
  term = "Май", by = "school_curator", accept = "municipal_curator", unit = "school",
  after = { "7.1" },
  run = "reports.satisfaction",
  proof = { document "analytic_note" },
  result = "Удовлетворённость участников разобрана",
}
activity "7.4" {
  title = "Провести итоговое мероприятие и собрать лучшие практики",
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
  result = "Труд наставников отмечен",
}
activity "7.7" {
  title = "Рассказать об итогах года",
  term = "Июнь", by = "school_curator", unit = "school",
  run = "news.results",
  proof = { document "news" },
  result = "Об итогах знают родители и партнёры",
}

-- Согласия собирают свои мероприятия этой карты, из общего хвоста остаётся то, что открывают события.
remove "100.1"
