// SPDX-License-Identifier: MIT
#include "cli/office.hpp"

#include "cli/input_files.hpp"
#include "throw_away_folder.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <sstream>
#include <thread>
#include <vector>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::minutes patience{2};
constexpr const char* taggedPdf = R"(pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}})";

/// Starts the program in a process group of its own, silent; 0 when it cannot be started.
pid_t start(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str())); // posix_spawn does not write into them
    arguments.push_back(nullptr);
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t files;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    if (::posix_spawn(&process, arguments.front(), &files, &attributes, arguments.data(), ::environ) != 0)
        process = 0;
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    return process;
}

/// Waits for the end; kills the whole group when it takes too long.
void await(pid_t process) {
    const auto end = Clock::now() + patience;
    while (::waitpid(process, nullptr, WNOHANG) == 0) {
        if (Clock::now() > end) {
            ::kill(-process, SIGKILL);
            ::waitpid(process, nullptr, 0);
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

} // namespace

std::optional<fs::path> Office::find() {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        fs::path program = fs::path(folder) / "soffice";
        if (!folder.empty() && ::access(program.c_str(), X_OK) == 0)
            return program;
    }
    return std::nullopt;
}

Office::Office() {
    const auto program = find();
    if (!program)
        throw Error("CL071",
                    {"для этого формата нужен LibreOffice, а его здесь нет; установите пакет libreoffice-writer "
                     "(apt install libreoffice-writer) или выберите формат шаблона",
                     "this format needs LibreOffice, which is not here; install the package libreoffice-writer "
                     "(apt install libreoffice-writer) or choose the template's own format"});
    program_ = *program;
}

Bytes Office::convert(const std::string& name, const Bytes& bytes, const std::string& format) const {
    const ThrowAwayFolder folder("nastavnik-office");
    const fs::path source = folder.path() / ("document" + fs::path(name).extension().string());
    const fs::path results = folder.path() / "results";
    writeOutput(source, bytes);
    run({source}, results, format, folder.path() / "profile");
    const fs::path result = results / ("document." + format);
    if (!fs::is_regular_file(result))
        throw notConverted(name, format);
    return readInput(result);
}

Error notConverted(const std::string& name, const std::string& format) {
    return Error("CL072",
                 {"LibreOffice не сделал " + format + "; попробуйте открыть документ в нём самом",
                  "LibreOffice made no " + format + "; try to open the document in it yourself"},
                 {name});
}

void Office::run(const std::vector<fs::path>& sources, const fs::path& results, const std::string& format,
                 const fs::path& profile) const {
    std::vector<std::string> words{program_.string(), "-env:UserInstallation=file://" + profile.string(),
                                   "--headless",      "--norestore",
                                   "--convert-to",    format == "pdf" ? taggedPdf : format,
                                   "--outdir",        results.string()};
    for (const fs::path& source : sources)
        words.push_back(source.string());
    const pid_t process = start(words);
    if (process != 0)
        await(process);
}

} // namespace nastavnik::cli
