// SPDX-License-Identifier: MIT
import { make, place } from "./element.js";
import { control } from "./fields.js";
import { ask, faultList, send, session } from "./server.js";
import { plural } from "./words.js";

/* Settings: what the department fills in, and a new version of the roadmap. Nothing is done before it was seen. */

const fateWords = { finished: "закончены, результат остаётся", running: "идут, закончатся по-прежнему", restarted: "начнутся заново",
  taken: "перейдут на новое", waived: "будут сняты", added: "появятся" };

function changeLine(change) {
  const subject = [change.word === "activity" ? "Мероприятие" : change.word, change.id, change.title && `«${change.title}»`].filter(Boolean).join(" ");
  if (change.kind === "added") return `${subject}: добавлено`;
  if (change.kind === "removed") return `${subject}: убрано`;
  return `${subject}, ${change.key}: было «${change.was || "—"}», стало «${change.is || "—"}»`;
}

function effect(told) {
  const counts = new Map();
  for (const task of told.programmes.flatMap((one) => one.tasks)) {
    const key = `${task.activity}: ${fateWords[task.fate]}${task.fate === "taken" || task.fate === "added"
      ? ` (${task.new_window.start.split("-").reverse().join(".")} – ${task.new_window.end.split("-").reverse().join(".")})` : ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const lines = [...told.changes.map(changeLine), ...[...counts].map(([key, count]) => `${key} — ${plural(count, "задача", "задачи", "задач")}`)];
  return make("ul", {}, (lines.length ? lines : ["Ничего не меняется."]).map((line) => make("li", { text: line })));
}

function twoSteps(form, path, bodyOf, done) {
  const shown = make("div", { "aria-live": "polite" });
  const apply = make("button", { type: "button", text: "Применить", hidden: true,
    onclick: () => send(form, path, { ...bodyOf(), apply: true }, done) });
  form.append(shown, make("div", { class: "row" }, make("button", { type: "submit", class: "quiet", text: "Посмотреть, что изменится" }), apply));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.querySelectorAll(".fault").forEach((old) => old.remove());
    apply.hidden = true;
    try {
      shown.replaceChildren(effect(await ask(path, { ...bodyOf(), apply: false })));
      apply.hidden = false;
    } catch (error) {
      shown.replaceChildren();
      form.append(faultList(error));
    }
  });
}

export async function loadSettings() {
  if (!session.me.department) return;
  if (place("settings-list").contains(document.activeElement)) return; // Somebody is filling it in.
  const inputs = (await ask(`/api/programmes/${session.programme.id}/inputs`)).items;
  const filled = make("form", { class: "card", novalidate: true }, make("h3", { text: "Что заполняет муниципалитет" }));
  const controls = inputs.map((input) => control({ name: input.id, type: input.type, title: input.title }, input.value));
  filled.append(...controls.map((one) => one.node));
  const changed = () => Object.fromEntries(inputs.map((input, at) => [input, controls[at].read()])
    .filter(([input, value]) => value !== input.value && !(value === "" && input.value === null)).map(([input, value]) => [input.id, value === "" ? null : value]));
  twoSteps(filled, `/api/programmes/${session.programme.id}/inputs`, () => ({ values: changed() }), "Настройки сохранены.");
  const version = make("form", { class: "card", novalidate: true }, make("h3", { text: "Новая версия дорожной карты" }),
    make("p", { class: "faint", text: "Карта изменена на сервере? Законченное остаётся, начатое закончится по-прежнему, остальное перейдёт на новую версию." }));
  twoSteps(version, `/api/programmes/${session.programme.id}/migration`, () => ({}), "Программа перешла на новую версию.");
  const back = make("form", { class: "card", novalidate: true }, make("p", { text: "Вернуть последний переход или изменение настроек." }),
    make("div", { class: "row" }, make("button", { type: "submit", class: "quiet", text: "Вернуть как было" })));
  back.addEventListener("submit", (event) => { event.preventDefault(); send(back, `/api/programmes/${session.programme.id}/migration/undo`, {}, "Возвращено."); });
  place("settings").hidden = false;
  place("settings-list").replaceChildren(...(inputs.length ? [filled] : []), version, back);
}
