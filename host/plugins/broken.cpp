// SPDX-License-Identifier: MIT
#include "plugins/broken.hpp"

#include <exception>
#include <new>

namespace nastavnik::plugins {

std::string currentExceptionText() {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return "out of memory";
    } catch (const std::exception& error) {
        return error.what();
    } catch (...) {
        return "an exception that is not a std::exception";
    }
}

Fault brokenStart(const std::string& plugin, const std::string& what) {
    return {"PL009",
            {"плагин " + plugin + " сломался при запуске: " + what + "; сообщите разработчику плагина",
             "the plugin " + plugin + " broke while it was being started: " + what + "; tell its developer"}};
}

Fault brokenCall(const std::string& capability, const std::string& what) {
    return {"PL020",
            {capability + ": ошибка внутри плагина: " + what + "; сообщите разработчику плагина",
             capability + ": a fault inside the plugin: " + what + "; tell its developer"}};
}

} // namespace nastavnik::plugins
