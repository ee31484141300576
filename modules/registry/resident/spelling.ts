/** How a name is found by letters. On the server only: pinyin-pro spells here. */
import { speller } from "../../../server/spelled.ts";

export type Spelling = { initials: string; pinyin: string };
export async function spellings(): Promise<(name: string) => Spelling> {
  const spell = await speller();
  return (name) => {
    const { initials, syllables } = spell(name, true);
    if (initials !== "") return { initials, pinyin: syllables.join("") };
    const latin = name
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[^a-z]/g, "");
    return { initials: latin, pinyin: latin };
  };
}
export const spelling = async (name: string): Promise<Spelling> => (await spellings())(name);
