// SPDX-License-Identifier: MIT
// Variants of proposed pairs side by side: what changes, what it costs in people and points; one may be taken.
import { VariantForm } from "./variant_form.js";
import { make } from "./element.js";
import { ask, faultList } from "./server.js";
import { row, table } from "./tables.js";
import { plural } from "./words.js";

const mostVariants = 3;
const pairCount = (count) => plural(count, "пара", "пары", "пар");
const signed = (number) => (number > 0 ? `+${number}` : number < 0 ? `−${-number}` : "без изменений");
const withChange = (count, before) => (count === before ? `${count}` : `${count} (${signed(count - before)})`);

/* Everybody whose pair differs in at least one of the variants: by id, what they have now and in each. */
function concerned(variants) {
  const people = new Map();
  for (const variant of variants) {
    const { moved, gained, lost } = variant.difference;
    for (const entry of [...moved, ...gained, ...lost]) people.set(entry.person, { from: entry.from, before: entry.before });
  }
  return people;
}

function entryOf(variant, person) {
  const { moved, gained, lost } = variant.difference;
  return [...moved, ...gained, ...lost].find((entry) => entry.person === person);
}

class VariantTable {
  constructor(matching, offered, take, drop) {
    Object.assign(this, { matching, offered, take, drop });
    this.names = new Map([...matching.mentors, ...matching.mentees].map((person) => [String(person.id), person.name ?? String(person.id)]));
  }

  draw(variants) {
    const first = variants[0].difference;
    const columns = ["", "Сейчас", ...variants.map((variant) => variant.title)];
    const line = (title, now, cellOf) => row(columns, [title, now, ...variants.map(cellOf)]);
    const people = [...concerned(variants)].map(([id, now]) => line(this.names.get(id), this.withMentors(now.from, now.before),
      (variant) => this.changed(entryOf(variant, id), now)));
    return table("Варианты рядом. Баллы — по нынешним критериям.", columns, [
      line("Что изменено", "—", (variant) => make("ul", {}, variant.words.map((text) => make("li", { text })))),
      line("С наставником", String(first.people_before), ({ difference }) => withChange(difference.people_after, difference.people_before)),
      line("Сумма баллов", String(first.total_before), ({ difference }) => withChange(difference.total_after, difference.total_before)),
      line("Меняется", "—", ({ difference }) => pairCount(difference.moved.length + difference.gained.length + difference.lost.length)),
      ...people,
      line("", "", (variant) => this.buttons(variant)),
    ]);
  }

  withMentors(ids, points) {
    return ids.length === 0 ? "без наставника" : `${ids.map((id) => this.names.get(String(id))).join(", ")} — ${points}`;
  }

  changed(entry, now) {
    if (!entry) return make("span", { class: "faint", text: this.withMentors(now.from, now.before) });
    const loss = entry.to.length === 0;
    return make("span", { class: loss ? "badge late" : null, text: `${this.withMentors(entry.to, entry.after)}${loss ? "" : ` (${signed(entry.after - entry.before)})`}` });
  }

  buttons(variant) {
    return make("div", { class: "row" },
      make("button", { type: "button", text: "Взять этот вариант", onclick: () => this.take(variant) }),
      make("button", { type: "button", class: "quiet", text: "Убрать", onclick: () => this.drop(variant) }));
  }
}

class Comparison {
  constructor(wait, matching, struck, take) {
    this.wait = wait;
    this.variants = [];
    this.count = 0;
    this.form = new VariantForm(matching, struck);
    this.sheet = new VariantTable(matching, wait.value, (variant) => take(variant.changes), (variant) => this.drop(variant));
    this.place = make("div", { "aria-live": "polite" });
    this.button = make("button", { type: "button", text: "Посчитать вариант", onclick: () => this.add() });
    this.node = make("div", {}, this.form.node, make("div", { class: "row" }, this.button), this.place);
  }

  async add() {
    const { changes, words } = this.form.read();
    if (changes.length === 0) return this.complain({ faults: [{ message: "Сначала измените что-нибудь: вес, цель, пару, места." }] });
    this.button.disabled = true;
    try {
      const result = await ask(`/api/waits/${this.wait.id}/what_if`, { changes });
      this.variants = [...this.variants, { ...result, changes, words, title: `Вариант ${++this.count}` }].slice(-mostVariants);
      this.draw();
    } catch (error) {
      this.complain(error);
    } finally {
      this.button.disabled = false;
    }
  }

  drop(variant) {
    this.variants = this.variants.filter((one) => one !== variant);
    this.draw();
  }

  draw() {
    this.place.replaceChildren(...(this.variants.length ? [this.sheet.draw(this.variants)] : []));
  }

  complain(error) {
    this.draw();
    this.place.append(faultList(error));
  }
}

/* `struck` gives the pairs that are struck out just now; `take` is called with the changes of the chosen variant. */
export function comparison(wait, struck, take) {
  const inside = make("div", { class: "inside" });
  return make("details", { class: "variants", ontoggle: async (event) => {
    if (!event.target.open || inside.hasChildNodes()) return;
    try {
      inside.append(new Comparison(wait, await ask(`/api/waits/${wait.id}/matching`), struck, take).node);
    } catch (error) {
      inside.append(faultList(error));
    }
  } }, make("summary", { text: "Сравнить варианты: другие веса или цель, закрепить или запретить пару" }), inside);
}
