/**
 * How a product's name is spelled in pinyin, `yjjblx yejianjingbaolianxun`, so that the shelf finds it by
 * initials. pinyin-pro is 0.4 MB and knows 银行 from 行人; it stays on the server, is loaded by the first
 * shelf that is asked for (80 ms, 35 MB resident), and each name is spelled once.
 */
const known = new Map<string, string>();
const knownMost = 5000;

export async function spelledAs(names: readonly string[]): Promise<string[]> {
  if (names.some((name) => !known.has(name))) {
    const { pinyin } = await import("pinyin-pro");
    const how = { toneType: "none", type: "array", nonZh: "removed", v: true } as const;
    if (known.size > knownMost) known.clear();
    for (const name of names) {
      const syllables = pinyin(name, how);
      known.set(name, `${syllables.map((each) => each[0]).join("")} ${syllables.join("")}`);
    }
  }
  return names.map((name) => known.get(name)!);
}
