// SPDX-License-Identifier: MIT
#pragma once

#include "engine/task.hpp"
#include "nastavnik/capability.hpp"
#include "nastavnik/error.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace nastavnik::engine {

/// Which step a call belongs to; run 0 is a call of the host itself (a delivery, a REST call).
struct CallId {
    Id run = 0;
    Id number = 0; ///< of the step, or a number of the caller's own

    auto operator<=>(const CallId&) const = default;
};

/// What came of a call: an outcome; or faults that a person can mend; or `lost`: the worker died, hung or is not there,
/// and it may be tried again.
struct CallReply {
    CallId id;
    std::optional<Outcome> outcome;
    std::vector<Fault> faults = {};
    bool lost = false;
};

/// The plugins' capabilities, called in this process or in workers. Replies come through the listener, from any thread.
class Capabilities {
public:
    using Listener = std::function<void(CallReply)>;

    virtual ~Capabilities() = default;
    virtual void listen(Listener listener) = 0;
    /// Declarations, sorted by name; their `run` is not to be called.
    virtual const std::vector<Capability>& all() const = 0;
    /// `call.arguments` are already checked and completed. An unknown name is a logic error.
    virtual void call(CallId id, const std::string& capability, Call call) = 0;
};

/// Checks arguments against fields and fills in fallbacks: unknown names ("did you mean"), missing and ill-typed
/// values, values that are not allowed; all at once, code CA001–CA005, the path in the text
/// («документ.data.pairs[2].mentor»). `subject` names the callee in the texts, e.g. "documents.generate".
std::vector<Fault> checkArguments(const std::vector<Field>& fields, Value& arguments, const std::string& subject);

} // namespace nastavnik::engine
