// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import { docxParts } from "../../../templates/builder/docx.mjs";
import { odtParts } from "../../../templates/builder/odt.mjs";
import { pageOf, readPaper } from "../../../templates/builder/paper.mjs";
import { typeset } from "../../../templates/builder/typography.mjs";
import { unzip, zip } from "../../../templates/builder/zip.mjs";

const profile = { margins_mm: { top: 20, right: 10, bottom: 20, left: 20, left_long_kept: 30 } };
const read = (body, head = "title: Проба") => readPaper(`${head}\n---\n${body}`, "a.txt");
const faultOf = (body, head) => { try { read(body, head); } catch (fault) { return fault.message; } return ""; };
const parts = (paper) => [odtParts, docxParts].map((make) => new Map(make(paper, pageOf(paper, profile))));
const bodies = (body) => parts(read(body)).map((files) => files.get("content.xml") ?? files.get("word/document.xml"));

test("no-break spaces are put where a typist puts them, and never into tags", () => {
  assert.equal(typeset("приказ № 5 — от 1 мая 2026 г. № {number | или: № 7}"),
    "приказ №\u00a05\u00a0— от 1 мая 2026\u00a0г. №\u00a0{number | или: № 7}");
  assert.equal(typeset("№ 152-ФЗ, 2026-09"), "№\u00a0152\u2011ФЗ, 2026-09");
  assert.equal(typeset("статьёй 351.8, ст. 9, п. 2"), "статьёй\u00a0351.8, ст.\u00a09, п.\u00a02");
});

test("a line that begins with spaces goes on with the one above", () => {
  assert.deepEqual(read("один\n    два\nтри").blocks.map(({ cells }) => cells), [["один два"], ["три"]]);
});

test("a bar inside a tag is no border of a cell", () => {
  assert.deepEqual(read("[line] {date | дата} | № {number}").blocks[0].cells, ["{date | дата}", "№ {number}"]);
});

test("faults name file, line and what is known", () => {
  assert.match(faultOf("текст\n[knd] ПРИКАЗ"), /^a\.txt:4: there is no style \[knd\]; there are: text, /);
  assert.equal(faultOf("[table 10 20]\n| a | b | c |"), "a.txt:4: 3 cells under 2 columns");
  assert.equal(faultOf("текст\n| a |"), "a.txt:4: a row needs a [table …] above it");
  assert.equal(faultOf("{#a}\nтекст\n{/a}"),
    "a.txt:3: the first paragraph carries the page, so it has to stay: it may not be a tag alone");
  assert.equal(faultOf("текст", "keep: long"), "a.txt:1: title: is missing");
  assert.equal(faultOf("текст", "title: a\npage: round"), 'a.txt:2: "page: round" is not known');
});

test("heads of tables come again on every page and tables have names for screen readers", () => {
  const [odt, docx] = bodies("текст\n[table 10c 20: Пары]\n| № | Имя |\n|---|\n| {#a}{index} | {name}{/a} |");
  assert.match(odt, /<table:title>Пары<\/table:title>.*<table:table-header-rows>.*№.*<\/table:table-header-rows>/);
  assert.match(docx, /<w:tblCaption w:val="Пары"\/>.*<w:tblHeader\/>.*№/);
});

test("a signature keeps the paragraph above it", () => {
  const [odt, docx] = bodies("текст\n[sign] Директор | | Имя");
  assert.match(odt, /<text:p text:style-name="KeepText">|FirstKeepText/);
  assert.match(docx, /<w:pStyle w:val="Text"\/><w:keepNext\/>/);
});

test("papers that are kept long have a wide left margin", () => {
  const [odt, docx] = parts(read("текст", "title: a\nkeep: long"));
  assert.match(odt.get("styles.xml"), /fo:margin-left="30mm"/);
  assert.match(docx.get("word/document.xml"), /w:left="1701"/);
});

test("a package comes out of zip as it went in, byte for byte the same each time", () => {
  const files = [["mimetype", "application/x"], ["a.xml", "<a>ёж</a>".repeat(100)]];
  assert.deepEqual(unzip(zip(files)), files);
  assert.deepEqual(zip(files), zip(files));
  assert.equal(unzip(Buffer.from("no zip")), null);
});
