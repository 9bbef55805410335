// SPDX-License-Identifier: MIT
// The one page: everything that comes from the server is put in as text, never as markup.
"use strict";

const place = (id) => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/* Words */

const rules = new Intl.PluralRules("ru");
const plural = (count, one, few, many) => `${count} ${{ one, few, many }[rules.select(count)] ?? few}`;
const days = (count) => plural(count, "день", "дня", "дней");

const localDate = (iso) => { const [year, month, day] = iso.split("-").map(Number); return new Date(year, month - 1, day); };
const dayText = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", year: "numeric" });
const momentText = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
const shortDate = (iso) => make("span", { class: "date", text: iso.split("-").reverse().join(".") });
const shownDate = (iso) => (iso ? dayText.format(localDate(iso)) : "—");
const shownMoment = (iso) => momentText.format(new Date(iso));
const daysBetween = (from, to) => Math.round((localDate(to) - localDate(from)) / 86400000);

const stateWords = { planned: "впереди", open: "в работе", submitted: "сдана, ждёт приёмки", returned: "возвращена",
  accepted: "выполнена", waived: "снята" };
const stateLooks = { planned: "faint", accepted: "done", waived: "faint", submitted: "wait", returned: "late" };
const statusWords = { draft: "проект", agreed: "согласован", signed: "подписан", acquainted: "ознакомлены",
  cancelled: "отменён" };
const columnWords = { mentor_name: "Наставник", mentee_name: "Наставляемый", score: "Баллы", reasons: "Почему", name: "Кто",
  position: "Должность", subject: "Предмет", experience_years: "Стаж, лет", category: "Категория", school: "Школа",
  title: "Название", date: "Дата", topic: "Тема", form: "Форма", kind: "Вид", points: "Баллы", place: "Место",
  competences: "Компетенции", interests: "Интересы", capacity: "Мест", hours: "Часы", education: "Образование",
  changes: "Что изменилось", total: "Сумма баллов", nomination: "Номинация", work: "Работа", month: "Месяц" };
const listWords = { pairs: "Предложенные пары", unmatched: "Остались без пары", mentors: "Наставники", mentees: "Наставляемые" };

function dueText(task) {
  const left = daysBetween(me.today, task.due);
  if (["accepted", "waived"].includes(task.state)) return `закрыта ${shownDate(task.closed)}`;
  if (left < 0) return `срок прошёл ${days(-left)} назад (${shownDate(task.due)})`;
  if (left === 0) return "срок сегодня";
  const verb = rules.select(left) === "one" ? "остался" : "осталось";
  return `до ${shownDate(task.due)}, ${verb} ${days(left)}`;
}

/* Server */

let me = null;
let programme = null;

async function ask(path, body) {
  const options = { headers: { "Accept-Language": "ru" }, credentials: "same-origin" };
  if (body !== undefined) {
    options.method = "POST";
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw { faults: [{ message: "Сервер не отвечает: проверьте связь и повторите." }] };
  }
  if (answer.status === 401) location.reload();
  const content = await answer.json();
  if (!answer.ok) throw content.error;
  return content;
}

function query(path, filter) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== "" && value !== null && value !== undefined && value !== false) parts.set(name, value === true ? "1" : value);
  return `${path}?${parts}`;
}

const say = (text) => { place("said").textContent = text; };

function faultList(error) {
  const faults = error.faults ?? [{ message: String(error) }];
  return make("div", { class: "fault", role: "alert" }, make("ul", {}, faults.map((fault) => make("li", { text: fault.message }))));
}

/* Sends a form; faults stand in the form, success reloads what may have changed. */
async function send(form, path, body, done) {
  form.querySelectorAll(".fault").forEach((old) => old.remove());
  const buttons = form.querySelectorAll("button");
  buttons.forEach((button) => { button.disabled = true; });
  try {
    await ask(path, body);
    say(done);
    form.removeAttribute("data-key");
    await loadNow();
    place("now").focus();
    setTimeout(loadAll, 1500); // The action goes on by itself and may have its next question by then.
  } catch (error) {
    form.append(faultList(error));
    buttons.forEach((button) => { button.disabled = false; });
  }
}

