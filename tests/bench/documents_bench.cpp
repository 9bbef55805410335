// SPDX-License-Identifier: MIT
#include "template.hpp"
#include "unit/plugins/documents/sketch.hpp"

#include <benchmark/benchmark.h>

using namespace nastavnik;
using namespace nastavnik::documents;

namespace {

/// A one-page order: 15 places, a table of four columns.
Bytes order(Format format) {
    std::string body;
    for (int i = 0; i < 15; ++i)
        body += sketch::paragraph(format, sketch::Texts{"Пункт " + std::to_string(i) + ": назначить {field",
                                                        std::to_string(i) + "} ответственным за исполнение."});
    body += sketch::table(format, {{"№", "Наставник", "Класс", "Наставляемый"},
                                   {"{#rows}{№}", "{mentor}", "{class}", "{mentee}{/rows}"}});
    return sketch::document(format, body);
}

Value orderData(int rows) {
    Value data;
    for (int i = 0; i < 15; ++i)
        data["field" + std::to_string(i)] = "заместителя директора Иванову Анну Петровну, " + std::to_string(i);
    for (int i = 0; i < rows; ++i)
        data["rows"].push_back({{"mentor", "Сидорова Мария Ильинична"},
                                {"class", std::to_string(i % 11 + 1) + "«А»"},
                                {"mentee", "Петров Пётр Петрович"}});
    return data;
}

void fillOrder(benchmark::State& state, Format format) {
    const Template source = readTemplate(order(format), format, "order");
    const Value data = orderData(static_cast<int>(state.range(0)));
    Deflater deflater;
    for (auto _ : state)
        benchmark::DoNotOptimize(fill(source, data, Missing::error, deflater));
    state.SetItemsProcessed(state.iterations());
}

void readOrder(benchmark::State& state, Format format) {
    const Bytes bytes = order(format);
    for (auto _ : state)
        benchmark::DoNotOptimize(readTemplate(bytes, format, "order"));
}

BENCHMARK_CAPTURE(fillOrder, docx, Format::docx)->Arg(10)->Arg(2000)->Arg(20000);
BENCHMARK_CAPTURE(fillOrder, odt, Format::odt)->Arg(10)->Arg(2000)->Arg(20000);
BENCHMARK_CAPTURE(readOrder, docx, Format::docx);
BENCHMARK_CAPTURE(readOrder, odt, Format::odt);

} // namespace

BENCHMARK_MAIN();
