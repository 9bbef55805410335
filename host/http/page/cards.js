// SPDX-License-Identifier: MIT
import { make } from "./element.js";
import { session } from "./server.js";

/* The server makes a PDF of the office file, when it can. */
function withPdf(names) {
  const office = names.find((name) => name.endsWith(".docx") || name.endsWith(".odt"));
  return office && session.me.pdf ? [...names, office.replace(/\.[a-z]+$/, ".pdf")] : names;
}

/* Of the newest version, or of a former one by its number. */
export function fileLinks(paper, version) {
  const names = paper.files.map((file) => file.name);
  const link = (name) => make("a", { class: "file", text: name.split(".").pop().toUpperCase(), "aria-label": `Скачать ${name}`,
    href: `/api/documents/${paper.id}/files/${encodeURIComponent(name)}${version ? `?version=${version}` : ""}` });
  return (version ? names : withPdf(names)).flatMap((name, at) => (at ? [" · ", link(name)] : [link(name)]));
}

export function cardHead(title, lines, late) {
  return [make("h3", { text: title }), ...lines.filter(Boolean).map((line) => make("p", { class: late ? "faint late" : "faint", text: line }))];
}
