// SPDX-License-Identifier: MIT
import { make, place } from "./element.js";

/* Who is logged in, and the programme that is shown. */
export const session = { me: null, programme: null };

export const ask = (path, body) => exchange(path, body === undefined ? undefined : JSON.stringify(body), "application/json");
export const upload = (path, file) => exchange(path, file, "application/octet-stream");

async function exchange(path, body, type) {
  const options = { headers: { "Accept-Language": "ru" }, credentials: "same-origin" };
  if (body !== undefined) {
    options.method = "POST";
    options.headers["Content-Type"] = type;
    options.body = body;
  }
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw { faults: [{ message: "Сервер не отвечает: проверьте связь и повторите." }] };
  }
  if (answer.status === 401) location.reload();
  const content = await answer.json();
  if (!answer.ok) throw content.error;
  return content;
}

export function query(path, filter) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== "" && value !== null && value !== undefined && value !== false) parts.set(name, value === true ? "1" : value);
  return `${path}?${parts}`;
}

export const say = (text) => { place("said").textContent = text; };

export function faultList(error) {
  const faults = error.faults ?? [{ message: String(error) }];
  return make("div", { class: "fault", role: "alert" }, make("ul", {}, faults.map((fault) => make("li", { text: fault.message }))));
}

/* Sends a form; faults stand in the form, after success a "deed" of the document tells that much may have changed. */
export async function send(form, path, body, done) {
  form.querySelectorAll(".fault").forEach((old) => old.remove());
  const buttons = form.querySelectorAll("button");
  buttons.forEach((button) => { button.disabled = true; });
  try {
    await ask(path, body);
    say(done);
    form.removeAttribute("data-key");
    document.dispatchEvent(new Event("deed"));
  } catch (error) {
    form.append(faultList(error));
    buttons.forEach((button) => { button.disabled = false; });
  }
}
