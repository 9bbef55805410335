// SPDX-License-Identifier: MIT
import { make, place } from "./element.js";
import { ask, query, session } from "./server.js";
import { row, table } from "./tables.js";
import { plural, shortDate } from "./words.js";

/* Indicators: the share, what it should be, what it was a year ago, and the names behind what is missing. */

const indicatorNames = ["Показатель", "Охвачено", "Доля", "Цель", "Год назад", "Ещё не охвачены"];
const share = (value, unit) => (value === null ? "—" : `${Number(value.toFixed(1)).toLocaleString("ru")}${unit === "%" ? " %" : ""}`);

function missing(people) {
  if (people.length === 0) return "—";
  return make("details", {}, make("summary", { text: plural(people.length, "имя", "имени", "имён") }),
    make("ul", {}, people.map((one) => make("li", { text: one.school ? `${one.name}, ${one.school}` : one.name }))));
}

function indicatorRow(one) {
  const goal = one.target === null ? "—" : `${one.target} %`;
  return row(indicatorNames, [one.title, one.denominator === null ? (one.numerator ?? "—") : `${one.numerator} из ${one.denominator}`,
    make("span", { class: `badge ${one.reached === false ? "late" : one.reached ? "done" : ""}`, text: share(one.value, one.unit) }),
    one.by ? make("span", {}, `${goal} к `, shortDate(one.by)) : goal, one.last_year ? share(one.last_year.value, one.unit) : "—",
    missing(one.missing)]);
}

export async function loadIndicators() {
  if (!session.me.staff) return; // Shares and names of a school are for those who run it.
  const shown = await ask(query("/api/indicators", { programme: session.programme.id }));
  place("indicators").hidden = shown.total === 0;
  place("indicators-list").replaceChildren(table("Показатели программы", indicatorNames, shown.items.map(indicatorRow)));
}

/* Consents whose end started the terms of the law: what has to be done, and by which day. */

const consentNames = ["Кто", "Согласие", "Что сделать", "До какого дня"];

function dutyRows(consent) {
  return consent.duties.map((duty) => row(consentNames, [consent.person.name, consent.purpose_title, duty.text,
    make("span", { class: duty.overdue ? "badge late" : "badge" }, shortDate(duty.by))]));
}

export async function loadConsents() {
  const ended = await Promise.all(["withdrawn", "expired"].map((state) => ask(query("/api/consents", { state, limit: 100 }))));
  const rows = ended.flatMap((list) => list.items).flatMap(dutyRows);
  place("consents").hidden = rows.length === 0;
  place("consents-list").replaceChildren(table(plural(rows.length, "срок закона", "срока закона", "сроков закона"), consentNames, rows));
}
