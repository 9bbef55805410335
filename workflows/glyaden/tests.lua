-- SPDX-License-Identifier: MIT
-- Проверки программы. Запуск: nastavnik roadmap test workflows/glyaden
-- Как их писать, рассказано в workflows/README.md.

test "Если все работают в срок, год проходит от актов до заявки на конкурс" {
  on "1 сентября" { activity = "1.1.1", is = "open" },
  on "до 30 сентября" { document = "consent_data_parent", count = 9 },
  on "1 ноября" { activity = "4.1.1", is = "done" },
  on "до 30 ноября" { document = "acts_log", count = 1 },
  on "до 30 ноября" { document = "order_pairs", count = 1 },
  on "до 30 ноября" { document = "order_groups", count = 1 },
  on "1 декабря" { pairs = 6 },
  on "до 30 июня" { document = "order_awards", count = 1 },
  on "до 30 июня" { document = "application_contest", count = 1 },
}

test "Согласия не собраны: ни пар, ни групп не будет, узнаёт директор" {
  undone = "2.1.3",
  on "5 октября" { activity = "2.1.3", is = "overdue" },
  on "5 октября" { activity = "2.1.3", letter_to = "head", letter = "escalation" },
  on "30 ноября" { activity = "1.2.2", is = "waiting" },
  on "30 ноября" { activity = "5.2.2", is = "waiting" },
  on "30 ноября" { pairs = 0 },
}

test "Согласия собрали в ноябре: пары и группы догоняют" {
  undone = "2.1.3",
  on "20 ноября" { does = "2.1.3" },
  on "31 декабря" { activity = "5.2.2", is = "done" },
  on "20 января" { activity = "1.2.2", is = "done" },
  on "20 января" { pairs = 6 },
}

test "Финальных встреч не было: отчётов нет, поощрять рано" {
  undone = "6.1.1",
  on "1 июня" { activity = "6.1.1", is = "overdue" },
  on "1 июня" { activity = "6.1.3", is = "waiting" },
  on "1 июня" { activity = "7.1.1", is = "waiting" },
  on "до 1 июня" { document = "report_final", count = 0 },
}
