-- SPDX-License-Identifier: MIT
-- Анкеты управления и координатора: коллегия, отбор, занятия, мероприятия.

form "collegium" {
  title = "Рассмотрение проекта положения на коллегии",
  fields = {
    { name = "held", type = "date", title = "Дата заседания коллегии", required = true },
    { name = "minutes", type = "text", title = "Номер протокола", required = true },
    { name = "remarks", type = "long_text", title = "Замечания и как они учтены" },
    { name = "executor", type = "text", title = "Исполнитель приказа: фамилия, имя, отчество", required = true },
    { name = "phone", type = "text", title = "Телефон исполнителя", required = true },
  },
}

form "lessons_plan" {
  title = "План занятий",
  fields = {
    { name = "october", type = "text", title = "Октябрь" }, { name = "november", type = "text", title = "Ноябрь" },
    { name = "december", type = "text", title = "Декабрь" }, { name = "january", type = "text", title = "Январь" },
    { name = "february", type = "text", title = "Февраль" }, { name = "march", type = "text", title = "Март" },
    { name = "april", type = "text", title = "Апрель" }, { name = "may", type = "text", title = "Май" },
  },
}

form "selection" {
  title = "Баллы комиссии: поправьте предварительные",
  fields = { { name = "comment", type = "long_text", title = "Особое мнение комиссии" } },
}

form "event_plan" {
  title = "Мероприятие",
  fields = {
    { name = "held", type = "date", title = "День", required = true },
    { name = "place", type = "text", title = "Место", required = true },
    { name = "points", type = "long_text", title = "Программа: каждый пункт с новой строки", required = true },
  },
}

form "meeting_minutes" {
  title = "Совещание",
  fields = {
    { name = "held", type = "date", title = "Дата", required = true },
    { name = "present", type = "number", title = "Присутствовало, человек", required = true },
    { name = "agenda", type = "long_text", title = "Повестка: каждый вопрос с новой строки", required = true },
    { name = "heard", type = "long_text", title = "Что обсудили", required = true },
    { name = "decided", type = "long_text", title = "Решения: каждое с новой строки", required = true },
  },
}

form "network_pair" {
  title = "Бумаги сетевой пары",
  fields = {
    { name = "contract_number", type = "text", title = "Договор организаций о сетевом взаимодействии: номер", required = true },
    { name = "contract_date", type = "date", title = "Договор: дата" },
    { name = "head_agrees", type = "flag", title = "Руководитель организации наставника согласен", required = true },
    { name = "head_date", type = "date", title = "Когда согласился" },
    { name = "mentor_agrees", type = "flag", title = "Наставник дал письменное согласие", required = true },
    { name = "agreement_number", type = "text", title = "Дополнительное соглашение наставника: номер", required = true },
    { name = "pay", type = "text", title = "Размер выплаты" },
    { name = "unpaid_reason", type = "text", title = "Если выплаты нет — причина" },
  },
}
