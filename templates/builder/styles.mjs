// SPDX-License-Identifier: MIT
// The styles that every paper has, for both formats. Sizes in points, lengths in millimetres.

/** @typedef {{ id: string, name: string, align?: string, size?: number, bold?: boolean, before?: number,
 *   after?: number, line?: number, height?: number, indent?: number, left?: string|number, right?: string, keep?: boolean, level?: number,
 *   tabs?: string }} Style */

// left/right "corner": all but 80 mm, the width that the standard allows a corner block.
// tabs "line": centre and right edge; "sign": 56 % and right edge; "edge": right edge, so that a long position leaves the name its line.
const texts = [
  { id: "Text", name: "Текст", align: "justify", line: 115, indent: 12.5 },
  { id: "Item", name: "Перечень", align: "justify", line: 115, indent: 12.5 },
  { id: "Plain", name: "Без отступа", align: "start", after: 3 },
  { id: "Centre", name: "По центру", align: "center", after: 6 },
  { id: "Coat", name: "Герб", align: "center", after: 4, keep: true },
  { id: "Organisation", name: "Организация", align: "center", after: 6, keep: true },
  { id: "Address", name: "Адрес", align: "center", size: 12, after: 6, keep: true },
  { id: "Kind", name: "Вид документа", align: "center", size: 14, bold: true, before: 12, after: 4, keep: true, level: 1 },
  { id: "Line", name: "Дата, место, номер", align: "start", after: 12, keep: true, tabs: "line" },
  { id: "Subject", name: "Заголовок к тексту", align: "start", after: 12, bold: true, keep: true, level: 2, right: "corner" },
  { id: "SubjectCentre", name: "Заголовок по центру", align: "center", before: 4, after: 12, bold: true, keep: true, level: 2 },
  { id: "Section", name: "Раздел", align: "center", before: 8, after: 4, bold: true, keep: true, level: 3 },
  { id: "Order", name: "Приказываю", align: "start", before: 6, after: 6, keep: true },
  { id: "Corner", name: "Угловой блок", align: "start", after: 2, left: "corner" },
  { id: "Sign", name: "Подпись", align: "start", before: 18, tabs: "sign" },
  { id: "SignShort", name: "Подпись без черты", align: "start", before: 18, tabs: "edge" },
  { id: "SignNext", name: "Подпись ниже", align: "start", before: 12, tabs: "sign" },
  { id: "Note", name: "Пояснение", align: "start", size: 11, after: 3 },
  { id: "Award", name: "Крупно по центру", align: "center", size: 24, bold: true, before: 24, after: 12, keep: true, level: 1 },
  { id: "AwardName", name: "Имя на бланке награды", align: "center", size: 20, bold: true, before: 8, after: 8 },
  { id: "AwardText", name: "Текст награды", align: "center", size: 14, after: 9 },
];
const gap = { id: "Gap", name: "Просвет", align: "start", height: 6 };
const margins = [
  { id: "Mark", name: "QR-код", align: "end" },
  { id: "Header", name: "Номер страницы", align: "center" },
];
const cells = [
  { id: "TableHead", name: "Шапка таблицы", align: "center", size: 12, bold: true, before: 1, after: 1, keep: true },
  { id: "TableText", name: "Ячейка", align: "start", size: 12, before: 1, after: 1 },
  { id: "TableCentre", name: "Ячейка по центру", align: "center", size: 12, before: 1, after: 1 },
  { id: "TableRight", name: "Ячейка справа", align: "end", size: 12, before: 1, after: 1 },
  { id: "SmallHead", name: "Шапка узкой таблицы", align: "center", size: 11, bold: true, before: 1, after: 1, keep: true },
  { id: "SmallText", name: "Узкая ячейка", align: "start", size: 11, before: 1, after: 1 },
  { id: "SmallCentre", name: "Узкая ячейка по центру", align: "center", size: 11, before: 1, after: 1 },
  { id: "SmallRight", name: "Узкая ячейка справа", align: "end", size: 11, before: 1, after: 1 },
];

/** @type {Style[]} */
export const styles = [...texts, gap, ...cells, ...margins];

/** What a paper with `mark: yes` has at the foot of its first page, where the standard puts it; nothing where the data have no mark. */
export const qrMark = "{qr mark: 18 мм | или без абзаца}";

/** What stands in [brackets] before a paragraph of a source → the style. */
export const marks = Object.fromEntries([...texts, gap].map((style) => [
  style.id.replace(/[A-Z]/g, (letter, at) => (at ? "_" : "") + letter.toLowerCase()), style.id,
]));

/** A style with its lengths worked out for a page that is `width` millimetres wide between the margins. */
export function fitted(style, width) {
  const corner = Math.max(0, width - 80);
  const tabs = {
    line: [["center", width / 2], ["right", width]],
    sign: [["left", Math.round(width * 0.56)], ["right", width]],
    edge: [["right", width]],
  };
  return {
    ...style,
    left: style.left === "corner" ? corner : style.left ?? 0,
    right: style.right === "corner" ? corner : 0,
    tabs: tabs[style.tabs] ?? [],
  };
}
