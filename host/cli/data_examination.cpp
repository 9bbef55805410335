// SPDX-License-Identifier: MIT
#include "cli/data_file.hpp"
#include "cli/examination.hpp"

#include "store/check.hpp"
#include "store/open_database.hpp"

#include <unistd.h>

#include <filesystem>

namespace nastavnik::cli {

namespace {

namespace fs = std::filesystem;

Finding examineRights(const std::string& file) {
    if (::access(file.c_str(), R_OK | W_OK) != 0)
        return {"rights",
                Finding::bad,
                {"в файл данных нельзя писать: " + file, "the data file cannot be written to: " + file},
                "chown $(id -un) " + file};
    const fs::perms others = fs::perms::others_read | fs::perms::others_write;
    if ((fs::status(file).permissions() & others) != fs::perms::none)
        return {"rights",
                Finding::doubtful,
                {"файл данных открыт всем на этой машине, а в нём личные сведения: " + file,
                 "everybody on this machine can open the data file, which holds personal data: " + file},
                "chmod 640 " + file};
    return {"rights", Finding::good, {"файл данных закрыт от чужих", "the data file is closed to strangers"}};
}

Finding examineIntegrity(const Value& found, const std::string& database) {
    const std::size_t faults = found["integrity"].size() + found["foreign_keys"].size();
    if (faults == 0)
        return {"integrity", Finding::good, {"данные целы", "the data are sound"}};
    return {"integrity",
            Finding::bad,
            {"данные повреждены, мест: " + std::to_string(faults) + "; восстановите их из копии",
             "the data are damaged in places: " + std::to_string(faults) + "; restore them from a backup"},
            "nastavnik restore BACKUP --db " + database};
}

Finding examineAudit(const Value& found, const std::string& database) {
    const Value& audit = found["audit"];
    if (audit["broken"].is_null())
        return {"audit",
                Finding::good,
                {"журнал цел, записей: " + audit["links"].dump(),
                 "the audit log is sound, entries: " + audit["links"].dump()}};
    return {"audit",
            Finding::bad,
            {"журнал изменён, начиная с записи № " + audit["broken"]["id"].dump(),
             "the audit log was changed from entry " + audit["broken"]["id"].dump() + " on"},
            "nastavnik audit verify --db " + database};
}

} // namespace

std::vector<Finding> examineData(const std::string& database) {
    std::vector<Finding> findings;
    const auto opened = openData(database);
    const std::string address = opened->address();
    findings.push_back({"data", Finding::good, {"данные открываются: " + address, "the data open: " + address}});
    if (!store::isPostgres(database))
        findings.push_back(examineRights(database));
    const Value found = store::checkDatabase(*opened);
    findings.push_back(examineIntegrity(found, database));
    findings.push_back(examineAudit(found, database));
    return findings;
}

} // namespace nastavnik::cli
