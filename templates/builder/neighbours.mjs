// SPDX-License-Identifier: MIT
// What stands next to what once the tags that stand alone in their paragraphs are gone.

const kinds = [
  ["end", /^\{(?:\/|конец)[^{}]*\}$/],
  ["else", /^\{иначе[^{}]*\}$/],
  ["begin", /^\{(?:[#^]|повтор |если )[^{}]+\}$/],
];

/** "begin", "else" or "end" of a loop or condition that nothing else stands beside; else undefined. */
export function tagAlone(text) {
  return kinds.find(([, pattern]) => pattern.test(text))?.[0];
}

const tagOf = (block) => block?.kind === "paragraph" && block.cells.length === 1 ? tagAlone(block.cells[0]) : undefined;

/** The blocks that may end up right above blocks[at]: the last one of every branch of a condition, of a loop that may be empty also
 *  the one before it. */
export function above(blocks, at) {
  const found = [];
  const look = (from) => {
    if (from < 0) return;
    const tag = tagOf(blocks[from]);
    if (!tag) return void found.push(blocks[from]);
    look(from - 1);
    if (tag !== "end") return;
    let isWhole = false;
    for (let before = from - 1, depth = 0; before >= 0; before--) {
      const inner = tagOf(blocks[before]);
      if (inner === "end") depth++;
      else if (inner === "begin" && depth > 0) depth--;
      else if (inner === "else" && depth === 0) {
        isWhole ||= blocks[before].cells[0] === "{иначе}";
        look(before - 1);
      } else if (inner === "begin") {
        return isWhole ? undefined : look(before - 1);
      }
    }
  };
  look(at - 1);
  return found;
}
