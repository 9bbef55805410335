-- SPDX-License-Identifier: MIT
-- Настройки программы, правила подбора, показатели. Этапы и мероприятия — в roadmap.lua.

-- Многолетняя программа говорит «Ежегодно» или ничего. Месяцы ставит план на год: их меняют здесь или в настройках программы.
input "plan_information" { type = "text", title = "План на год: педагогический совет и информирование (1.4)",
  default = "Сентябрь, ежегодно" }
input "plan_mentees" { type = "text", title = "План на год: банк наставляемых (этап 2)",
  default = "Сентябрь, ежегодно" }
input "plan_mentors" { type = "text", title = "План на год: банк наставников (этап 3)", default = "Сентябрь, ежегодно" }
input "plan_selection" { type = "text", title = "План на год: отбор наставников (4.1.1)",
  default = "Октябрь, ежегодно" }
input "plan_courses" { type = "text", title = "План на год: обучение наставников (4.1.2)",
  default = "Октябрь-май, ежегодно" }
input "plan_meeting" { type = "text", title = "План на год: сопоставление анкет и первая встреча (5.1)",
  default = "Октябрь, ежегодно" }
input "plan_groups" { type = "text", title = "План на год: группы и приказ о них (5.2.1–5.2.2; в программе срока нет)",
  default = "Ноябрь, ежегодно" }
input "plan_programmes" { type = "text", title = "План на год: программы групп (5.2.3; в программе срока нет)",
  default = "Ноябрь-декабрь, ежегодно" }
input "plan_reflection" { type = "text", title = "План на год: рефлексивные встречи (5.2.4; в программе срока нет)",
  default = "Ноябрь-май, ежегодно" }
input "plan_final" { type = "text", title = "План на год: завершение (этап 6)", default = "Май, ежегодно" }
input "plan_awards" { type = "text", title = "План на год: поощрение (этап 7)", default = "Май-июнь, ежегодно" }
input "plan_news" { type = "text", title = "План на год: освещение (8.1.1; в программе срока нет)",
  default = "1 раз в четверть" }

input "act_federal" { type = "text", title = "Федеральный акт для изучения (1.1.1)",
  default = "Распоряжение Минпросвещения России от 25 декабря 2019 г. № Р-145 (целевая модель наставничества обучающихся)" }
input "act_regional" { type = "text", title = "Региональный акт для изучения (1.1.2)",
  default = "Приказ министерства образования Красноярского края от 30 ноября 2020 г. № 590-11-03 (региональная целевая модель)" }
input "act_draft" { type = "text", title = "Проект локального акта для изучения (1.1.3)",
  default = "Проект положения о системе наставничества педагогических работников в образовательной организации" }
input "pair_form" { type = "text", title = "Форма наставничества пар", default = "педагог – педагог" }
input "pair_kind" { type = "text", title = "Вид наставничества пар",
  default = "опытный педагог – педагог, испытывающий затруднения" }
input "group_form" { type = "text", title = "Форма наставничества групп", default = "педагог – обучающийся" }
input "payment" { type = "text", title = "Условия оплаты наставничества (пишутся в приказе о парах)",
  default = "в размере и на условиях, которые установлены дополнительными соглашениями к трудовым договорам" }
input "award" { type = "text", title = "Награда, к которой представляют лучшего наставника (пусто — не представляют)",
  default = "нагрудный знак «Почётный наставник»" }
input "reward_money" { type = "text", title = "Стимулирующая выплата каждому наставнику (пусто — выплат нет)",
  default = "" }
input "contest_title" { type = "text", title = "Краевой конкурс (7.1.3)", default = "Лучшие практики наставничества" }
input "site" { type = "text", title = "Где публикуются новости", default = "сайт школы" }
input "social" { type = "text", title = "Социальная сеть", default = "официальная страница школы в социальной сети" }
input "news_places" { type = "text", title = "Где рассказывают об итогах",
  default = "сайт школы, сайты организаций-партнёров, районная газета, страница регионального центра наставничества" }
input "data_recipients" { type = "text", title = "Кому передаются данные участников (пишется в согласиях)",
  default = "органу управления образованием и региональному центру наставничества — для мониторинга" }

criteria "pairs" {
  { name = "wish", title = "обоюдный выбор", kind = "wish", mentee = "wishes", weight = 60 },
  { name = "needs", title = "компетенции наставника отвечают запросу", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 40 },
  { name = "subject", title = "общий предмет", kind = "equal", mentor = "subject", mentee = "subject", weight = 20 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 15 },
}
criteria "groups" {
  { name = "needs", title = "наставник силён в том, что трудно обучающемуся", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 60 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 30 },
}

indicator "pupils" {
  title = "Обучающиеся, вовлечённые в наставничество",
  numerator = { people = "pupil", paired = true }, denominator = { people = "pupil" }, target = 70, by = "2027-05-31",
}
indicator "teachers" {
  title = "Педагоги с затруднениями, за которыми закреплён наставник",
  numerator = "mentees_in_pairs", denominator = "mentees", target = 100, by = "2027-05-31",
}
indicator "readiness" {
  title = "Наставники, готовые к своей работе: желание, знания и приёмы на 4 и 5",
  numerator = { people = "mentor", where = { motivation = { from = 4 }, knowledge = { from = 4 }, technique = { from = 4 } } },
  denominator = "mentors", target = 100, by = "2027-05-31",
}
indicator "deficits" {
  title = "Наставляемые, у которых к концу года не осталось затруднений",
  numerator = { records = "deficits", where = { left = 0 } }, denominator = { records = "deficits" }, target = 50,
  by = "2027-05-31",
}
indicator "satisfied" {
  title = "Участники, довольные наставничеством (4 и 5 из 5)",
  numerator = { records = "feedback", where = { useful = { from = 4 } } }, denominator = { records = "feedback" }, target = 80,
  by = "2027-05-31",
}
