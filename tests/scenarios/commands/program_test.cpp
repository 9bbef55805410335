// SPDX-License-Identifier: MIT
#include "scenarios/commands/program.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace nastavnik::test {

namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> result;
    for (const std::string& word : words)
        result.push_back(const_cast<char*>(word.c_str()));
    result.push_back(nullptr);
    return result;
}

/// The files of this tree, and a language that does not come from the machine.
std::vector<std::string> environment() {
    const char* path = std::getenv("PATH");
    const char* home = std::getenv("HOME");
    return {"PATH=" + std::string(path ? path : "/usr/bin"), "HOME=" + std::string(home ? home : "/tmp"),
            "NASTAVNIK_PLUGINS=" BUILD_ROOT "/plugins", "NASTAVNIK_SHARE=" SOURCE_ROOT};
}

} // namespace

std::vector<std::string> Ended::lines() const {
    std::vector<std::string> result;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);)
        result.push_back(line);
    return result;
}

Program::Program() {
    std::string name = (fs::temp_directory_path() / "nastavnik-commands-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw std::runtime_error("no folder for the test");
    folder_ = name;
}

Program::~Program() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

Ended Program::run(const std::vector<std::string>& arguments, const std::string& input) const {
    write(".in", input);
    std::vector<std::string> words{BUILD_ROOT "/nastavnik"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const std::vector<std::string> variables = environment();
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addchdir_np(&files, folder_.c_str());
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, ".in", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, ".out", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, ".err", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t process = 0;
    const int started = ::posix_spawn(&process, words.front().c_str(), &files, nullptr, pointers(words).data(),
                                      pointers(variables).data());
    posix_spawn_file_actions_destroy(&files);
    if (started != 0)
        throw std::runtime_error("the program does not start: " + words.front());
    int status = 0;
    ::waitpid(process, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(".out"), read(".err")};
}

void Program::write(const std::string& file, const std::string& bytes) const {
    fs::create_directories((folder_ / file).parent_path());
    std::ofstream(folder_ / file, std::ios::binary) << bytes;
}

std::string Program::read(const std::string& file) const { return contents(folder_ / file); }

std::vector<std::string> Program::files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
        if (entry.is_regular_file() && !entry.path().filename().string().starts_with("."))
            names.push_back(entry.path().lexically_relative(folder_).string());
    std::sort(names.begin(), names.end());
    return names;
}

TEST(ProgramTest, TellsItsVersion) {
    const Value version = Program().run({"version", "--json"}).json();
    EXPECT_EQ(version["version"], "0.1.0");
    EXPECT_EQ(version["sdk"], 2);
    EXPECT_TRUE(version["build"].is_string());
}

} // namespace nastavnik::test
