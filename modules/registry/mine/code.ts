/** The signs of a card: Crockford's 32, without those that look like others. Pure but for the dice. */
import { randomInt } from "node:crypto";

const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const drawn = (length: number) => Array.from({ length }, () => signs[randomInt(signs.length)]).join("");

/** 60 bits: no card is found by trying numbers. */
export const newNumber = (): string => drawn(12);
/** 50 bits, and five tries: one in 10^14 that somebody who holds the card without the code gets in. */
export const newCode = (): string => drawn(10);

/** What somebody typed from paper: O is 0, I and L are 1, strokes and spaces are none. */
export const plainSigns = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\-–—·]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
