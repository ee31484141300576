import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, SelectField, TextField } from "../../../../web/kit/field.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import type { Aftermath } from "../../agreement/aftermath-contract.ts";
import { courtRefusals, exclusions } from "../../confirmation.ts";
import type { Dispute } from "../../contract.ts";
import { useDisputeAct } from "../use-dispute-act.ts";
import type { Of } from "./aftermath.tsx";
import { GatheringForm } from "./gathering.tsx";
import { useNames } from "./use-names.ts";

type Confirmation = NonNullable<Aftermath["confirmation"]>;

/** 司法确认: until when both can ask, what is still missing, what the court said. */
export function CourtSheet({ dispute, after }: Of) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const { own } = useNames(dispute);
  const [open, setOpen] = useState<"gather" | "apply" | "answer" | null>(null);
  const of = after.confirmation;
  const waiving = useDisputeAct(dispute, `agreements/${of?.agreementId ?? ""}/confirmation/waiver`);
  if (of === null) return null;
  const { window } = of;
  const close = () => setOpen(null);
  const asking = of.state === null || of.state === "gathering";
  return (
    <section className="sheet stack" aria-labelledby="court">
      <h2 id="court">{t("dispute.court.title")}</h2>
      {of.state !== null && (
        <p>
          <b>{t(`dispute.court.state_${of.state}`)}</b>
          {of.paper !== "" && <span className="s mut"> {of.paper}</span>}
        </p>
      )}
      {asking && (
        <p className={window.daysLeft < 0 ? "mut" : undefined}>
          {window.daysLeft < 0
            ? t("dispute.court.late", { day: shortDay(window.on) })
            : t("dispute.court.window", { day: shortDay(window.on), count: window.daysLeft })}
          {!window.sure && t("dispute.court.unsure")}
        </p>
      )}
      {asking && window.daysLeft >= 0 && (
        <p className="s mut">
          {t("dispute.court.remind", {
            first: shortDay(window.remindOn[0]!),
            last: shortDay(window.remindOn[1]!),
          })}
        </p>
      )}
      {of.state === "gathering" && (
        <p className="s">
          {of.missing.length === 0
            ? t("dispute.court.none_missing")
            : t("dispute.court.missing", { count: of.missing.length })}
        </p>
      )}
      {of.answersBy && (of.state === "applied" || of.state === "accepted") && (
        <p className="s mut">
          {t("dispute.court.answers_by", {
            accept: shortDay(of.answersBy.acceptedOn),
            decide: shortDay(of.answersBy.decidedOn),
            extended: shortDay(of.answersBy.extendedOn),
          })}
        </p>
      )}
      {waiving.problem && <Failure error={waiving.problem} />}
      <div className="row acts">
        {of.may.gather === null && (
          <Button onClick={() => setOpen("gather")}>{t("dispute.court.gather")}</Button>
        )}
        {of.state === "gathering" && of.may.gather === null && (
          <MayButton
            may={of.may.apply}
            details={{
              until: shortDay(window.on),
              n:
                of.may.apply === "dispute.confirm_jointly"
                  ? own.length - of.gathered.askedBy.length
                  : of.missing.length,
            }}
            kind="pri"
            label={t("dispute.court.apply")}
            onClick={() => setOpen("apply")}
          />
        )}
        {of.may.answer === null && (
          <Button kind="pri" onClick={() => setOpen("answer")}>
            {t("dispute.court.answer")}
          </Button>
        )}
        {asking && of.may.gather === null && (
          <Button kind="link" pending={waiving.pending} onClick={() => void waiving.act({})}>
            {t("dispute.court.let_be")}
          </Button>
        )}
      </div>
      <Dialog open={open !== null} title={t(`dispute.court.${open ?? "title"}`)} onClose={close}>
        {open === "gather" && <GatheringForm dispute={dispute} of={of} onDone={close} />}
        {open === "apply" && <ApplyForm dispute={dispute} of={of} onDone={close} />}
        {open === "answer" && <AnswerForm dispute={dispute} of={of} onDone={close} />}
      </Dialog>
    </section>
  );
}

type FormProps = { dispute: Dispute; of: Confirmation; onDone: () => void };
function ApplyForm({ dispute, of, onDone }: FormProps) {
  const { t } = useWords();
  const { today } = useFormat();
  const [on, setOn] = useState(today);
  const path = `agreements/${of.agreementId}/confirmation/application`;
  const { act, pending, problem } = useDisputeAct(dispute, path, onDone);
  return (
    <div className="stack">
      <DateField
        name="on"
        label={t("dispute.court.on")}
        min={of.effectiveOn}
        max={today}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        problem={problem}
      />
      {problem && <Failure error={problem} />}
      <Button kind="pri" big pending={pending} onClick={() => void act({ on })}>
        {t("dispute.court.apply")}
      </Button>
    </div>
  );
}
type Answer = "accepted" | "not_accepted" | "valid" | "invalid";
function AnswerForm({ dispute, of, onDone }: FormProps) {
  const { t, pick } = useWords();
  const { today } = useFormat();
  const answers: Answer[] =
    of.state === "applied" ? ["accepted", "not_accepted", "valid", "invalid"] : ["valid", "invalid"];
  const [answer, setAnswer] = useState<Answer>(answers[0]!);
  const [on, setOn] = useState(today);
  const [paper, setPaper] = useState("");
  const [because, setBecause] = useState("");
  const path = `agreements/${of.agreementId}/confirmation/answer`;
  const { act, pending, problem } = useDisputeAct(dispute, path, onDone);
  const reasons = answer === "not_accepted" ? exclusions : answer === "invalid" ? courtRefusals : null;
  return (
    <div className="stack">
      <SelectField
        name="answer"
        label={t("dispute.court.answer")}
        value={answer}
        onChange={(event) => {
          setAnswer(event.currentTarget.value as Answer);
          setBecause("");
        }}
        data={answers.map((value) => ({ value, label: t(`dispute.court.state_${value}`) }))}
      />
      {reasons && (
        <SelectField
          name="because"
          label={t("dispute.court.because")}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
          data={[
            { value: "", label: t("dispute.clause.choose") },
            ...Object.entries(reasons).map(([value, words]) => ({ value, label: pick(words) })),
          ]}
          problem={problem}
        />
      )}
      <DateField
        name="on"
        label={t("dispute.court.on")}
        max={today}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        problem={problem}
      />
      <TextField
        name="paper"
        label={t("dispute.court.number")}
        maxLength={60}
        value={paper}
        onChange={(event) => setPaper(event.currentTarget.value)}
      />
      {problem && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() => void act({ answer, on, paper: paper.trim() || null, because: because || null })}
      >
        {t("dispute.follow_up.save")}
      </Button>
    </div>
  );
}
