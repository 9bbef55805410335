#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Makes the office files of all papers that have a source: templates/SET/source/NAME.txt → templates/SET/NAME.odt and .docx,
// and of what they include: templates/SET/source/parts/NAME.txt → templates/SET/parts/NAME.odt and .docx.
// With --check writes nothing and names the files that are not what their source says.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { docxParts } from "./docx.mjs";
import { odtParts } from "./odt.mjs";
import { pageOf, readPaper } from "./paper.mjs";
import { unzip, zip } from "./zip.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const home = dirname(here);
const profile = JSON.parse(readFileSync(join(home, "layout/gost_2025.json")));

/** [source, folder of the files made from it]; what papers include lies in SET/parts. */
function sources() {
  return readdirSync(home).flatMap((set) => [[join(home, set, "source"), join(home, set)], [join(home, set, "source/parts"), join(home, set, "parts")]])
    .filter(([folder]) => existsSync(folder))
    .flatMap(([folder, target]) => readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => [join(folder, name), target]));
}

/** The office files of one source: [path, parts]. */
function filesOf([source, folder]) {
  const paper = readPaper(readFileSync(source, "utf8"), source);
  const page = pageOf(paper, profile);
  const target = join(folder, basename(source, ".txt"));
  return [[`${target}.odt`, odtParts(paper, page)], [`${target}.docx`, docxParts(paper, page)]];
}

/** Compares what is packed, not how: another zlib packs otherwise. */
function isFresh(path, parts) {
  return existsSync(path) && JSON.stringify(unzip(readFileSync(path))) === JSON.stringify(parts);
}

const isCheck = process.argv.includes("--check");
let stale = 0;
for (const [path, parts] of sources().flatMap(filesOf)) {
  if (isFresh(path, parts)) continue;
  stale++;
  if (isCheck) {
    console.log(`${path}: not what its source says; run make templates`);
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, zip(parts));
}
if (!isCheck) console.log(`${stale} files written`);
process.exitCode = isCheck && stale ? 1 : 0;
