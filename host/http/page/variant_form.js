// SPDX-License-Identifier: MIT
// What is to be different in a variant of the pairs: goal, weights, pairs, seats, people who do not take part.
import { make } from "./element.js";

const goalWords = { people: "сначала больше людей с наставником", score: "наибольшая сумма баллов",
  score_people: "сумма баллов, затем люди", stable: "взаимный выбор" };

let idCount = 0;

function choice(title, options, chosen) {
  const id = `variant-${++idCount}`;
  const box = make("select", { id }, options.map(([value, text]) => make("option", { value, text, selected: value === chosen })));
  return { box, node: make("div", { class: "field" }, make("label", { for: id, text: title }), box) };
}

function numberBox(title, value, most) {
  const id = `variant-${++idCount}`;
  const box = make("input", { id, type: "number", class: "score", min: 0, max: most, step: 1, value });
  return { box, node: make("div", { class: "field" }, make("label", { for: id, text: title }), box) };
}

/* One kind of change besides goal and weights: its controls, the change as the server takes it, and its words. */
function kindsOf(matching) {
  const listed = (people) => people.map((person, at) => [String(at), person.name ?? String(person.id)]);
  const mentors = listed(matching.mentors), mentees = listed(matching.mentees);
  const everybody = [...matching.mentors, ...matching.mentees];
  const decided = [...matching.pins, ...matching.bans];
  const nameOf = (id) => everybody.find((person) => person.id === id)?.name ?? String(id);
  const titleOf = (pair) => `${nameOf(pair.mentor)} — ${nameOf(pair.mentee)}`;
  const pairKind = (key, title, words) => ({ key, title, draw: () => {
    const mentor = choice("Наставник", mentors), mentee = choice("Наставляемый", mentees);
    return { nodes: [mentor.node, mentee.node], read: () => {
      const pair = { mentor: matching.mentors[mentor.box.value].id, mentee: matching.mentees[mentee.box.value].id };
      return { change: { [key]: pair }, words: `${words}: ${titleOf(pair)}` };
    } };
  } });
  const kinds = [pairKind("pin", "закрепить пару", "закреплена"), pairKind("ban", "запретить пару", "запрещена"),
    { key: "seats", title: "изменить число мест", draw: () => {
      const mentor = choice("Наставник", mentors), count = numberBox("Мест", matching.mentors[0]?.count ?? 1, 1000000);
      mentor.box.onchange = () => { count.box.value = matching.mentors[mentor.box.value].count; };
      return { nodes: [mentor.node, count.node], read: () => {
        const one = matching.mentors[mentor.box.value];
        return { change: { seats: { mentor: one.id, count: Number(count.box.value) } }, words: `мест у наставника ${one.name}: ${count.box.value} вместо ${one.count}` };
      } };
    } },
    { key: "leave", title: "без участия человека", draw: () => {
      const person = choice("Кто не участвует", listed(everybody));
      return { nodes: [person.node], read: () => {
        const one = everybody[person.box.value];
        return { change: { leave: one.id }, words: `без участия: ${one.name}` };
      } };
    } }];
  if (decided.length > 0) kinds.push({ key: "free", title: "снять прежнее решение о паре", draw: () => {
    const pair = choice("Пара", decided.map((one, at) => [String(at), titleOf(one)]));
    return { nodes: [pair.node], read: () => ({ change: { free: decided[pair.box.value] }, words: `решение снято: ${titleOf(decided[pair.box.value])}` }) };
  } });
  return kinds;
}

export class VariantForm {
  constructor(matching, struck) {
    this.matching = matching;
    this.struck = struck;
    this.added = [];
    this.goal = choice("Цель", Object.entries(goalWords), matching.goal);
    this.weights = matching.criteria.filter((one) => !one.hard)
      .map((one) => ({ criterion: one, ...numberBox(`Вес: ${one.title}`, one.weight, 1000) }));
    this.list = make("ul", { class: "changes" });
    this.node = make("div", {}, make("div", { class: "side" }, this.goal.node, this.weights.map((one) => one.node)),
      this.adder(), this.list,
      make("p", { class: "faint", text: "Пары, снятые в таблице выше, в варианте считаются запрещёнными." }));
  }

  adder() {
    const kinds = kindsOf(this.matching);
    const kind = choice("Ещё изменить", kinds.map((one) => [one.key, one.title]));
    const slot = make("div", { class: "side" });
    let drawn;
    const draw = () => {
      drawn = kinds.find((one) => one.key === kind.box.value).draw();
      slot.replaceChildren(...drawn.nodes);
    };
    kind.box.onchange = draw;
    draw();
    return make("div", { class: "side" }, kind.node, slot,
      make("button", { type: "button", class: "quiet", text: "Добавить", onclick: () => this.add(drawn.read()) }));
  }

  add(entry) {
    if (this.added.some((one) => one.words === entry.words)) return;
    this.added.push(entry);
    const item = make("li", {}, `${entry.words} `, make("button", { type: "button", class: "quiet small", text: "убрать",
      "aria-label": `Убрать: ${entry.words}`, onclick: () => {
        this.added = this.added.filter((one) => one !== entry);
        item.remove();
      } }));
    this.list.append(item);
  }

  read() {
    const entries = [...this.added];
    if (this.goal.box.value !== this.matching.goal)
      entries.push({ change: { goal: this.goal.box.value }, words: `цель: ${goalWords[this.goal.box.value]}` });
    for (const { criterion, box } of this.weights)
      if (box.value !== "" && Number(box.value) !== criterion.weight)
        entries.push({ change: { weight: { criterion: criterion.name, weight: Number(box.value) } }, words: `вес «${criterion.title}»: ${box.value} вместо ${criterion.weight}` });
    for (const pair of this.struck())
      entries.push({ change: { ban: { mentor: pair.mentor, mentee: pair.mentee } }, words: `снята: ${pair.mentor_name} — ${pair.mentee_name}` });
    return { changes: entries.map((entry) => entry.change), words: entries.map((entry) => entry.words) };
  }
}
