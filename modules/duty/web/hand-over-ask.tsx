import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import type { DutyLife, HandOver } from "../contract.ts";
import { useAnswer, WithWhy } from "./use-answer.tsx";

/** The latest hand-over where somebody has to act on it: answer, take back, or give back what was taken. */
export function HandOverAsk({ life }: { life: DutyLife }) {
  const latest = life.handOvers[0];
  if (latest === undefined) return null;
  const { answer, giveBack, recall } = latest.may;
  if (answer === null) return <ForYou offer={latest} />;
  if (recall === null && latest.state === "offered") return <ByYou offer={latest} />;
  return giveBack === null ? <Taken offer={latest} /> : null;
}

function ForYou({ offer }: { offer: HandOver }) {
  const { t } = useWords();
  const { day } = useFormat();
  const accept = useAnswer(offer, false);
  const [asking, ask] = useState(false);
  return (
    <section className="sheet stack">
      <p>
        <b>
          <Name name={offer.from} sample={offer.fromSample} />
        </b>{" "}
        {t("duty.hand.for_you")}
      </p>
      {offer.note !== "" && <p className="written">{offer.note}</p>}
      <p className="s mut">{t("duty.hand.until", { day: day(offer.answerBy) })}</p>
      {accept.problem && <Failure error={accept.problem} />}
      <div className="row">
        <Button kind="pri" big pending={accept.pending} onClick={() => void accept.act({ to: "acceptance" })}>
          {t("duty.hand.accept")}
        </Button>
        <Button onClick={() => ask(true)}>{t("duty.hand.refusal")}</Button>
      </div>
      {asking && <WithWhy offer={offer} to="refusal" onClose={() => ask(false)} />}
    </section>
  );
}

function ByYou({ offer }: { offer: HandOver }) {
  const { t } = useWords();
  const { day } = useFormat();
  const recall = useAnswer(offer, false);
  return (
    <section className="sheet stack t">
      <p>
        <b>
          <Name name={offer.to} sample={offer.toSample} />
        </b>{" "}
        {t("duty.hand.waits")}
      </p>
      <p className="s mut">{t("duty.hand.until", { day: day(offer.answerBy) })}</p>
      {recall.problem && <Failure error={recall.problem} />}
      <p>
        <Button pending={recall.pending} onClick={() => void recall.act({ to: "withdrawal" })}>
          {t("duty.hand.recall")}
        </Button>
      </p>
    </section>
  );
}

function Taken({ offer }: { offer: HandOver }) {
  const { t } = useWords();
  const [asking, ask] = useState(false);
  return (
    <p>
      <Button kind="link" onClick={() => ask(true)}>
        {t("duty.hand.return")}
      </Button>
      {asking && <WithWhy offer={offer} to="return" onClose={() => ask(false)} />}
    </p>
  );
}
