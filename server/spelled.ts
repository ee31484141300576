/**
 * Pinyin of names, so that `xyhy` and `xinyu` find 心语花园. pinyin-pro reads words and not characters: 银行
 * ends in hang, 行人 begins with xing. It stays on the server: 0.4 MB, loaded in 80 ms and 35 MB resident by the
 * first shelf or search in letters that is asked for; each name is spelled once.
 */
import { isPlainName } from "./family-names.ts";

export type Spelled = { initials: string; syllables: string[] };
/** Who a person is begins with the family name: 单 is shan there and dan elsewhere. */
export type Speller = (name: string, person: boolean) => Spelled;

const known = new Map<string, Spelled>();
/** About a hundred bytes each. */
const most = 20_000;

export async function speller(): Promise<Speller> {
  const { pinyin } = await import("pinyin-pro");
  const how = { toneType: "none", type: "array", nonZh: "removed", v: true } as const;
  const spell = (text: string, person: boolean) => pinyin(text, { ...how, surname: person ? "head" : "off" });
  const bySign = signSpeller((text) => spell(text, true));
  return (name, person) => {
    const key = person ? `${name}\n` : name;
    const held = known.get(key);
    if (held !== undefined) return held;
    const plain = person && isPlainName(name) ? bySign(name) : null;
    const syllables = plain ?? spell(name, person);
    const spelled = { initials: syllables.map((each) => each[0]).join(""), syllables };
    // What was put together of signs is put together sooner than found again.
    if (plain !== null) return spelled;
    if (known.size >= most) known.clear();
    known.set(key, spelled);
    return spelled;
  };
}

/**
 * Names sign by sign: a family name as it is read at the head, any other sign as behind one (了 is le there and liao
 * alone). A register has tens of thousands of names and some three thousand signs: pinyin-pro takes 30 µs and, among
 * other work, 240 for a name, this takes one. Null: not one syllable a sign.
 */
function signSpeller(spell: (name: string) => string[]): (name: string) => string[] | null {
  const heads = new Map<string, string | null>();
  const others = new Map<string, string | null>();
  const read = (signs: Map<string, string | null>, sign: string, name: string, at: number) => {
    let syllable = signs.get(sign);
    if (syllable === undefined) {
      const syllables = spell(name);
      syllable = syllables.length === 2 ? syllables[at]! : null;
      signs.set(sign, syllable);
    }
    return syllable;
  };
  return (name) => {
    const syllables: string[] = [];
    for (let i = 0; i < name.length; i++) {
      const sign = name[i]!;
      const syllable = i === 0 ? read(heads, sign, `${sign}示`, 0) : read(others, sign, `李${sign}`, 1);
      if (syllable === null) return null;
      syllables.push(syllable);
    }
    return syllables;
  };
}
