import { useWords } from "../../../web/i18n.ts";
import type { Said } from "../sentences.ts";

/** Sentences said in the reader's language; several of them one after another. */
export function useSaid() {
  const { t, oneLine } = useWords();
  const say = ({ key, values }: Said) => t(key, values);
  return { say, line: (all: readonly Said[]) => oneLine(all.map(say)) };
}
