// SPDX-License-Identifier: MIT
import { make, place } from "./element.js";
import { ask, query } from "./server.js";

export function table(caption, names, rows) {
  const head = make("tr", { role: "row" }, names.map((name) => make("th", { scope: "col", role: "columnheader", text: name })));
  return make("div", { class: "sheet" }, make("table", { role: "table" }, make("caption", { text: caption }),
    make("thead", { role: "rowgroup" }, head), make("tbody", { role: "rowgroup" }, rows)));
}

export function row(names, cells) {
  return make("tr", { role: "row" }, cells.map((cell, at) => {
    const content = Array.isArray(cell) ? cell : [cell];
    return at === 0 ? make("th", { scope: "row", role: "rowheader" }, content)
      : make("td", { role: "cell", "data-name": names[at] }, content);
  }));
}

/* A list that grows by a button. */
export async function loadList(target, path, filter, caption, names, draw, offset = 0) {
  const page = await ask(query(path, { ...filter, limit: 50, offset }));
  const rows = page.items.map(draw);
  if (offset === 0) place(target).replaceChildren(table(caption(page.total), names, rows));
  else place(target).querySelector("tbody").append(...rows);
  place(target).querySelector(".more")?.remove();
  if (offset + rows.length < page.total)
    place(target).append(make("div", { class: "row more" }, make("button", { type: "button", class: "quiet", text: "Показать ещё",
      onclick: () => loadList(target, path, filter, caption, names, draw, offset + 50) })));
}
