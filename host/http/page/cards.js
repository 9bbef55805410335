// SPDX-License-Identifier: MIT
import { make } from "./element.js";

export const fileLinks = (paper) => paper.files.map((file) => make("a", { class: "file", text: file.name.split(".").pop().toUpperCase(),
  href: `/api/documents/${paper.id}/files/${encodeURIComponent(file.name)}`, "aria-label": `Скачать ${file.name}` }))
  .flatMap((link, at) => (at ? [" · ", link] : [link]));

export function cardHead(title, lines, late) {
  return [make("h3", { text: title }), ...lines.filter(Boolean).map((line) => make("p", { class: late ? "faint late" : "faint", text: line }))];
}
