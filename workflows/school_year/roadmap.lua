-- SPDX-License-Identifier: MIT
-- Программа школы на один учебный год: форма «учитель – учитель» в четырёх видах, десять показателей по годам.
-- В бумаге нет ни таблицы, ни сроков, ни исполнителей: этапы и сроки предложены здесь. Как менять: workflows/README.md.

roadmap "school_year" {
  title = "Программа реализации системы наставничества",
  place = "Средняя общеобразовательная школа",
  remind = "за 7 дней",
  escalate = { { after = "3 дня", to = "deputy" }, { after = "10 дней", to = "head" } },
}

require "library.notices"
require "library.forms"
require "forms"
require "library.support"
require "documents"
require "settings"

notice "newcomer" {
  subject = "Программа наставничества: приглашаем",
  text = [[
{title} приглашает вас в программу наставничества: опытный коллега поможет освоиться. Участие добровольное, ответьте куратору.]],
}
notice "programme_renewed" {
  subject = "Программа наставничества на {title} учебный год",
  text = [[
Приказом от {document.date} № {document.number} решено, как наставничество пойдёт дальше. Приказ приложен.
В сентябре запросы и банк наставников обновляются.]],
}

role "head" { title = "директор школы", unit = "school", stand_in = "deputy" }
role "deputy" { title = "заместитель директора", unit = "school", stand_in = "head" }
role "school_curator" { title = "куратор программы наставничества", unit = "school", stand_in = "deputy" }
role "mentor" { title = "наставник", unit = "mentorship", stand_in = "school_curator" }
role "mentee" { title = "наставляемый", unit = "mentorship" }

for _, one in ipairs(require "indicators") do
  indicator(one.name) { title = one.title, numerator = "typed", denominator = "typed", by = "2027-05-31" }
end

stage "1" { title = "Программа на год", goal = "Известно, что показало самообследование и чего школа хочет достичь" }
activity "1.1" {
  title = "Провести самообследование: показатели прошлого года",
  term = "Сентябрь", by = { "school_curator", "deputy" }, unit = "school",
  run = "monitoring.start",
  proof = { document "indicators_year" },
  result = "Десять показателей прошлого года записаны, от них считается рост",
}
activity "1.2" {
  title = "Поддержать молодых и вновь принятых педагогов",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "staff.newcomers",
  proof = { document "newcomers" },
  result = "Каждый новый педагог получил приглашение в программу",
}
activity "1.3" {
  title = "Собрать запросы педагогов",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "requests.collect",
  proof = { document "bank_mentees" },
  result = "Затруднения педагогов известны",
}
activity "1.4" {
  title = "Рассмотреть программу на педагогическом совете",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "councils.inform",
  proof = { document "minutes" },
  result = "Коллектив знает цели, задачи и виды наставничества",
}
activity "1.5" {
  title = "Составить и утвердить программу на год по итогам самообследования",
  term = "Сентябрь", by = { "school_curator", "head" }, unit = "school",
  after = { "1.1", "1.3", "1.4" },
  run = "programme.write",
  proof = { document "programme_school" },
  result = "Программа утверждена: пять задач, одна форма, четыре вида, десять показателей с целями",
}

stage "2" { title = "Пары «учитель – учитель»", goal = "У каждого, кому нужна помощь, есть наставник" }
activity "2.1" {
  title = "Собрать согласия на обработку персональных данных",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "consents.mentees",
  proof = { document "consent_data_adult" },
  result = "Согласия наставляемых получены",
}
activity "2.2" {
  title = "Собрать согласия наставников",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "consents.mentors",
  proof = { document "consent_data_adult", document "consent_publication" },
  result = "Согласия наставников получены, на публикацию — отдельно",
}
activity "2.3" {
  title = "Составить банк наставников",
  term = "Сентябрь", by = "school_curator", unit = "school",
  run = "bank.mentors",
  proof = { document "bank_mentors" },
  result = "Каждый кандидат описан по восьми критериям",
}
activity "2.4" {
  title = "Отобрать наставников в реестр",
  term = "Сентябрь", by = "school_curator", unit = "school",
  after = { "2.3" },
  run = "bank.register",
  proof = { document "register_mentors" },
  result = "Реестр утверждён директором",
}
activity "2.5" {
  title = "Закрепить пары приказом, указать вид каждой",
  term = "Сентябрь – октябрь", by = { "school_curator", "head" }, unit = "school",
  after = { "1.3", "2.1", "2.2", "2.4" },
  run = "pairs.fix",
  proof = { document "protocol_pairs", document "order_pairs" },
  result = "Пары закреплены, у каждой назван один из четырёх видов",
}