/* Forms */

let fieldCount = 0;

function control(field, value) {
  const id = `field-${++fieldCount}`;
  const label = [field.title, field.required ? make("span", { class: "need", text: " — обязательно" }) : null];
  const wrap = (input, read) => ({ name: field.name, read,
    node: make("div", { class: "field" }, make("label", { for: id }, ...label.filter(Boolean)), input) });
  const input = (type, more = {}) => make("input", { id, type, value: value ?? "", class: "wide", ...more });
  switch (field.type) {
    case "long_text": {
      const area = make("textarea", { id, rows: 3 });
      area.value = value ?? "";
      return wrap(area, () => area.value.trim());
    }
    case "number": {
      const box = input("number", { step: "any", class: "score" });
      return wrap(box, () => (box.value === "" ? null : Number(box.value)));
    }
    case "date": {
      const box = input("date", { class: "" });
      return wrap(box, () => box.value);
    }
    case "flag": {
      const box = make("input", { id, type: "checkbox", checked: value === true });
      return { name: field.name, read: () => box.checked,
        node: make("div", { class: "field" }, make("label", { class: "check" }, box, make("span", {}, ...label.filter(Boolean)))) };
    }
    case "choice": {
      const choices = field.options.map((option) => make("option", { value: option, text: option, selected: option === value }));
      const box = make("select", { id }, make("option", { value: "", text: "— выберите —" }), choices);
      return wrap(box, () => box.value);
    }
    case "scale": {
      const points = [1, 2, 3, 4, 5].map((point) => make("label", { class: "check" },
        make("input", { type: "radio", name: id, value: point, checked: point === value }), String(point)));
      const set = make("fieldset", { class: "field" }, make("legend", {}, ...label.filter(Boolean)), make("div", { class: "points" }, points));
      return { name: field.name, node: set, read: () => Number(set.querySelector("input:checked")?.value ?? 0) || null };
    }
    case "persons": {
      const box = make("select", { id, multiple: true, size: 6 });
      ask("/api/people?limit=500").then((people) => box.append(...people.items.map((person) =>
        make("option", { value: person.id, text: `${person.surname} ${person.given} ${person.patronymic}`, selected: (value ?? []).includes(person.id) }))));
      return wrap(box, () => [...box.selectedOptions].map((option) => Number(option.value)));
    }
    default: {
      const box = input("text");
      return wrap(box, () => box.value.trim());
    }
  }
}

function answersOf(controls) {
  const answers = {};
  for (const one of controls) {
    const value = one.read();
    if (value !== null && value !== "") answers[one.name] = value;
  }
  return answers;
}

/* Tables */

function table(caption, names, rows) {
  const head = make("tr", { role: "row" }, names.map((name) => make("th", { scope: "col", role: "columnheader", text: name })));
  return make("div", { class: "sheet" }, make("table", { role: "table" }, make("caption", { text: caption }),
    make("thead", { role: "rowgroup" }, head), make("tbody", { role: "rowgroup" }, rows)));
}

function row(names, cells) {
  return make("tr", { role: "row" }, cells.map((cell, at) => {
    const content = Array.isArray(cell) ? cell : [cell];
    return at === 0 ? make("th", { scope: "row", role: "rowheader" }, content)
      : make("td", { role: "cell", "data-name": names[at] }, content);
  }));
}

/* Values to be looked through: lists as tables whose rows may be struck out, numbers may be changed. */

function plainText(value) {
  if (value === null || value === undefined) return "—";
  if (typeof value === "boolean") return value ? "да" : "нет";
  if (Array.isArray(value)) return value.map(plainText).join(", ");
  if (typeof value === "object") return value.name ?? value.title ?? value.text ?? value.message ?? Object.values(value).map(plainText).join(", ");
  return String(value);
}

