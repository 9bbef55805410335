// SPDX-License-Identifier: MIT
// All tasks and letters of the programme.
import { make, place } from "./element.js";
import { ask, query, session } from "./server.js";
import { loadList, row } from "./tables.js";
import { plural, shortDate, shownMoment, stateLooks, stateWords } from "./words.js";

const taskNames = ["Задача", "Для кого", "Срок", "Состояние", "Кто делает"];

function taskRow(task) {
  const look = task.overdue ? "late" : stateLooks[task.state] ?? "";
  return row(taskNames, [`${task.activity}. ${task.title}`, task.unit.name, shortDate(task.due),
    make("span", { class: `badge ${look}`, text: task.overdue ? `${stateWords[task.state]}, просрочена` : stateWords[task.state] }),
    (task.by ?? []).map((role) => role.title).join(", ")]);
}

function select(name, title, options) {
  return make("label", {}, title, make("select", { name }, make("option", { value: "", text: "все" }),
    options.map(([value, text]) => make("option", { value, text }))));
}

export async function drawFilters() {
  const organisations = (await ask("/api/organisations")).items.filter((one) => one.kind === "school");
  place("filters").replaceChildren(
    select("stage", "Этап", session.programme.stages.map((stage) => [stage.number, `${stage.number}. ${stage.title}`])),
    select("state", "Состояние", Object.entries(stateWords)),
    organisations.length > 1 ? select("organisation", "Школа", organisations.map((one) => [one.id, one.short_name])) : "",
    make("label", { class: "check" }, make("input", { type: "checkbox", name: "overdue" }), "только просроченные"));
  place("filters").onchange = () => loadTasks();
}

export function loadTasks() {
  const chosen = Object.fromEntries(new FormData(place("filters")));
  const filter = { programme: session.programme.id, stage: chosen.stage, state: chosen.state, organisation: chosen.organisation, overdue: chosen.overdue === "on" };
  return loadList("tasks-list", "/api/tasks", filter, (total) => plural(total, "задача", "задачи", "задач"), taskNames, taskRow);
}

export async function loadLetters() {
  const letters = await ask(query("/api/letters", { programme: session.programme.id, limit: 30 }));
  const lead = letters.total === 0 ? "Писем нет." : plural(letters.total, "письмо", "письма", "писем");
  place("letters-list").replaceChildren(make("p", { class: "faint", text: lead }), ...letters.items.map((letter) =>
    make("details", {}, make("summary", {}, letter.subject, make("span", { class: "faint", text: ` · ${shownMoment(letter.written)}` })),
      make("p", { text: letter.text }))));
}
