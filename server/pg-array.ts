/**
 * A column of values as one array, so that one statement takes thousands of rows. Texts, ids and bytes go as PostgreSQL
 * keeps them (array_recv in utils/adt/arrayfuncs.c): as texts the database understood them sign by sign, and bytes were
 * twice as many.
 */
const oids = { bytea: 17, text: 25, uuid: 2950 } as const;
const headBytes = 20;

function begun(kind: keyof typeof oids, count: number, hasNull: boolean, valueBytes: number): Buffer {
  const bytes = Buffer.allocUnsafe(headBytes + count * 4 + valueBytes);
  [1, hasNull ? 1 : 0, oids[kind], count, 1].forEach((n, i) => bytes.writeInt32BE(n, i * 4));
  return bytes;
}

export function textArray(values: readonly (string | null)[]): Buffer | string {
  if (values.length === 0) return "{}";
  let most = 0;
  for (const value of values) most += value === null ? 0 : value.length * 3;
  const bytes = begun("text", values.length, values.includes(null), most);
  let at = headBytes;
  for (const value of values) {
    const length = value === null ? -1 : bytes.write(value, at + 4, "utf8");
    at = bytes.writeInt32BE(length, at) + Math.max(0, length);
  }
  return bytes.subarray(0, at);
}
export function byteArray(values: readonly (Buffer | null)[]): Buffer | string {
  if (values.length === 0) return "{}";
  let all = 0;
  for (const value of values) all += value?.length ?? 0;
  const bytes = begun("bytea", values.length, values.includes(null), all);
  let at = headBytes;
  for (const value of values) {
    at = bytes.writeInt32BE(value?.length ?? -1, at);
    if (value !== null) at += value.copy(bytes, at);
  }
  return bytes.subarray(0, at);
}
/** What a sign of an id is worth; 255 is none. */
const digits = new Uint8Array(128).fill(255);
for (let i = 0; i < 16; i++) digits[i.toString(16).charCodeAt(0)] = i;
const dashes = [8, 13, 18, 23];

/** Sign by sign into `bytes`: a pattern, a text without dashes and its parsing took ten times as long. */
function writeUuid(bytes: Buffer, at: number, value: string): number {
  let wrong = value.length ^ 36;
  for (const dash of dashes) wrong |= value.charCodeAt(dash) ^ 0x2d;
  let to = at;
  for (let i = 0; i < 36; i += 2) {
    if (i === 8 || i === 13 || i === 18 || i === 23) i++;
    const high = digits[value.charCodeAt(i)] ?? 255;
    const low = digits[value.charCodeAt(i + 1)] ?? 255;
    wrong |= (high | low) & 0xf0;
    bytes[to++] = (high << 4) | low;
  }
  if (wrong !== 0) throw new Error("no uuid");
  return to;
}
export function uuidArray(values: readonly string[]): Buffer | string {
  if (values.length === 0) return "{}";
  const bytes = begun("uuid", values.length, false, values.length * 16);
  let at = headBytes;
  for (const value of values) at = writeUuid(bytes, bytes.writeInt32BE(16, at), value);
  return bytes;
}
/** Of what needs no quotes, as text: numbers, days, truths. */
export const plainArray = (values: readonly (string | number | boolean | null)[]): string =>
  `{${values.map((value) => value ?? "NULL").join(",")}}`;
