-- SPDX-License-Identifier: MIT
-- Настройки программы, правила подбора. Этапы и мероприятия — в roadmap.lua.

input "pair_form" { type = "text", title = "Форма наставничества", default = "учитель – учитель" }
input "pair_kind" { type = "text", title = "Вид, если по карточкам он не ясен", default = "опытный предметник – неопытный предметник" }
input "payment" { type = "text", title = "Условия оплаты наставничества (пишутся в приказе о парах)",
  default = "в размере и на условиях, которые установлены дополнительными соглашениями к трудовым договорам" }
input "data_recipients" { type = "text", title = "Кому передаются данные участников (пишется в согласиях)",
  default = "никому, кроме органов, которым их обязаны передавать по закону" }

criteria "pairs" {
  { name = "needs", title = "компетенции наставника отвечают запросу", kind = "covers",
    mentor = "competences", mentee = "deficits", weight = 50 },
  { name = "subject", title = "общий предмет", kind = "equal", mentor = "subject", mentee = "subject", weight = 30 },
  { name = "interests", title = "общие интересы", kind = "shared", mentor = "interests", mentee = "interests", weight = 15 },
  { name = "hours", title = "у наставника есть время", kind = "at_least", mentor = "hours", value = 4, weight = 5 },
}
