// SPDX-License-Identifier: MIT
// Names in all six cases, next to the engines of npm: names_bench [ROUNDS].
#include "engine/figure.hpp"
#include "russian/declension.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace nastavnik::documents::russian;
using nastavnik::bench::Figure;
using nastavnik::bench::print;

namespace {

/// Invented people: every surname with every given name and patronymic of its gender. Surnames of all kinds that
/// schools have, easy and hard ones.
std::vector<std::string> people() {
    const std::vector<std::string> male{
        "Иванов",       "Петровский", "Сидоренко",      "Ткач",    "Гончар",  "Жук",    "Белый",  "Черных",
        "Дюма",         "Шевчук",     "Соловей",        "Заяц",    "Ким",     "Ковтун", "Лебедь", "Глинка",
        "Бонч-Бруевич", "Ли",         "Мицкевич",       "Кравец",  "Толстой", "Щерба",  "Ремез",  "Гоголь",
        "Окуджава",     "Живаго",     "Миклухо-Маклай", "Воробей", "Пушной",  "Ющенко"};
    const std::vector<std::string> female{
        "Иванова",      "Петровская", "Сидоренко",      "Ткач",    "Гончар",  "Жук",    "Белая",  "Черных",
        "Дюма",         "Шевчук",     "Соловей",        "Заяц",    "Ким",     "Ковтун", "Лебедь", "Глинка",
        "Бонч-Бруевич", "Ли",         "Мицкевич",       "Кравец",  "Толстая", "Щерба",  "Ремез",  "Гоголь",
        "Окуджава",     "Живаго",     "Миклухо-Маклай", "Воробей", "Пушная",  "Ющенко"};
    const std::vector<std::string> he{"Илья Кузьмич",   "Пётр Львович",   "Лев Ильич",  "Никита Фёдорович",
                                      "Игорь Олегович", "Павел Саввич",   "Фома Лукич", "Андрей Юрьевич",
                                      "Ян Артурович",   "Дмитрий Никитич"};
    const std::vector<std::string> she{"Любовь Кузьминична", "Анна Львовна",    "Мария Ильинична", "Наталья Фёдоровна",
                                       "Юлия Олеговна",      "Нинель Саввична", "София Лукинична", "Зоя Юрьевна",
                                       "Яна Артуровна",      "Дарья Никитична"};
    std::vector<std::string> all;
    for (std::size_t i = 0; i < male.size(); ++i)
        for (std::size_t k = 0; k < he.size(); ++k) {
            all.push_back(male[i] + " " + he[k]);
            all.push_back(female[i] + " " + she[k]);
        }
    std::vector<std::string> many;
    while (many.size() < 30'000)
        many.insert(many.end(), all.begin(), all.end());
    return many;
}

double ownSpeed(const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < 500; ++i)
        declineName(names[i]);
    const std::clock_t before = std::clock();
    std::size_t letters = 0;
    for (const std::string& name : names)
        for (const std::string& form : declineName(name).forms)
            letters += form.size();
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    return letters == 0 ? 0 : static_cast<double>(names.size()) / seconds;
}

void write(const std::filesystem::path& file, const std::vector<std::string>& names) {
    std::ofstream plain(file), forms(file.string() + ".forms");
    for (const std::string& name : names) {
        plain << name << '\n';
        const auto all = declineName(name).forms;
        for (std::size_t i = 0; i < all.size(); ++i)
            forms << (i > 0 ? "\t" : "") << all[i];
        forms << '\n';
    }
}

struct Answer {
    double speed = 0;
    long differing = 0;
};

Answer byPeer(const std::string& peer, const std::filesystem::path& file) {
    const std::string command =
        "node '" BENCH_FOLDER "/peers/names.mjs' " + peer + " '" + file.string() + "' 2> /dev/null";
    double names = 0, seconds = 0;
    Answer answer;
    FILE* pipe = popen(command.c_str(), "r");
    const bool isWhole = pipe != nullptr && std::fscanf(pipe, "%lf %lf %ld", &names, &seconds, &answer.differing) == 3;
    if (pipe == nullptr || pclose(pipe) != 0 || !isWhole)
        throw std::runtime_error("failed: " + command);
    answer.speed = names / seconds;
    return answer;
}

} // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::atoi(words[1]) : 3;
    const std::vector<std::string> names = people();
    const std::filesystem::path file = std::filesystem::current_path() / "names.txt";
    write(file, names);
    bool isReached = true;
    for (const std::string peer : {"lvovich", "petrovich"}) {
        Figure figure{.name = "names in six cases", .unit = "names/s", .samples = {}, .peer = peer};
        try {
            Answer answer;
            for (int i = 0; i < rounds; ++i) {
                figure.samples.push_back(ownSpeed(names));
                figure.peerSamples.push_back((answer = byPeer(peer, file)).speed);
            }
            std::printf("%s declines %ld of %zu names otherwise than we do\n", peer.c_str(), answer.differing,
                        names.size());
        } catch (const std::runtime_error& error) {
            std::printf("%s is left out: %s\n", peer.c_str(), error.what());
            continue;
        }
        isReached &= print(figure);
    }
    std::filesystem::remove(file);
    std::filesystem::remove(file.string() + ".forms");
    return isReached ? 0 : 1;
}
