// SPDX-License-Identifier: MIT
#include "contract/contract_host.hpp"
#include "plugins/in_process_capabilities.hpp"

#include <filesystem>

namespace nastavnik::contract {

using plugins::InProcessCapabilities;
using plugins::WorkerCapabilities;

namespace {

std::string refusal(const std::string& name, Language language = Language::ru) {
    const WorkerCapabilities host({plugin(name)}, quickRules());
    return texts(host.plugins().front().faults, language);
}

} // namespace

TEST(RefusalTest, NamesBothSdksWhenAPluginIsStale) {
    EXPECT_EQ(refusal("stale_sdk"), "PL003 stale_sdk.so: собран для SDK 0 (gcc-11 cxx11abi-1), у этой программы " +
                                        plugins::ownSdk() + "; пересоберите плагин");
    EXPECT_EQ(refusal("stale_sdk", Language::en),
              "PL003 stale_sdk.so: built for SDK 0 (gcc-11 cxx11abi-1), this host has " + plugins::ownSdk() +
                  "; rebuild it");
}

TEST(RefusalTest, NamesBothBuildsWhenTheCompilerDiffers) {
    EXPECT_EQ(refusal("wrong_build"), "PL003 wrong_build.so: собран для SDK 2 (gcc-11 cxx11abi-0), у этой программы " +
                                          plugins::ownSdk() + "; пересоберите плагин");
}

TEST(RefusalTest, SaysThatALibraryIsNoPlugin) {
    EXPECT_EQ(refusal("no_card"), "PL002 no_card.so: это не плагин: нет карточки; нужна строка NASTAVNIK_PLUGIN(…) в "
                                  "главном исходном файле");
}

TEST(RefusalTest, QuotesTheLoaderAboutAMissingSymbol) {
    EXPECT_EQ(refusal("missing_symbol"), "PL001 missing_symbol.so: плагин не загружается: missing_symbol.so: undefined "
                                         "symbol: nobody_defines_this; пересоберите плагин");
}

TEST(RefusalTest, SaysThatAFileIsMissing) {
    EXPECT_EQ(refusal("absent", Language::en),
              "PL001 absent.so: the plugin's file cannot be opened (No such file or directory); check the path");
}

TEST(RefusalTest, RefusesANameThatIsNoWord) {
    EXPECT_EQ(refusal("bad_name"),
              "PL005 bad_name.so: имя плагина «Bad-Name» не годится; нужно слово из строчных латинских букв");
}

TEST(RefusalTest, ListsEveryFaultOfTheDeclarations) {
    EXPECT_EQ(refusal("duplicate"),
              "PL008 плагин duplicate объявил возможность «duplicate.run» дважды; оставьте одну\n"
              "PL007 плагин duplicate объявил возможность «other.run»; её имя должно быть вида duplicate.глагол\n"
              "PL007 плагин duplicate объявил возможность «duplicate.nothing» без функции run; добавьте её");
}

TEST(RefusalTest, QuotesAPluginThatBreaksWhileStarting) {
    EXPECT_EQ(refusal("broken_start"),
              "PL009 плагин broken_start сломался при запуске: no table of rules; сообщите разработчику плагина");
    EXPECT_EQ(refusal("crashing_start"),
              "PL010 crashing_start.so: плагин не запустился: рабочий процесс упал с SIGABRT "
              "(прервал себя сам); сообщите разработчику плагина");
}

TEST(RefusalTest, DoesNotWaitForAPluginThatNeverStarts) {
    auto rules = quickRules();
    rules.startTime = std::chrono::milliseconds(300);
    WorkerCapabilities host({plugin("slow_start"), plugin("calm")}, rules);
    EXPECT_EQ(texts(host.plugins()[0].faults),
              "PL010 slow_start.so: плагин не запустился: не ответил за 300 мс; сообщите разработчику плагина");
    EXPECT_EQ(Caller(host).call("calm.greet").outcome->value, "добрый день 2026-09-01 key-1");
}

TEST(RefusalTest, RefusesTheSecondOfTwoPluginsWithOneName) {
    const WorkerCapabilities host({plugin("calm"), plugin("calm_twin")}, quickRules());
    EXPECT_TRUE(host.plugins()[0].declaration);
    EXPECT_EQ(texts(host.plugins()[1].faults),
              "PL006 calm_twin.so: имя «calm» уже занял calm.so; уберите один из двух файлов");
}

TEST(RefusalTest, RefusesAFileThatEveryoneMayChange) {
    const auto copy = folder / "plugins" / "writable_copy.so";
    std::filesystem::copy_file(plugin("calm").file, copy, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::permissions(copy, std::filesystem::perms::others_write, std::filesystem::perm_options::add);
    EXPECT_EQ(refusal("writable_copy"),
              "PL004 writable_copy.so: файл могут изменить все пользователи; выполните chmod o-w");
    std::filesystem::remove(copy);
}

TEST(RefusalTest, ChecksSettingsBeforeThePluginSeesThem) {
    auto source = plugin("calm");
    source.settings = {{"greting", "привет"}, {"greeting", 5}};
    const WorkerCapabilities host({source}, quickRules());
    EXPECT_EQ(texts(host.plugins().front().faults), "CA001 calm: поля «greting» нет; возможно, «greeting»?\n"
                                                    "CA003 calm: greeting: нужно: текст, а здесь число 5");
}

TEST(RefusalTest, RefusesInTheSameWordsWithinTheProcess) {
    const InProcessCapabilities host({plugin("stale_sdk"), plugin("no_card"), plugin("duplicate"), plugin("calm")});
    EXPECT_EQ(texts(host.plugins()[0].faults), refusal("stale_sdk"));
    EXPECT_EQ(texts(host.plugins()[1].faults), refusal("no_card"));
    EXPECT_EQ(texts(host.plugins()[2].faults), refusal("duplicate"));
    EXPECT_EQ(host.all().size(), 5U);
}

} // namespace nastavnik::contract
