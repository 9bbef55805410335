-- SPDX-License-Identifier: MIT
-- Гляден: программа наставничества школы, восемь этапов, двенадцать строк плана, тридцать восемь пунктов.
-- Этап с номером из двух цифр («1.2») — строка плана, мероприятие («1.2.3») — её пункт. Как это менять: workflows/README.md.

roadmap "glyaden" {
  title = "Наставник рядом: программа наставничества школы",
  place = "Гляденская основная общеобразовательная школа",
  remind = "за 7 дней",
  escalate = { { after = "5 дней", to = "head" } },
}

require "library.notices"
require "library.forms"
require "forms"
require "library.support"
require "documents"
require "settings"

role "head" { title = "директор школы", unit = "school", stand_in = "deputy" }
role "deputy" { title = "заместитель директора", unit = "school", stand_in = "head" }
role "school_curator" { title = "руководитель программы наставничества", unit = "school", stand_in = "head" }
role "mentor" { title = "наставник", unit = "mentorship", stand_in = "school_curator" }
role "mentee" { title = "наставляемый", unit = "mentorship", stand_in = "school_curator" }
role "pupil" { title = "обучающийся, который хочет стать наставляемым", unit = "school" }

stage "1" { title = "Подготовка условий для реализации системы наставничества",
  goal = "Есть локальные акты, выбраны формы и программы, о наставничестве знают в школе и вокруг неё" }

stage "1.1" { title = "Изучение и систематизация материалов по наставничеству" }
activity "1.1.1" {
  title = "Изучить федеральную целевую модель наставничества обучающихся",
  term = "Сентябрь-ноябрь", by = { "school_curator", "head" }, unit = "school",
  run = "acts.federal",
  proof = { "Запись в листе изучения нормативных актов" },
  result = "Известно, что школа обязана сделать по федеральной модели",
}
activity "1.1.2" {
  title = "Изучить региональную целевую модель наставничества",
  term = "Сентябрь-ноябрь", by = { "school_curator", "head" }, unit = "school",
  run = "acts.regional",
  proof = { "Запись в листе изучения нормативных актов" },
  result = "Известно, что добавил регион",
}
activity "1.1.3" {
  title = "Изучить проект положения о наставничестве педагогов",
  term = "Сентябрь-ноябрь", by = { "school_curator", "head" }, unit = "school",
  after = { "1.1.1", "1.1.2" },
  run = "acts.draft",
  proof = { document "acts_log" },
  result = "Все акты изучены, выводы собраны в одном листе",
}

stage "1.2" { title = "Подготовка нормативной базы" }
activity "1.2.1" {
  title = "Издать приказ о подготовке педагогов к функциям наставников",
  term = "Ноябрь", by = { "head", "school_curator" }, unit = "school",
  run = "training.order",
  proof = { document "order_training" },
  result = "Определено, кого и к какому дню учить",
}
activity "1.2.2" {
  title = "Издать приказ о закреплении наставников за педагогами по их затруднениям",
  term = "Ноябрь", by = { "head", "school_curator" }, unit = "school",
  after = { "2.1.2", "2.1.3", "4.1.1", "5.1.1" },
  run = "pairs.fix",
  proof = { document "protocol_pairs", document "order_pairs" },
  result = "У каждого педагога с затруднениями есть наставник",
}
activity "1.2.3" {
  title = "Утвердить форму планов работы наставников",
  term = "Ноябрь", by = { "head", "school_curator" }, unit = "school",
  run = "plans.form",
  proof = { document "order_plan_form" },
  result = "Все наставники работают по одной форме плана",
}

stage "1.3" { title = "Выбор форм и программ наставничества по потребностям школы" }
activity "1.3.1" {
  title = "Выявить предварительные запросы возможных наставляемых",
  term = "Сентябрь-ноябрь", by = "school_curator", unit = "school",
  run = "requests.collect",
  proof = { document "bank_mentees" },
  result = "Известно, какая помощь нужна педагогам и обучающимся",
}
activity "1.3.2" {
  title = "Провести административное совещание и выбрать формы и программы",
  term = "Сентябрь-ноябрь", by = { "school_curator", "head" }, unit = "school",
  run = "choice.forms",
  proof = { document "minutes" },
  result = "Формы и программы выбраны, изменения программы школы решены",
}
activity "1.3.3" {
  title = "Сформировать банк персонализированных программ",
  term = "Сентябрь-ноябрь", by = "school_curator", unit = "school",
  after = { "1.3.1" },
  run = "programmes.bank",
  proof = { document "programmes_bank" },
  result = "На каждое затруднение есть образец программы",
}

