/**
 * Numbers met in a file so far, with what their rows said: a million in 48 MB, where a Map of strings would take
 * three times as much. Of numbers only 52 bits are kept; that two of a million differ and look alike happens once
 * in ten thousand files, and then a row is refused, not lost.
 */
export class Seen {
  #keys = new Float64Array(1 << 12);
  #rows = new Uint32Array(1 << 12);
  #count = 0;

  /** `row`: 32 bits of its digest. Gives "new"; "same" as before; "other": the number was met with another row. */
  meet(key: string, row: number): "new" | "same" | "other" {
    return this.meetHash(hashOf(key), row);
  }
  /** `hash`: of the number (hashOf, hashOfBytes). */
  meetHash(hash: number, row: number): "new" | "same" | "other" {
    if (this.#count * 2 > this.#keys.length) this.#grow();
    const at = this.#slot(hash);
    if (this.#keys[at] === hash) return this.#rows[at] === row ? "same" : "other";
    this.#keys[at] = hash;
    this.#rows[at] = row;
    this.#count++;
    return "new";
  }
  #slot(hash: number): number {
    const mask = this.#keys.length - 1;
    let at = (hash / 0x100000) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== hash) at = (at + 1) & mask;
    return at;
  }
  #grow(): void {
    const [keys, rows] = [this.#keys, this.#rows];
    this.#keys = new Float64Array(keys.length * 2);
    this.#rows = new Uint32Array(keys.length * 2);
    keys.forEach((key, i) => {
      if (key === 0) return;
      const at = this.#slot(key);
      this.#keys[at] = key;
      this.#rows[at] = rows[i]!;
    });
  }
}

/** Two multiplying hashes of 32 and 20 bits; never 0. */
function hashOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + (b >>> 13);
  }
  return joined(a, b);
}
/** The same of a text of one byte a sign. */
export function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = from; i < to; i++) {
    const code = bytes[i]!;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + (b >>> 13);
  }
  return joined(a, b);
}
function joined(a: number, b: number): number {
  const c = a ^ (a >>> 15);
  return (c >>> 0) * 0x100000 + ((b ^ (b >>> 11)) & 0xfffff) || 1;
}
