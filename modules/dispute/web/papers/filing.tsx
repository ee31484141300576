import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Failure } from "../../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../../web/kit/field.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import type { Papers } from "../../papers/contract.ts";

/** 立卷: the number of the year, today, and how long it is kept. */
export function Filing({ papers }: { papers: Papers }) {
  const { t } = useWords();
  const [retention, keep] = useState(papers.facts.retention);
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send(
        "POST",
        `/api/disputes/${papers.disputeId}/papers/filing`,
        { retention: retention.trim() },
        { key },
      ),
    refreshes: ["/api/disputes"],
  });
  return (
    <section className="sheet stack" aria-labelledby="filing">
      <h2 id="filing">{t("dispute.papers.file")}</h2>
      <p className="s mut">{t("dispute.papers.file_line")}</p>
      <TextField
        name="retention"
        label={t("dispute.papers.retention")}
        maxLength={20}
        value={retention}
        onChange={(event) => keep(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "retention") && <Failure error={problem} />}
      <MayButton
        may={papers.may.write}
        label={t(papers.filed === null ? "dispute.papers.file" : "dispute.papers.file_again")}
        pending={pending}
        onClick={() => void act()}
      />
    </section>
  );
}
