// SPDX-License-Identifier: MIT
#include "card.hpp"

namespace {

using namespace nastavnik;

/// The neighbour that has to go on working whatever the others do.
class Calm final : public Plugin {
public:
    std::vector<Field> settings() const override {
        return {{.name = "greeting",
                 .kind = Kind::text,
                 .summary = {"Приветствие.", "A greeting."},
                 .fallback = "добрый день"}};
    }

    void start(Registry& registry, const Value& settings) override {
        registry.provide(
            contract::capability("calm.echo", [](const Call& call) { return Outcome{.value = call.arguments}; }));
        registry.provide(
            contract::capability("calm.greet", [text = settings.at("greeting").get<std::string>()](const Call& call) {
                return Outcome{.value = text + " " + isoText(call.today) + " " + call.key};
            }));
        registry.provide(contract::capability("calm.write", [](const Call& call) {
            return Outcome{.value = true,
                           .papers = {{.kind = "order",
                                       .title = "Приказ",
                                       .number = "7",
                                       .date = isoText(call.today),
                                       .data = {{"a", 1}},
                                       .files = {{"order.odt", "application/odt", Bytes("\0\xff", 2)}}}},
                           .letters = {{.to = 5, .subject = "Тема", .text = "Текст", .attachments = {"1"}}}};
        }));
        registry.provide(contract::capability("calm.sum_up", [](const Call& call) {
            Value sums = Value::object();
            for (const auto& [name, size] : call.exchange->lists()) {
                int sum = 0;
                for (std::size_t from = 0; from < size;) {
                    const Value piece = call.exchange->elements(name, from);
                    for (const Value& number : piece)
                        sum += number.get<int>();
                    from += piece.size();
                    call.exchange->write(from, name);
                }
                sums[name] = sum;
                call.exchange->elements(name, 0); // and leaves the rest of it
            }
            return Outcome{.value = sums};
        }));
        registry.provide(contract::capability("calm.complain", [](const Call&) -> Outcome {
            throw Error({Fault{"CC001", {"нет наставников; добавьте", "no mentors; add some"}, {"people.csv", 3}},
                         Fault{"CC002", {"нет пар", "no pairs"}, {}}});
        }));
    }
};

} // namespace

NASTAVNIK_PLUGIN(Calm, "calm", "1.2.3", nastavnik::rightNone)
