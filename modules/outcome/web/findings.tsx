/** 结论: what was concluded, newest first, each with the counts it stood on; whoever answers for it writes the next. */
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { Finding, FindingInput, Findings, Follows } from "../finding-contract.ts";

const refreshes = ["/api/programmes"];

export function FindingList({ items }: { items: readonly Finding[] }) {
  const { t } = useWords();
  if (items.length === 0) return <p className="mut">{t("outcome.findings_none")}</p>;
  return (
    <ul className="ruled">
      {items.map((each) => (
        <Line key={each.id} finding={each} />
      ))}
    </ul>
  );
}

function Line({ finding }: { finding: Finding }) {
  const { t, oneLine } = useWords();
  const { moment } = useFormat();
  const { act, pending, problem } = useAct<void, Findings>({
    run: (_, key) => send("POST", `/api/findings/${finding.id}/withdrawal`, {}, { key }),
    refreshes,
  });
  const { before, after, verdict, withheld, revisions, mayWithdraw } = finding;
  return (
    <li className="stack">
      <b>{finding.words}</b>
      <span className="s mut3">
        {oneLine([
          t("outcome.finding_by", {
            moment: moment(finding.foundAt),
            name: finding.by,
            follows: t(`outcome.follows.${finding.follows}`),
          }),
          t("outcome.finding_counts", {
            before: before.count,
            after: after.count,
            verdict: withheld === null ? t(`page.verdict.${verdict}`) : t("outcome.finding_withheld"),
          }),
          ...revisions.map((n) => t("outcome.finding_led", { n })),
        ])}
      </span>
      {mayWithdraw === null && (
        <span className="unprinted">
          <Button pending={pending} onClick={() => void act()}>
            {t("outcome.finding_withdraw")}
          </Button>
        </span>
      )}
      {problem && <Failure error={problem} />}
    </li>
  );
}

type Writing = { programmeId: string; revision: number; begin: string; may: string | null };
export function WriteFinding({ programmeId, revision, begin, may }: Writing) {
  const { t } = useWords();
  const [words, setWords] = useState(begin);
  const [follows, setFollows] = useState<Follows>("keep");
  const [tried, setTried] = useState(false);
  const { act, pending, problem } = useAct<FindingInput, Findings>({
    run: (body, key) => send("POST", `/api/programmes/${programmeId}/findings`, body, { key }),
    refreshes,
  });
  const short = words.trim().length < 2;
  if (may !== null)
    return <MayButton may={may} label={t("outcome.finding_write")} onClick={() => undefined} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short) void act({ words: words.trim(), follows, revision });
      }}
    >
      <TextArea
        name="words"
        problem={problem}
        label={t("outcome.finding_words")}
        description={t("outcome.finding_line")}
        maxLength={600}
        value={words}
        {...(tried && short ? { error: t("outcome.finding_short") } : {})}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Seg
        label={t("outcome.finding_follows")}
        labelled
        value={follows}
        options={(["keep", "change", "end"] as const).map((value) => ({
          value,
          label: t(`outcome.follows.${value}`),
        }))}
        onChange={setFollows}
      />
      {problem && !isAbout(problem, "words") && <Failure error={problem} />}
      <span>
        <Button type="submit" pending={pending}>
          {t("outcome.finding_write")}
        </Button>
      </span>
    </form>
  );
}
