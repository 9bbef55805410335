// SPDX-License-Identifier: MIT
// nastavnik-worker: what runs a plugin. It is a program of its own because a worker is started for every command that
// reads a foreign file, and linking all that the host needs would take longer than most of them.
#include "plugins/plugin_worker.hpp"

#include <string_view>

int main(int count, char** words) {
    if (count == 4 && std::string_view(words[1]) == "worker" && std::string_view(words[2]) == "plugin")
        return nastavnik::plugins::runPluginWorker(words[3]);
    return 2;
}
