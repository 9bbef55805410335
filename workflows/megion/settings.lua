-- SPDX-License-Identifier: MIT
-- Настройки программы, правила подбора, показатели. Этапы и мероприятия — в roadmap.lua.

input "youngest" { type = "number", title = "С какого возраста обучающийся участвует, лет", default = 10 }
input "pair_form" { type = "text", title = "Форма наставничества, если в запросе её нет", default = "учитель – ученик" }
input "pair_kind" { type = "text", title = "Вид наставничества", default = "индивидуальное" }
input "payment" {
  type = "text", title = "Условия оплаты наставничества педагогов (пишутся в приказе о назначении наставников)",
  default = "педагогам — в размере и на условиях, которые установлены дополнительными соглашениями к трудовым договорам",
}
input "next_speaker" {
  type = "text", title = "Кто выступает следующим на совещании педагогических работников",
  default = "заместитель директора школы-площадки с опытом работы в форме «ученик – ученик»",
}

criteria "pairs" {
  { name = "form", title = "форма наставничества та, о которой просят", kind = "equal", mentor = "forms", mentee = "form",
    hard = true },
  { name = "needs", title = "наставник силён в том, что трудно наставляемому", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 40 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 30 },
  { name = "subject", title = "общий предмет", kind = "equal", mentor = "subject", mentee = "subject", weight = 20 },
  { name = "age", title = "наставник не младше наставляемого", kind = "at_least", mentor = "age", mentee = "age",
    hard = true, missing = "allow" },
}

indicator "covered" {
  title = "Наставляемые, у которых есть наставник", numerator = "mentees_in_pairs", denominator = "mentees",
}
indicator "pupils_for_pupils" {
  title = "Пары «ученик – ученик»", numerator = { pairs = true, where = { form = "ученик – ученик" } }, denominator = "pairs",
}
