// SPDX-License-Identifier: MIT
// Values to be looked through: lists as tables whose rows may be struck out, numbers may be changed.
import { make } from "./element.js";
import { table } from "./tables.js";
import { columnWords, listWords } from "./words.js";

export function plainText(value) {
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

const isSentences = (value) => Array.isArray(value) && value.length > 1 && value.every((one) => typeof one === "string" && one.endsWith("."));
const factText = (content) => (isSentences(content) ? make("ul", {}, content.map((text) => make("li", { text }))) : plainText(content));

export function valueEditor(value, handled) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return { node: value === null ? null : make("p", { text: plainText(value) }), read: () => value };
  }
  const editors = {};
  const facts = [];
  for (const [key, content] of Object.entries(value)) {
    if (handled.includes(key) || (Array.isArray(content) && content.length === 0)) continue;
    if (isRowList(content)) editors[key] = rowEditor(key, content);
    else facts.push(make("div", {}, make("dt", { text: columnWords[key] ?? key }), make("dd", {}, factText(content))));
  }
  const read = () => ({ ...value, ...Object.fromEntries(Object.entries(editors).map(([key, editor]) => [key, editor.read()])) });
  return { node: make("div", {}, facts.length ? make("dl", { class: "facts" }, facts) : null, Object.values(editors).map((editor) => editor.node)), read };
}
