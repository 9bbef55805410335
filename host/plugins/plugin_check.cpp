// SPDX-License-Identifier: MIT
#include "plugins/plugin_check.hpp"

#include <set>
#include <utility>

namespace nastavnik::plugins {

namespace {

class Review {
public:
    void plugin(const PluginDeclaration& plugin) {
        fields(plugin.settings, plugin.facts.name);
        for (const Capability& capability : plugin.capabilities) {
            summary(capability.summary, capability.name);
            fields(capability.fields, capability.name);
        }
    }

    std::vector<Fault> faults() && { return std::move(faults_); }

private:
    void fields(const std::vector<Field>& list, const std::string& owner) {
        std::set<std::string> names;
        for (const Field& field : list) {
            const std::string path = owner + " → " + field.name;
            if (!names.insert(field.name).second)
                add("PL042", path, {"поле объявлено дважды; оставьте одно", "the field is declared twice; keep one"});
            summary(field.summary, path);
            choices(field, path);
            fallback(field, path);
            fields(field.fields, path);
        }
    }

    void summary(const Text& text, const std::string& path) {
        if (text.ru.empty())
            add("PL040", path,
                {"нет пояснения по-русски; добавьте одно предложение", "no summary in Russian; add one sentence"});
        if (text.en.empty())
            add("PL040", path,
                {"нет пояснения по-английски; добавьте одно предложение", "no summary in English; add one sentence"});
    }

    void choices(const Field& field, const std::string& path) {
        if (!field.allowed.empty() && field.kind != Kind::text && field.kind != Kind::list)
            add("PL041", path,
                {"перечень допустимых значений бывает только у текста и списка текстов; уберите его",
                 "only a text or a list of texts has allowed values; remove them"});
    }

    void fallback(const Field& field, const std::string& path) {
        if (field.fallback.is_null())
            return;
        if (field.need == Need::required)
            add("PL041", path,
                {"у обязательного поля не бывает значения по умолчанию; уберите одно из двух",
                 "a required field has no fallback; remove one of the two"});
        Value arguments{{field.name, field.fallback}};
        for (const Fault& fault : engine::checkArguments({field}, arguments, "fallback"))
            add("PL041", path, fault.message);
    }

    void add(const char* code, const std::string& path, const Text& message) {
        faults_.push_back({code, {path + ": " + message.ru, path + ": " + message.en}});
    }

    std::vector<Fault> faults_;
};

std::string line(const PluginDeclaration& plugin, const std::string& file, Language language) {
    const bool ru = language == Language::ru;
    const bool hasNetwork = (plugin.facts.rights & rightNetwork) != 0;
    return plugin.facts.name + " " + plugin.facts.version + (ru ? ", возможностей: " : ", capabilities: ") +
           std::to_string(plugin.capabilities.size()) +
           (hasNetwork ? (ru ? ", выходит в сеть" : ", uses the network") : "") + ", " + file + "\n";
}

} // namespace

std::vector<Fault> checkDeclaration(const PluginDeclaration& plugin) {
    Review review;
    review.plugin(plugin);
    return std::move(review).faults();
}

std::string listPlugins(const std::vector<PluginReport>& reports, Language language) {
    std::string text;
    for (const auto& [file, declaration, faults] : reports) {
        if (declaration)
            text += line(*declaration, file.string(), language);
        for (const Fault& fault : faults)
            text += nastavnik::describe(fault, language) + "\n";
    }
    return text;
}

Value listPlugins(const std::vector<PluginReport>& reports) {
    Value list = Value::array();
    for (const auto& [file, declaration, faults] : reports) {
        Value entry{{"file", file.string()}, {"capabilities", Value::array()}, {"faults", Value::array()}};
        if (declaration) {
            entry["name"] = declaration->facts.name;
            entry["version"] = declaration->facts.version;
            entry["network"] = (declaration->facts.rights & rightNetwork) != 0;
            for (const Capability& capability : declaration->capabilities)
                entry["capabilities"].push_back(capability.name);
        }
        for (const auto& [code, message, place] : faults)
            entry["faults"].push_back({{"code", code}, {"message", {{"ru", message.ru}, {"en", message.en}}}});
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace nastavnik::plugins
