// SPDX-License-Identifier: MIT
#include "cli/data_table.hpp"

#include "cli/input_files.hpp"
#include "cli/usage.hpp"

#include <utility>

namespace nastavnik::cli {

namespace {

/// Text of the elements that elements() gives together.
constexpr std::size_t pieceBytes = std::size_t{128} << 10U;

void skipByteOrderMark(JsonCutter& cutter) {
    if (cutter.peek() == '\xEF')
        for (const char letter : {'\xEF', '\xBB', '\xBF'})
            if (cutter.peek() == letter)
                cutter.skip();
}

} // namespace

DataTable::DataTable(std::filesystem::path file, std::size_t longFrom) : cutter_(std::move(file)), longFrom_(longFrom) {
    read();
}

void DataTable::breakHere() const { throw brokenJson(cutter_.file(), cutter_.mark().line); }

void DataTable::read() {
    skipByteOrderMark(cutter_);
    if (cutter_.peek() != '{')
        refuse();
    cutter_.skip();
    if (cutter_.peek() != '}')
        readMember();
    while (cutter_.peek() == ',') {
        cutter_.skip();
        readMember();
    }
    if (cutter_.peek() != '}')
        breakHere();
    cutter_.skip();
    if (cutter_.peek() != '\0')
        breakHere();
}

/// Says what it is instead of a table.
void DataTable::refuse() {
    const int line = cutter_.mark().line;
    const std::string text = cutter_.value();
    jsonValueOf(text, cutter_.file(), line);
    if (cutter_.peek() != '\0')
        breakHere();
    jsonOf(text, cutter_.file());
}

void DataTable::readMember() {
    if (cutter_.peek() != '"')
        breakHere();
    std::size_t bytes = 0;
    const std::string name = next(1, bytes).get<std::string>();
    if (cutter_.peek() != ':')
        breakHere();
    cutter_.skip();
    counts_.erase(name);
    if (cutter_.peek() == '[')
        return readList(name);
    bytes = 0;
    Value value = next(1, bytes);
    keep(name, std::move(value), bytes);
}

void DataTable::readList(const std::string& name) {
    cutter_.skip();
    const bool isEmpty = cutter_.peek() == ']';
    const JsonCutter::Mark begin = cutter_.mark();
    Value list = Value::array();
    std::size_t count = 0, bytes = 0;
    while (!isEmpty) {
        Value element = next(2, bytes);
        ++count;
        if (bytes > longFrom_)
            list.clear();
        else
            list.push_back(std::move(element));
        if (cutter_.peek() != ',')
            break;
        cutter_.skip();
    }
    if (cutter_.peek() != ']')
        breakHere();
    cutter_.skip();
    if (bytes <= longFrom_)
        return keep(name, std::move(list), bytes);
    kept_.erase(name);
    counts_[name] = count;
    readings_[name] = {begin, begin, 0};
}

void DataTable::keep(const std::string& name, Value value, std::size_t bytes) {
    keptBytes_ += bytes;
    if (keptBytes_ > largestInput)
        throw UsageError("CL011",
                         {"без длинных списков файл больше 64 МБ; разделите данные",
                          "without its long lists the file is over 64 MB; divide the data"},
                         {cutter_.file().string()});
    kept_[name] = std::move(value);
}

/// The value at hand, `levels` below the table; adds its length to `bytes`.
Value DataTable::next(int levels, std::size_t& bytes) {
    cutter_.peek();
    const int line = cutter_.mark().line;
    const std::string text = cutter_.value();
    bytes += text.size();
    return jsonValueOf(text, cutter_.file(), line, levels);
}

Value DataTable::elements(const std::string& list, std::size_t from) {
    Reading& reading = readings_.at(list);
    if (from < reading.next)
        reading = {reading.begin, reading.begin, 0};
    cutter_.goTo(reading.at);
    Value elements = Value::array();
    const std::size_t count = counts_.at(list);
    for (std::size_t bytes = 0; reading.next < count && bytes < pieceBytes; ++reading.next) {
        Value element = next(2, bytes);
        if (reading.next < from)
            bytes = 0;
        else
            elements.push_back(std::move(element));
        if (cutter_.peek() != (reading.next + 1 < count ? ',' : ']'))
            throw Error("CL015",
                        {"файл изменился, пока его читали; повторите", "the file was changed while it was read; "
                                                                       "try again"},
                        {cutter_.file().string(), cutter_.mark().line});
        cutter_.skip();
    }
    reading.at = cutter_.mark();
    return elements;
}

} // namespace nastavnik::cli
