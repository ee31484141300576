/**
 * A column of values as one array, so that one statement takes thousands of rows. Texts, ids and bytes go as PostgreSQL
 * keeps them (array_recv in utils/adt/arrayfuncs.c): as texts the database understood them sign by sign, and bytes were
 * twice as many.
 */
import { writeUuid } from "./uuid.ts";

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
