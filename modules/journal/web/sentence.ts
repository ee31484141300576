/** A row of the journal as a sentence. A verb or kind without words of its own stays readable by its code. */
import { useWords } from "../../../web/i18n.ts";
import type { JournalEntry } from "../contract.ts";

const plain = (code: string) => code.replaceAll(/[_.]/g, " ");

export function useSentence(entry: JournalEntry): {
  said: string;
  fields: string;
  /** What for, where the entry says so. */
  purpose: string | null;
} {
  const { t, language } = useWords();
  const worded = (key: string, code: string) => {
    const text = t(key);
    return text === key ? plain(code) : text;
  };
  const count = Math.max(1, entry.subjects);
  const key = `journal.act.${entry.verb}.${entry.kind}`;
  const own = t(key, { count });
  const said =
    own !== key
      ? own
      : t("journal.act.other", {
          count,
          verb: worded(`journal.verb.${entry.verb}`, entry.verb),
          kind: worded(`journal.kind.${entry.kind}`, entry.kind),
        });
  const field = (name: string) => {
    const role = t(`people.role.${name}`);
    if (entry.kind === "declared_hours" && role !== `people.role.${name}`) return role;
    return worded(`journal.field.${name}`, name);
  };
  return {
    said,
    fields: entry.fields.map(field).join(language === "zh" ? "、" : ", "),
    purpose: entry.purpose && worded(`journal.purpose.${entry.purpose}`, entry.purpose),
  };
}