stage "3" { title = "Работа пар и обучение в коллективе", goal = "Педагоги учатся друг у друга весь год" }
activity "3.1" {
  title = "Составить план пары",
  term = "Октябрь", by = { "mentor", "school_curator" }, accept = "school_curator", unit = "mentorship",
  run = "meetings.plan",
  proof = { document "plan_pair" },
  result = "У пары есть план",
}
activity "3.2" {
  title = "Проводить «горизонтальное» обучение: мастер-классы, взаимопосещение уроков",
  term = "1 раз в четверть", by = "school_curator", unit = "school",
  run = "staff.horizontal",
  proof = { "Записи о занятиях: сколько педагогов училось у коллег, сколько — проектированию урока" },
  result = "Мастерство растёт внутри школы",
}
activity "3.3" {
  title = "Учесть представление опыта и участие в конкурсах",
  term = "Декабрь, май", by = "school_curator", unit = "school",
  run = "staff.experience",
  proof = { "Записи: район, город, страна; участники конкурсов" },
  result = "Известно, кто представил опыт и на каком уровне",
}
activity "3.4" {
  title = "Проводить встречи пары по плану",
  term = "Октябрь – май", by = { "mentor", "school_curator" }, unit = "mentorship",
  after = { "3.1" },
  run = "meetings.year",
  proof = { document "meeting_log" },
  result = "Встречи проходят каждый месяц",
}
activity "3.5" {
  title = "Спросить обе стороны, как идёт работа",
  term = "Декабрь, май", by = { "mentor", "mentee" }, unit = "mentorship",
  run = "feedback.ask",
  proof = { "Ответы наставника и наставляемого" },
  result = "Удовлетворённость известна",
}

stage "4" { title = "Мониторинг и итоги", goal = "Видно, что изменилось за год, решено, что дальше" }
activity "4.1" {
  title = "Провести промежуточный мониторинг",
  term = "Январь", by = "school_curator", accept = "deputy", unit = "school",
  run = "reports.interim",
  proof = { document "analytic_note" },
  result = "Ход программы описан",
}
activity "4.2" {
  title = "Подвести итоги работы пары",
  term = "Декабрь, май", by = "school_curator", unit = "mentorship",
  run = "reports.pair",
  proof = { document "report_half_year", document "report_final" },
  result = "Отчёт пары составлен по записям",
}
activity "4.3" {
  title = "Сравнить показатели с прошлым годом (внутренняя система оценки качества)",
  term = "Май", by = "school_curator", accept = "deputy", unit = "school",
  after = { "1.1" },
  run = "monitoring.finish",
  proof = { document "indicators_year" },
  result = "Десять показателей сопоставлены с прошлым годом",
}
activity "4.4" {
  title = "Оценить изменения в коллективе",
  term = "Май", by = "school_curator", unit = "school",
  run = "staff.climate",
  proof = { document "analytic_note" },
  result = "Четыре ожидаемых результата оценены",
}
activity "4.5" {
  title = "Представить результаты на итоговом педагогическом совете",
  term = "Май", by = { "school_curator", "head" }, unit = "school",
  after = { "4.3" },
  run = "programme.final_council",
  proof = { document "minutes" },
  result = "Коллектив знает результаты, показатели внесены в протокол",
}
activity "4.6" {
  title = "Решить, продлить ли программу на следующий учебный год",
  term = "Май – июнь", by = "head", unit = "school",
  after = { "4.5" },
  run = "programme.renew",
  proof = { document "order_renewal" },
  result = "Приказ о программе следующего года издан",
}

-- Согласия собирают свои мероприятия этой карты, из общего хвоста остаётся то, что открывают события.
remove "100.1"
