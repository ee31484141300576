/**
 * What a cell comes to, known by its bytes: places, types and communities come again and again, and are decoded
 * and looked at once. Holds some thousands, then begins anew: a file made to has a million.
 */

/** Sixty signs of four bytes: what is longer says nothing that is taken. */
const longest = 240;

export function memo<T>(resolve: (text: string) => T | null, most = 4096) {
  const size = most * 2;
  let slots = new Int32Array(size);
  let keys: Uint8Array[] = [];
  let values: (T | null)[] = [];

  /** Null: what the bytes say is not simple. */
  return (bytes: Buffer, from: number, to: number): T | null => {
    if (to - from > longest) return null;
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    let slot = ((hash ^ (hash >>> 15)) >>> 0) % size;
    for (let at = slots[slot]!; at !== 0; at = slots[slot]!) {
      const key = keys[at - 1]!;
      let i = 0;
      if (key.length === to - from) while (i < key.length && key[i] === bytes[from + i]) i++;
      else i = -1;
      if (i === key.length) return values[at - 1]!;
      slot = (slot + 1) % size;
    }
    const value = resolve(bytes.toString("utf8", from, to));
    if (keys.length >= most) {
      slots = new Int32Array(size);
      keys = [];
      values = [];
      slot = ((hash ^ (hash >>> 15)) >>> 0) % size;
    }
    keys.push(new Uint8Array(bytes.subarray(from, to)));
    values.push(value);
    slots[slot] = keys.length;
    return value;
  };
}
