// SPDX-License-Identifier: MIT
#include "http/resource.hpp"

namespace nastavnik::http {

void addHealth(Resources& resources) {
    resources.push_back({.method = "GET",
                         .path = "/healthz",
                         .summary = {"Сервер жив (базу не спрашивает)", "The server is alive (asks no database)"},
                         .audience = Audience::everybody,
                         .answer = [](Visit&) {
                             return jsonAnswer({{"alive", true}});
                         }});
    resources.push_back({.method = "GET",
                         .path = "/readyz",
                         .summary = {"База отвечает, задачи движутся", "The database answers and the engine turns"},
                         .audience = Audience::everybody,
                         .answer = [](Visit& visit) {
                             visit.parts.view.probe();
                             visit.parts.engine.snapshot();
                             return jsonAnswer({{"ready", true}});
                         }});
}

} // namespace nastavnik::http
