/** A day as most programs write it, read from its bytes: 2025-03-01, 2025-03-01 14:05, 2025-03-01 14:05:33. Pure. */
export type PlainDay = {
  /** Days since 2000-01-01, PostgreSQL's day nought. */
  day: number;
  /** Months since the year 0. */
  month: number;
  /** Since midnight. */
  minutes: number | null;
};
const [first, last] = [1990, 2099];
/** Of each month from 1990-01 its first day and how many it has. */
const starts: number[] = [];
const lengths: number[] = [];
for (let month = 0; month <= (last - first) * 12 + 11; month++) {
  const at = Date.UTC(first, month, 1);
  starts.push(at / 86_400_000 - 10_957);
  lengths.push((Date.UTC(first, month + 1, 1) - at) / 86_400_000);
}

/** False where it is written in another way, or is no day. */
export function plainDayIn(out: PlainDay, bytes: Uint8Array, from: number, to: number): boolean {
  const length = to - from;
  if (length !== 10 && length !== 16 && length !== 19) return false;
  for (let i = 0; i < length; i++) {
    const byte = bytes[from + i]!;
    const sign = i === 4 || i === 7 ? 0x2d : i === 10 ? 0x20 : i === 13 || i === 16 ? 0x3a : 0;
    if (sign === 0 ? byte < 0x30 || byte > 0x39 : byte !== sign) return false;
  }
  const two = (at: number) => bytes[from + at]! * 10 + bytes[from + at + 1]! - 528;
  const [year, month, day] = [two(0) * 100 + two(2), two(5), two(8)];
  if (year < first || year > last || month < 1 || month > 12) return false;
  const index = (year - first) * 12 + month - 1;
  if (day < 1 || day > lengths[index]!) return false;
  if (length > 10) {
    const [hour, minute] = [two(11), two(14)];
    if (hour > 23 || minute > 59 || (length === 19 && two(17) > 59)) return false;
    out.minutes = hour * 60 + minute;
  } else out.minutes = null;
  out.day = starts[index]! + day - 1;
  out.month = year * 12 + month - 1;
  return true;
}
