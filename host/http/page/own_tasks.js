// SPDX-License-Identifier: MIT
import { cardHead } from "./cards.js";
import { make } from "./element.js";
import { answersOf, control } from "./fields.js";
import { send } from "./server.js";
import { dueText, stateWords } from "./words.js";

export function taskCard(task) {
  const form = make("form", { class: task.overdue ? "card late" : "card", novalidate: true });
  form.append(...cardHead(`${task.activity}. ${task.title}`, [task.unit.name]),
    make("p", { class: "faint" }, make("span", { class: task.overdue ? "badge late" : "badge", text: dueText(task) }),
      task.state === "open" ? "" : ` · ${stateWords[task.state]}`, task.reason ? `: ${task.reason}` : ""));
  if (task.may.includes("accept")) drawAcceptance(form, task);
  else if (task.may.includes("submit")) drawHandingIn(form, task);
  return form;
}

function drawHandingIn(form, task) {
  const controls = (task.form?.fields ?? []).map((field) => control(field));
  const note = control({ name: "note", type: "long_text", title: "Что сделано (по желанию)" }, "");
  const rest = make("div", { hidden: true }, controls.map((one) => one.node), note.node);
  const open = make("button", { type: "submit", text: "Готово", "aria-expanded": "false" });
  form.append(rest, make("div", { class: "row" }, open));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (rest.hidden) {
      rest.hidden = false;
      open.textContent = "Сдать задачу";
      open.setAttribute("aria-expanded", "true");
      rest.querySelector("input, textarea, select").focus();
      return;
    }
    send(form, `/api/tasks/${task.id}/submit`, { note: note.read(), answers: answersOf(controls) }, `Задача ${task.activity} сдана.`);
  });
}

function drawAcceptance(form, task) {
  if (task.result?.note) form.append(make("p", { text: `Сдали с пояснением: ${task.result.note}` }));
  const reason = control({ name: "reason", type: "long_text", title: "Причина (нужна, если возвращаете)" }, "");
  form.append(reason.node, make("div", { class: "row" },
    make("button", { type: "button", text: "Принять", onclick: () => send(form, `/api/tasks/${task.id}/accept`, {}, `Задача ${task.activity} принята.`) }),
    make("button", { type: "button", class: "quiet", text: "Вернуть", onclick: () =>
      send(form, `/api/tasks/${task.id}/return`, { reason: reason.read() }, `Задача ${task.activity} возвращена.`) })));
}
