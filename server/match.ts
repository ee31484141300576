/**
 * How what somebody typed is compared with what things are called. Pure: no SQL, no expression made of what
 * was typed, and every text is bounded, so that no input is slow (SECURITY V1.2.9).
 */
import { type Speller, speller } from "./spelled.ts";

export type Wanted = {
  /** Half width, lower case, one space between words. */
  text: string;
  words: string[];
  /** One sign: too little to go through communities, duties or people with; products answer to it. */
  single: boolean;
  /** Where letters were typed: they may be pinyin. */
  spell: Speller | null;
};

/**
 * `code`: a number or short name; `name`: what it is called, in pinyin too; `person`: a person's name;
 * `said`: what else is said of it, behind everything that is called so.
 */
type Way = "code" | "name" | "person" | "said";
export type Field<By extends string> = { by: By; text: string; way: Way };
/** What it was found by, the words that answered, and whether their pinyin did. */
export type Why<By extends string> = { by: By; text: string; pinyin: boolean };
/** A page of what was found; `more` says that there is more of it. */
export type Picked<R, By extends string> = { items: { row: R; tier: number; why: Why<By> }[]; more: boolean };

/** Exact code or door, exact name, begins with it, contains it, said beside it. */
export const tiers = { exact: 0, named: 1, begins: 2, contains: 3, said: 4 } as const;

const plain = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
/** 关爱先行·入户走访 is found without its dot. Only for Chinese: English words would run into each other. */
const tight = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
const isHan = (text: string) => /\p{Script=Han}/u.test(text);
type Folded = { plain: string; tight: string };
/** Names come again with every search; to fold them each time took as long as everything else. */
const folded = new Map<string, Folded>();
const foldedMost = 20_000;
function fold(text: string): Folded {
  const held = folded.get(text);
  if (held !== undefined) return held;
  const whole = plain(text);
  const made = { plain: whole, tight: tight(whole) };
  if (folded.size >= foldedMost) folded.clear();
  folded.set(text, made);
  return made;
}
/** NFKC may make eighteen signs of one. */
const longest = 200;

export async function wantedOf(typed: string): Promise<Wanted> {
  const text = plain(typed).slice(0, longest);
  const words = text.split(" ");
  const letters = words.some((word) => /^[a-z']{2,}$/.test(word));
  return { text, words, single: [...text].length === 1, spell: letters ? await speller() : null };
}

function tierOfText(asked: string, text: string, way: Way): number | null {
  const [part, whole] = isHan(asked) ? [tight(asked), fold(text).tight] : [asked, fold(text).plain];
  const at = part === "" ? -1 : whole.indexOf(part);
  if (at < 0) return null;
  if (way === "said") return tiers.said;
  if (at > 0) return tiers.contains;
  if (whole.length > part.length) return tiers.begins;
  return way === "code" ? tiers.exact : tiers.named;
}

/** Initials anywhere, or whole syllables from the beginning of one. */
function tierOfPinyin(asked: string, text: string, way: Way, spell: Speller): number | null {
  const letters = asked.replaceAll("'", "");
  if (!/^[a-z]{2,}$/.test(letters)) return null;
  const { initials, syllables } = spell(text, way === "person");
  let least = initials.indexOf(letters);
  for (let from = 0; from < syllables.length && least !== 0; from++) {
    if (least > 0 && from >= least) break;
    if (syllables.slice(from).join("").startsWith(letters)) least = from;
  }
  return least < 0 ? null : least === 0 ? tiers.begins : tiers.contains;
}

type Hit<By extends string> = { tier: number; why: Why<By>; at: number };
function bestOf<By extends string>(
  asked: string,
  wanted: Wanted,
  fields: readonly Field<By>[],
): Hit<By> | null {
  let best: Hit<By> | null = null;
  fields.forEach(({ by, text, way }, at) => {
    const direct = tierOfText(asked, text, way);
    const spelled =
      direct === null && wanted.spell !== null && (way === "name" || way === "person")
        ? tierOfPinyin(asked, text, way, wanted.spell)
        : null;
    const tier = direct ?? spelled;
    if (tier !== null && (best === null || tier < best.tier))
      best = { tier, why: { by, text, pinyin: direct === null }, at };
  });
  return best;
}

/** The whole of it in one field, else each of its words in some field. */
export function matchOf<By extends string>(wanted: Wanted, fields: readonly Field<By>[]): Hit<By> | null {
  const whole = bestOf(wanted.text, wanted, fields);
  if (whole !== null || wanted.words.length < 2) return whole;
  const each = wanted.words.map((word) => bestOf(word, wanted, fields));
  if (each.some((hit) => hit === null)) return null;
  const hits = each as Hit<By>[];
  return { ...hits[0]!, tier: Math.max(tiers.contains, ...hits.map((hit) => hit.tier)) };
}

/** Those that match, best first; within a tier by field and then as they came. */
export function pick<R, By extends string>(
  wanted: Wanted,
  rows: readonly R[],
  fieldsOf: (row: R) => readonly Field<By>[],
  most: number,
): Picked<R, By> {
  const found = rows
    .flatMap((row) => {
      const hit = matchOf(wanted, fieldsOf(row));
      return hit === null ? [] : [{ row, ...hit }];
    })
    .sort((a, b) => a.tier - b.tier || a.at - b.at);
  return {
    items: found.slice(0, most).map(({ row, tier, why }) => ({ row, tier, why })),
    more: found.length > most,
  };
}
