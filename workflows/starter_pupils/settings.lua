-- SPDX-License-Identifier: MIT
-- Настройки программы, правила подбора, показатели. Этапы и мероприятия — в roadmap.lua.

input "acts_grounds" { type = "text", title = "Муниципальный или региональный акт, на котором основан приказ школы",
  default = "распоряжением Минпросвещения России от 25 декабря 2019 г. № Р-145" }
input "group_form" { type = "text", title = "Форма наставничества, когда наставник — педагог", default = "педагог – обучающийся" }
input "pair_form" { type = "text", title = "Форма для документов, где она одна", default = "педагог – обучающийся" }
input "target" { type = "number", title = "Цель: доля обучающихся 10–19 лет с наставником, %", default = 70 }
input "target_by" { type = "date", title = "К какому дню достичь цели", default = "2027-05-31" }
input "target_satisfied" { type = "number", title = "Цель: доля довольных участников, %", default = 80 }
input "award" { type = "text", title = "Награда, к которой представляют лучшего наставника (пусто — не представляют)", default = "" }
input "reward_money" { type = "text", title = "Стимулирующая выплата каждому наставнику (пусто — выплат нет)", default = "" }
input "data_recipients" { type = "text", title = "Кому передаются данные участников (пишется в согласиях)",
  default = "управлению образования — без фамилий обучающихся, для мониторинга" }
input "site" { type = "text", title = "Где публикуются новости", default = "сайт школы" }

criteria "groups" {
  { name = "needs", title = "наставник силён в том, что трудно обучающемуся", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 60 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 30 },
  { name = "age", title = "возраст, с которым наставник хочет работать", kind = "within",
    mentor = "wished_ages", mentee = "age", weight = 10 },
}

indicator "pupils" {
  title = "Обучающиеся с запросом, у которых есть наставник",
  numerator = { people = "pupil", paired = true }, denominator = { people = "pupil" }, target = 100, by = "2026-10-31",
}
indicator "consents" {
  title = "Обучающиеся, за которых родители дали согласие на обработку данных",
  numerator = { people = "pupil", consent = "data" }, denominator = { people = "pupil" }, target = 100, by = "2026-09-30",
}
indicator "satisfied" {
  title = "Участники, довольные работой (4 и 5 из 5)",
  numerator = { records = "feedback", where = { useful = { from = 4 } } }, denominator = { records = "feedback" }, target = 80,
  by = "2027-05-31",
}
indicator "schools" { title = "Школы, где работают пары и группы", numerator = "schools_with_pairs", denominator = "schools", target = 100 }
