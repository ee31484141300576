import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { DutyLife, Excuse } from "../contract.ts";
import { Asking } from "./asking.tsx";
import { useRepeats } from "./repeats.tsx";
import { useDutyWords } from "./reasons.ts";

export function Row({ excuse }: { excuse: Excuse }) {
  const { t, pick } = useWords();
  const { day } = useFormat();
  const { titleOf, kindOf } = useDutyWords();
  const repeatOf = useRepeats();
  const [asking, ask] = useState(false);
  const review = useAct({
    run: (input: { verdict: "upheld" | "sent_back"; note: string }, key) =>
      send<DutyLife>("POST", `/api/duties/${excuse.duty.id}/excuse-review`, input, { key }),
    refreshes: ["/api/excuses", "/api/excuse-counts", "/api/duties", "/api/pages"],
    onDone: () => ask(false),
  });
  return (
    <li className="stack t">
      <div>
        <b>
          <Link to="/duties/$id" params={{ id: excuse.duty.id }}>
            {titleOf(excuse.duty)}
          </Link>
        </b>
        <span className="s mut block">
          <Dotted>
            {[
              <b key="reason">{t(`duty.outcome.${excuse.reason}`)}</b>,
              kindOf(excuse.duty),
              pick(excuse.communityName),
              day(excuse.excusedOn),
            ]}
          </Dotted>
        </span>
        {excuse.note !== "" && <p className="written">{excuse.note}</p>}
        {excuse.repeats && <p className="s mut">{repeatOf(excuse.repeats)}</p>}
      </div>
      {excuse.review ? (
        <p className="mut">
          {excuse.review.verdict === "upheld"
            ? t("duty.excuses.upheld")
            : t("duty.excuses.was_sent_back", { note: excuse.review.note })}
        </p>
      ) : (
        <div className="row">
          <MayButton
            may={excuse.may}
            label={t("duty.excuses.uphold")}
            pending={review.pending}
            onClick={() => void review.act({ verdict: "upheld", note: "" })}
          />
          {excuse.may === null && <Button onClick={() => ask(true)}>{t("duty.excuses.back")}</Button>}
        </div>
      )}
      {review.problem && !asking && <Failure error={review.problem} />}
      {asking && (
        <Asking
          title={t("duty.excuses.back")}
          label={t("duty.excuses.back_why")}
          help={t("duty.excuses.back_help")}
          save={t("duty.excuses.back_save")}
          field="note"
          act={{ ...review, act: (note) => review.act({ verdict: "sent_back", note }) }}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}
