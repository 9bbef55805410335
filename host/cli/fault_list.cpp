// SPDX-License-Identifier: MIT
#include "cli/fault_list.hpp"

#include "roadmap/roadmap_check.hpp"

namespace nastavnik::cli {

Value valueOf(const std::vector<Fault>& faults, Language language) {
    Value list = Value::array();
    for (const Fault& fault : faults)
        list.push_back({{"code", fault.code},
                        {"file", fault.place.file},
                        {"line", fault.place.line},
                        {"message", fault.message.in(language)},
                        {"severity", roadmap::isWarning(fault) ? "warning" : "error"}});
    return list;
}

void listFaults(const std::vector<Fault>& faults, const Console& console) {
    for (Fault fault : faults) {
        if (roadmap::isWarning(fault))
            fault.message = {"предупреждение: " + fault.message.ru, "warning: " + fault.message.en};
        console.print(Text{describe(fault, Language::ru), describe(fault, Language::en)});
    }
}

} // namespace nastavnik::cli
