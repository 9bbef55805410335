// SPDX-License-Identifier: MIT
#include "cli/examination.hpp"

#include "cli/office.hpp"
#include "cli/plugin_call.hpp"
#include "plugins/worker_capabilities.hpp"

#include <ctime>
#include <filesystem>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t megabyte = std::uintmax_t{1} << 20U;

using Check = std::function<std::vector<Finding>()>;

/// `repair` is for a check that cannot even be made.
void add(std::vector<Finding>& findings, const char* name, const std::string& repair, const Check& check) {
    try {
        for (Finding& finding : check())
            findings.push_back(std::move(finding));
    } catch (const Error& error) {
        const Fault& fault = error.faults().front();
        findings.push_back(
            {name, Finding::bad, {describe(fault, Language::ru), describe(fault, Language::en)}, repair});
    } catch (const std::exception& error) {
        findings.push_back({name, Finding::bad, {error.what(), error.what()}, repair});
    }
}

Finding found(const plugins::PluginReport& report) {
    const std::string name = report.file.stem().string();
    if (report.declaration)
        return {"plugin", Finding::good, {"плагин " + name + " работает", "the plugin " + name + " works"}};
    const Fault& fault = report.faults.front();
    return {"plugin",
            Finding::bad,
            {describe(fault, Language::ru), describe(fault, Language::en)},
            "nastavnik plugin check " + report.file.string()};
}

Finding examineMail(const Patient& patient) {
    const Value settings = patient.plugins.value("notifications", Value::object());
    if (settings.value("host", "").empty())
        return {"mail",
                Finding::doubtful,
                {"почта не настроена: письма остаются во внутреннем ящике",
                 "the mail is not set up: letters stay in the inbox of the program"},
                "nastavnik doctor --config FILE"};
    PluginCall call(patient.installation, "notifications", settings);
    call("notifications.check", Value::object(), Language::ru);
    return {"mail", Finding::good, {"почтовый сервер отвечает", "the mail server answers"}};
}

} // namespace

std::vector<Finding> examine(const Patient& patient) {
    std::vector<Finding> findings;
    if (!patient.database.empty())
        add(findings, "data", "nastavnik restore BACKUP --db " + patient.database,
            [&] { return examineData(patient.database); });
    add(findings, "disk", "df -h", [&] { return std::vector{examineDisk(patient.database)}; });
    add(findings, "clock", "date", [] { return std::vector{examineClock()}; });
    add(findings, "plugin", "nastavnik plugin check", [&] { return examinePlugins(patient); });
    add(findings, "mail", "nastavnik doctor --config FILE", [&] { return std::vector{examineMail(patient)}; });
    add(findings, "office", "apt install libreoffice-writer", [] { return std::vector{examineOffice()}; });
    return findings;
}

Finding examineDisk(const std::string& database) {
    const fs::path folder = fs::path(database).parent_path();
    const std::uintmax_t free = fs::space(fs::is_directory(folder) ? folder : fs::path(".")).available / megabyte;
    const std::string size = std::to_string(free);
    if (free < 200)
        return {"disk",
                Finding::bad,
                {"на диске свободно " + size + " МБ: работа скоро остановится; освободите место",
                 size + " MB of the disk are free: work will soon stop; make room"},
                "df -h"};
    if (free < 1000)
        return {"disk",
                Finding::doubtful,
                {"на диске свободно " + size + " МБ: этого хватит ненадолго",
                 size + " MB of the disk are free: that will not last"},
                "df -h"};
    return {"disk", Finding::good, {"на диске свободно " + size + " МБ", size + " MB of the disk are free"}};
}

/// A clock that stands before the program's own making is certainly wrong.
Finding examineClock() {
    const auto made = fs::last_write_time("/proc/self/exe");
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    char text[64];
    std::strftime(text, sizeof text, "%d.%m.%Y %H:%M, UTC%z", &local);
    if (fs::file_time_type::clock::now() < made)
        return {"clock",
                Finding::bad,
                {std::string("часы отстают: ") + text, std::string("the clock is behind: ") + text},
                "timedatectl set-ntp true"};
    if (local.tm_gmtoff == 0)
        return {"clock",
                Finding::doubtful,
                {std::string("часы идут по UTC: ") + text + "; сроки считаются по этому времени",
                 std::string("the clock shows UTC: ") + text + "; terms are counted by it"},
                "timedatectl set-timezone Asia/Novokuznetsk"};
    return {"clock", Finding::good, {std::string("часы: ") + text, std::string("clock: ") + text}};
}

std::vector<Finding> examinePlugins(const Patient& patient) {
    const plugins::WorkerCapabilities capabilities(plugins::findPlugins(patient.installation.plugins, patient.plugins),
                                                   {});
    std::vector<Finding> findings;
    for (const plugins::PluginReport& report : capabilities.plugins())
        findings.push_back(found(report));
    if (findings.empty())
        findings.push_back({"plugin",
                            Finding::bad,
                            {"плагинов нет: " + patient.installation.plugins.string(),
                             "there are no plugins: " + patient.installation.plugins.string()},
                            "make build"});
    return findings;
}

Finding examineOffice() {
    if (const auto program = Office::find())
        return {"office", Finding::good, {"LibreOffice: " + program->string(), "LibreOffice: " + program->string()}};
    return {"office",
            Finding::doubtful,
            {"LibreOffice не установлен: PDF не получится, ODT и DOCX — да",
             "LibreOffice is not installed: no PDF, but ODT and DOCX"},
            "apt install libreoffice-writer"};
}

} // namespace nastavnik::cli
