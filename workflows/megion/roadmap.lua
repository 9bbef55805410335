-- SPDX-License-Identifier: MIT
-- Мегион: наставничество обучающихся и педагогов. Своего плана город не печатал, поэтому карта составлена из функций,
-- которые он называет. Как это читать и менять, написано в workflows/README.md.

roadmap "megion" {
  title = "Целевая модель наставничества обучающихся и педагогов",
  place = "Городской округ город Мегион",
  remind = "за 5 дней",
  escalate = {
    { after = "3 дня", to = "municipal_curator" },
    { after = "10 дней", to = "department_head" },
  },
}

require "library.notices"
require "library.forms"
require "library.municipal_forms"
require "library.municipal_notices"
require "documents"
require "questionnaires"
require "settings"

role "department_head" { title = "руководитель департамента образования", unit = "department" }
role "municipal_curator" { title = "центр развития образования", unit = "department", stand_in = "department_head" }
role "head" { title = "директор школы", unit = "school", stand_in = "deputy" }
role "deputy" { title = "заместитель директора", unit = "school", stand_in = "school_curator" }
role "school_curator" { title = "заместитель директора — куратор наставничества", unit = "school", stand_in = "head", special = true }
role "psychologist" { title = "педагог-психолог", unit = "school", stand_in = "school_curator", special = true }
role "secretary" { title = "секретарь", unit = "school", stand_in = "school_curator" }
role "mentor" { title = "наставник", unit = "mentorship", stand_in = "school_curator" }
role "mentee" { title = "наставляемый", unit = "mentorship", stand_in = "school_curator" }

stage "1" { title = "Муниципальный уровень", goal = "Советом наставников и общими решениями школы работают одинаково" }

activity "1.1" {
  title = "Утвердить состав муниципального совета наставников",
  term = "до 15 сентября",
  by = { "municipal_curator", "department_head" }, unit = "department",
  run = "council.appoint",
  proof = { document "order_council" },
  result = "Совет наставников работает, его состав известен школам",
}
activity "1.2" {
  title = "Провести совещание педагогических работников и принять резолюцию",
  term = "Сентябрь",
  by = { "municipal_curator", "department_head" }, unit = "department",
  after = { "1.1" },
  run = "council.resolve",
  proof = { document "resolution" },
  result = "Предложения обсуждены, следующее выступление назначено",
}
activity "1.3" {
  title = "Вести раздел «Наставничество» на сайте центра развития образования",
  term = "1 раз в квартал",
  by = "municipal_curator", unit = "department",
  form = "publication",
  proof = { "Новые материалы раздела" },
  result = "Школы находят в разделе всё нужное",
}
activity "1.4" {
  title = "Провести заседание муниципального совета наставников",
  term = "Декабрь, апрель",
  by = "municipal_curator", unit = "department",
  run = "council.meet",
  proof = { document "minutes" },
  result = "Опыт школ обсуждён, решения доведены до школ",
}
activity "1.5" {
  title = "Посчитать востребованность каждой формы и включённость детей с ограниченными возможностями здоровья",
  term = "до 15 ноября, до 25 мая",
  by = "municipal_curator", unit = "department",
  run = "demand.municipal",
  proof = { document "demand" },
  result = "Известно, какие формы нужны; о детях — только числа, без имён",
}
activity "1.6" {
  title = "Свести результаты целевой модели по школам",
  term = "Июнь",
  by = "municipal_curator", accept = "department_head", unit = "department",
  run = "results.municipal",
  proof = { document "results_municipal" },
  result = "Четырнадцать результатов видны рядом с прошлым замером",
}

stage "2" { title = "Формы и базы школы", goal = "Школа знает, кому нужен наставник, кто им станет и в какой форме" }

activity "2.1" {
  title = "Определить направления и формы наставничества",
  term = "до 15 сентября",
  by = { "school_curator", "head" }, accept = "head", unit = "school",
  form = "forms_of_school",
  proof = { "Решение о направлениях и формах" },
  result = "Формы выбраны по потребностям школы",
}
activity "2.2" {
  title = "Собрать базу наставляемых и обновить её зимой",
  term = "Сентябрь, январь",
  by = { "school_curator", "psychologist" }, unit = "school",
  run = "bases.mentees",
  proof = { document "bank_mentees", document "consent_special" },
  result = "В базе обучающиеся с 10 лет и педагоги; особые сведения хранятся отдельно",
}
activity "2.3" {
  title = "Собрать базу наставников и обновить её зимой",
  term = "Сентябрь, январь",
  by = "school_curator", unit = "school",
  run = "bases.mentors",
  proof = { document "bank_mentors" },
  result = "В базе семь категорий наставников, от учеников до ветеранов",
}
activity "2.4" {
  title = "Вести раздел «Наставничество» на сайте школы",
  term = "1 раз в квартал",
  by = { "school_curator", "secretary" }, unit = "school",
  form = "publication",
  proof = { "Новые материалы раздела" },
  result = "Родители и педагоги знают о наставничестве",
}