const isRowList = (value) => Array.isArray(value) && value.length > 0 && value.every((row) => row && typeof row === "object");
const isOwnId = (key, entry) => ["id", "person"].includes(key) || `${key}_name` in entry;

function rowEditor(key, entries) {
  const keys = [...new Set(entries.flatMap((entry) => Object.keys(entry).filter((name) => !isOwnId(name, entry))))].slice(0, 8);
  keys.sort((left, right) => order(left) - order(right));
  const maySkip = key !== "unmatched";
  const names = [...(maySkip ? ["Оставить"] : []), ...keys.map((name) => columnWords[name] ?? name)];
  const kept = entries.map((entry) => ({ entry: { ...entry }, box: maySkip ? make("input", { type: "checkbox", checked: true,
    "aria-label": `Оставить: ${plainText(entry.mentor_name ?? entry.name ?? entry)}` }) : null }));
  const rows = kept.map(({ entry, box }) => make("tr", { role: "row" },
    box ? make("td", { role: "cell", "data-name": "Оставить" }, box) : null,
    keys.map((name) => make("td", { role: "cell", "data-name": columnWords[name] ?? name }, cell(entry, name)))));
  return { node: table(listWords[key] ?? columnWords[key] ?? key, names, rows),
    read: () => kept.filter(({ box }) => !box || box.checked).map(({ entry }) => entry) };
}

const order = (name) => { const at = Object.keys(columnWords).indexOf(name); return at < 0 ? 99 : at; };

function reasonList([first, ...others]) {
  if (others.length === 0) return plainText(first);
  return make("details", { class: "reasons" }, make("summary", { text: plainText(first) }),
    make("ul", {}, others.map((reason) => make("li", { text: plainText(reason) }))));
}

function cell(entry, name) {
  const value = entry[name];
  if (name === "reasons" && Array.isArray(value)) return reasonList(value);
  if (typeof value !== "number" || name === "score" || name === "experience_years") return plainText(value);
  return make("input", { type: "number", class: "score", value, "aria-label": columnWords[name] ?? name,
    onchange: (event) => { entry[name] = Number(event.target.value); } });
}

function valueEditor(value, handled) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return { node: value === null ? null : make("p", { text: plainText(value) }), read: () => value };
  }
  const editors = {};
  const facts = [];
  for (const [key, content] of Object.entries(value)) {
    if (handled.includes(key) || (Array.isArray(content) && content.length === 0)) continue;
    if (isRowList(content)) editors[key] = rowEditor(key, content);
    else facts.push(make("div", {}, make("dt", { text: columnWords[key] ?? key }), make("dd", { text: plainText(content) })));
  }
  const read = () => ({ ...value, ...Object.fromEntries(Object.entries(editors).map(([key, editor]) => [key, editor.read()])) });
  return { node: make("div", {}, facts.length ? make("dl", { class: "facts" }, facts) : null, Object.values(editors).map((editor) => editor.node)), read };
}

/* Now: questions */

const fileLinks = (paper) => paper.files.map((file) => make("a", { class: "file", text: file.name.split(".").pop().toUpperCase(),
  href: `/api/documents/${paper.id}/files/${encodeURIComponent(file.name)}`, "aria-label": `Скачать ${file.name}` }))
  .flatMap((link, at) => (at ? [" · ", link] : [link]));

function cardHead(title, lines, late) {
  return [make("h3", { text: title }), ...lines.filter(Boolean).map((line) => make("p", { class: late ? "faint late" : "faint", text: line }))];
}

function questionCard(wait) {
  const form = make("form", { class: "card", novalidate: true });
  const about = wait.task_title === wait.title ? wait.activity : `${wait.activity} ${wait.task_title}`;
  form.append(...cardHead(wait.title, [`${wait.unit_name} · ${about}`, `Спросили ${shownMoment(wait.asked)}`]));
  ({ approve: drawApproval, ask: drawQuestions, review: drawReview })[wait.kind](form, wait);
  return form;
}

