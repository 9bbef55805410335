// SPDX-License-Identifier: MIT
// Reads the source of a paper: README.md of this folder describes how it is written.
import { above, tagAlone } from "./neighbours.mjs";
import { marks, styles } from "./styles.mjs";
import { typeset } from "./typography.mjs";

const heads = { title: true, keep: ["long"], page: ["landscape"], frame: ["yes"], mark: ["yes"] };
/** Between a frame, which stands at the margins, and the text, in millimetres. */
const framePadding = 8;

class SourceError extends Error {
  constructor(file, line, text) { super(`${file}:${line}: ${text}`); }
}

/** Cuts at "|", but not inside the braces of a tag. */
function cut(line) {
  return line.split(/\|(?![^{}]*\})/).map((cell) => cell.trim());
}

/** "**bold** and not" → [{ text, bold }]. */
export function runs(text) {
  return typeset(text).split("**").map((piece, at) => ({ text: piece, bold: at % 2 === 1 })).filter((run) => run.text);
}

/** "one // another" → ["one", "another"]. */
export function lines(text) {
  return text.split(/(?:^|\s+)\/\/(?:\s+|$)/);
}

/** Lines that begin with spaces belong to the line above. */
function joined(text) {
  const found = [];
  text.split("\n").forEach((line, at) => {
    if (/^\s+\S/.test(line) && found.length) found[found.length - 1].text += " " + line.trim();
    else if (line.trim()) found.push({ text: line.trim(), number: at + 1 });
  });
  return found;
}

function tableOf(words, fault) {
  const [shape, caption = ""] = words.split(/:(.*)/s).map((part) => part.trim());
  const [kind, ...rest] = shape.split(/\s+/);
  const columns = rest.filter((word) => /^\d/.test(word)).map((word) => {
    const [, width, align] = word.match(/^(\d+)([cr]?)$/) ?? fault(`a column is a number with c or r behind it, not "${word}"`);
    return { width: Number(width), align: { c: "Centre", r: "Right" }[align] ?? "Text" };
  });
  const unknown = rest.find((word) => !/^\d/.test(word) && word !== "small");
  if (unknown) fault(`a table knows "small" and widths of columns, not "${unknown}"`);
  return { kind: "table", frame: kind === "table", small: rest.includes("small"), columns, caption, head: [], rows: [] };
}

/** { text, span } of each cell; "<" lengthens the cell to its left. */
function rowOf(line, table, fault) {
  const row = [];
  const cells = cut(line.replace(/^\|/, "").replace(/\|$/, ""));
  if (cells.length !== table.columns.length) fault(`${cells.length} cells under ${table.columns.length} columns`);
  cells.forEach((text, column) => {
    if (text === "<" && row.length) row[row.length - 1].span++;
    else row.push({ paragraphs: lines(text), span: 1, column });
  });
  return row;
}

/** A signature whose stroke nobody drew needs no place for it. */
function styled(style, cells) {
  return style === "Sign" && cells.length === 3 && !cells[1] ? { style: "SignShort", cells: [cells[0], cells[2]] } : { style, cells };
}

/** { title, keep, page, frame, mark, blocks }. Throws with file and line. */
export function readPaper(text, file) {
  const paper = { title: "", keep: "", page: "", frame: "", mark: "", blocks: [] };
  let isHead = true, breaks = false;
  for (const { text: line, number } of joined(text)) {
    const fault = (words) => { throw new SourceError(file, number, words); };
    const last = paper.blocks.at(-1);
    if (line === "---") {
      isHead = false;
    } else if (isHead) {
      const [, key, value] = line.match(/^(\w+): (.+)$/) ?? fault(`"key: value" or --- is expected, not "${line}"`);
      if (!heads[key] || (heads[key] !== true && !heads[key].includes(value))) fault(`"${line}" is not known`);
      paper[key] = value;
    } else if (line === "[page]") {
      breaks = true;
    } else if (/^\[(table|grid)\b/.test(line)) {
      paper.blocks.push({ ...tableOf(line.slice(1, -1), fault), breaks });
      breaks = false;
    } else if (line.startsWith("|")) {
      if (last?.kind !== "table") fault("a row needs a [table …] above it");
      if (/^\|-+\|?$/.test(line)) last.head = last.rows.splice(0);
      else last.rows.push(rowOf(line, last, fault));
    } else {
      const [, mark, words] = line.match(/^\[(\w+)\]\s*(.*)$/s) ?? [null, "text", line];
      if (!marks[mark]) fault(`there is no style [${mark}]; there are: ${Object.keys(marks).join(", ")}`);
      if (!last && tagAlone(words)) fault("the first paragraph carries the page, so it has to stay: it may not be a tag alone");
      paper.blocks.push({ kind: "paragraph", ...styled(marks[mark], cut(words)), breaks });
      breaks = false;
    }
  }
  if (!paper.title) throw new SourceError(file, 1, "title: is missing");
  settle(paper.blocks);
  return paper;
}

/** A signature never stands alone on a page: what is above it goes with it. A table keeps off the text above it. */
function settle(blocks) {
  blocks.forEach((block, at) => {
    if (block.breaks) return;
    for (const one of above(blocks, at).filter(({ kind }) => kind === "paragraph")) {
      if (block.style?.startsWith("Sign")) one.keep = true;
      if (block.kind === "table" && (styles.find(({ id }) => id === one.style).after ?? 0) < 4) one.off = true;
    }
  });
}

/** The page in millimetres: `text` is the width of the lines, `frame` the padding of its frame, 0 without one; `mark`: whether a
 *  QR code stands at the foot of the first page. */
export function pageOf(paper, profile) {
  const margins = { ...profile.margins_mm, ...(paper.keep === "long" ? { left: profile.margins_mm.left_long_kept } : {}) };
  const [width, height] = paper.page === "landscape" ? [297, 210] : [210, 297];
  const frame = paper.frame === "yes" ? framePadding : 0;
  return { width, height, margins, text: width - margins.left - margins.right - 2 * frame, frame, mark: paper.mark === "yes" && profile.qr_code };
}
