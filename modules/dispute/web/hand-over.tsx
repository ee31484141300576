import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { Dispute } from "../contract.ts";
import { HandOverAnswer } from "./hand-over-answer.tsx";
import { HandOverOffer } from "./hand-over-offer.tsx";
import { useDisputeAct } from "./use-dispute-act.ts";

type HandOver = Dispute["handOvers"][number];

/** 转出去: offered to another organisation, and what came of it. */
export function HandOvers({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const [offering, offer] = useState(false);
  const inside = dispute.sight === "all" || dispute.sight === "committee";
  if (!inside && dispute.handOvers.length === 0) return null;
  const close = () => offer(false);
  return (
    <section className="sheet stack" aria-labelledby="handed">
      <h2 id="handed">{t("dispute.hand_over.title")}</h2>
      {dispute.handOvers.map((each) => (
        <One key={each.id} dispute={dispute} of={each} />
      ))}
      {inside && (
        <MayButton
          may={dispute.may.handOver}
          label={t("dispute.hand_over.offer")}
          onClick={() => offer(true)}
        />
      )}
      <Dialog open={offering} title={t("dispute.hand_over.offer")} onClose={close}>
        <HandOverOffer dispute={dispute} onDone={close} />
      </Dialog>
    </section>
  );
}

function One({ dispute, of }: { dispute: Dispute; of: HandOver }) {
  const { t } = useWords();
  const { moment, shortDay } = useFormat();
  const navigate = useNavigate();
  const taking = useDisputeAct(dispute, `hand-overs/${of.id}/acceptance`);
  const withdrawing = useDisputeAct(dispute, `hand-overs/${of.id}/withdrawal`);
  const [saying, say] = useState<"refusal" | "return" | null>(null);
  const lines = [
    { term: t("dispute.hand_over.asked"), text: of.note },
    ...(of.override === "" ? [] : [{ term: t("dispute.hand_over.without"), text: of.override }]),
    ...(of.state === "offered" ? [{ term: t("dispute.hand_over.until"), text: shortDay(of.answerBy) }] : []),
    ...(of.because === null
      ? []
      : [{ term: t("dispute.hand_over.why"), text: t(`dispute.hand_over.because_${of.because}`) }]),
    ...(of.reason === "" ? [] : [{ term: t("dispute.hand_over.reason"), text: of.reason }]),
    ...(of.competent === "" ? [] : [{ term: t("dispute.hand_over.competent"), text: <b>{of.competent}</b> }]),
  ];
  const problem = taking.problem ?? withdrawing.problem;
  return (
    <article className="stack t">
      <p>
        <b>
          {t(`dispute.hand_over.${of.kind}`)} <Name name={of.organisation} sample={of.sample} />
        </b>
      </p>
      <p className="s mut">
        <Dotted>
          {[
            t(`dispute.hand_over.state_${of.state}`),
            <Name key="by" name={of.by} sample={of.bySample} />,
            moment(of.answeredAt ?? of.offeredAt),
          ]}
        </Dotted>
      </p>
      <Lines lines={lines} />
      {problem && <Failure error={problem} />}
      <div className="row">
        {of.may.answer === null && (
          <>
            <Button kind="pri" pending={taking.pending} onClick={() => void taking.act({})}>
              {t("dispute.hand_over.take")}
            </Button>
            <Button onClick={() => say("refusal")}>{t("dispute.hand_over.refuse")}</Button>
          </>
        )}
        {of.may.giveBack === null && (
          <Button onClick={() => say("return")}>{t("dispute.hand_over.give_back")}</Button>
        )}
        {of.may.withdraw === null && (
          <Button pending={withdrawing.pending} onClick={() => void withdrawing.act({})}>
            {t("dispute.hand_over.withdraw")}
          </Button>
        )}
      </div>
      <Dialog
        open={saying !== null}
        title={t(saying === "return" ? "dispute.hand_over.give_back" : "dispute.hand_over.refuse")}
        onClose={() => say(null)}
      >
        {saying && (
          <HandOverAnswer
            dispute={dispute}
            id={of.id}
            how={saying}
            onDone={() => void navigate({ to: "/disputes" })}
          />
        )}
      </Dialog>
    </article>
  );
}
