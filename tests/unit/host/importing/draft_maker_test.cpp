// SPDX-License-Identifier: MIT
#include "importing/draft_maker.hpp"

#include "importing/order_points.hpp"
#include "nastavnik/error.hpp"

#include <gmock/gmock.h>

namespace nastavnik::importing {
namespace {

using testing::Contains;
using testing::ElementsAre;

/// Cells by rows; "^" goes on with the cell above, "<" with the one on the left.
Table table(const std::vector<std::vector<std::string>>& rows) {
    Table result{.rows = rows.size(), .columns = rows.front().size(), .cells = {}};
    std::vector<std::size_t> owner(result.columns);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const std::string& text = rows[row][column];
            if (text == "^") {
                result.cells[owner[column]].rows = row - result.cells[owner[column]].row + 1;
            } else if (text == "<") {
                ++result.cells.back().columns;
                owner[column] = result.cells.size() - 1;
            } else {
                owner[column] = result.cells.size();
                result.cells.push_back({.row = row, .column = column, .paragraphs = {}});
                for (std::size_t at = 0; at <= text.size() && !text.empty();) {
                    const std::size_t end = std::min(text.find('|', at), text.size());
                    result.cells.back().paragraphs.push_back({text.substr(at, end - at)});
                    at = end + 1;
                }
            }
        }
    return result;
}

/// "1.1 title / term / by, by".
std::vector<std::string> read(const Source& source) {
    std::vector<std::string> result;
    for (const DraftActivity& activity : makeDraft(source, {2026}).activities) {
        std::string by;
        for (const std::string& role : activity.by)
            by += (by.empty() ? "" : ", ") + role;
        result.push_back(activity.number + " " + activity.title + " / " + activity.term + " / " + by);
    }
    return result;
}

std::vector<std::string> doubtsOf(const Draft& draft) {
    std::vector<std::string> result;
    for (const Doubt& doubt : draft.doubts)
        result.push_back(doubt.kind + " " + std::to_string(doubt.place.table) + ":" + std::to_string(doubt.place.row) +
                         ":" + std::to_string(doubt.place.column) + " " + doubt.found);
    return result;
}

const std::vector<std::string> heading{"№", "Мероприятие", "Срок", "Ответственный"};

TEST(DraftMakerTest, ReadsAnActivityInEachRow) {
    EXPECT_THAT(read({table({heading,
                             {"1", "2", "3", "4"},
                             {"1.", "Подготовительный этап", "<", "<"},
                             {"1.1.", "Приказ", "сентябрь", "директор"},
                             heading,
                             {"1.2.", "Пары", "до20января2027г.", "куратор"}})}),
                ElementsAre("1.1 Приказ / сентябрь / head", "1.2 Пары / до20января2027г. / school_curator"));
}

TEST(DraftMakerTest, TakesTitleAndPlaceFromTheHeading) {
    const Table rows = table({heading, {"1.1.", "Приказ", "сентябрь", "директор"}});
    const Draft draft =
        makeDraft({Paragraph{"ДОРОЖНАЯ КАРТА"},
                   Paragraph{"реализации программы наставничества в школах Северского городского округа"}, rows},
                  {2026});
    EXPECT_EQ(draft.title, "ДОРОЖНАЯ КАРТА реализации программы наставничества в школах Северского городского округа");
    EXPECT_EQ(draft.place, "Северский городской округ");
    EXPECT_THAT(doubtsOf(draft), testing::IsEmpty());
    const Draft unnamed = makeDraft({Paragraph{"План работы"}, rows}, {2026});
    EXPECT_EQ(unnamed.place, "Наш муниципалитет");
    EXPECT_THAT(doubtsOf(unnamed), ElementsAre("place 0:0:0 "));
}

TEST(DraftMakerTest, KeepsStagesWithinStages) {
    const Draft draft = makeDraft({table({heading,
                                          {"2. Основной этап", "", "", ""},
                                          {"2.1.", "Диагностика", "", ""},
                                          {"2.1.1.", "Банк", "май", "куратор"},
                                          {"2.2.", "Методика", "", ""},
                                          {"2.2.1.", "Форум", "май", "куратор"}})},
                                  {2026});
    ASSERT_EQ(draft.stages.size(), 3U);
    EXPECT_EQ(draft.stages[0].title, "Основной этап");
    EXPECT_EQ(draft.stages[1].number, "2.1");
    EXPECT_EQ(draft.activities[1].number, "2.2.1");
}

TEST(DraftMakerTest, ReadsAStageWithItsGoal) {
    const Draft draft = makeDraft({table({{"Этап, мероприятия", "Длительность этапа", "Ответственные"},
                                          {"Этап 4. Отбор Задача этапа – найти наставников", "", ""},
                                          {"Задача этапа – научить их", "", ""},
                                          {"4.1. Курсы", "ноябрь", "ЦНППМ"}})},
                                  {2026});
    EXPECT_EQ(draft.stages.at(0).title, "Отбор");
    EXPECT_EQ(draft.stages.at(0).goal, "Задача этапа – найти наставников Задача этапа – научить их");
    EXPECT_EQ(draft.activities.at(0).number, "4.1");
}

TEST(DraftMakerTest, ReadsTheMonthFirst) {
    EXPECT_THAT(read({table({{"Месяц", "Мероприятия", "Исполнители"},
                             {"Сентябрь", "Анкеты", "куратор"},
                             {"^", "Приказ", "директор"},
                             {"Октябрь", "Уроки", "наставники"}})}),
                ElementsAre("1.1 Анкеты / Сентябрь / school_curator", "1.2 Приказ / Сентябрь / head",
                            "1.3 Уроки / Октябрь / mentor"));
    EXPECT_THAT(read({table({{"№", "Мероприятие", "Ответственный"},
                             {"СЕНТЯБРЬ", "<", "<"},
                             {"1", "Анкеты", "куратор"},
                             {"Октябрь", "<", "<"},
                             {"2", "Уроки", "наставники"}})}),
                ElementsAre("1.1 Анкеты / СЕНТЯБРЬ / school_curator", "1.2 Уроки / Октябрь / mentor"));
}

TEST(DraftMakerTest, MakesActivitiesOfPointsWhenThereIsNoOtherTitle) {
    EXPECT_THAT(read({table({{"Этап", "Содержание", "Сроки", "Ответственные"},
                             {"I. Подготовка", "1. Приказ.|2. Куратор.", "сентябрь", "директор"},
                             {"II. Работа", "1. Встречи. 2. Дневник.", "октябрь – май", "наставник"}})}),
                ElementsAre("1.1 Приказ. / сентябрь / head", "1.2 Куратор. / сентябрь / head",
                            "2.1 Встречи. / октябрь – май / mentor", "2.2 Дневник. / октябрь – май / mentor"));
}

TEST(DraftMakerTest, KeepsPointsUnderTheirActivity) {
    const Draft draft =
        makeDraft({table({{"№", "Этап", "Мероприятия", "Содержание деятельности", "Сроки", "Ответственные"},
                          {"1.", "Условия", "Изучение", "1. Закон.|2. Приказ.", "май", "директор"},
                          {"^", "^", "База", "1. Форма", "5. ", "6. "}})},
                  {2026});
    ASSERT_EQ(draft.activities.size(), 2U);
    EXPECT_THAT(draft.activities[0].proof, ElementsAre("Закон.", "Приказ."));
    EXPECT_EQ(draft.activities[1].number, "1.2");
    EXPECT_THAT(doubtsOf(draft), testing::IsSupersetOf({"empty-term 1:3:5 5.", "empty-by 1:3:6 6."}));
}

TEST(DraftMakerTest, PutsTornRowsTogether) {
    const Draft draft = makeDraft({table({heading,
                                          {"1.", "Провести совеща-", "октябрь,", "Муниципальный куратор,"},
                                          heading,
                                          {"", "ние", "май", "кураторов в ОУ"}})},
                                  {2026});
    ASSERT_EQ(draft.activities.size(), 1U);
    EXPECT_EQ(draft.activities[0].title, "Провести совещание");
    EXPECT_EQ(draft.activities[0].term, "октябрь, май");
    EXPECT_THAT(draft.activities[0].by, ElementsAre("municipal_curator", "school_curator"));
    EXPECT_THAT(doubtsOf(draft), Contains(testing::StartsWith("torn-cell 1:4:0")));
}

TEST(DraftMakerTest, GoesOnInATableWithoutAHeading) {
    EXPECT_THAT(
        read({table({heading, {"1.", "Приказ", "май", "директор"}}), table({{"2.", "Пары", "июнь", "куратор"}})}),
        ElementsAre("1.1 Приказ / май / head", "1.2 Пары / июнь / school_curator"));
}

TEST(DraftMakerTest, TellsColumnsByWhatTheyHold) {
    const Draft draft = makeDraft(
        {table({{"1.", "Приказ о паре", "сентябрь", "директор"}, {"2.", "Встречи", "ежемесячно", "наставник"}})},
        {2026});
    ASSERT_EQ(draft.activities.size(), 2U);
    EXPECT_EQ(draft.activities[1].term, "ежемесячно");
    EXPECT_THAT(draft.activities[1].by, ElementsAre("mentor"));
    EXPECT_THAT(doubtsOf(draft), Contains("no-heading 1:1:0 "));
}

TEST(DraftMakerTest, RepeatsWhatADittoMarkRepeats) {
    EXPECT_THAT(
        read({table(
            {heading, {"1", "А", "май", "директор"}, {"2", "Б", "-//-", "—//—"}, {"3", "В", "то же", "куратор"}})}),
        ElementsAre("1.1 А / май / head", "1.2 Б / май / head", "1.3 В / май / school_curator"));
}

TEST(DraftMakerTest, TakesCoPerformersFromAColumnOfTheirOwn) {
    EXPECT_THAT(read({table({{"№ п/п", "Виды работ", "Сроки исполнения", "Ответственный исполнитель", "Соисполнители"},
                             {"5", "1.2. Пары", "май", "директор", "куратор"}})}),
                ElementsAre("1.2 Пары / май / head, school_curator"));
}

TEST(DraftMakerTest, NumbersDoubleAndMissingOnes) {
    const Draft draft = makeDraft({table({heading,
                                          {"1", "А", "май", "директор"},
                                          {"1", "Б", "май", "директор"},
                                          {"", "В", "май", "директор"},
                                          {"7", "Г", "май", "директор"}})},
                                  {2026});
    std::vector<std::string> numbers;
    for (const DraftActivity& activity : draft.activities)
        numbers.push_back(activity.number + activity.title);
    EXPECT_THAT(numbers, ElementsAre("1.1А", "1.2Б", "1.3В", "1.7Г"));
    EXPECT_THAT(doubtsOf(draft), Contains("double-number 1:3:0 1. Б"));
}

TEST(DraftMakerTest, LosesNoTextOfTheSource) {
    const Draft draft = makeDraft({Paragraph{"ПРИКАЗ", false}, Paragraph{"План работы", false},
                                   table({{"Мероприятие", "Срок", "Ответственный", "Отметка о выполнении"},
                                          {"Описание хода этапа", "", "", ""},
                                          {"Приказ", "май", "директор", "да"}}),
                                   table({{"СОГЛАСОВАНО", "УТВЕРЖДАЮ"}})},
                                  {2026});
    EXPECT_EQ(draft.title, "План работы");
    EXPECT_THAT(doubtsOf(draft),
                testing::IsSupersetOf({"outside 0:1:0 ПРИКАЗ", "unplaced 1:2:1 Описание хода этапа",
                                       "unplaced 1:3:4 да", "unplaced 2:1:1 СОГЛАСОВАНО", "unplaced 2:1:2 УТВЕРЖДАЮ"}));
}

TEST(DraftMakerTest, RefusesAPaperWithoutActivities) {
    EXPECT_THROW(makeDraft({Paragraph{"Уважаемые коллеги!", false}}, {2026}), Error);
    EXPECT_THROW(makeDraft({}, {2026}), Error);
}

TEST(OrderPointsTest, FindTheTermInASentence) {
    EXPECT_EQ(termInSentence("Издать приказы в срок до 1 октября 2026 года и довести их.", {2026}),
              "в срок до 1 октября 2026 года");
    EXPECT_EQ(termInSentence("Обеспечить охват к 30 ноября 2026 года.", {2026}), "к 30 ноября 2026 года");
    EXPECT_EQ(termInSentence("Отчитываться ежемесячно, до 5 числа.", {2026}), "ежемесячно, до 5 числа");
    EXPECT_EQ(termInSentence("Ознакомить с приказом в школе.", {2026}), "");
}

} // namespace
} // namespace nastavnik::importing
