import { useState } from "react";
import { get, isProblem } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { Verification } from "../contract.ts";
import { shortId } from "./names.ts";

/** 验一验: every seal recomputed now; the answer is that it is whole, or the rows that are not. */
export function Verify() {
  const { t } = useWords();
  const [found, setFound] = useState<Verification | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const verify = async () => {
    setPending(true);
    setError(null);
    setFound(null);
    try {
      setFound(await get<Verification>("/api/journal/verification"));
    } catch (problem) {
      if (!isProblem(problem)) console.error(problem);
      setError(problem);
    } finally {
      setPending(false);
    }
  };
  return (
    <section className="sheet stack t">
      <div className="lead-in">
        <div>
          <h2>{t("journal.verify.title")}</h2>
          <p className="mut">{t("journal.verify.line")}</p>
        </div>
        <Button icon="lock" pending={pending} onClick={() => void verify()}>
          {t(pending ? "journal.verify.running" : "journal.verify.act")}
        </Button>
      </div>
      {error !== null && <Failure error={error} retry={() => void verify()} />}
      {found && <Result found={found} />}
    </section>
  );
}

function Result({ found }: { found: Verification }) {
  const { t } = useWords();
  const { number } = useFormat();
  const counts = t("journal.verify.counts", {
    entries: number(found.entries),
    sealed: number(found.sealed),
    younger: number(found.younger),
  });
  if (found.whole)
    return (
      <Note live>
        <b>{t("journal.verify.whole")}</b> {counts}
      </Note>
    );
  return (
    <div className="why act stack t" role="alert">
      <span>
        <b>{t("journal.verify.broken", { count: found.faults.length })}</b> {counts}
      </span>
      <ul className="ruled">
        {found.faults.map((fault, at) => (
          <li key={at}>
            {fault.position === null
              ? t(`journal.fault.${fault.kind}`)
              : t("journal.verify.at", {
                  position: fault.position + 1,
                  what: t(`journal.fault.${fault.kind}`),
                })}
            {fault.entryId && (
              <span className="mono s block" title={fault.entryId}>
                {t("journal.id", { id: shortId(fault.entryId) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <span>{t("journal.verify.then")}</span>
    </div>
  );
}