stage "1.4" { title = "Информирование о возможностях и целях наставничества" }
activity "1.4.1" {
  title = "Провести педагогический совет",
  term = input.plan_information, by = "school_curator", unit = "school",
  run = "councils.inform",
  proof = { document "minutes" },
  result = "Педагоги знают о целях и возможностях программы",
}
activity "1.4.2" {
  title = "Рассказать о наставничестве на сайте школы",
  term = input.plan_information, by = "school_curator", unit = "school",
  run = "news.site",
  proof = { document "news" },
  result = "Родители и обучающиеся знают о программе",
}
activity "1.4.3" {
  title = "Рассказать о наставничестве в социальных сетях",
  term = input.plan_information, by = "school_curator", unit = "school",
  run = "news.social",
  proof = { document "news" },
  result = "О программе знают за пределами школы",
}

stage "2" { title = "Формирование банка наставляемых", goal = "Известны все, кому нужна помощь, и их затруднения" }
stage "2.1" { title = "Сбор данных о наставляемых" }
activity "2.1.1" {
  title = "Провести мероприятие для желающих стать наставляемыми",
  term = input.plan_mentees, by = "school_curator", unit = "school",
  form = "event",
  proof = { "Список желающих, запись о мероприятии" },
  result = "Желающие названы",
}
activity "2.1.2" {
  title = "Провести анкетирование педагогов, желающих участвовать",
  term = input.plan_mentees, by = "school_curator", unit = "school",
  run = "questionnaires.mentees",
  proof = { document "questionnaire_mentee" },
  result = "Затруднения и пожелания каждого записаны",
}
activity "2.1.3" {
  title = "Собрать согласия наставляемых на обработку персональных данных",
  term = input.plan_mentees, by = "school_curator", unit = "school",
  run = "consents.mentees",
  proof = { document "consent_data_adult", document "consent_data_parent" },
  result = "Согласие каждого — отдельная бумага; за обучающегося его даёт родитель",
}
activity "2.1.4" {
  title = "Сформировать базу наставляемых из числа обучающихся",
  term = input.plan_mentees, by = "school_curator", unit = "school",
  run = "requests.pupils",
  proof = { document "bank_mentees" },
  result = "База обучающихся готова",
}

stage "3" { title = "Формирование банка наставников", goal = "Известны педагоги, готовые стать наставниками" }
stage "3.1" { title = "Сбор данных о наставниках" }
activity "3.1.1" {
  title = "Провести круглый стол для возможных наставников",
  term = input.plan_mentors, by = "school_curator", unit = "school",
  form = "event",
  proof = { "Запись о круглом столе" },
  result = "Педагоги знают, чего ждут от наставника",
}
activity "3.1.2" {
  title = "Провести анкетирование возможных наставников",
  term = input.plan_mentors, by = "school_curator", unit = "school",
  run = "questionnaires.mentors",
  proof = { document "questionnaire_mentor" },
  result = "Готовность каждого оценена: желание, знания, приёмы",
}
activity "3.1.3" {
  title = "Собрать согласия наставников на обработку персональных данных",
  term = input.plan_mentors, by = "school_curator", unit = "school",
  run = "consents.mentors",
  proof = { document "consent_data_adult", document "consent_publication" },
  result = "Согласия на обработку и на публикацию оформлены разными бумагами",
}
activity "3.1.4" {
  title = "Сформировать базу наставников из числа педагогов",
  term = input.plan_mentors, by = "school_curator", unit = "school",
  run = "bank.mentors",
  proof = { document "bank_mentors" },
  result = "Каждый наставник описан по восьми критериям",
}

stage "4" { title = "Отбор и обучение", goal = "Для каждой программы есть подготовленный наставник" }
stage "4.1" { title = "Подбор наставников под запрос и их обучение" }
activity "4.1.1" {
  title = "Отобрать наставников, подходящих для конкретных программ",
  term = input.plan_selection, by = "school_curator", unit = "school",
  after = { "1.3.3", "3.1.2", "3.1.4" },
  run = "selection.for_programmes",
  proof = { document "candidates", document "register_mentors" },
  result = "Отобранные наставники внесены в реестр",
}
activity "4.1.2" {
  title = "Обучить наставников на курсах",
  term = input.plan_courses, by = "school_curator", unit = "school",
  run = "training.courses",
  proof = { document "training_list" },
  result = "Сведения об обучении собраны по каждому",
}

