// SPDX-License-Identifier: MIT
#include "store/errors.hpp"

#include <algorithm>

namespace nastavnik::store {

namespace {

Error at(const std::string& where, std::string code, Text message) {
    return {std::move(code), std::move(message), {.file = where}};
}

Text withReport(const Text& text, const std::string& said) {
    return {text.ru + " Сообщение базы: «" + said + "».", text.en + " The database says: \"" + said + "\"."};
}

} // namespace

Error busy(const DatabaseReport& report) {
    return at(report.where, "ST001",
              withReport({"База данных занята дольше допустимого времени ожидания. Повторите действие; если это "
                          "повторяется, закройте другие программы, открывшие базу.",
                          "The database has been busy for longer than the waiting time. Repeat the action; if it "
                          "happens again, close other programs that have the database open."},
                         report.said));
}

Error diskFull(const DatabaseReport& report) {
    return at(report.where, "ST002",
              withReport({"На диске с базой данных не осталось места; изменение не сохранено. Освободите место и "
                          "повторите действие.",
                          "The disk of the database is full; the change was not kept. Free some space and repeat the "
                          "action."},
                         report.said));
}

Error damaged(const DatabaseReport& report) {
    return at(report.where, "ST003",
              withReport({"Файл не является базой данных Nastavnik или повреждён. Проверьте путь; если он верен, "
                          "восстановите базу из резервной копии (nastavnik restore).",
                          "The file is not a Nastavnik database, or it is damaged. Check the path; if it is right, "
                          "restore the database from a backup (nastavnik restore)."},
                         report.said));
}

Error newerSchema(const std::string& where, int found, int known) {
    const std::string newer = std::to_string(found);
    const std::string own = std::to_string(known);
    return at(where, "ST004",
              {"База данных создана более новой программой: её схема имеет номер " + newer +
                   ", а эта программа знает " + "схемы до " + own +
                   ". Установите новую версию Nastavnik или восстановите прежнюю резервную копию.",
               "The database was written by a newer program: its schema has number " + newer + ", this program knows " +
                   "schemas up to " + own + ". Install the newer Nastavnik or restore an earlier backup."});
}

Error alreadyServed(const std::string& where, const std::string& by) {
    return at(where, "ST005",
              {"С этой базой данных уже работает другой сервер (" + by + "). Остановите его или укажите другую базу.",
               "Another server already works with this database (" + by + "). Stop it or name another database."});
}

Error readOnly(const DatabaseReport& report) {
    return at(report.where, "ST006",
              withReport({"База данных открыта только для чтения; изменение не сохранено. Разрешите программе запись "
                          "в файл базы и в его папку.",
                          "The database is read-only; the change was not kept. Let the program write to the database "
                          "file and its folder."},
                         report.said));
}

Error conflict(const DatabaseReport& report) {
    return at(report.where, "ST007",
              withReport({"Изменение столкнулось с одновременным изменением и отменено целиком. Повторите действие.",
                          "The change met another one made at the same time and was undone as a whole. Repeat the "
                          "action."},
                         report.said));
}

Error commitRefused(const std::string& where) {
    return at(where, "ST008",
              {"База данных отменила изменение вместо того, чтобы сохранить его. Повторите действие; если это "
               "повторяется, посмотрите журнал сервера базы данных.",
               "The database rolled the change back instead of keeping it. Repeat the action; if it happens again, "
               "look into the log of the database server."});
}

Error changedMigration(const std::string& where, const std::string& migration) {
    return at(where, "ST009",
              {"Схема базы данных построена другим вариантом шага «" + migration +
                   "», чем содержит эта программа. Установите ту сборку Nastavnik, с которой работала база.",
               "The schema of the database was built by another variant of step \"" + migration +
                   "\" than this program has. Install the build of Nastavnik that the database was used with."});
}

Error unreachable(const DatabaseReport& report) {
    return at(report.where, "ST010",
              withReport({"База данных не открывается. Проверьте путь или адрес, права доступа и работу сервера базы.",
                          "The database does not open. Check the path or address, the access rights and whether the "
                          "database server runs."},
                         report.said));
}

Error notServed(const DatabaseReport& report) {
    return at(
        report.where, "ST011",
        withReport({"База данных не выполнила действие; оно не сохранено. Проверьте диск и соединение и повторите "
                    "действие.",
                    "The database did not carry out the action; nothing of it was kept. Check the disk and the "
                    "connection and repeat the action."},
                   report.said));
}

Error notKept(const Text& what, const std::string& name) {
    return {
        "ST012",
        {"В базе данных нет: " + what.ru + " «" + name + "». Проверьте, та ли база открыта и не устарела ли ссылка.",
         "The database does not hold: " + what.en + " \"" + name +
             "\". Check that the right database is open and the reference is not outdated."}};
}

Error notAllowed(const DatabaseReport& report) {
    return at(report.where, "ST013",
              withReport({"Запись не принята: она повторяет имеющуюся или ссылается на отсутствующую. Исправьте код "
                          "или ссылку.",
                          "The entry was refused: it doubles an existing one or refers to a missing one. Mend the "
                          "code or the reference."},
                         report.said));
}

Error damagedValue(const std::string& sql, int column) {
    const std::string place = std::to_string(column + 1);
    return {"ST014",
            {"Значение в столбце " + place + " запроса «" + sql +
                 "» повреждено. Проверьте базу командой nastavnik doctor и восстановите её из резервной копии.",
             "The value in column " + place + " of \"" + sql +
                 "\" is damaged. Check the database with nastavnik doctor and restore it from a backup."}};
}

Error targetExists(const std::string& target) {
    return at(target, "ST015",
              {"Такой файл уже есть; резервная копия не заменяет существующие файлы. Укажите другое имя.",
               "There is such a file already; a backup does not replace existing files. Give another name."});
}

Error needsPgDump() {
    return {"ST016",
            {"Резервную копию базы PostgreSQL делают её собственными средствами. Запустите pg_dump или настройте "
             "архивирование журнала.",
             "A PostgreSQL database is backed up with its own tools. Run pg_dump or set up archiving of its log."}};
}

Error auditIsFinal(const DatabaseReport& report) {
    return at(report.where, "ST017",
              withReport({"Журнал аудита только пополняется: записи в нём нельзя изменить или удалить. Внесите "
                          "исправление новым действием.",
                          "The audit log only grows: its rows cannot be changed or removed. Make the correction by a "
                          "new action."},
                         report.said));
}

Error olderSchema(const std::string& where, int found, int known) {
    const std::string older = std::to_string(found);
    const std::string own = std::to_string(known);
    return at(where, "ST018",
              {"Схема базы данных имеет номер " + older + ", а этой программе нужна схема " + own +
                   ". Запустите nastavnik serve один раз: сервер обновит базу.",
               "The schema of the database has number " + older + ", this program needs schema " + own +
                   ". Start nastavnik serve once: the server brings the database up to date."});
}

bool hasCode(const Error& error, std::string_view code) {
    return std::any_of(error.faults().begin(), error.faults().end(),
                       [&](const Fault& fault) { return fault.code == code; });
}

bool isRetriable(const Error& error) { return hasCode(error, "ST001") || hasCode(error, "ST007"); }

} // namespace nastavnik::store
