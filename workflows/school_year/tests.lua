-- SPDX-License-Identifier: MIT
-- Проверки программы. Запуск: nastavnik roadmap test workflows/school_year
-- Как их писать, рассказано в workflows/README.md.

test "Если все работают в срок, показатели попадают на итоговый совет" {
  on "до 30 сентября" { document = "indicators_year", count = 1 },
  on "до 30 сентября" { document = "programme_school", count = 1 },
  on "1 ноября" { pairs = 4 },
  on "май" { document = "indicators_year", count = 1 },
  on "31 мая" { activity = "4.5", is = "done" },
  on "до 30 июня" { document = "order_renewal", count = 1 },
}

test "Самообследования не было: программу не утвердить и сравнивать не с чем" {
  undone = "1.1",
  on "3 октября" { activity = "1.1", letter_to = "deputy", letter = "escalation" },
  on "15 октября" { activity = "1.5", is = "waiting" },
  on "31 мая" { activity = "4.3", is = "waiting" },
  on "до 31 мая" { document = "programme_school", count = 0 },
}

test "Показатели года не сведены: итоговый совет ждёт" {
  undone = "4.3",
  on "1 июня" { activity = "4.3", is = "overdue" },
  on "1 июня" { activity = "4.5", is = "waiting" },
  on "1 июня" { activity = "4.6", is = "waiting" },
}
