// SPDX-License-Identifier: MIT
import { make, place } from "./element.js";
import { drawFilters, loadLetters, loadTasks } from "./lists.js";
import { loadNow, loadTrouble } from "./now.js";
import { loadConsents, loadIndicators } from "./people.js";
import { drawRegister, loadDocuments, loadRegisters } from "./register.js";
import { ask, faultList, session } from "./server.js";
import { loadSettings } from "./settings.js";
import { shownDate } from "./words.js";

function drawHead() {
  const counts = session.programme.counts;
  const worked = (counts.open ?? 0) + (counts.returned ?? 0);
  const boxes = [["Просрочено", session.programme.overdue, "late"], ["В работе", worked], ["Ждут приёмки", counts.submitted ?? 0],
    ["Выполнено", (counts.accepted ?? 0) + (counts.waived ?? 0)], ["Впереди", counts.planned ?? 0]];
  place("programme-title").textContent = session.programme.title;
  place("programme-place").textContent = `${session.programme.place} · ${session.programme.school_year} учебный год · сегодня ${shownDate(session.me.today)}`;
  place("counts").replaceChildren(...boxes.map(([word, count, look]) =>
    make("div", { class: look && count > 0 ? look : null }, make("dt", { text: word }), make("dd", { text: count }))));
}

async function loadAll() {
  session.programme = await ask(`/api/programmes/${session.programme.id}`);
  drawHead();
  await Promise.all([loadNow(), loadTrouble(), loadTasks(), loadDocuments(), loadRegisters(), loadLetters(), loadIndicators(), loadConsents(), loadSettings()]);
}

/* What an action does next it does by itself: it may have its next question a moment later. */
async function afterDeed() {
  await loadNow();
  place("now").focus();
  setTimeout(() => loadAll().catch(showFault), 1500);
}

async function openProgramme(id) {
  session.programme = await ask(`/api/programmes/${id}`);
  await drawFilters();
  drawRegister();
  await loadAll();
}

async function begin() {
  session.me = await ask("/api/me");
  place("who").textContent = session.me.organisation ? `${session.me.name}, ${session.me.organisation.short_name}` : session.me.name;
  const programmes = (await ask("/api/programmes")).items;
  if (programmes.length === 0) {
    place("now-list").replaceChildren(make("p", { text: "Программа ещё не начата: её основывает администратор." }));
    return;
  }
  const choice = place("programme-choice");
  choice.hidden = programmes.length === 1;
  choice.querySelector("select").append(...programmes.map((one) => make("option", { value: one.id, text: `${one.title}, ${one.school_year}` })));
  choice.querySelector("select").onchange = (event) => openProgramme(event.target.value);
  await openProgramme(programmes[0].id);
}

const showFault = (error) => place("now-list").replaceChildren(faultList(error));

document.addEventListener("deed", () => afterDeed().catch(showFault));
begin().catch(showFault);
