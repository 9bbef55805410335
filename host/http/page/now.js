// SPDX-License-Identifier: MIT
import { cardHead } from "./cards.js";
import { make, place } from "./element.js";
import { taskCard } from "./own_tasks.js";
import { questionCard } from "./questions.js";
import { papersToRead, readingCard } from "./register.js";
import { ask, query, send, session } from "./server.js";
import { plural, shownMoment } from "./words.js";

/* A card that is still wanted stays as it is: somebody may be writing in it. */
export async function loadNow() {
  const [papers, waits, tasks] = await Promise.all([papersToRead(), ask(query("/api/waits", { mine: true, programme: session.programme.id, limit: 500 })),
    ask(query("/api/tasks", { mine: true, programme: session.programme.id, limit: 200 }))]);
  const total = papers.total + waits.items.length + tasks.total;
  const awaiting = [papers.total && plural(papers.total, "документ на ознакомление", "документа на ознакомление", "документов на ознакомление"),
    waits.items.length && plural(waits.items.length, "вопрос", "вопроса", "вопросов"),
    tasks.total && plural(tasks.total, "задача", "задачи", "задач")].filter(Boolean);
  const lead = total === 0 ? "Всё сделано: от вас сейчас ничего не нужно." : `Вас ждут: ${new Intl.ListFormat("ru").format(awaiting)}.`;
  const old = new Map([...place("now-list").querySelectorAll("form[data-key]")].map((card) => [card.dataset.key, card]));
  const card = (key, draw) => {
    const kept = old.get(key) ?? draw();
    kept.dataset.key = key;
    return kept;
  };
  const cards = [...papers.items.map((paper) => card(`paper:${paper.id}`, () => readingCard(paper))),
    ...waits.items.map((wait) => card(`wait:${wait.id}`, () => questionCard(wait))),
    ...tasks.items.map((task) => card(`task:${task.id}:${task.state}`, () => taskCard(task)))];
  place("now-list").replaceChildren(make("p", { text: lead }), ...cards);
}

export async function loadTrouble() {
  const runs = await ask(query("/api/runs", { programme: session.programme.id, limit: 100 }));
  place("trouble").hidden = runs.items.length === 0;
  place("trouble-list").replaceChildren(...runs.items.map((run) => {
    const form = make("form", { class: "card late", novalidate: true },
      ...cardHead(`${run.activity}. ${run.task_title}`, [run.unit_name]), make("p", { text: run.trouble }),
      make("p", { class: "faint", text: run.state === "retrying" ? `Повторится само ${run.wake ? shownMoment(run.wake) : ""}` : `Само не повторится: ${plural(run.attempts, "попытка", "попытки", "попыток")} уже было` }),
      make("div", { class: "row" }, make("button", { type: "submit", text: "Повторить" })));
    form.addEventListener("submit", (event) => { event.preventDefault(); send(form, `/api/runs/${run.id}/repeat`, {}, "Действие запущено снова."); });
    return form;
  }));
}