function drawApproval(form, wait) {
  if (wait.document) form.append(make("p", {}, `${wait.document.title}, № ${wait.document.number} от ${shownDate(wait.document.date)}: `, ...fileLinks(wait.document)));
  const remark = control({ name: "comment", type: "long_text", title: "Замечание (нужно, если возвращаете)" }, "");
  const answer = (approved) => {
    if (!approved && !remark.read()) {
      form.querySelectorAll(".fault").forEach((old) => old.remove());
      form.append(faultList({ faults: [{ message: "Напишите, что исправить." }] }));
      return;
    }
    send(form, `/api/waits/${wait.id}/answer`, { approved, comment: remark.read() }, approved ? "Согласовано." : "Возвращено с замечанием.");
  };
  form.append(remark.node, make("div", { class: "row" },
    make("button", { type: "button", text: "Согласовать", onclick: () => answer(true) }),
    make("button", { type: "button", class: "quiet", text: "Вернуть с замечанием", onclick: () => answer(false) })));
}

function drawQuestions(form, wait) {
  const shown = wait.value ? valueEditor(wait.value, []) : null;
  const controls = (wait.form?.fields ?? [{ name: "comment", type: "long_text", title: "Ответ" }]).map((field) => control(field));
  if (shown?.node) form.append(shown.node);
  form.append(...controls.map((one) => one.node), make("div", { class: "row" }, make("button", { type: "submit", text: "Ответить" })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, `/api/waits/${wait.id}/answer`, { answers: answersOf(controls) }, "Ответ принят.");
  });
}

/* Fields of the form that the value has too are edited in the value; what is left is the remark. */
function drawReview(form, wait) {
  const value = wait.value ?? {};
  const fields = wait.form?.fields ?? [{ name: "comment", type: "long_text", title: "Замечание" }];
  const controls = fields.map((field) => control(field, typeof value === "object" ? value[field.name] : undefined));
  const editor = valueEditor(wait.value, fields.map((field) => field.name));
  if (editor.node) form.append(editor.node);
  form.append(...controls.map((one) => one.node), make("div", { class: "row" }, make("button", { type: "submit", text: "Подтвердить" })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { comment = "", ...changed } = answersOf(controls);
    const seen = editor.read();
    const result = seen && typeof seen === "object" && !Array.isArray(seen) ? { ...seen, ...changed } : seen;
    send(form, `/api/waits/${wait.id}/answer`, { value: result, comment }, "Подтверждено.");
  });
}

/* Now: own tasks */

