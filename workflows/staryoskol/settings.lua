-- SPDX-License-Identifier: MIT
-- Настройки программы, правила подбора, показатели. Этапы и мероприятия — в roadmap.lua.

input "coordinator" {
  type = "text", title = "Муниципальный координатор: полное название организации",
  default = "муниципальное бюджетное учреждение дополнительного профессионального образования «Институт развития образования»",
}
input "grounds" {
  type = "text", title = "Во исполнение чего издан приказ",
  default = "приказа министерства образования области от 27 января 2022 г. № 269 о системе наставничества",
}
input "acts_grounds" {
  type = "text", title = "На чём основаны акты школ", default = "приказом управления образования о системе наставничества",
}
input "acts_by" { type = "date", title = "Акты школ утвердить не позднее", default = "2026-08-31" }
input "target" { type = "number", title = "Включить в систему наставничества, % педагогов", default = 100 }
input "target_by" { type = "date", title = "Включить всех не позднее", default = "2026-11-30" }
input "bank_pass" { type = "number", title = "Проходной балл в муниципальный банк (из 20)", default = 10 }
input "bank_regional" { type = "number", title = "Сколько лучших выдвигать в региональный банк", default = 2 }
input "pair_form" { type = "text", title = "Форма наставничества, если в запросе её нет", default = "педагог – педагог" }
input "pair_kind" { type = "text", title = "Вид наставничества, если в запросе его нет", default = "традиционное" }
input "award" { type = "text", title = "Награда, к которой представляют лучшего наставника (пусто — не представляют)",
  default = "нагрудный знак «Почётный наставник»" }
input "payment" {
  type = "text", title = "Условия оплаты наставничества (пишутся в приказе о парах)",
  default = "в размере и на условиях, которые установлены дополнительными соглашениями к трудовым договорам",
}

criteria "pairs" {
  { name = "direction", title = "общее направление помощи", kind = "equal", mentor = "subject", mentee = "subject", weight = 40 },
  { name = "needs", title = "компетенции наставника отвечают запросу", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 30 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 15 },
  { name = "sympathy", title = "пожелание наставляемого", kind = "wish", mentee = "wishes", weight = 15 },
  { name = "category", title = "педагог-наставник или педагог-методист", kind = "has", mentor = "qualification",
    value = { "педагог-наставник", "педагог-методист" }, weight = 10 },
  { name = "form", title = "форма наставничества та, о которой просят", kind = "equal", mentor = "forms", mentee = "form",
    hard = true, missing = "allow" },
  { name = "superior", title = "не прямой руководитель", kind = "unlisted", mentor = "superior_of", hard = true,
    forms = { "педагог – педагог" } },
}

indicator "included" {
  title = "Педагоги, включённые в систему наставничества: наставники и наставляемые",
  numerator = { people = "teacher", paired = true }, denominator = { people = "teacher" }, target = 100, by = "2026-11-30",
}
indicator "covered" {
  title = "Педагоги, за которыми закреплён наставник",
  numerator = "mentees_in_pairs", denominator = "mentees", target = 100, by = "2026-11-30",
}
indicator "schools" {
  title = "Организации, в которых работают пары", numerator = "schools_with_pairs", denominator = "schools", target = 100,
}
indicator "satisfied" {
  title = "Участники, которым программа помогла (4 или 5 из 5)",
  numerator = { records = "feedback", where = { useful = { from = 4 } } }, denominator = { records = "feedback" }, target = 80,
}

-- Наставник другой школы: важно, чем он силён, а не где работает.
criteria "network" {
  { name = "needs", title = "компетенции наставника отвечают запросу", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 40, hard = true },
  { name = "direction", title = "общее направление помощи", kind = "equal", mentor = "subject", mentee = "subject", weight = 30 },
}
