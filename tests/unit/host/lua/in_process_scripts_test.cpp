// SPDX-License-Identifier: MIT
#include "lua/in_process_scripts.hpp"

#include <gtest/gtest.h>

namespace nastavnik::lua {

TEST(InProcessScriptsTest, ExecutesWhatTheListenerAnswers) {
    InProcessScripts scripts(std::vector<Capability>{{"matching.propose", {}, {}}});
    const roadmap::Bundle bundle{"sample", {{"actions.lua", R"(return { act = function(task)
      local sum = 0
      for n = 1, 3 do sum = sum + matching.propose { n = n } end
      return sum
    end })"}}};
    scripts.know(bundle);
    Value result;
    scripts.listen([&](const std::vector<engine::ScriptEvent>& events) {
        for (const auto& event : events) {
            if (event.kind == engine::ScriptEvent::Kind::done)
                result = event.value;
            else
                scripts.answer(
                    event.run,
                    {.seq = event.seq, .verb = {}, .request = {}, .result = event.value.at("n").get<int>() * 10});
        }
        scripts.flush();
    });
    scripts.start({.run = 1, .version = bundle.version(), .action = "act", .argument = Value::object()});
    EXPECT_TRUE(result.is_null()) << "nothing happens before flush()";
    scripts.flush();
    EXPECT_EQ(result, 60);
}

} // namespace nastavnik::lua
