import { speller } from "../../server/spelled.ts";

/** How a product's name is spelled in pinyin, `yjjblx yejianjingbaolianxun`, so that the shelf finds it by initials. */
export async function spelledAs(names: readonly string[]): Promise<string[]> {
  const spell = await speller();
  return names.map((name) => {
    const { initials, syllables } = spell(name, false);
    return `${initials} ${syllables.join("")}`;
  });
}
