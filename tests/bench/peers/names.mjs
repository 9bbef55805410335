// SPDX-License-Identifier: MIT
// Declension of names by an engine of npm: names.mjs ENGINE FILE. FILE has a name a line: surname, given name, patronymic.
// Prints how many names went through all six cases, seconds of the processor, and how many lines came out otherwise than FILE.forms
// says (six forms a line, divided by tabs).
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [engine, file] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const cases = ["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"];

const engines = {
  lvovich() {
    const { incline } = require("lvovich");
    return (name, form) => incline(name, form);
  },
  petrovich() {
    const petrovich = require("petrovich");
    return (name, form) => petrovich(name, form);
  },
};

const lines = (text) => text.split("\n").filter((line) => line !== "");
const names = lines(readFileSync(file, "utf8")).map((line) => line.split(" "));
const decline = engines[engine]();
const forms = ([last, first, middle]) => cases.map((form) => {
  const name = decline({ last, first, middle }, form);
  return `${name.last} ${name.first} ${name.middle}`;
});

for (const name of names.slice(0, 500)) forms(name);
const before = process.cpuUsage(), clock = process.hrtime.bigint();
let letters = 0;
for (const name of names) letters += forms(name).join("\t").length;
const used = process.cpuUsage(before), seconds = Number(process.hrtime.bigint() - clock) / 1e9;
let differing = 0;
if (existsSync(`${file}.forms`))
  lines(readFileSync(`${file}.forms`, "utf8")).forEach((line, i) => { differing += forms(names[i]).join("\t") === line ? 0 : 1; });
console.log(names.length, Math.min(seconds, (used.user + used.system) / 1e6), differing, letters);
