/**
 * Messages of PostgreSQL's extended query protocol, written one behind the other into one buffer
 * (PostgreSQL documentation, "Message Formats"). pg writes each message into a buffer of its own; thirty
 * of them for a read were a third of what the server did.
 */
export type Value = string | Buffer | null;

let page = Buffer.allocUnsafe(65_536);
let at = 0;

/** Room for `bytes` more. */
function reserve(bytes: number): void {
  if (at + bytes <= page.length) return;
  const larger = Buffer.allocUnsafe(Math.max(page.length * 2, at + bytes));
  page.copy(larger, 0, 0, at);
  page = larger;
}
/** A message's letter and its length, which is filled in by what is returned. */
function open(letter: string): () => void {
  reserve(5);
  page[at++] = letter.charCodeAt(0);
  const from = at;
  at += 4;
  return () => void page.writeInt32BE(at - from, from);
}
function int16(value: number): void {
  reserve(2);
  at = page.writeInt16BE(value, at);
}
function text(value: string): void {
  reserve(value.length * 3 + 1);
  at += page.write(value, at, "utf8");
  page[at++] = 0;
}
function parameter(value: Value): void {
  if (value === null) {
    reserve(4);
    at = page.writeInt32BE(-1, at);
  } else if (typeof value === "string") {
    reserve(4 + value.length * 3);
    const length = page.write(value, at + 4, "utf8");
    page.writeInt32BE(length, at);
    at += 4 + length;
  } else {
    reserve(4 + value.length);
    at = page.writeInt32BE(value.length, at);
    at += value.copy(page, at);
  }
}

export function parse(name: string, sql: string): void {
  const close = open("P");
  text(name);
  text(sql);
  int16(0);
  close();
}
/** Parameters as text, or as bytes where a Buffer is given; every column comes back as text. */
export function bind(name: string, values: readonly Value[]): void {
  const close = open("B");
  text("");
  text(name);
  if (values.some((value) => typeof value === "object" && value !== null)) {
    int16(values.length);
    for (const value of values) int16(typeof value === "object" && value !== null ? 1 : 0);
  } else int16(0);
  int16(values.length);
  for (const value of values) parameter(value);
  int16(0);
  close();
}
const describePortal = Buffer.from([0x44, 0, 0, 0, 6, 0x50, 0]);
const executePortal = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
const sync = Buffer.from([0x53, 0, 0, 0, 4]);
function constant(bytes: Buffer): void {
  reserve(bytes.length);
  at += bytes.copy(page, at);
}
export const describe = (): void => constant(describePortal);
export const execute = (): void => constant(executePortal);

/** The messages since the last call, closed by a Sync. */
export function take(): Buffer {
  constant(sync);
  const bytes = Buffer.from(page.subarray(0, at));
  at = 0;
  // One large import does not keep its memory.
  if (page.length > 1_048_576) page = Buffer.allocUnsafe(65_536);
  return bytes;
}
