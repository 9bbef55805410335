// SPDX-License-Identifier: MIT
// Fields of forms as controls of the page.
import { make } from "./element.js";
import { ask } from "./server.js";

let fieldCount = 0;

export function control(field, value) {
  const id = `field-${++fieldCount}`;
  const label = [field.title, field.required ? make("span", { class: "need", text: " — обязательно" }) : null];
  const wrap = (input, read) => ({ name: field.name, read,
    node: make("div", { class: "field" }, make("label", { for: id }, ...label.filter(Boolean)), input) });
  const input = (type, more = {}) => make("input", { id, type, value: value ?? "", class: "wide", ...more });
  switch (field.type) {
    case "long_text": {
      const area = make("textarea", { id, rows: 3 });
      area.value = value ?? "";
      return wrap(area, () => area.value.trim());
    }
    case "number": {
      const box = input("number", { step: "any", class: "score" });
      return wrap(box, () => (box.value === "" ? null : Number(box.value)));
    }
    case "date": {
      const box = input("date", { class: "" });
      return wrap(box, () => box.value);
    }
    case "flag": {
      const box = make("input", { id, type: "checkbox", checked: value === true });
      return { name: field.name, read: () => box.checked,
        node: make("div", { class: "field" }, make("label", { class: "check" }, box, make("span", {}, ...label.filter(Boolean)))) };
    }
    case "choice": {
      const choices = field.options.map((option) => make("option", { value: option, text: option, selected: option === value }));
      const box = make("select", { id }, make("option", { value: "", text: "— выберите —" }), choices);
      return wrap(box, () => box.value);
    }
    case "scale": {
      const points = [1, 2, 3, 4, 5].map((point) => make("label", { class: "check" },
        make("input", { type: "radio", name: id, value: point, checked: point === value }), String(point)));
      const set = make("fieldset", { class: "field" }, make("legend", {}, ...label.filter(Boolean)), make("div", { class: "points" }, points));
      return { name: field.name, node: set, read: () => Number(set.querySelector("input:checked")?.value ?? 0) || null };
    }
    case "persons": {
      const box = make("select", { id, multiple: true, size: 6 });
      ask("/api/people?limit=500").then((people) => box.append(...people.items.map((person) =>
        make("option", { value: person.id, text: `${person.surname} ${person.given} ${person.patronymic}`, selected: (value ?? []).includes(person.id) }))));
      return wrap(box, () => [...box.selectedOptions].map((option) => Number(option.value)));
    }
    default: {
      const box = input("text");
      return wrap(box, () => box.value.trim());
    }
  }
}

export function answersOf(controls) {
  const answers = {};
  for (const one of controls) {
    const value = one.read();
    if (value !== null && value !== "") answers[one.name] = value;
  }
  return answers;
}
