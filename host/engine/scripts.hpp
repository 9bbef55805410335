// SPDX-License-Identifier: MIT
#pragma once

#include "engine/run.hpp"
#include "roadmap/bundle.hpp"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace nastavnik::engine {

/// Begin or go on with a run: the script is replayed over `journal` and stops at its next step.
struct ScriptStart {
    Id run = 0;
    std::string version; ///< of a bundle that was given to Scripts::know()
    std::string action;  ///< "pairs.fix"
    EncodedValue argument;
    std::vector<Step> journal; ///< finished steps only
    Moment now{};              ///< the script's clock until its first step has ended
    std::uint64_t seed = 0;    ///< of its random numbers
};

/// What a script asked for or how it ended.
struct ScriptEvent {
    enum class Kind {
        step,   ///< it waits for the result of `verb` with `value` as request
        done,   ///< it returned `value`
        failed, ///< it raised, or broke a limit: `fault`; `lost` when the worker died and no step is to blame
        lost,
    };
    Id run = 0;
    Kind kind = Kind::step;
    int seq = 0;
    std::string verb;
    Value value;
    Fault fault = {};
};

/// Runs actions, in this process or in workers. Never blocks for long; what happens comes through the listener,
/// at any time and from any thread.
class Scripts {
public:
    using Listener = std::function<void(std::vector<ScriptEvent>)>;

    virtual ~Scripts() = default;
    virtual void listen(Listener listener) = 0;
    virtual void know(const roadmap::Bundle& bundle) = 0;
    virtual void start(ScriptStart start) = 0;
    /// The result (or error) of the step that the script waits for.
    virtual void answer(Id run, const Step& step) = 0;
    /// Forget a run that waits for long or was cancelled: it holds no memory and reports nothing any more.
    virtual void drop(Id run) = 0;
    /// Everything given since the last flush goes out together.
    virtual void flush() = 0;
};

} // namespace nastavnik::engine
