// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_words.hpp"

#include <algorithm>

namespace nastavnik::roadmap {

namespace {

constexpr Need required = Need::required;
constexpr Need optional = Need::optional;

const std::vector<std::string> unitKinds{"department", "school", "mentorship"};

std::vector<WordField> rungFields() {
    return {{"after", Shape::text, required, {"Через сколько после срока: «3 дня».", "How long after the term."}},
            {"to", Shape::text, required, {"Роль, которой сообщить.", "Role that is told."}}};
}

WordField title(const std::string& ru, const std::string& en) { return {"title", Shape::text, required, {ru, en}}; }

WordField remind(const std::string& ru, const std::string& en) { return {"remind", Shape::texts, optional, {ru, en}}; }

WordField escalate(const std::string& ru, const std::string& en) {
    return {"escalate", Shape::tables, optional, {ru, en}, {}, rungFields()};
}

Word roadmapWord() {
    return {"roadmap",
            {"Сама дорожная карта.", "The roadmap itself."},
            {title("Полное название.", "Full title."),
             {"place", Shape::text, required, {"Муниципалитет или школа.", "Municipality or school."}},
             remind("Когда напоминать, если у мероприятия не сказано иное: «за 7 дней».", "Default reminders."),
             escalate("Кому сообщать о просрочке, если у мероприятия не сказано иное.", "Default escalation.")}};
}

Word roleWord() {
    return {"role",
            {"Роль: кто делает, принимает, получает письма.", "A role: who does, accepts, is told."},
            {title("Название роли.", "Title of the role."),
             {"unit",
              Shape::text,
              required,
              {"Где её исполняют: управление, школа, пара.", "Where it is held."},
              unitKinds},
             {"stand_in", Shape::text, optional, {"Роль, которая замещает.", "Role that stands in."}},
             {"special",
              Shape::flag,
              optional,
              {"Видит сведения о здоровье, инвалидности и поведении.", "Sees special data."}}}};
}

Word stageWord() {
    return {"stage",
            {"Этап: заголовок, под которым стоят мероприятия.", "A heading of activities."},
            {title("Название этапа.", "Title of the stage."),
             {"goal", Shape::text, optional, {"Цель этапа.", "Goal of the stage."}}}};
}

Word activityWord() {
    return {
        "activity",
        {"Мероприятие: строка дорожной карты.", "A row of the roadmap."},
        {title("Что сделать.", "What is to be done."),
         {"term",
          Shape::text,
          optional,
          {"Срок словами приказа: «сентябрь–октябрь».", "Term in the words of the order."}},
         {"on",
          Shape::text,
          optional,
          {"Событие, которое открывает задачу; срок тогда — «в течение 3 рабочих дней».",
           "Event that opens the task; its term is then «в течение 3 рабочих дней»."},
          activityEvents()},
         {"by", Shape::texts, required, {"Роли исполнителей.", "Roles that do it."}},
         {"accept", Shape::text, optional, {"Роль, которая принимает результат.", "Role that accepts the result."}},
         {"unit",
          Shape::text,
          optional,
          {"Для кого задача; если не сказано — как у первой роли в by.",
           "For whom the task is; by default as of the first role."},
          unitKinds},
         {"after",
          Shape::texts,
          optional,
          {"Номера мероприятий, которые должны быть приняты раньше.", "Activities to be accepted first."}},
         {"proof",
          Shape::proofs,
          optional,
          {"Чем подтверждается: document \"имя\" или слова.", "What proves it: document \"id\" or words."}},
         remind("Когда напоминать: «за 7 дней».", "When to remind."),
         escalate("Кому и когда сообщать о просрочке.", "Who is told of a delay, and when."),
         {"run", Shape::text, optional, {"Функция из actions.lua: «pairs.fix».", "Function of actions.lua."}},
         {"form", Shape::text, optional, {"Анкета, которую заполняют при сдаче.", "Form filled in when submitting."}},
         {"result", Shape::text, optional, {"Какой результат ожидается.", "What has to come out."}}}};
}

Word documentWord() {
    return {
        "document",
        {"Вид документа.", "A kind of document."},
        {title("Название документа.", "Title of the document."),
         {"template",
          Shape::text,
          required,
          {"Имя файлов шаблона без окончания.", "Name of the template without ending."}},
         {"number", Shape::text, optional, {"Образец номера: «{n}-ОД».", "Pattern of its number."}},
         {"approve",
          Shape::texts,
          optional,
          {"Роли согласующих по порядку; последняя подписывает.", "Roles that approve, in order; the last one signs."}},
         {"register",
          Shape::text,
          optional,
          {"Имя общего журнала: виды документов с одним журналом нумеруются подряд.",
           "Name of a shared register: kinds of documents with the same one are numbered through."}},
         {"public",
          Shape::flag,
          optional,
          {"Документ для всех: не выпускается, пока названные в нём не согласились на публикацию.",
           "For everybody: not issued before those it names have agreed to be published."}}}};
}

Word noticeWord() {
    return {"notice",
            {"Текст письма.", "Text of a letter."},
            {{"subject", Shape::text, required, {"Тема.", "Subject."}},
             {"text",
              Shape::text,
              required,
              {"Текст; {task.title}, {due} и подобное подставляется.",
               "Text; {task.title}, {due} and so on are filled in."}}}};
}

Word formWord() {
    const std::vector<std::string> types{"text", "long_text", "number", "date", "flag", "choice", "scale", "persons"};
    return {"form",
            {"Анкета.", "A questionnaire."},
            {title("Название анкеты.", "Title of the form."),
             {"fields",
              Shape::tables,
              required,
              {"Поля анкеты.", "Fields of the form."},
              {},
              {{"name", Shape::text, required, {"Имя поля латиницей.", "Name of the field."}},
               {"type", Shape::text, required, {"Вид поля.", "Type of the field."}, types},
               title("Вопрос.", "The question."),
               {"required", Shape::flag, optional, {"Ответ обязателен.", "An answer is required."}},
               {"options", Shape::texts, optional, {"Варианты ответа для choice.", "Options of a choice."}}}}}};
}

Word inputWord() {
    return {
        "input",
        {"Значение, которое муниципалитет вписывает сам.", "A value that the municipality fills in."},
        {{"type", Shape::text, required, {"Вид значения.", "Type of the value."}, {"text", "number", "date", "flag"}},
         title("Что вписать.", "What to fill in."),
         {"default", Shape::value, optional, {"Значение, пока своё не вписано.", "Value until one is given."}}}};
}

Word indicatorWord() {
    return {"indicator",
            {"Показатель.", "An indicator."},
            {title("Название показателя.", "Title of the indicator."),
             {"numerator", Shape::value, required, {"Кого или что считают.", "Who or what is counted."}},
             {"denominator", Shape::value, optional, {"От чего берётся доля.", "Of what it is a share."}},
             {"target", Shape::number, optional, {"Цель, в процентах.", "Target, per cent."}},
             {"by", Shape::date, optional, {"К какому дню: «2027-05-31».", "Day of the target."}}}};
}

Word basedOnWord() {
    return {"based_on",
            {"Дорожная карта, которую эта дополняет и меняет: имя её папки.",
             "The roadmap that this one adds to and changes: the name of its folder."},
            {},
            true};
}

Word changeWord() {
    return {
        "change",
        {"Меняет то, что объявлено в основе или в library: названные ключи заменяются, пустые кавычки убирают ключ.",
         "Changes what the base or the library declares: the given keys are replaced, empty quotes remove one."},
        {}};
}

Word removeWord() {
    return {"remove",
            {"Убирает то, что объявлено в основе: этап, мероприятие, документ, роль.",
             "Removes what the base declares: a stage, an activity, a document, a role."},
            {},
            true};
}

} // namespace

const std::vector<Word>& roadmapWords() {
    static const std::vector<Word> words{
        roadmapWord(),   roleWord(),
        stageWord(),     activityWord(),
        documentWord(),  noticeWord(),
        formWord(),      inputWord(),
        indicatorWord(), {"criteria", {"Правила подбора пар.", "Rules of matching."}, {}},
        basedOnWord(),   changeWord(),
        removeWord(),
    };
    return words;
}

const std::vector<std::string>& activityEvents() {
    static const std::vector<std::string> events{"consent_ended",  "publication_ended", "release", "removal",
                                                 "another_mentor", "replacement",       "request", "mentorship_ended"};
    return events;
}

const Word* findWord(std::string_view name) {
    const auto& words = roadmapWords();
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.name == name; });
    return found == words.end() ? nullptr : &*found;
}

const std::vector<std::string>& noticePlaceholders() {
    static const std::vector<std::string> names{
        "task.title",      "task.activity", "unit.name",       "programme.title",
        "programme.place", "due",           "reason",          "title",
        "person.name",     "school.name",   "department.name", "document.title",
        "document.number", "document.date", "pair.title",      "today"};
    return names;
}

const std::vector<std::string>& numberPlaceholders() {
    static const std::vector<std::string> names{"n", "yy", "yyyy"};
    return names;
}

} // namespace nastavnik::roadmap
