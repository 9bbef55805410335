// SPDX-License-Identifier: MIT
// What a Russian typist would do by hand: no-break spaces. Tags are left as they are.

const hard = "\u00a0";
const rules = [
  [/~/g, hard],
  [/№ /g, "№" + hard],
  [/ —/g, hard + "—"],
  [/(\d)-(?=[А-Яа-я])/g, "$1\u2011"], // 152-ФЗ, 1264-р
  [/(\d) (?=г\.|гг\.|лет\b|час|дн|мм\b|руб)/g, "$1" + hard],
  [/(^|[\s(])(ст|п|ч|пп|им|пос|г|ул|д)\. (?=[\d«А-ЯЁ])/g, "$1$2." + hard],
  [/(стать[а-яё]+|част[а-яё]+|пункт[а-яё]*) (?=\d)/g, "$1" + hard],
];

export function typeset(text) {
  return text.split(/(\{[^{}]*\})/).map((piece, at) =>
    at % 2 ? piece : rules.reduce((done, [pattern, better]) => done.replace(pattern, better), piece)).join("");
}
