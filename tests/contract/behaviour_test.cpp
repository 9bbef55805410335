// SPDX-License-Identifier: MIT
#include "contract/contract_host.hpp"
#include "plugins/in_process_capabilities.hpp"

#include <filesystem>

namespace nastavnik::contract {

using plugins::InProcessCapabilities;
using plugins::WorkerCapabilities;

class BehaviourTest : public testing::Test {
protected:
    /// What the caller is told; and whether the plugin and its neighbour work on after that.
    std::string outcomeOf(const std::string& capability) {
        const auto reply = caller_.call(capability);
        EXPECT_EQ(caller_.call("calm.echo", {{"a", 1}}).outcome->value, (Value{{"a", 1}}));
        EXPECT_EQ(caller_.call("naughty.use_thread").outcome->value, 42);
        if (reply.outcome)
            return reply.outcome->value.dump();
        return (reply.lost ? "lost " : "") + texts(reply.faults);
    }

    WorkerCapabilities host_{{plugin("calm"), plugin("naughty")}, quickRules()};
    Caller caller_{host_};
};

TEST_F(BehaviourTest, PassesOnWhatAPluginReturns) {
    const auto outcome = *caller_.call("calm.write").outcome;
    EXPECT_EQ(outcome.value, true);
    EXPECT_EQ(outcome.papers.at(0).title, "Приказ");
    EXPECT_EQ(outcome.papers.at(0).date, "2026-09-01");
    EXPECT_EQ(outcome.papers.at(0).files.at(0).bytes, Bytes("\0\xff", 2));
    EXPECT_EQ(outcome.letters.at(0).to, 5);
    EXPECT_EQ(outcome.letters.at(0).attachments, std::vector<std::string>{"1"});
}

TEST_F(BehaviourTest, PassesOnAllFaultsWithTheirPlaces) {
    const auto reply = caller_.call("calm.complain");
    EXPECT_FALSE(reply.lost);
    EXPECT_EQ(texts(reply.faults), "people.csv:3: CC001 нет наставников; добавьте\nCC002 нет пар");
}

TEST_F(BehaviourTest, TellsOfAnExceptionInsideThePlugin) {
    EXPECT_EQ(outcomeOf("naughty.throw_std"),
              "PL020 naughty.throw_std: ошибка внутри плагина: the table is empty; сообщите разработчику плагина");
    EXPECT_EQ(outcomeOf("naughty.throw_other"),
              "PL020 naughty.throw_other: ошибка внутри плагина: an exception that is not "
              "a std::exception; сообщите разработчику плагина");
}

TEST_F(BehaviourTest, TellsHowTheWorkerEnded) {
    EXPECT_EQ(outcomeOf("naughty.crash"),
              "lost PL021 naughty.crash: рабочий процесс плагина упал с SIGSEGV (обращение к "
              "чужой памяти); вызов можно повторить");
    EXPECT_EQ(
        outcomeOf("naughty.abort"),
        "lost PL021 naughty.abort: рабочий процесс плагина упал с SIGABRT (прервал себя сам); вызов можно повторить");
    EXPECT_EQ(outcomeOf("naughty.exit"),
              "lost PL021 naughty.exit: рабочий процесс плагина завершился сам с кодом 0; вызов можно повторить");
}

TEST(DeadlineTest, StopsAPluginThatHangs) {
    auto rules = quickRules();
    rules.callTime = std::chrono::milliseconds(300);
    WorkerCapabilities host({plugin("naughty")}, rules);
    Caller caller(host);
    const auto reply = caller.call("naughty.hang");
    EXPECT_TRUE(reply.lost);
    EXPECT_EQ(texts(reply.faults),
              "PL022 naughty.hang: плагин не ответил за 300 мс и остановлен; вызов можно повторить");
}

#ifndef __SANITIZE_ADDRESS__ // There is no limit: the sanitizer's shadow is larger than any sensible one.
TEST_F(BehaviourTest, LimitsMemory) {
    EXPECT_EQ(outcomeOf("naughty.eat_memory"),
              "PL020 naughty.eat_memory: ошибка внутри плагина: out of memory; сообщите разработчику плагина");
}
#endif

TEST_F(BehaviourTest, SurvivesAPluginThatPrintsALot) { EXPECT_EQ(outcomeOf("naughty.print"), R"("printed")"); }

TEST_F(BehaviourTest, GrantsNothingThatWasNotAskedFor) {
    std::filesystem::remove("/tmp/nastavnik_naughty");
    EXPECT_EQ(outcomeOf("naughty.write_file"), R"("EPERM")");
    EXPECT_FALSE(std::filesystem::exists("/tmp/nastavnik_naughty"));
    EXPECT_EQ(outcomeOf("naughty.read_file"), R"("EPERM")");
    EXPECT_EQ(outcomeOf("naughty.open_socket"), R"("EPERM")");
    EXPECT_EQ(outcomeOf("naughty.fork"), R"("EPERM")");
    EXPECT_EQ(outcomeOf("naughty.start_program"), R"("EPERM")");
    EXPECT_EQ(outcomeOf("naughty.signal_parent"), R"("EPERM")");
    EXPECT_EQ(outcomeOf("naughty.trace"), R"("EPERM")");
}

TEST_F(BehaviourTest, RefusesResultsThatAreTooLarge) {
    const std::string asks = "; передайте его меньшими частями";
#ifndef __SANITIZE_ADDRESS__ // Its frames are so large that the plugin itself ends while it makes the value.
    EXPECT_EQ(outcomeOf("naughty.deep"), "PL030 значение нельзя передать: вложенность больше 64" + asks);
#endif
    EXPECT_EQ(outcomeOf("naughty.huge"),
              "PL030 значение нельзя передать: длина 73400348 байт, а можно не больше 67108864" + asks);
    EXPECT_EQ(outcomeOf("naughty.many"), "PL030 значение нельзя передать: больше 2000000 значений" + asks);
    EXPECT_EQ(outcomeOf("naughty.not_text"), "PL030 значение нельзя передать: текст не в UTF-8" + asks);
}

TEST_F(BehaviourTest, BelievesNothingThatIsNoFrame) {
    EXPECT_EQ(
        outcomeOf("naughty.lie"),
        "lost PL021 naughty.lie: рабочий процесс плагина остановлен: по каналу пришло не то, что ожидалось: такой "
        "записи CBOR программа не пишет; вызов можно повторить");
}

TEST_F(BehaviourTest, LosesOnlyTheCallThatCrashed) {
    std::vector<std::future<engine::CallReply>> calls;
    calls.push_back(caller_.begin("naughty.use_thread"));
    calls.push_back(caller_.begin("naughty.crash"));
    for (int i = 0; i < 100; ++i)
        calls.push_back(caller_.begin("naughty.use_thread"));
    for (std::size_t i = 0; i < calls.size(); ++i)
        EXPECT_EQ(calls[i].get().lost, i == 1) << i;
}

TEST_F(BehaviourTest, SwitchesAPluginOffAfterFiveCrashesInARow) {
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(caller_.call("naughty.exit").lost);
    std::string told;
    while (!told.starts_with("PL023")) { // the fifth reply comes a moment before the plugin counts as off
        const auto reply = caller_.call("naughty.use_thread");
        ASSERT_TRUE(reply.lost);
        told = texts(reply.faults);
    }
    EXPECT_EQ(told, "PL023 плагин naughty выключен до HH:MM:SS: его рабочий процесс останавливался 5 раз подряд, "
                    "последний раз он завершился сам с кодом 0");
    EXPECT_TRUE(caller_.call("calm.echo").outcome);
    EXPECT_EQ(host_.health().at(1).trouble.has_value(), true);
}

TEST(NetworkTest, LetsAPluginWithTheRightConnectAndReadOnlyWhatThatNeeds) {
    WorkerCapabilities host({plugin("networked")}, quickRules());
    EXPECT_EQ(Caller(host).call("networked.try_out").outcome->value.dump(),
              R"({"certificates":true,"listen":1,"passwords":13,"socket":true})");
}

TEST(InProcessTest, GivesTheSameRepliesWithoutAWorker) {
    InProcessCapabilities host({plugin("calm"), plugin("naughty")});
    Caller caller(host);
    EXPECT_EQ(caller.call("calm.greet").outcome->value, "добрый день 2026-09-01 key-1");
    EXPECT_EQ(texts(caller.call("calm.complain").faults),
              "people.csv:3: CC001 нет наставников; добавьте\nCC002 нет пар");
    EXPECT_EQ(texts(caller.call("naughty.throw_std").faults, Language::en),
              "PL020 naughty.throw_std: a fault inside the plugin: the table is empty; tell its developer");
    EXPECT_THROW(caller.begin("nobody.does"), std::logic_error);
}

TEST(InProcessTest, ListsCapabilitiesByNameInBothVariants) {
    const InProcessCapabilities inside({plugin("naughty"), plugin("calm")});
    const WorkerCapabilities outside({plugin("naughty"), plugin("calm")}, quickRules());
    ASSERT_EQ(inside.all().size(), outside.all().size());
    for (std::size_t i = 0; i < inside.all().size(); ++i)
        EXPECT_EQ(inside.all()[i].name, outside.all()[i].name);
    EXPECT_EQ(inside.all().front().name, "calm.complain");
}

} // namespace nastavnik::contract