stage "3" { title = "Подготовка наставников", goal = "Наставники назначены, обучены и обеспечены материалами до конца сентября" }

activity "3.1" {
  title = "Обучить наставников или провести для них консультации",
  term = "в срок до конца сентября",
  by = { "school_curator", "psychologist" }, unit = "school",
  form = "training_of_mentors",
  proof = { "Отметка об обучении или консультациях" },
  result = "Каждый наставник подготовлен к работе с наставляемыми",
}
activity "3.2" {
  title = "Подготовить методические материалы для сопровождения наставников",
  term = "в срок до конца сентября",
  by = "school_curator", unit = "school",
  run = "materials.print",
  proof = { document "memo_mentor" },
  result = "У наставника есть памятка по его форме",
}
activity "3.3" {
  title = "Провести текущий контроль анкетированием наставников",
  term = "в срок до конца сентября",
  by = "school_curator", accept = "municipal_curator", unit = "school",
  run = "control.mentors",
  proof = { document "analytic_note" },
  result = "Известно, чего наставники достигнут и что им мешает",
}
activity "3.4" {
  title = "Назначить наставников",
  term = "до 5 октября",
  by = "school_curator", unit = "school",
  after = { "2.2", "2.3" },
  run = "pairs.fix",
  proof = { document "protocol_pairs", document "order_pairs" },
  result = "Наставники назначены приказом, участники извещены",
}

stage "4" { title = "Работа пар и функции заместителя директора", goal = "Пары работают по планам, заместитель помогает и видит результат" }

activity "4.1" {
  title = "Помочь наставнику спланировать работу: индивидуальный план",
  term = "Октябрь",
  by = { "mentor", "school_curator" }, accept = "school_curator", unit = "mentorship",
  run = "meetings.plan",
  proof = { document "plan_pair" },
  result = "У каждой пары есть индивидуальный план",
}
activity "4.2" {
  title = "Работать по индивидуальному плану",
  term = "Октябрь - май",
  by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "4.1" },
  run = "meetings.year",
  proof = { document "meeting_log" },
  result = "Встречи проходят каждый месяц и записаны",
}
activity "4.3" {
  title = "Рассмотреть наставничество на оперативном совещании",
  term = "1 раз в квартал",
  by = { "school_curator", "head" }, unit = "school",
  run = "operative.meet",
  proof = { document "minutes" },
  result = "Трудности решаются сразу",
}
activity "4.4" {
  title = "Заслушать отчёты наставников о выполнении индивидуальных планов",
  term = "Декабрь, май",
  by = { "school_curator", "head" }, unit = "school",
  run = "hearings.hold",
  proof = { document "minutes_hearing" },
  result = "По каждой паре решено: продолжать, помочь, заменить наставника",
}
activity "4.5" {
  title = "Изучить и распространить опыт наставников",
  term = "Март-апрель",
  by = "school_curator", unit = "school",
  form = "practice",
  proof = { "Описание практики для раздела сайта и муниципального совета" },
  result = "Лучший опыт доступен другим школам",
}

stage "5" { title = "Результаты", goal = "Результаты измерены так же, как в прошлый раз" }

activity "5.1" {
  title = "Посчитать, кто и в какой форме участвует",
  term = "до 1 ноября, до 15 мая",
  by = "school_curator", unit = "school",
  after = { "3.4" },
  run = "demand.school",
  proof = { document "demand" },
  result = "Школа видит, какие формы востребованы",
}
activity "5.2" {
  title = "Измерить четырнадцать результатов целевой модели",
  term = "Октябрь, май",
  by = { "school_curator", "psychologist" }, unit = "school",
  run = "results.school",
  proof = { document "results_school" },
  result = "Каждый результат измерен дважды и сопоставлен",
}

-- Согласия, статья 351.8, замена и освобождение наставника: этап 100.
require "library.support"
