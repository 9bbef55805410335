-- SPDX-License-Identifier: MIT
-- Проверки карты. Запуск: nastavnik roadmap test workflows/megion
-- Как их писать, рассказано в workflows/README.md.

test "Если все работают в срок, наставники назначены в начале октября" {
  on "до 15 сентября" { document = "order_council", count = 1 },
  on "до 30 сентября" { document = "memo_mentor", count = 2 },
  on "30 сентября" { activity = "3.1", is = "done" },
  on "до 5 октября" { document = "order_pairs", count = 2 },
  on "до 31 декабря" { document = "minutes_hearing", count = 2 },
  on "до 30 июня" { document = "results_municipal", count = 1 },
}

test "Куратор не провёл анкетирование до конца сентября: узнаёт центр развития образования" {
  undone = "3.3",
  on "30 сентября" { activity = "3.3", is = "open" },
  on "2 октября" { activity = "3.3", is = "overdue" },
  on "3 октября" { activity = "3.3", letter_to = "municipal_curator", letter = "escalation", count = 2 },
}

test "Базы не собраны — наставников не назначают" {
  undone = "2.2",
  on "10 октября" { activity = "3.4", is = "waiting" },
  on "до 10 октября" { document = "order_pairs", count = 0 },
}