stage "5" { title = "Формирование наставнических пар и групп", goal = "Пары и группы закреплены и работают" }
stage "5.1" { title = "Отбор наставников и наставляемых" }
activity "5.1.1" {
  title = "Сопоставить анкеты или записать обоюдный выбор",
  term = input.plan_meeting, by = "school_curator", unit = "school",
  after = { "2.1.2", "3.1.2" },
  run = "choice.mutual",
  proof = { "Запись обоюдного выбора; остальных сопоставляет программа по анкетам" },
  result = "Желания обеих сторон учтены при подборе",
}
activity "5.1.2" {
  title = "Провести первую встречу наставников и наставляемых",
  term = input.plan_meeting, by = "school_curator", unit = "school",
  run = "choice.first_meeting",
  proof = { "Приглашения участникам, вывод по итогам встречи" },
  result = "Участники познакомились",
}
stage "5.2" { title = "Закрепление наставнических групп" }
activity "5.2.1" {
  title = "Сформировать наставнические группы",
  term = input.plan_groups, by = "school_curator", unit = "school",
  after = { "2.1.4", "3.1.2" },
  run = "groups.form",
  proof = { "Состав групп, предложенный программой и проверенный руководителем программы" },
  result = "Каждый обучающийся с запросом входит в группу",
}
activity "5.2.2" {
  title = "Издать приказ «О закреплении наставнических групп»",
  term = input.plan_groups, by = { "head", "school_curator" }, unit = "school",
  after = { "5.2.1", "2.1.3" },
  run = "groups.fix",
  proof = { document "order_groups" },
  result = "Группы закреплены приказом, участники извещены",
}
activity "5.2.3" {
  title = "Разработать персонализированную программу",
  term = input.plan_programmes, by = { "mentor", "school_curator" }, unit = "mentorship",
  run = "programmes.create",
  proof = { document "programme_personal" },
  result = "У каждой группы и пары есть согласованная программа",
}
activity "5.2.4" {
  title = "Проводить встречи по программе, в декабре и марте — рефлексивные",
  term = input.plan_reflection, by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "5.2.3" },
  run = "meetings.reflective_year",
  proof = { document "meeting_log" },
  result = "Встречи идут, программа уточняется по ходу",
}

stage "6" { title = "Завершение наставничества", goal = "Итоги подведены, решено, кто продолжает" }
stage "6.1" { title = "Итоги персонализированных программ" }
activity "6.1.1" {
  title = "Провести финальную встречу и решить, завершить или продолжить программу",
  term = input.plan_final, by = { "school_curator", "mentor", "mentee" }, unit = "mentorship",
  run = "closing.final_meeting",
  proof = { "Анкеты обеих сторон, решение о завершении или продолжении" },
  result = "Решение принято вместе с участниками",
}
activity "6.1.2" {
  title = "Провести мониторинг качества программ",
  term = input.plan_final, by = "school_curator", unit = "school",
  after = { "6.1.1" },
  run = "reports.satisfaction",
  proof = { document "analytic_note" },
  result = "Удовлетворённость участников разобрана",
}
activity "6.1.3" {
  title = "Подготовить аналитический отчёт наставника",
  term = input.plan_final, by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "6.1.1" },
  run = "closing.report",
  proof = { document "report_final" },
  result = "Отчёт составлен программой; завершённая программа закрыта",
}
activity "6.1.4" {
  title = "Провести итоговый круглый стол и пополнить методическую копилку",
  term = input.plan_final, by = "school_curator", unit = "school",
  run = "practices.collect",
  proof = { document "practices" },
  result = "Лучшие практики описаны",
}

stage "7" { title = "Мотивация и поощрение наставников", goal = "Труд наставников отмечен" }
stage "7.1" { title = "Поощрение участников и конкурс" }
activity "7.1.1" {
  title = "Издать приказ о поощрении участников наставнической деятельности",
  term = input.plan_awards, by = { "school_curator", "head" }, unit = "school",
  after = { "6.1.3" },
  run = "awards.order",
  proof = { document "order_awards" },
  result = "Решено, кого и как поощрить, кого представить к наградам, кому выплатить стимулирующую выплату",
}
activity "7.1.2" {
  title = "Вручить благодарности, сертификаты и подарки",
  term = input.plan_awards, by = "school_curator", unit = "school",
  after = { "7.1.1" },
  run = "awards.present",
  proof = { document "thanks_letter", document "certificate" },
  result = "Каждый, кто назван в приказе, получил благодарность",
}
activity "7.1.3" {
  title = "Подать заявку на краевой конкурс практик наставничества",
  term = input.plan_awards, by = "school_curator", unit = "school",
  after = { "7.1.1", "6.1.4" },
  run = "awards.contest",
  proof = { document "application_contest" },
  result = "Лучшая практика заявлена на конкурс",
}

stage "8" { title = "Информационная поддержка", goal = "О наставничестве рассказывают на всех этапах" }
stage "8.1" { title = "Освещение мероприятий программы" }
activity "8.1.1" {
  title = "Освещать каждый этап на сайте, в социальных сетях, на муниципальном и региональном уровнях",
  term = input.plan_news, by = "school_curator", unit = "school",
  run = "news.stage",
  proof = { document "news" },
  result = "О каждом этапе есть публикация",
}
activity "8.1.2" {
  title = "Опубликовать результаты и рассказать о лучших наставниках",
  term = input.plan_final, by = "school_curator", unit = "school",
  run = "news.results",
  proof = { document "news" },
  result = "Результаты видны партнёрам и жителям",
}
activity "8.1.3" {
  title = "Собрать фотографии, видео и сценарии мероприятий",
  term = input.plan_final, by = "school_curator", unit = "school",
  form = "materials",
  proof = { "Фотографии, видеоотчёт, сценарии мероприятий" },
  result = "Материалы можно использовать на следующий год",
}

-- Согласия собирают свои мероприятия этой карты, из общего хвоста остаётся то, что открывают события.
remove "100.1"
