/**
 * What stood in the file already: by 53 bits each, in lists of numbers, so that 300,000 rows take 40 MB and nothing for
 * the collector to walk through: as objects under their keys they were a tenth of reading. Pure.
 */

/** Two multiplicative hashes of 32 bits side by side, as one number below 2^53 and above nought. */
export function digestOf(text: string): number {
  let [a, b] = [0x9e3779b1, 0x85ebca77];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x27d4eb2f);
    b = Math.imul(b ^ code, 0x165667b1);
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ (b >>> 13);
  b = Math.imul(b ^ (b >>> 16), 0x297a2d39) ^ (a >>> 12);
  return (b & 0x1fffff) * 0x1_0000_0000 + (a >>> 0) || 1;
}

/** A row that was met: what it said, when somebody was born, whether it had a number. */
export type Met = { part: number; row: number; digest: number; birth: number; numbered: boolean };
/** The place of a row among those met. */
export type Place = number;
const width = 5;
const [numbered, refused] = [1, 2];

export class Seen {
  #keys = new Float64Array(1 << 14);
  #places = new Int32Array(1 << 14);
  #held = 0;
  #lines = new Float64Array(width << 12);
  #met = 0;

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let at = (key | 0) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
  find(key: number): Place | undefined {
    const at = this.#slot(key);
    return this.#keys[at] === 0 ? undefined : this.#places[at];
  }
  add({ part, row, digest, birth, numbered: hasNumber }: Met): Place {
    const from = this.#met * width;
    if (from === this.#lines.length) {
      const longer = new Float64Array(from * 2);
      longer.set(this.#lines);
      this.#lines = longer;
    }
    this.#lines.set([part, row, digest, birth, hasNumber ? numbered : 0], from);
    return this.#met++;
  }
  /** The first stays the one that later ones are compared with. */
  keep(key: number, place: Place): void {
    if (this.#held * 2 > this.#keys.length) this.#grow();
    const at = this.#slot(key);
    if (this.#keys[at] !== 0) return;
    this.#keys[at] = key;
    this.#places[at] = place;
    this.#held++;
  }
  #grow(): void {
    const [keys, places] = [this.#keys, this.#places];
    this.#keys = new Float64Array(keys.length * 2);
    this.#places = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at = this.#slot(keys[i]!);
      this.#keys[at] = keys[i]!;
      this.#places[at] = places[i]!;
    }
  }
  met(place: Place): Met {
    const [part, row, digest, birth, marks] = this.#lines.subarray(place * width, (place + 1) * width);
    return { part: part!, row: row!, digest: digest!, birth: birth!, numbered: (marks! & numbered) !== 0 };
  }
  /** True the first time. */
  refuse(place: Place): boolean {
    const at = place * width + 4;
    if ((this.#lines[at]! & refused) !== 0) return false;
    this.#lines[at]! |= refused;
    return true;
  }
}
