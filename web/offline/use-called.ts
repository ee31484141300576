import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import type { Write } from "./waiting.ts";
import { waits } from "./waits.ts";

/** A write in words: what it is about, what it does, when it was made. */
export function useCalled() {
  const { t } = useWords();
  const { moment } = useFormat();
  return (write: Write) => {
    const at = t("web.outbox.made", { at: moment(new Date(write.madeAt).toISOString()) });
    if (write.seen === null) return { title: t("web.outbox.hidden"), act: "", at };
    const knows = waits.find((each) => each.about(write.seen!.command.path) !== null);
    if (knows === undefined) return { title: t("web.outbox.other"), act: "", at };
    return { ...knows.called(write.seen, t), at };
  };
}
