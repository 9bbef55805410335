-- SPDX-License-Identifier: MIT
-- Проверки карты. Запуск: nastavnik roadmap test workflows/starter_teachers
-- Как их писать, рассказано в workflows/README.md.

test "Если все работают в срок, к ноябрю все, кому нужно, работают в парах" {
  on "до 1 октября" { document = "regulation", count = 2 },
  on "до 31 октября" { document = "order_pairs", count = 2 },
  on "1 ноября" { pairs = 4 },
  on "ноябрь" { document = "monitoring", count = 1 },
  on "31 мая" { activity = "7.2", is = "done" },
}

test "Реестра нет: приказ о парах ждёт, начальник управления узнаёт" {
  undone = "4.1",
  on "3 ноября" { activity = "4.1", letter_to = "municipal_curator", letter = "escalation" },
  on "10 ноября" { activity = "4.1", letter_to = "department_head", letter = "escalation" },
  on "10 ноября" { activity = "5.2", is = "waiting" },
  on "10 ноября" { pairs = 0 },
}

test "Итоговой беседы не было: отчёта пары нет" {
  undone = "7.1",
  on "1 июня" { activity = "7.1", is = "overdue" },
  on "1 июня" { activity = "7.2", is = "waiting" },
  on "до 1 июня" { document = "report_final", count = 0 },
}
