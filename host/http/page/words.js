// SPDX-License-Identifier: MIT
// Numbers, days and the words for what the server calls in English.
import { make } from "./element.js";
import { session } from "./server.js";

const rules = new Intl.PluralRules("ru");
export const plural = (count, one, few, many) => `${count} ${{ one, few, many }[rules.select(count)] ?? few}`;
export const days = (count) => plural(count, "день", "дня", "дней");

const localDate = (iso) => { const [year, month, day] = iso.split("-").map(Number); return new Date(year, month - 1, day); };
const dayText = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", year: "numeric" });
const momentText = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
export const shortDate = (iso) => make("span", { class: "date", text: iso.split("-").reverse().join(".") });
export const shownDate = (iso) => (iso ? dayText.format(localDate(iso)) : "—");
export const shownMoment = (iso) => momentText.format(new Date(iso));
const daysBetween = (from, to) => Math.round((localDate(to) - localDate(from)) / 86400000);

export const stateWords = { planned: "впереди", open: "в работе", submitted: "сдана, ждёт приёмки", returned: "возвращена",
  accepted: "выполнена", waived: "снята" };
export const stateLooks = { planned: "faint", accepted: "done", waived: "faint", submitted: "wait", returned: "late" };
export const statusWords = { draft: "проект", agreed: "согласован", signed: "подписан", acquainted: "ознакомлены",
  cancelled: "отменён" };
export const columnWords = { mentor_name: "Наставник", mentee_name: "Наставляемый", score: "Баллы", reasons: "Почему", name: "Кто",
  position: "Должность", subject: "Предмет", experience_years: "Стаж, лет", category: "Категория", school: "Школа",
  title: "Название", date: "Дата", topic: "Тема", form: "Форма", kind: "Вид", points: "Баллы", place: "Место",
  competences: "Компетенции", interests: "Интересы", capacity: "Мест", hours: "Часы", education: "Образование",
  changes: "Что изменилось", total: "Сумма баллов", nomination: "Номинация", work: "Работа", month: "Месяц",
  reason: "Причина", from: "С какого дня", successors: "Кто подходит на замену",
  mentor_school: "Школа наставника", mentee_school: "Школа наставляемого" };
export const listWords = { pairs: "Предложенные пары", unmatched: "Остались без пары", mentors: "Наставники", mentees: "Наставляемые" };

export function dueText(task) {
  const left = daysBetween(session.me.today, task.due);
  if (["accepted", "waived"].includes(task.state)) return `закрыта ${shownDate(task.closed)}`;
  if (left < 0) return `срок прошёл ${days(-left)} назад (${shownDate(task.due)})`;
  if (left === 0) return "срок сегодня";
  const verb = rules.select(left) === "one" ? "остался" : "осталось";
  return `до ${shownDate(task.due)}, ${verb} ${days(left)}`;
}
