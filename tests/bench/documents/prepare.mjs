#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Prepares what the template engines are measured with: prepare.mjs FOLDER makes in it
//   order.*, register.*  the templates as LibreOffice writes them, once for each engine's way of writing tags
//   one.json, order.json, register-ROWS.json  data of one order, of 500 orders, of one register
// Nothing in it is random: the same templates and data each time.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { unzip, zip } from "../../../templates/builder/zip.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
mkdirSync(out, { recursive: true });

/** How an engine writes a value, a value of a row, and the rows of the table around its loop. */
const dialects = {
  own: { value: (name) => `{${name}}`, rows: (row, names) => fill(row, names, (name, i) =>
    `${i === 0 ? "{#rows}" : ""}{${name}}${i === names.length - 1 ? "{/rows}" : ""}`) },
  carbone: { value: (name) => `{d.${name}}`, rows: (row, names) =>
    fill(row, names, (name) => `{d.rows[i].${name}}`) + fill(row, names, (name) => `{d.rows[i+1].${name}}`) },
  "docx-templates": { value: (name) => `+++INS ${name}+++`, rows: (row, names) =>
    alone(row, names, "+++FOR row IN rows+++") + fill(row, names, (name) => `+++INS $row.${name}+++`) + alone(row, names, "+++END-FOR row+++") },
  docxtpl: { value: (name) => `{{ ${name} }}`, rows: (row, names) =>
    alone(row, names, "{%tr for row in rows %}") + fill(row, names, (name) => `{{ row.${name} }}`) + alone(row, names, "{%tr endfor %}") },
  relatorio: { value: placeholder, rows: (row, names) =>
    alone(row, names, directive('for each="row in rows"')) + fill(row, names, (name) => placeholder(`row['${name}']`)) + alone(row, names, directive("/for")) },
};

function placeholder(name) {
  return `<text:placeholder text:placeholder-type="text">&lt;${name}&gt;</text:placeholder>`;
}

function directive(text) {
  return `<text:a xlink:type="simple" xlink:href="relatorio://${encodeURI(text)}">${text}</text:a>`;
}

/** The row with other tags in place of its own; `say` is given name and number of the column. */
function fill(row, names, say) {
  return names.reduce((xml, name, i) => xml.replace(`{${name}}`, () => say(name, i)), row.replace("{#rows}", "").replace("{/rows}", ""));
}

const alone = (row, names, text) => fill(row, names, (_, i) => (i === 0 ? text : ""));

/** `xml` in another engine's way of writing. */
function translated(xml, { value, rows }) {
  const [open, close] = xml.includes("</w:tr>") ? ["<w:tr>", "</w:tr>"] : ["<table:table-row", "</table:table-row>"];
  const from = xml.lastIndexOf(open, xml.indexOf("{#rows}"));
  const to = xml.indexOf(close, from) + close.length;
  const row = xml.slice(from, to);
  const outside = (text) => text.replace(/\{(\w+)\}/g, (_, name) => value(name));
  return outside(xml.slice(0, from)) + rows(row, [...row.matchAll(/\{(\w+)\}/g)].map((tag) => tag[1])) + outside(xml.slice(to));
}

function convert(name, format) {
  const run = spawnSync("soffice", [`-env:UserInstallation=file://${join(out, "office")}`, "--headless", "--convert-to", format,
    "--outdir", out, join(here, `${name}.fodt`)], { stdio: "ignore", timeout: 120000 });
  if (run.status !== 0) throw new Error("LibreOffice (soffice) is needed to make the templates");
  return unzip(readFileSync(join(out, `${name}.${format}`))).filter(([part]) => !part.startsWith("Thumbnails/"))
    .map(([part, content]) => [part, part === "META-INF/manifest.xml" ? content.replace(/<[^<]*"Thumbnails\/[^>]*>/g, "") : content]);
}

function makeTemplates(name, format) {
  const parts = convert(name, format);
  for (const [engine, dialect] of Object.entries(dialects)) {
    const changed = parts.map(([part, content]) =>
      [part, part === "content.xml" || part === "word/document.xml" ? translated(content, dialect) : content]);
    writeFileSync(join(out, `${name}.${engine}.${format}`), zip(changed));
  }
}

const families = "Иванова Петров Сидорова Смирнов Ющенко Черных Соловьёва Гончаренко Дюма Белый Ковалёва Щербакова Ким Ёлкина".split(" ");
const given = "Александра Мария Илья Пётр Любовь Анна Никита Фёдор Ольга Лев Дарья".split(" ");
const fathers = "Александровна Ивановна Ильич Петровна Фёдорович Львовна Никитична Сергеевич Кузьминична".split(" ");
const notes = ["", "перевод <из другой школы>", "занятия & консультации", "выбыл"];

const two = (number) => String(number % 100).padStart(2, "0");
const date = (i, year) => `${two(i % 28 + 1)}.${two(i % 12 + 1)}.${year + i % 3}`;
const name = (i) => `${families[i % families.length]} ${given[i % given.length]} ${fathers[i % fathers.length]}`;
const short = (i) => { const [family, first, father] = name(i).split(" "); return `${first[0]}. ${father[0]}. ${family}`; };
const form = (i) => `${i % 11 + 1}«${"АБВГ"[i % 4]}»`;

const order = (i) => ({
  organisation: `Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № ${i + 1}»`,
  address: `${600000 + i}, г. Примерск, ул. Школьная, д. ${i % 97 + 1}`, date: date(i, 2025), number: `${i + 1}-ОД`, place: "г. Примерск",
  subject: `О наставничестве в ${2025 + i % 3}/${2026 + i % 3} учебном году`, basis: "решения педагогического совета школы",
  until: date(i + 5, 2026), curator_post: "заместителя директора по учебно-воспитательной работе", curator: name(i), controller: name(i + 3),
  head_post: "Директор", head: short(i), author: short(i + 7), phone: `8 (000) 000-${two(i)}-${two(i * 7)}`,
  rows: Array.from({ length: 10 }, (_, row) => ({ n: String(row + 1), mentor: name(i + row), class: form(i + row), mentee: name(i * 3 + row + 1) })),
});

const row = (i) => ({
  n: String(i + 1), person: name(i), birth: date(i, 2007), class: form(i), school: `МБОУ «СОШ № ${i % 120 + 1}»`,
  insurance: `${two(i)}${i % 10}-${two(i * 3)}${i % 7}-${two(i * 11)}${i % 9} ${two(i * 17)}`, mentor: short(i * 5 + 1),
  since: date(i, 2024), until: date(i + 9, 2025), note: notes[i % 4],
});

const register = (rows) => ({
  organisation: "Управление образования администрации Примерского округа", date: "01.09.2026", head_post: "Начальник управления", head: short(4),
  rows: Array.from({ length: rows }, (_, i) => row(i)),
});

for (const name of ["order", "register"])
  for (const format of ["docx", "odt"]) makeTemplates(name, format);
writeFileSync(join(out, "one.json"), JSON.stringify(order(0)));
writeFileSync(join(out, "order.json"), JSON.stringify(Array.from({ length: 500 }, (_, i) => order(i))));
for (const rows of [2000, 20000, 200000]) writeFileSync(join(out, `register-${rows}.json`), JSON.stringify(register(rows)));
