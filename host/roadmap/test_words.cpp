// SPDX-License-Identifier: MIT
#include "roadmap/roadmap_words.hpp"

namespace nastavnik::roadmap {

namespace {

constexpr Need optional = Need::optional;

Word testWord() {
    return {"test",
            {"Проверка дорожной карты: что должно быть в какой день, если люди работают вовремя.",
             "A test of the roadmap: what has to be on which day when people do their work in time."},
            {{"year",
              Shape::number,
              optional,
              {"Учебный год: 2026 — это 2026–2027; без него — нынешний.", "School year; without it the present one."}},
             {"people",
              Shape::text,
              optional,
              {"Файл с людьми в папке карты; без него — people.json.", "File of the people; people.json by default."}},
             {"undone", Shape::texts, optional, {"Мероприятия, которых никто не делает.", "Nobody does these."}}},
            false,
            "on"};
}

Word onWord() {
    return {
        "on",
        {"День или промежуток словами приказа и то, что тогда должно быть: «15 октября», «до 15 октября», «октябрь».",
         "A day or a stretch in the words of an order, and what has to be then."},
        {{"activity", Shape::text, optional, {"Номер мероприятия.", "Number of an activity."}},
         {"unit",
          Shape::text,
          optional,
          {"Для кого: код школы или управления из файла с людьми; без него — для всех.",
           "For whom: code of a school or the department; without it for all."}},
         {"is",
          Shape::text,
          optional,
          {"Состояние задачи в конце дня.", "State of the task at the end of the day."},
          {"planned", "waiting", "open", "overdue", "submitted", "returned", "done", "waived"}},
         {"letter_to", Shape::text, optional, {"Роль, которая получила письмо.", "Role that got a letter."}},
         {"letter", Shape::text, optional, {"Какое письмо: имя notice.", "Which letter: id of a notice."}},
         {"document", Shape::text, optional, {"Вид документа, который вышел.", "Kind of document that came out."}},
         {"pairs", Shape::number, optional, {"Сколько пар работает в этот день.", "How many pairs there are."}},
         {"count",
          Shape::number,
          optional,
          {"Сколько писем или документов; 0 — ни одного; без него — хотя бы один.",
           "How many letters or documents; without it at least one."}},
         {"does",
          Shape::texts,
          optional,
          {"С этого дня люди делают эти мероприятия из undone.", "From this day on people do these of undone."}}}};
}

} // namespace

const std::vector<Word>& testWords() {
    static const std::vector<Word> words{testWord(), onWord()};
    return words;
}

} // namespace nastavnik::roadmap
