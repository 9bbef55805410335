-- SPDX-License-Identifier: MIT
-- Проверки карты. Запуск: nastavnik roadmap test workflows/staryoskol
-- Как их писать, рассказано в workflows/README.md.

test "Если все работают в срок, банки, пары и программы идут друг за другом" {
  on "до 20 августа" { document = "order_model", count = 1 },
  on "до 31 августа" { document = "order_introduction", count = 4 },
  on "до 23 сентября" { document = "bank_mentees", count = 4 },
  on "до 23 сентября" { document = "order_bank_municipal", count = 1 },
  on "до 31 октября" { document = "order_pairs", count = 4 },
  on "30 ноября" { activity = "2.1.4", is = "done" },
  on "до 30 ноября" { document = "order_monitoring", count = 1 },
  on "декабрь" { document = "recommendations", count = 1 },
}

test "Школы не собрали банки: пары ждут, об этом узнают координатор и заместители начальника" {
  undone = "2.1.1",
  on "25 сентября" { activity = "2.1.1", is = "overdue" },
  on "25 сентября" { activity = "2.1.3", is = "waiting" },
  on "26 сентября" { activity = "2.1.1", letter_to = "municipal_curator", letter = "escalation", count = 4 },
  on "3 октября" { activity = "2.1.1", letter_to = "controller", letter = "escalation" },
  on "до 15 октября" { document = "order_pairs", count = 0 },
}

test "Нет приказа о системе наставничества — школа не утверждает свои акты" {
  undone = "1.1",
  on "31 августа" { activity = "1.4", is = "waiting" },
  on "до 31 августа" { document = "order_introduction", count = 0 },
}
