// SPDX-License-Identifier: MIT
// A host that is nothing but workers: what the contract tests need of the program, without waiting for all of it.
#include "plugins/plugin_worker.hpp"

#include <string_view>

int main(int count, char** words) {
    if (count == 4 && std::string_view(words[1]) == "worker" && std::string_view(words[2]) == "plugin")
        return nastavnik::plugins::runPluginWorker(words[3]);
    return 2;
}
