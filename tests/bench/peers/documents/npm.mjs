// SPDX-License-Identifier: MIT
// One template engine of npm, measured: npm.mjs ENGINE MODE TEMPLATE DATA.json [RESULT]
//   many  a list of data, one document each, after a warm-up;  one  a single big one;  cold  the first, as a program that ends
// Prints documents, seconds of the clock and of the processor, MB before and at most, bytes of a document.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [engine, mode, file, dataFile, result] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const source = readFileSync(file);

const engines = {
  docxtemplater() {
    const Zip = require("pizzip"), Engine = require("docxtemplater");
    return async (data) => {
      const document = new Engine(new Zip(source), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  carbone() {
    const carbone = require("carbone");
    return (data) => new Promise((done, failed) =>
      carbone.render(resolve(file), data, {}, (error, bytes) => (error ? failed(error) : done(bytes))));
  },
  "docx-templates"() {
    const { createReport } = require("docx-templates");
    // Its sandbox makes it five times slower, its step limit refuses 2,000 rows.
    return (data) => createReport({ template: source, data, cmdDelimiter: "+++", noSandbox: true, maximumWalkingDepth: 1e9 });
  },
  "easy-template-x"() {
    const { TemplateHandler } = require("easy-template-x");
    const handler = new TemplateHandler();
    return (data) => handler.process(source, data);
  },
};

const megabytes = (bytes) => bytes / 1048576;
const idle = megabytes(process.memoryUsage().rss);
const data = JSON.parse(readFileSync(dataFile, "utf8"));
const render = engines[engine]();
const documents = mode === "many" ? data : [Array.isArray(data) ? data[0] : data];
if (mode === "many") for (const one of documents.slice(0, 50)) await render(one);
if (mode === "one") await render({ ...documents[0], rows: documents[0].rows.slice(0, 200) });

const clock = process.hrtime.bigint(), before = process.cpuUsage();
let bytes = 0, last;
for (const one of documents) {
  last = await render(one);
  bytes += last.length;
}
const used = process.cpuUsage(before), seconds = Number(process.hrtime.bigint() - clock) / 1e9;
if (result) writeFileSync(result, last);
console.log([documents.length, seconds, (used.user + used.system) / 1e6, idle, process.resourceUsage().maxRSS / 1024,
  Math.round(bytes / documents.length)].join(" "));
process.exit(0);
