-- SPDX-License-Identifier: MIT
-- Настройки программы, правила подбора, показатели. Этапы и мероприятия — в roadmap.lua.

-- В печатной карте у мероприятия 4.1 срока нет. Муниципалитет ставит свой срок в настройках программы.
input "register_term" { type = "text", title = "Срок утверждения реестра наставников (4.1)", default = "Сентябрь" }
-- «По итогам» — срок по событию: сам он задачу не открывает. Когда дата окончания известна, впишите месяц.
input "media_term" { type = "text", title = "Срок публикаций о лучших практиках (7.5)", default = "По итогам реализации НП" }
input "pair_form" { type = "text", title = "Форма наставничества", default = "педагог – педагог" }
input "pair_kind" {
  type = "text", title = "Вид наставничества", default = "опытный учитель – молодой специалист",
}
input "payment" {
  type = "text",
  title = "Условия оплаты наставничества (пишутся в приказе о парах)",
  default = "в размере и на условиях, которые установлены дополнительными соглашениями к трудовым договорам",
}
input "contest_title" { type = "text", title = "Название конкурса пар", default = "#Наставник+" }
input "training_hours" { type = "number", title = "Объём программы обучения наставников, часов", default = 36 }

criteria "pairs" {
  { name = "subject", title = "общий предмет", kind = "equal", mentor = "subject", mentee = "subject", weight = 40 },
  { name = "needs", title = "компетенции наставника отвечают запросу", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 30 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 15 },
  { name = "age", title = "возраст наставляемого по желанию наставника", kind = "within",
    mentor = "wished_ages", mentee = "age", weight = 10 },
  { name = "hours", title = "у наставника есть время", kind = "at_least", mentor = "hours", value = 4, weight = 5 },
}

indicator "covered" {
  title = "Молодые специалисты, за которыми закреплён наставник",
  numerator = "mentees_in_pairs", denominator = "mentees", target = 100, by = "2027-05-31",
}
indicator "consents" {
  title = "Наставляемые, давшие согласие на обработку персональных данных",
  numerator = { people = "mentee", consent = "data" }, denominator = "mentees", target = 100, by = "2026-09-30",
}
indicator "satisfied" {
  title = "Участники пар, которым работа в паре полезна (4 или 5 из 5)",
  numerator = { records = "feedback", where = { useful = { from = 4 } } }, denominator = { records = "feedback" }, target = 80,
}
indicator "schools" {
  title = "Школы, в которых работают пары",
  numerator = "schools_with_pairs", denominator = "schools", target = 100,
}
