// SPDX-License-Identifier: MIT
#include "report_page.hpp"

#include <string_view>

namespace nastavnik {

namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Отчёт о репетиции года</title>
<style>
body { font: 16px/1.5 "PT Astra Serif", "Liberation Serif", "Times New Roman", serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-bottom: 2px solid #2b6157; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #b9c4c1; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #eef3f1; } td.number { text-align: right; white-space: nowrap; } .trouble { background: #fdf0e6; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { font-weight: bold; } dd { margin: 0; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
</style></head><body>
)";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += letter;
        }
    }
    return result;
}

/// A path as a link holds it: bytes that are no plain letters are written in figures.
std::string linked(std::string_view path) {
    static constexpr std::string_view figures = "0123456789ABCDEF";
    std::string result;
    for (const char letter : path) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                             (letter >= '0' && letter <= '9') ||
                             std::string_view("/._-").find(letter) != std::string_view::npos;
        if (isPlain) {
            result += letter;
        } else {
            result += '%';
            result += figures[byte >> 4U];
            result += figures[byte & 15U];
        }
    }
    return result;
}

std::string element(const char* name, const std::string& content, const char* kind = "") {
    const std::string attribute = *kind ? " class=\"" + std::string(kind) + "\"" : "";
    return "<" + std::string(name) + attribute + ">" + content + "</" + std::string(name) + ">";
}

std::string number(int value) { return element("td", std::to_string(value), "number"); }
std::string cell(const std::string& text) { return element("td", escaped(text)); }

std::string list(const std::string& title, const std::vector<std::string>& lines) {
    if (lines.empty())
        return "";
    std::string items;
    for (const std::string& line : lines)
        items += element("li", escaped(line));
    return element("p", element("b", title)) + element("ul", items) + "\n";
}

std::string summary(const YearReport& report) {
    const auto line = [](const char* title, const std::string& value) {
        return element("dt", title) + element("dd", value);
    };
    return element("dl", line("Задач", std::to_string(report.tasks)) + line("Выполнено", std::to_string(report.done)) +
                             line("Осталось", std::to_string(report.undone.size()) + ", из них просрочено " +
                                                  std::to_string(report.overdue)) +
                             line("Документов", std::to_string(report.papers.size())) +
                             line("Писем", std::to_string(report.letters)) +
                             line("Пар работает", std::to_string(report.pairs))) +
           "\n";
}

std::string undoneTable(const YearReport& report) {
    if (report.undone.empty())
        return element("p", "Всё выполнено.");
    std::string rows = "<tr><th>№</th><th>Мероприятие</th><th>Для кого</th><th>Срок по</th><th>Почему</th></tr>\n";
    for (const YearReport::Undone& undone : report.undone) {
        std::string reasons;
        for (const std::string& reason : undone.reasons)
            reasons += (reasons.empty() ? "" : "<br>") + escaped(reason);
        rows += element("tr",
                        cell(undone.number) + cell(undone.title) + cell(undone.unit) + cell(undone.until) +
                            element("td", reasons),
                        "trouble") +
                "\n";
    }
    return element("table", rows);
}

std::string stageTable(const YearReport::StageLine& stage) {
    std::string rows = "<tr><th>№</th><th>Мероприятие</th><th>Срок</th><th>Задач</th><th>Выполнено</th><th>С "
                       "опозданием</th></tr>\n";
    for (const YearReport::ActivityLine& line : stage.activities)
        rows += element("tr",
                        cell(line.number) + cell(line.title) + cell(line.term) + number(line.tasks) +
                            number(line.done) + number(line.late),
                        line.done < line.tasks ? "trouble" : "") +
                "\n";
    return element("h3", escaped(stage.number + ". " + stage.title)) + element("table", rows) + "\n";
}

std::string monthPart(const YearReport::Month& month) {
    std::string text = element("h3", escaped(month.title)) + "\n";
    text += list("Выполнено", month.done) + list("Вышли документы", month.papers) +
            list("Срок прошёл, а работа не закончена", month.overdue);
    std::string rest = "Писем: " + std::to_string(month.letters) + ".";
    if (month.pairs > 0)
        rest += " Начали работать пары: " + std::to_string(month.pairs) + ".";
    return text + element("p", rest) + "\n";
}

std::string paperTable(const YearReport& report) {
    std::string rows = "<tr><th>Дата</th><th>Номер</th><th>Документ</th><th>Организация</th><th>Файлы</th></tr>\n";
    for (const YearReport::Paper& paper : report.papers) {
        std::string files;
        for (const std::string& file : paper.files) {
            const std::string ending = file.substr(file.rfind('.') + 1);
            files += (files.empty() ? "" : ", ") + ("<a href=\"" + linked(file) + "\">" + escaped(ending) + "</a>");
        }
        rows += element("tr", cell(paper.date) + cell(paper.number) + cell(paper.title) + cell(paper.organisation) +
                                  element("td", files)) +
                "\n";
    }
    return element("table", rows);
}

void addLines(std::string& text, const std::string& title, const std::vector<std::string>& lines) {
    if (!lines.empty())
        text += "  " + title + ":\n";
    for (const std::string& line : lines)
        text += "    " + line + "\n";
}

} // namespace

std::string reportPage(const YearReport& report) {
    std::string page(head);
    page += element("h1", escaped(report.title)) + "\n";
    page += element("p", escaped(report.place) + ", " + report.year + " учебный год") + "\n" + summary(report);
    page += element("h2", "Что осталось и почему") + "\n" + undoneTable(report);
    page += element("h2", "Мероприятия") + "\n";
    for (const YearReport::StageLine& stage : report.stages)
        page += stageTable(stage);
    page += element("h2", "Что когда произошло") + "\n";
    for (const YearReport::Month& month : report.months)
        page += monthPart(month);
    page += element("h2", "Документы") + "\n" + paperTable(report);
    page += element("p", "Письма — в файле letters.csv, все события — в timeline.csv, задачи — в tasks.csv.");
    return page + "</body></html>\n";
}

std::string reportText(const YearReport& report) {
    std::string text = report.title + "\n" + report.place + ", " + report.year + " учебный год\n\n";
    text += "Задач: " + std::to_string(report.tasks) + ", выполнено: " + std::to_string(report.done) +
            ", осталось: " + std::to_string(report.undone.size()) +
            ", из них просрочено: " + std::to_string(report.overdue) +
            ". Документов: " + std::to_string(report.papers.size()) + ", писем: " + std::to_string(report.letters) +
            ", пар работает: " + std::to_string(report.pairs) + ".\n";
    text += "\nЧТО ОСТАЛОСЬ И ПОЧЕМУ\n";
    for (const YearReport::Undone& undone : report.undone) {
        text += undone.number + " " + undone.title + " — " + undone.unit + ", срок по " + undone.until + "\n";
        for (const std::string& reason : undone.reasons)
            text += "    " + reason + "\n";
    }
    if (report.undone.empty())
        text += "Всё выполнено.\n";
    text += "\nЧТО КОГДА ПРОИЗОШЛО\n";
    for (const YearReport::Month& month : report.months) {
        text += month.title + " (писем: " + std::to_string(month.letters) + ")\n";
        addLines(text, "выполнено", month.done);
        addLines(text, "вышли документы", month.papers);
        addLines(text, "срок прошёл, а работа не закончена", month.overdue);
    }
    text += "\nДОКУМЕНТЫ\n";
    for (const YearReport::Paper& paper : report.papers)
        text += paper.date + (paper.number.empty() ? "" : " № " + paper.number) + " " + paper.title + " — " +
                paper.organisation + "\n";
    return text;
}

} // namespace nastavnik
