// SPDX-License-Identifier: MIT
#include "cli/plugin_call.hpp"

#include "plugins/in_process_capabilities.hpp"
#include "plugins/worker_capabilities.hpp"

#include <algorithm>
#include <future>
#include <utility>

namespace nastavnik::cli {

namespace {

std::vector<plugins::PluginSource> sourceOf(const Installation& installation, const std::string& plugin,
                                            const Value& settings) {
    std::vector<plugins::PluginSource> sources = plugins::findPlugins(installation.plugins, Value{{plugin, settings}});
    std::erase_if(sources, [&](const plugins::PluginSource& source) { return source.file.stem() != plugin; });
    if (sources.empty())
        throw Error("CL030",
                    {"плагина «" + plugin + "» нет; соберите его или укажите папку в NASTAVNIK_PLUGINS",
                     "there is no plugin \"" + plugin + "\"; build it or name its folder in NASTAVNIK_PLUGINS"},
                    {installation.plugins.string()});
    return sources;
}

/// What the host lends (the bytes of a template, of files) takes the place of the name that the check expects, and
/// comes back after it.
void check(const Capability& capability, Value& arguments) {
    Value lent = Value::object();
    for (const Field& field : capability.fields)
        if (field.kind == Kind::tmpl && arguments.contains(field.name) && arguments[field.name].is_object()) {
            lent[field.name] = std::move(arguments[field.name]);
            arguments[field.name] = "template";
        } else if (field.kind == Kind::files && arguments.contains(field.name)) {
            lent[field.name] = std::exchange(arguments[field.name], Value::array());
        }
    const std::vector<Fault> faults = engine::checkArguments(capability.fields, arguments, capability.name);
    if (!faults.empty())
        throw Error(faults);
    arguments.update(lent);
}

Error noAnswer(const std::string& capability) {
    return Error("CL031", {"плагин не ответил на «" + capability +
                               "»; повторите, а если повторится — проверьте плагин: "
                               "nastavnik plugin check",
                           "the plugin gave no answer to \"" + capability +
                               "\"; try again, and if it stays so check the plugin: nastavnik plugin check"});
}

Date today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

} // namespace

PluginCall::PluginCall(const Installation& installation, const std::string& plugin, const Value& settings,
                       PluginPlace place) {
    const std::vector<plugins::PluginSource> sources = sourceOf(installation, plugin, settings);
    if (place == PluginPlace::thisProcess)
        own_ = std::make_unique<plugins::InProcessCapabilities>(sources);
    else
        own_ = std::make_unique<plugins::WorkerCapabilities>(sources, plugins::PluginRules{});
    capabilities_ = own_.get();
    for (const plugins::PluginReport& report : capabilities_->plugins())
        if (!report.declaration)
            throw Error(report.faults);
}

Outcome PluginCall::operator()(const std::string& capability, Value arguments, Language language,
                               std::shared_ptr<Exchange> exchange) {
    const auto& all = capabilities_->all();
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const Capability& each) { return each.name == capability; });
    if (known == all.end())
        throw noAnswer(capability);
    check(*known, arguments);
    std::promise<engine::CallReply> promise;
    capabilities_->listen([&](engine::CallReply reply) { promise.set_value(std::move(reply)); });
    const engine::Id number = next_++;
    capabilities_->call({.number = number}, capability,
                        {.arguments = std::move(arguments),
                         .key = "command:" + std::to_string(number),
                         .today = today(),
                         .language = language,
                         .exchange = std::move(exchange)});
    engine::CallReply reply = promise.get_future().get();
    if (reply.outcome)
        return std::move(*reply.outcome);
    if (reply.faults.empty())
        throw noAnswer(capability);
    throw Error(std::move(reply.faults));
}

} // namespace nastavnik::cli
