-- SPDX-License-Identifier: MIT
-- Тексты писем. В фигурных скобках то, что подставит программа. Дорожная карта может изменить любое письмо: после
-- строки require "library.notices" написать change "reminder" { text = "…" }.

notice "opened" {
  subject = "Новая задача: {task.title}",
  text = [[
Для вас открыта задача {task.activity} «{task.title}».
Исполняется для: {unit.name}.
Срок — по {due} включительно.]],
}

notice "reminder" {
  subject = "Скоро срок: {task.title}",
  text = [[
Напоминаем о задаче {task.activity} «{task.title}» ({unit.name}).
Последний день — {due}. Если работа уже сделана, отметьте её в программе.]],
}

notice "overdue" {
  subject = "Срок прошёл: {task.title}",
  text = [[
Срок задачи {task.activity} «{task.title}» ({unit.name}) закончился {due}, а результата в программе нет.
Сдайте результат или сообщите куратору, что мешает.]],
}

notice "escalation" {
  subject = "Нужна помощь: {task.title}",
  text = [[
Задача {task.activity} «{task.title}» ({unit.name}) не выполнена, её срок закончился {due}.
Свяжитесь с исполнителем и помогите ему завершить работу.]],
}

notice "returned" {
  subject = "Вернули на доработку: {task.title}",
  text = [[
Результат задачи {task.activity} «{task.title}» ({unit.name}) не принят.
Что нужно исправить: {reason}]],
}

notice "ask" {
  subject = "Ждём вашего ответа: {title}",
  text = [[
По задаче «{task.title}» ({unit.name}) нужен ваш ответ: {title}.
Он займёт несколько минут.]],
}

notice "stuck" {
  subject = "Работа остановилась: {task.title}",
  text = [[
Программа не смогла продолжить задачу {task.activity} «{task.title}» ({unit.name}).
Причина: {reason}]],
}

notice "pair_fixed" {
  subject = "Вы участвуете в наставнической паре",
  text = [[
Приказом от {document.date} № {document.number} закреплена пара: {pair.title}.
Приказ приложен. Дальше программа пришлёт каждому короткие задания: составлять отчёты вам не придётся.]],
}

notice "group_fixed" {
  subject = "Вы участвуете в наставнической группе",
  text = [[
Приказом от {document.date} № {document.number} закреплена группа: {title}.
Приказ приложен. О первой встрече сообщит наставник.]],
}

notice "pair_finished" {
  subject = "Итоги совместной работы",
  text = [[
{title}: подведены итоги работы, решено {reason}. Отчёт приложен. Спасибо вам за этот год!]],
}

notice "first_meeting" {
  subject = "Первая встреча наставников и наставляемых",
  text = [[
Приглашаем на первую встречу: {title}. О времени и месте сообщит куратор.]],
}

notice "rewarded" {
  subject = "Благодарим за работу наставником",
  text = [[
По итогам учебного года вы отмечены приказом: {title}. Благодарственное письмо и сертификат приложены.]],
}

notice "information_letter" {
  subject = "Порядок работы по программе наставничества",
  text = [[
Направляем приказ о кураторах программы от {document.date} № {document.number} и информационное письмо.
Просим познакомить с ними педагогический коллектив.]],
}

notice "monitoring_table" {
  subject = "Мониторинг наставничества",
  text = [[
{title}: сводная таблица от {document.date} № {document.number} приложена. Посмотрите, кто ещё ждёт наставника.]],
}

notice "monitoring_done" {
  subject = "Подведены итоги: {title}",
  text = [[
Итоги подведены приказом от {document.date} № {document.number}, он приложен: {title}.
Проверьте строку своей школы; рекомендации придут отдельным письмом.]],
}

notice "recommendations" {
  subject = "Адресные рекомендации по наставничеству",
  text = [[
Для вашей школы подготовлены рекомендации от {document.date} № {document.number}, они приложены.
Сообщите координатору, что сделано, к сроку, который в них указан.]],
}

notice "contest_result" {
  subject = "Итоги конкурса: {title}",
  text = [[
Итоги конкурса «{title}» подведены приказом от {document.date} № {document.number}, он приложен.
Поздравляем победителей и благодарим всех участников.]],
}
