// SPDX-License-Identifier: MIT
// The register of papers: search, a card for each paper (versions, acquaintance sheet, scan), numbers of paper registers.
import { fileLinks } from "./cards.js";
import { make, place } from "./element.js";
import { ask, faultList, query, say, send, session, upload } from "./server.js";
import { loadList, row, table } from "./tables.js";
import { plural, shortDate, shownDate, shownMoment, statusWords } from "./words.js";

const names = ["Документ", "Номер", "Дата", "Состояние", "Чей", "Файлы"];

function status(paper) {
  const unread = paper.acquaintances.filter((one) => !one.done).length;
  const word = statusWords[paper.status] ?? paper.status;
  return unread ? `${word}, не ознакомились: ${unread}` : word;
}

function paperRow(paper) {
  const card = make("div", { class: "inside" });
  const title = make("details", { class: "paper", ontoggle: () => title.open && fillCard(card, paper.id) },
    make("summary", { text: paper.title }), card);
  return row(names, [title, make("span", { class: "date", text: paper.number || "б/н" }), shortDate(paper.date), status(paper), paper.organisation_name, fileLinks(paper)]);
}

export function drawRegister() {
  place("register-filters").replaceChildren(
    make("label", {}, "Найти", make("input", { type: "search", name: "search", placeholder: "номер, название, фамилия" })),
    make("label", {}, "Состояние", make("select", { name: "status" }, make("option", { value: "", text: "все" }),
      Object.entries(statusWords).map(([value, text]) => make("option", { value, text })))));
  let pause;
  place("register-filters").oninput = () => { clearTimeout(pause); pause = setTimeout(loadDocuments, 250); };
  place("register-filters").onsubmit = (event) => { event.preventDefault(); loadDocuments(); };
}

export function loadDocuments() {
  const chosen = Object.fromEntries(new FormData(place("register-filters")));
  return loadList("documents-list", "/api/documents", { programme: session.programme.id, ...chosen },
    (total) => plural(total, "документ", "документа", "документов"), names, paperRow);
}

/* The card of one paper */

async function fillCard(card, id) {
  try {
    const paper = await ask(`/api/documents/${id}`);
    card.replaceChildren(...[versions(paper), sheet(paper), scan(paper)].flat().filter(Boolean));
  } catch (error) {
    card.replaceChildren(faultList(error));
  }
}

function versions(paper) {
  const former = paper.versions.map((one) => make("li", {}, `редакция ${one.version} от ${shownDate(one.date)}: `,
    ...fileLinks({ id: paper.id, files: one.files }, one.version)));
  return [make("p", { class: "faint", text: `Редакция ${paper.version}${former.length ? "; прежние:" : ""}` }),
    former.length ? make("ul", {}, former) : null];
}

function sheet(paper) {
  if (paper.acquaintances.length === 0) return null;
  const entry = (one) => make("li", {}, one.done ? `${one.name} — ${shownMoment(one.done)}` : `${one.name} — ещё нет `,
    !one.done && paper.may.includes("acquaint") ? signedByHand(paper, one) : null);
  return [make("p", { class: "faint", text: "Лист ознакомления" }), make("ul", {}, paper.acquaintances.map(entry))];
}

function signedByHand(paper, one) {
  const form = make("form", { class: "inline" },
    make("button", { type: "submit", class: "quiet small", text: "Расписался на бумаге", "aria-label": `Расписался на бумаге: ${one.name}` }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, `/api/documents/${paper.id}/acquaint`, { person: one.person }, `Ознакомление отмечено: ${one.name}.`);
  });
  return form;
}

function scan(paper) {
  if (!paper.may.includes("scan")) return null;
  const file = make("input", { type: "file", accept: ".pdf,.jpg,.jpeg,.png,.tif,.tiff", "aria-label": "Скан подписанного документа" });
  const form = make("form", { class: "row" }, file, make("button", { type: "submit", class: "quiet", text: "Приложить скан" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.querySelectorAll(".fault").forEach((old) => old.remove());
    if (!file.files[0]) return form.append(faultList({ faults: [{ message: "Выберите файл: PDF, JPEG, PNG или TIFF." }] }));
    try {
      await upload(`/api/documents/${paper.id}/scan`, file.files[0]);
      say(`Скан приложен: ${paper.title} № ${paper.number}.`);
      await loadDocuments();
    } catch (error) {
      form.append(faultList(error));
    }
  });
  return form;
}

/* Numbers of paper registers */

const registerNames = ["Журнал", "Год", "Последний номер", "Продолжить после номера"];

export async function loadRegisters() {
  const organisation = session.me.organisation?.id;
  const registers = (await ask("/api/registers")).items.filter((one) => one.organisation === organisation);
  place("registers").hidden = registers.length === 0;
  place("registers-list").replaceChildren(table("Если часть номеров выдана на бумаге, программа продолжит после последнего из них.",
    registerNames, registers.map(registerRow)));
}

function registerRow(one) {
  const last = make("input", { type: "number", class: "score", min: one.last, value: one.last, "aria-label": `Последний номер: ${one.title}` });
  const form = make("form", { class: "row" }, last, make("button", { type: "submit", class: "quiet small", text: "Записать" }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, "/api/registers", { organisation: one.organisation, register: one.register, year: one.year, last: Number(last.value) },
      `${one.title}: следующий номер — ${Number(last.value) + 1}.`);
  });
  return row(registerNames, [one.title, String(one.year), String(one.last), form]);
}

/* Now: papers to be read */

export const papersToRead = () => ask(query("/api/documents", { to_read: true, programme: session.programme.id, limit: 100 }));

export function readingCard(paper) {
  const form = make("form", { class: "card" }, make("h3", { text: `Ознакомьтесь: ${paper.title}` }),
    make("p", {}, `№ ${paper.number} от ${shownDate(paper.date)}, ${paper.organisation_name}: `, ...fileLinks(paper)),
    make("div", { class: "row" }, make("button", { type: "submit", text: "Ознакомлен(а)" })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, `/api/documents/${paper.id}/acquaint`, {}, "Ознакомление отмечено.");
  });
  return form;
}
