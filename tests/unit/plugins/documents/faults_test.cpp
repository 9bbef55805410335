// SPDX-License-Identifier: MIT
#include "unit/plugins/documents/sketch.hpp"

#include <gtest/gtest.h>

namespace nastavnik::documents {

namespace {

using namespace sketch;

constexpr Format docx = Format::docx;

std::string ps(const Texts& texts) { return paragraphs(docx, texts); }

TEST(FaultsTest, NamesAllThatIsMissingWithItsPlace) {
    EXPECT_EQ(faults(docx, ps({"Закрепить {mentor.name} за {mentee}", "{date}"}), Value{{"date", "сегодня"}}),
              "order.docx: DT020 основной текст, абзац 1 («Закрепить {mentor.name} за {mentee}»): {mentor.name}: нет "
              "данных «mentor.name»; добавьте их или пометьте имя знаком «?», если их может не быть\n"
              "order.docx: DT020 основной текст, абзац 1 («Закрепить {mentor.name} за {mentee}»): {mentee}: нет данных "
              "«mentee»; добавьте их или пометьте имя знаком «?», если их может не быть");
    EXPECT_EQ(faults(docx, ps({"{#pairs}", "{mentee}", "{/pairs}"}), Value::object(), Language::en),
              "order.docx: DT020 main text, paragraph 1 (\"{#pairs}\"): {#pairs}: no data \"pairs\"; add it, or mark "
              "the name with \"?\" if it may be absent");
}

TEST(FaultsTest, SaysWhichElementLacksAName) {
    EXPECT_EQ(faults(docx, ps({"{#a}{b}{/a}"}), Value::parse(R"({"a": [{"b": 1}, {}, {}]})")),
              "order.docx: DT020 основной текст, абзац 1 («{#a}{b}{/a}»): {b}: нет данных «b» в элементе № 2 повтора; "
              "добавьте их или пометьте имя знаком «?», если их может не быть");
}

TEST(FaultsTest, GuessesWhichNameWasMeant) {
    EXPECT_EQ(faults(docx, ps({"{Mentor.name}", "{mentor.nmae}", "{#pair}{/pair}"}),
                     Value::parse(R"({"mentor": {"name": "Иванова", "post": "учитель"}, "pairs": []})")),
              "order.docx: DT020 основной текст, абзац 1 («{Mentor.name}»): {Mentor.name}: нет данных «Mentor.name»; "
              "возможно, «mentor.name»?\n"
              "order.docx: DT020 основной текст, абзац 2 («{mentor.nmae}»): {mentor.nmae}: нет данных «mentor.nmae»; "
              "возможно, «mentor.name»?\n"
              "order.docx: DT020 основной текст, абзац 3 («{#pair}{/pair}»): {#pair}: нет данных «pair»; возможно, "
              "«pairs»?");
}

TEST(FaultsTest, RefusesLoopsThatAreNestedTooDeep) {
    EXPECT_EQ(faults(docx, ps(Texts(21, "{#a}"))),
              "order.docx: DT019 основной текст, абзац 21 («{#a}»): {#a}: повторы вложены глубже 20; проверьте, все ли "
              "закрыты");
}

TEST(FaultsTest, TakesNullForMissing) {
    EXPECT_EQ(faults(docx, ps({"{a}"}), Value{{"a", nullptr}}),
              "order.docx: DT020 основной текст, абзац 1 («{a}»): {a}: нет данных «a»; добавьте их или пометьте имя "
              "знаком «?», если их может не быть");
}

TEST(FaultsTest, NamesAllFaultsOfATemplateAtOnce) {
    EXPECT_EQ(faults(docx, ps({"{#pairs}", "{mentor name}", "{a | дательнй}", "{date | датта}", "{", "{/pars}"})),
              "order.docx: DT011 основной текст, абзац 2 («{mentor name}»): {mentor name}: «mentor name» не имя: имя "
              "состоит из букв, цифр и «_», части имени разделяет точка, как в {mentor.name}\n"
              "order.docx: DT012 основной текст, абзац 3 («{a | дательнй}»): {a | дательнй}: нет фильтра «дательнй»; "
              "возможно, «дательный»?\n"
              "order.docx: DT012 основной текст, абзац 4 («{date | датта}»): {date | датта}: нет фильтра «датта»; "
              "возможно, «дата»?\n"
              "order.docx: DT010 основной текст, абзац 5 («{»): после «{» в этом абзаце нет «}»; допишите скобку, а "
              "если скобка нужна сама, напишите {\"{\"}\n"
              "order.docx: DT014 основной текст, абзац 6 («{/pars}»): {/pars} ничего не закрывает; поставьте раньше "
              "{#pars} или уберите метку\n"
              "order.docx: DT013 основной текст, абзац 1 («{#pairs}»): {#pairs} не закрыт; поставьте дальше {/pairs}");
}

TEST(FaultsTest, RefusesBlocksThatCross) {
    EXPECT_EQ(faults(docx, ps({"{#a}{#b}{/a}{/b}"})),
              "order.docx: DT015 основной текст, абзац 1 («{#a}{#b}{/a}{/b}»): {/a} стоит раньше, чем закрыт {#b}; "
              "поставьте перед ним {/b}\n"
              "order.docx: DT014 основной текст, абзац 1 («{#a}{#b}{/a}{/b}»): {/b} ничего не закрывает; поставьте "
              "раньше {#b} или уберите метку");
}

TEST(FaultsTest, RefusesRowsThatEndOneLoopAndBeginAnother) {
    EXPECT_EQ(faults(docx, table(docx, {{"{#a}1"}, {"{/a}{#b}2"}, {"{/b}"}})),
              "order.docx: DT015 основной текст, таблица 1, строка 2, ячейка 1, абзац 2 («{/a}{#b}2»): {/a} и {#b} "
              "перекрещиваются: в одной строке "
              "таблицы один повтор кончается, а другой начинается; разнесите метки по разным строкам");
}

TEST(FaultsTest, RefusesTextBesideATagOfParagraphs) {
    EXPECT_EQ(faults(docx, ps({"Пары: {#a}", "{b}", "{/a} всего"})),
              "order.docx: DT016 основной текст, абзац 1 («Пары: {#a}»): перед {#a} в этом абзаце есть текст, а закрыт "
              "повтор в другом абзаце; поставьте {#a} в отдельный абзац\n"
              "order.docx: DT016 основной текст, абзац 3 («{/a} всего»): после {/a} в этом абзаце есть текст, а открыт "
              "повтор в другом абзаце; поставьте {/a} в отдельный абзац");
}

TEST(FaultsTest, RefusesABlockThatLeavesItsTable) {
    EXPECT_EQ(faults(docx, ps({"{#a}"}) + table(docx, {{"{/a}"}})),
              "order.docx: DT016 основной текст, абзац 1 («{#a}»): {#a} и {/a} (основной текст, таблица 1, строка 1, "
              "ячейка 1, абзац 2 («{/a}»)) "
              "стоят в разных рамках; поставьте обе метки в один абзац, в одну таблицу или обе вне таблиц");
}

TEST(FaultsTest, RefusesACounterOutsideOfLoops) {
    EXPECT_EQ(faults(docx, ps({"{№}"})),
              "order.docx: DT017 основной текст, абзац 1 («{№}»): {№} стоит вне повтора, считать нечего; поставьте его "
              "между {#список} и {/список}");
}

TEST(FaultsTest, RefusesTablesWhereATextIsWanted) {
    EXPECT_EQ(faults(docx, ps({"{a}", "{b}"}), Value::parse(R"({"a": {"x": 1}, "b": [{"x": 1}]})")),
              "order.docx: DT021 основной текст, абзац 1 («{a}»): {a}: это таблица, а не текст; назовите её поле, как "
              "в {mentor.name}\n"
              "order.docx: DT021 основной текст, абзац 2 («{b}»): {b}: это список таблиц; обойдите его повтором "
              "{#список} … {/список}");
}

TEST(FaultsTest, RefusesCharactersThatNoDocumentMayHave) {
    const std::string refusal = "order.docx: DT022 основной текст, абзац 1 («{a}»): {a}: в значении есть управляющий "
                                "знак или не UTF-8, в документе ему нельзя стоять; уберите его из данных";
    for (const std::string& text :
         {std::string("a\x01"), std::string("\0", 1), std::string("\xFF"), std::string("\xD0"),
          std::string("\xED\xA0\x80"), std::string("\xC0\x80"), std::string("\xEF\xBF\xBF")})
        EXPECT_EQ(faults(docx, ps({"{a}"}), Value{{"a", text}}), refusal);
}

TEST(FaultsTest, SaysWhyAFilterCannotBeApplied) {
    EXPECT_EQ(faults(docx, ps({"{a | дата}"}), Value{{"a", "скоро"}}),
              "order.docx: DT021 основной текст, абзац 1 («{a | дата}»): {a | дата}: «скоро» не дата; дата пишется как "
              "2026-04-25 или 25.04.2026");
}

TEST(FaultsTest, RefusesAListInsideItself) {
    EXPECT_EQ(faults(docx, ps({"{#a}{#a}x{/a}{/a}"}), Value{{"a", {1, 2}}}),
              "order.docx: DT024 основной текст, абзац 1 («{#a}{#a}x{/a}{/a}»): {#a}: этот же список уже повторяется "
              "снаружи");
}

TEST(FaultsTest, RefusesADocumentWithoutEnd) {
    Value data;
    std::string text;
    for (const char* name : {"a", "b", "c"})
        data[name] = Value(std::vector<int>(200, 1));
    EXPECT_EQ(faults(docx, ps({"{#a}{#b}{#c}x{/c}{/b}{/a}"}), data),
              "DT025 документ выходит слишком большим: больше миллиона повторов или 1 ГБ текста; разделите данные на "
              "несколько документов");
}

TEST(FaultsTest, CountsWhatItDoesNotName) {
    Texts texts(150, "{");
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i] += std::to_string(i);
    const std::string all = faults(docx, ps(texts));
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 100);
    EXPECT_TRUE(all.ends_with("order.docx: DT000 и ещё 50 замечаний того же рода"));
}

} // namespace

} // namespace nastavnik::documents
