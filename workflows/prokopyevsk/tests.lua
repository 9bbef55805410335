-- SPDX-License-Identifier: MIT
-- Проверки карты. Запуск: nastavnik roadmap test workflows/prokopyevsk
-- Как их писать, рассказано в workflows/README.md.

test "Если все работают в срок, год проходит без просрочек" {
  on "1 августа" { activity = "1.1", is = "open" },
  on "1 октября" { activity = "1.1", is = "done" },
  on "до 1 октября" { document = "order_curator_school", count = 3 },
  on "до 1 октября" { document = "order_pairs", count = 3 },
  on "1 ноября" { pairs = 10 },
  on "31 декабря" { activity = "5.4", is = "done" },
  on "31 мая" { activity = "6.1", is = "done" },
  on "до 30 июня" { document = "report_municipal", count = 1 },
  on "до 30 июня" { activity = "5.3", letter_to = "department_head", count = 0 },
}

test "Пары не закреплены: узнаёт куратор, потом начальник управления" {
  undone = "5.3",
  on "30 сентября" { activity = "5.3", is = "open" },
  on "15 октября" { activity = "5.3", is = "overdue" },
  on "1 октября" { activity = "5.3", letter_to = "school_curator", letter = "overdue", count = 3 },
  on "3 октября" { activity = "5.3", letter_to = "municipal_curator", letter = "escalation" },
  on "10 октября" { activity = "5.3", letter_to = "department_head", letter = "escalation", count = 3 },
  on "15 октября" { pairs = 0 },
}

test "Школа не утвердила программу: дальше её не пускают ворота" {
  undone = "1.1",
  on "15 октября" { activity = "1.1", is = "overdue" },
  on "15 октября" { activity = "1.2", is = "waiting" },
  on "15 октября" { activity = "5.3", is = "waiting" },
  on "до 15 октября" { document = "order_pairs", count = 0 },
}

test "Программу утвердили в октябре: пары догоняют" {
  undone = "1.1",
  on "15 октября" { does = "1.1" },
  on "15 декабря" { activity = "1.2", is = "done" },
  on "15 декабря" { activity = "5.3", is = "done" },
  on "с 15 октября по 15 декабря" { unit = "school-1", document = "order_pairs", count = 1 },
}
