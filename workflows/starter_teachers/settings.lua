-- SPDX-License-Identifier: MIT
-- Настройки программы, правила подбора, показатели. Этапы и мероприятия — в roadmap.lua.

input "acts_grounds" { type = "text", title = "Муниципальный или региональный акт, на котором основан приказ школы",
  default = "письмом Минпросвещения России от 21 декабря 2021 г. № АЗ-1128/08" }
input "pair_form" { type = "text", title = "Форма наставничества", default = "педагог – педагог" }
input "pair_kind" { type = "text", title = "Вид наставничества", default = "традиционное" }
input "payment" { type = "text", title = "Условия оплаты наставничества (пишутся в приказе о парах)",
  default = "в размере и на условиях, которые установлены дополнительными соглашениями к трудовым договорам" }
input "target" { type = "number", title = "Цель: доля педагогов, которым нужен наставник и за которыми он закреплён, %", default = 100 }
input "target_by" { type = "date", title = "К какому дню достичь цели", default = "2026-11-30" }
input "target_satisfied" { type = "number", title = "Цель: доля довольных участников, %", default = 80 }
input "award" { type = "text", title = "Награда, к которой представляют лучшего наставника (пусто — не представляют)", default = "" }
input "reward_money" { type = "text", title = "Стимулирующая выплата каждому наставнику (пусто — выплат нет)", default = "" }
input "data_recipients" { type = "text", title = "Кому передаются данные участников (пишется в согласиях)",
  default = "управлению образования — для мониторинга программы наставничества" }
input "site" { type = "text", title = "Где публикуются новости", default = "раздел «Наставничество» на сайте школы" }

criteria "pairs" {
  { name = "wish", title = "обоюдный выбор", kind = "wish", mentee = "wishes", weight = 60 },
  { name = "needs", title = "компетенции наставника отвечают запросу", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 40 },
  { name = "subject", title = "общий предмет", kind = "equal", mentor = "subject", mentee = "subject", weight = 30 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 15 },
  { name = "hours", title = "у наставника есть время", kind = "at_least", mentor = "hours", value = 4, weight = 5 },
}

indicator "teachers" {
  title = "Педагоги с запросом, за которыми закреплён наставник",
  numerator = "mentees_in_pairs", denominator = "mentees", target = 100, by = "2026-11-30",
}
indicator "young" {
  title = "Педагоги первых трёх лет работы, за которыми закреплён наставник",
  numerator = { people = "mentee", where = { experience_years = { to = 3 } }, paired = true },
  denominator = { people = "mentee", where = { experience_years = { to = 3 } } }, target = 100, by = "2026-11-30",
}
indicator "satisfied" {
  title = "Участники, довольные работой (4 и 5 из 5)",
  numerator = { records = "feedback", where = { useful = { from = 4 } } }, denominator = { records = "feedback" }, target = 80,
  by = "2027-05-31",
}
indicator "schools" { title = "Школы, где работают пары", numerator = "schools_with_pairs", denominator = "schools", target = 100 }
