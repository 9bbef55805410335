-- SPDX-License-Identifier: MIT
-- Проверки карты. Запуск: nastavnik roadmap test workflows/starter_pupils
-- Как их писать, рассказано в workflows/README.md.

test "Если все работают в срок, к ноябрю у обучающихся есть наставники" {
  on "1 октября" { activity = "1.2", is = "done" },
  on "до 1 октября" { document = "order_introduction", count = 2 },
  on "до 31 октября" { document = "order_groups", count = 2 },
  on "1 ноября" { pairs = 5 },
  on "январь" { document = "monitoring", count = 1 },
  on "31 мая" { activity = "7.1", is = "done" },
  on "до 30 июня" { document = "order_awards", count = 2 },
}

test "Родители не дали согласия: приказ о группах не выйдет" {
  undone = "2.3",
  on "3 октября" { activity = "2.3", letter_to = "municipal_curator", letter = "escalation" },
  on "31 октября" { activity = "5.3", is = "waiting" },
  on "31 октября" { pairs = 0 },
}