function taskCard(task) {
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

/* A card that is still wanted stays as it is: somebody may be writing in it. */
async function loadNow() {
  const [waits, tasks] = await Promise.all([ask(query("/api/waits", { mine: true, programme: programme.id, limit: 500 })),
    ask(query("/api/tasks", { mine: true, programme: programme.id, limit: 200 }))]);
  const total = waits.items.length + tasks.total;
  const awaiting = [waits.items.length && plural(waits.items.length, "вопрос", "вопроса", "вопросов"),
    tasks.total && plural(tasks.total, "задача", "задачи", "задач")].filter(Boolean);
  const lead = total === 0 ? "Всё сделано: от вас сейчас ничего не нужно." : `Вас ждут: ${awaiting.join(" и ")}.`;
  const old = new Map([...place("now-list").querySelectorAll("form[data-key]")].map((card) => [card.dataset.key, card]));
  const card = (key, draw) => {
    const kept = old.get(key) ?? draw();
    kept.dataset.key = key;
    return kept;
  };
  const cards = [...waits.items.map((wait) => card(`wait:${wait.id}`, () => questionCard(wait))),
    ...tasks.items.map((task) => card(`task:${task.id}:${task.state}`, () => taskCard(task)))];
  place("now-list").replaceChildren(make("p", { text: lead }), ...cards);
}

async function loadTrouble() {
  const runs = await ask(query("/api/runs", { programme: programme.id, limit: 100 }));
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

/* All tasks */

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

async function drawFilters() {
  const organisations = (await ask("/api/organisations")).items.filter((one) => one.kind === "school");
  place("filters").replaceChildren(
    select("stage", "Этап", programme.stages.map((stage) => [stage.number, `${stage.number}. ${stage.title}`])),
    select("state", "Состояние", Object.entries(stateWords)),
    organisations.length > 1 ? select("organisation", "Школа", organisations.map((one) => [one.id, one.short_name])) : "",
    make("label", { class: "check" }, make("input", { type: "checkbox", name: "overdue" }), "только просроченные"));
  place("filters").onchange = () => loadTasks();
}

/* A list that grows by a button. */
async function loadList(target, path, filter, caption, names, draw, offset = 0) {
  const page = await ask(query(path, { ...filter, limit: 50, offset }));
  const rows = page.items.map(draw);
  if (offset === 0) place(target).replaceChildren(table(caption(page.total), names, rows));
  else place(target).querySelector("tbody").append(...rows);
  place(target).querySelector(".more")?.remove();
  if (offset + rows.length < page.total)
    place(target).append(make("div", { class: "row more" }, make("button", { type: "button", class: "quiet", text: "Показать ещё",
      onclick: () => loadList(target, path, filter, caption, names, draw, offset + 50) })));
}

function loadTasks() {
  const chosen = Object.fromEntries(new FormData(place("filters")));
  const filter = { programme: programme.id, stage: chosen.stage, state: chosen.state, organisation: chosen.organisation, overdue: chosen.overdue === "on" };
  return loadList("tasks-list", "/api/tasks", filter, (total) => plural(total, "задача", "задачи", "задач"), taskNames, taskRow);
}

const paperNames = ["Документ", "Номер", "Дата", "Состояние", "Чей", "Файлы"];
const paperRow = (paper) => row(paperNames, [paper.title, paper.number || "б/н", shortDate(paper.date),
  statusWords[paper.status] ?? paper.status, paper.organisation_name, fileLinks(paper)]);
const loadDocuments = () => loadList("documents-list", "/api/documents", { programme: programme.id },
  (total) => plural(total, "документ", "документа", "документов"), paperNames, paperRow);

async function loadLetters() {
  const letters = await ask(query("/api/letters", { programme: programme.id, limit: 30 }));
  const lead = letters.total === 0 ? "Писем нет." : plural(letters.total, "письмо", "письма", "писем");
  place("letters-list").replaceChildren(make("p", { class: "faint", text: lead }), ...letters.items.map((letter) =>
    make("details", {}, make("summary", {}, letter.subject, make("span", { class: "faint", text: ` · ${shownMoment(letter.written)}` })),
      make("p", { text: letter.text }))));
}

/* Head */

function drawHead() {
  const counts = programme.counts;
  const worked = (counts.open ?? 0) + (counts.returned ?? 0);
  const boxes = [["Просрочено", programme.overdue, "late"], ["В работе", worked], ["Ждут приёмки", counts.submitted ?? 0],
    ["Выполнено", (counts.accepted ?? 0) + (counts.waived ?? 0)], ["Впереди", counts.planned ?? 0]];
  place("programme-title").textContent = programme.title;
  place("programme-place").textContent = `${programme.place} · ${programme.school_year} учебный год · сегодня ${shownDate(me.today)}`;
  place("counts").replaceChildren(...boxes.map(([word, count, look]) =>
    make("div", { class: look && count > 0 ? look : null }, make("dt", { text: word }), make("dd", { text: count }))));
}

async function loadAll() {
  programme = await ask(`/api/programmes/${programme.id}`);
  drawHead();
  await Promise.all([loadNow(), loadTrouble(), loadTasks(), loadDocuments(), loadLetters()]);
}

async function openProgramme(id) {
  programme = await ask(`/api/programmes/${id}`);
  await drawFilters();
  await loadAll();
}

async function begin() {
  me = await ask("/api/me");
  place("who").textContent = me.organisation ? `${me.name}, ${me.organisation.short_name}` : me.name;
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

begin().catch((error) => { place("now-list").replaceChildren(faultList(error)); });
