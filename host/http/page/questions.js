// SPDX-License-Identifier: MIT
// What people are asked: to agree to a paper, to fill in a form, to look a proposal through.
import { cardHead, fileLinks } from "./cards.js";
import { make } from "./element.js";
import { answersOf, control } from "./fields.js";
import { faultList, send } from "./server.js";
import { valueEditor } from "./values.js";
import { comparison } from "./variants.js";
import { shownDate, shownMoment } from "./words.js";

export function questionCard(wait) {
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

const isProposal = (value) => Array.isArray(value?.pairs) && "unmatched" in value && value.pairs.every((pair) => "mentor" in pair && "mentee" in pair);
const isSame = (pair, other) => pair.mentor === other.mentor && pair.mentee === other.mentee;

/* Fields of the form that the value has too are edited in the value; what is left is the remark. */
function drawReview(form, wait) {
  const value = wait.value ?? {};
  const fields = wait.form?.fields ?? [{ name: "comment", type: "long_text", title: "Замечание" }];
  const controls = fields.map((field) => control(field, typeof value === "object" ? value[field.name] : undefined));
  const editor = valueEditor(wait.value, fields.map((field) => field.name));
  if (editor.node) form.append(editor.node);
  const remark = () => answersOf(controls).comment ?? "";
  const struck = () => value.pairs.filter((pair) => !pair.reverse && !editor.read().pairs.some((kept) => isSame(pair, kept)));
  const take = (variant) => send(form, `/api/waits/${wait.id}/answer`, { value: { ...value, variant }, comment: remark() },
    "Вариант взят: пары подбираются по нему.");
  if (isProposal(wait.value)) form.append(comparison(wait, struck, take));
  form.append(...controls.map((one) => one.node), make("div", { class: "row" }, make("button", { type: "submit", text: "Подтвердить" })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { comment = "", ...changed } = answersOf(controls);
    const seen = editor.read();
    const result = seen && typeof seen === "object" && !Array.isArray(seen) ? { ...seen, ...changed } : seen;
    send(form, `/api/waits/${wait.id}/answer`, { value: result, comment }, "Подтверждено.");
  });
}
