// SPDX-License-Identifier: MIT
// Zip files in memory. Same parts, same bytes: no clock, no random.
import { crc32 } from "./crc32.mjs";
import { deflateRawSync, inflateRawSync } from "node:zlib";

const stored = 0, deflated = 8, utf8 = 0x0800, day = 0x0021; // 1 January 1980

function header(signature, sizes, part, extra) {
  const head = Buffer.alloc(sizes);
  head.writeUInt32LE(signature, 0);
  let at = 4;
  for (const value of extra.before) at = head.writeUInt16LE(value, at);
  for (const value of [utf8, part.method, 0, day]) at = head.writeUInt16LE(value, at);
  for (const value of [part.crc, part.packed.length, part.plain.length]) at = head.writeUInt32LE(value, at);
  at = head.writeUInt16LE(part.name.length, at);
  return Buffer.concat([head, part.name]);
}

/** `parts`: [name, text] in order. "mimetype" is stored, as ODF wants it. */
export function zip(parts) {
  const local = [], central = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const plain = Buffer.from(text);
    const method = name === "mimetype" ? stored : deflated;
    const packed = method === stored ? plain : deflateRawSync(plain, { level: 9 });
    const part = { name: Buffer.from(name), plain, packed, method, crc: crc32(plain) };
    const entry = header(0x02014b50, 46, part, { before: [20, 20] });
    entry.writeUInt32LE(offset, 42);
    central.push(entry);
    const own = header(0x04034b50, 30, part, { before: [20] });
    local.push(own, packed);
    offset += own.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** The parts of a file that zip() wrote, as [name, text]; null when it is another kind of file. */
export function unzip(bytes) {
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== 0x06054b50) return null;
  const parts = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [size, name, extra, comment] =
      [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(data, data + size);
    const plain = bytes.readUInt16LE(at + 10) === stored ? packed : inflateRawSync(packed);
    parts.push([bytes.subarray(at + 46, at + 46 + name).toString(), plain.toString()]);
    at += 46 + name + extra + comment;
  }
  return parts;
}
