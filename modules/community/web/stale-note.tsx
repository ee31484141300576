import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import type { Community } from "../contract.ts";
import type { Draft } from "./edit-concern.tsx";
import { useFactWords } from "./fact-words.ts";

type Props = { current: Community; draft: Draft; pending: boolean; onKeep: () => void; onTake: () => void };

/** Somebody saved first. What stands now is shown beside what was typed, which stays in its fields. */
export function StaleNote({ current, draft, pending, onKeep, onTake }: Props) {
  const { t, language } = useWords();
  const { problem } = useFactWords();
  const comma = language === "zh" ? "、" : ", ";
  const list = (codes: readonly string[]) => codes.map(problem).join(comma) || t("community.edit.none");
  const two = (zh: string, en: string) => [zh, en].filter(Boolean).join(" / ") || t("community.edit.none");
  const rows = [
    { term: t("community.name"), now: two(current.name.zh, current.name.en), own: two(draft.zh, draft.en) },
    {
      term: t("community.mode"),
      now: two(current.mode?.zh ?? "", current.mode?.en ?? ""),
      own: two(draft.modeZh, draft.modeEn),
    },
    {
      term: t("community.problems"),
      now: list([...current.problems].sort()),
      own: list([...draft.problems].sort()),
    },
  ].filter((row) => row.now !== row.own);
  return (
    <div className="refuse" role="alert">
      <div className="why act stack t stale">
        <b>{t("community.stale.title")}</b>
        {rows.length === 0 && <p>{t("community.stale.same")}</p>}
        <Lines
          lines={rows.map((row) => ({
            term: row.term,
            text: (
              <>
                <span className="block">{t("community.stale.now", { text: row.now })}</span>
                <span className="block">{t("community.stale.own", { text: row.own })}</span>
              </>
            ),
          }))}
        />
        <div className="row">
          <Button pending={pending} onClick={onKeep}>
            {t("community.stale.keep")}
          </Button>
          <Button onClick={onTake}>{t("community.stale.take")}</Button>
        </div>
      </div>
    </div>
  );
}
