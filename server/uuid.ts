/** An id as its sixteen bytes. */
/** What a sign of an id is worth; 255 is none. */
const digits = new Uint8Array(128).fill(255);
for (let i = 0; i < 16; i++) digits[i.toString(16).charCodeAt(0)] = i;
const dashes = [8, 13, 18, 23];

/** Sign by sign into `bytes`: a pattern, a text without dashes and its parsing took ten times as long. */
export function writeUuid(bytes: Buffer, at: number, value: string): number {
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
