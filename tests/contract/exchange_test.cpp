// SPDX-License-Identifier: MIT
#include "contract/contract_host.hpp"
#include "plugins/in_process_capabilities.hpp"

namespace nastavnik::contract {

namespace {

/// The numbers 1 to 10 and 1 to 1000, three at a time.
class Numbers final : public Exchange {
public:
    const std::map<std::string, std::size_t>& lists() const override { return sizes_; }

    Value elements(const std::string& list, std::size_t from) override {
        if (breaksAt > 0 && from >= breaksAt)
            throw Error("CC003", {"файл исчез", "the file has gone"});
        Value piece = Value::array();
        for (std::size_t i = from; i < sizes_.at(list) && i < from + 3; ++i)
            piece.push_back(i + 1);
        return piece;
    }

    void write(std::uint64_t offset, std::string_view bytes) override {
        written += std::to_string(offset) + std::string(bytes) + " ";
    }

    std::size_t breaksAt = 0;
    std::string written;

private:
    std::map<std::string, std::size_t> sizes_{{"long", 1000}, {"short", 10}};
};

const Value sums{{"long", 500500}, {"short", 55}};

} // namespace

TEST(ExchangeTest, BringsListsAndTakesAFileInPieces) {
    plugins::WorkerCapabilities host({plugin("calm")}, quickRules());
    Caller caller(host);
    const auto exchange = std::make_shared<Numbers>();
    auto first = caller.begin("calm.sum_up", Value::object(), exchange);
    // These lie in the channel while the first one asks for its elements.
    auto second = caller.begin("calm.echo", {{"a", 1}});
    auto third = caller.begin("calm.sum_up", Value::object(), std::make_shared<Numbers>());
    const auto reply = first.get();
    EXPECT_EQ(texts(reply.faults), "");
    EXPECT_EQ(reply.outcome->value, sums);
    EXPECT_THAT(exchange->written, testing::EndsWith(" 999long 1000long 3short 6short 9short 10short "));
    EXPECT_EQ(second.get().outcome->value, (Value{{"a", 1}}));
    EXPECT_EQ(third.get().outcome->value, sums);
}

TEST(ExchangeTest, EndsTheCallWithWhatTheCallerSaysIsWrong) {
    plugins::WorkerCapabilities host({plugin("calm")}, quickRules());
    Caller caller(host);
    const auto exchange = std::make_shared<Numbers>();
    exchange->breaksAt = 300;
    const auto reply = caller.call("calm.sum_up", Value::object(), exchange);
    EXPECT_FALSE(reply.lost);
    EXPECT_EQ(texts(reply.faults), "CC003 файл исчез");
    EXPECT_EQ(caller.call("calm.echo", {{"a", 1}}).outcome->value, (Value{{"a", 1}}));
}

TEST(ExchangeTest, WorksInOneProcessToo) {
    plugins::InProcessCapabilities host({plugin("calm")});
    Caller caller(host);
    EXPECT_EQ(caller.call("calm.sum_up", Value::object(), std::make_shared<Numbers>()).outcome->value, sums);
}

} // namespace nastavnik::contract
