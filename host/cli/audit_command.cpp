// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/data_file.hpp"

#include "store/audit.hpp"
#include "store/read_model.hpp"
#include "store/sha256.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace nastavnik::cli {

namespace {

struct Options {
    std::string database;
    store::AuditFilter filter;
    store::Page page;
    bool json = false;
};

std::string word(const Value& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

int list(const Options& options, const Console& console) {
    const auto database = openData(options.database);
    const Value links = store::listAudit(*database, options.filter, options.page);
    if (options.json) {
        console.print(links);
        return exitOk;
    }
    for (const Value& link : links["items"])
        console.out << word(link["at"]) << "  " << word(link["actor"]) << "  " << word(link["what"]) << "  "
                    << word(link["subject"]) << '\n';
    return exitOk;
}

Value valueOf(const store::AuditFinding& finding, const store::AuditHead& head) {
    Value broken = nullptr;
    if (finding.broken)
        broken = {{"id", finding.broken->id}, {"expected", finding.broken->expected}, {"found", finding.broken->found}};
    return {
        {"sound", !finding.broken}, {"links", finding.links}, {"head", store::hexText(head.hash)}, {"broken", broken}};
}

Text finding(const store::AuditFinding& found, const store::AuditHead& head) {
    const std::string links = std::to_string(found.links);
    if (!found.broken)
        return {"Журнал цел. Записей: " + links + ", последняя: " + store::hexText(head.hash),
                "The log is sound. Entries: " + links + ", the last one: " + store::hexText(head.hash)};
    const std::string id = std::to_string(found.broken->id);
    return {"Журнал изменён: запись № " + id + " не та, что была сделана; целых записей перед ней: " + links +
                ". Сравните с резервной копией.",
            "The log was changed: entry " + id + " is not the one that was made; sound entries before it: " + links +
                ". Compare with a backup."};
}

int verify(const Options& options, const Console& console) {
    const auto database = openData(options.database);
    const store::AuditFinding found = store::verifyAudit(*database);
    const store::AuditHead head = store::auditHead(*database);
    if (options.json)
        console.print(valueOf(found, head));
    else
        console.print(finding(found, head));
    return found.broken ? exitCheckFound : exitOk;
}

} // namespace

Command auditCommand() {
    return {.name = "audit",
            .summary = {"журнал: кто, когда и что сделал; verify проверяет, что он цел",
                        "the audit log: who did what when; verify proves that it is sound"},
            .declare = [](CLI::App& app) -> Action {
                auto options = std::make_shared<Options>();
                app.add_option("--db", options->database, help(app, {"файл данных", "the data file"}))->required();
                app.add_option("--limit", options->page.limit,
                               help(app, {"сколько последних записей показать", "how many of the last entries"}))
                    ->check(CLI::Range(1, 500));
                app.add_option("--subject", options->filter.subject,
                               help(app, {"только об этом, например task:5", "only about this, e.g. task:5"}));
                app.add_option(
                    "--actor", options->filter.actor,
                    help(app, {"только этого человека, например person:3", "only by this one, e.g. person:3"}));
                app.add_flag("--json", options->json, help(app, {"ответ в JSON", "answer in JSON"}));
                CLI::App* proof = app.add_subcommand(
                    "verify", help(app, {"проверить, что журнал не изменён", "prove that the log was not changed"}));
                return [options, proof](const Console& console) {
                    return proof->parsed() ? verify(*options, console) : list(*options, console);
                };
            }};
}

} // namespace nastavnik::cli
