// SPDX-License-Identifier: MIT
#include "cli/csv_table.hpp"

#include "nastavnik/error.hpp"

#include <Poco/TextConverter.h>
#include <Poco/UTF8Encoding.h>
#include <Poco/UTF8String.h>
#include <Poco/Windows1251Encoding.h>

#include <algorithm>
#include <string_view>

namespace nastavnik::cli {

namespace {

constexpr std::size_t mostFaults = 100;

bool isUtf8(const std::string& text) {
    const Poco::UTF8Encoding utf8;
    for (std::size_t at = 0; at < text.size();) {
        const auto* letter = reinterpret_cast<const unsigned char*>(text.data() + at);
        const int wanted = utf8.sequenceLength(letter, 1);
        const std::size_t length = wanted < 1 ? 0 : static_cast<std::size_t>(wanted);
        if (length == 0 || at + length > text.size() || utf8.queryConvert(letter, wanted) < 0)
            return false;
        at += length;
    }
    return true;
}

std::string textOf(const Bytes& bytes) {
    std::string text(bytes.begin(), bytes.end());
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    if (isUtf8(text))
        return text;
    const Poco::Windows1251Encoding from;
    const Poco::UTF8Encoding to;
    std::string converted;
    Poco::TextConverter(from, to).convert(text, converted);
    return converted;
}

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    return from == std::string_view::npos ? ""
                                          : std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

class CsvReader {
public:
    CsvReader(std::string text, std::string file) : text_(std::move(text)), file_(std::move(file)) {
        const std::string_view heading = std::string_view(text_).substr(0, text_.find('\n'));
        for (const char sign : {',', '\t', ';'})
            if (std::count(heading.begin(), heading.end(), sign) >=
                std::count(heading.begin(), heading.end(), separator_))
                separator_ = sign;
    }

    CsvTable read() {
        CsvTable table;
        while (at_ < text_.size())
            keep(nextRow(), table);
        if (table.header.empty())
            fault("CL086",
                  {"в таблице нет строки с названиями столбцов", "the table has no row with the columns' names"}, 0);
        if (!faults_.empty())
            throw Error(std::move(faults_));
        return table;
    }

private:
    void fault(const char* code, Text message, int line) {
        if (faults_.size() < mostFaults)
            faults_.push_back({code, std::move(message), {file_, line}});
    }

    void keep(CsvTable::Row row, CsvTable& table) {
        if (std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return cell.empty(); }))
            return;
        if (table.header.empty()) {
            for (const std::string& cell : row.cells)
                table.header.push_back(Poco::UTF8::toLower(cell));
            return;
        }
        while (row.cells.size() > table.header.size() && row.cells.back().empty())
            row.cells.pop_back();
        if (row.cells.size() > table.header.size())
            fault("CL085",
                  {"ячеек больше, чем столбцов в заголовке: " + std::to_string(row.cells.size()) + " вместо " +
                       std::to_string(table.header.size()) + "; возьмите ячейки с разделителем внутри в кавычки",
                   "more cells than the heading has columns: " + std::to_string(row.cells.size()) + " instead of " +
                       std::to_string(table.header.size()) + "; put cells that hold the separator into quotes"},
                  row.line);
        row.cells.resize(table.header.size());
        table.rows.push_back(std::move(row));
    }

    CsvTable::Row nextRow() {
        CsvTable::Row row{line_, {}};
        do
            row.cells.push_back(nextCell());
        while (at_ < text_.size() && text_[at_] == separator_ && ++at_);
        if (at_ < text_.size()) { // the line's end
            ++at_;
            ++line_;
        }
        return row;
    }

    std::string nextCell() {
        if (at_ < text_.size() && text_[at_] == '"')
            return quotedCell();
        const std::size_t from = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n')
            ++at_;
        return trimmed(std::string_view(text_).substr(from, at_ - from));
    }

    std::string quotedCell() {
        const int began = line_;
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"' && (++at_ >= text_.size() || text_[at_] != '"')) {
                while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n')
                    ++at_; // nothing belongs between the quote and the separator
                return trimmed(cell);
            }
            line_ += text_[at_] == '\n' ? 1 : 0;
            cell += text_[at_];
        }
        fault("CL084", {"кавычки открыты и не закрыты", "quotes are opened and not closed"}, began);
        return trimmed(cell);
    }

    std::string text_, file_;
    char separator_ = ';';
    std::size_t at_ = 0;
    int line_ = 1;
    std::vector<Fault> faults_;
};

} // namespace

CsvTable readCsv(const Bytes& bytes, const std::filesystem::path& file) {
    return CsvReader(textOf(bytes), file.string()).read();
}

} // namespace nastavnik::cli
