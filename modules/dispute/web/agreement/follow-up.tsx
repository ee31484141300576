import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button, btn } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, TextArea, Tick } from "../../../../web/kit/field.tsx";
import { RefusedButton } from "../../../../web/kit/refusal.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { Timeline } from "../../../../web/kit/timeline.tsx";
import { addDays } from "../../../community/civil-days.ts";
import type { Dispute } from "../../contract.ts";
import type { FollowUp } from "../../follow-up/contract.ts";
import { useDisputeAct } from "../use-dispute-act.ts";
import type { Of } from "./aftermath.tsx";
import { useNames } from "./use-names.ts";

/** 回访: the callback and the looks back at 30, 90 and 180 days; what they said, and what can follow. */
export function FollowUpSheet({ dispute, after }: Of) {
  const { t } = useWords();
  const { shortDay, today } = useFormat();
  const { nameOf } = useNames(dispute);
  const [asking, ask] = useState<FollowUp | null>(null);
  const { followUps, ways } = after;
  if (followUps.length === 0) return null;
  const next = followUps.find(({ doneOn }) => doneOn === null);
  // Weeks before its day it can be noted, and nothing urges to.
  const soon = addDays(today, 7);
  const called = (of: FollowUp) => t(`dispute.follow_up.${of.kind}`, { n: of.n });
  const close = () => ask(null);
  return (
    <section className="sheet stack" aria-labelledby="follow-up">
      <h2 id="follow-up">{t("dispute.follow_up.title")}</h2>
      <Timeline
        lines={followUps.map((of) => ({
          when: shortDay(of.doneOn ?? of.dueOn),
          dateTime: of.doneOn ?? of.dueOn,
          state: of.doneOn !== null ? "done" : of === next ? "now" : "todo",
          what: (
            <span className={of.late ? "overrun" : undefined}>
              {called(of)}
              {of.late && `（${t("dispute.follow_up.late")}）`}
              {!of.sure && of.doneOn === null && t("dispute.follow_up.unsure")}
            </span>
          ),
          ...(of.outcome && {
            note: [
              nameOf(of.outcome.partyId),
              `${t("dispute.follow_up.performance")}：${t(`dispute.follow_up.${of.outcome.performance}`)}`,
              `${t("dispute.follow_up.solved")}：${t(
                of.outcome.solved === "partly"
                  ? "dispute.follow_up.partly"
                  : `dispute.follow_up.${of.outcome.solved}`,
              )}`,
              of.outcome.measures,
            ]
              .filter(Boolean)
              .join(" · "),
          }),
        }))}
      />
      {next && next.may === null && (
        <Button kind={next.dueOn <= soon ? "pri" : "plain"} onClick={() => ask(next)}>
          {t("dispute.follow_up.ask")}
        </Button>
      )}
      {ways.length > 0 && (
        <div className="stack t">
          <p className="lab">{t("dispute.follow_up.next")}</p>
          <ul className="ways">
            {ways.map((way) => (
              <li key={way}>{t(`dispute.way.${way}`)}</li>
            ))}
          </ul>
          {ways.includes("register_again") && (
            <Link to="/disputes/new" search={{}} className={btn()}>
              {t("dispute.way.register_again")}
            </Link>
          )}
        </div>
      )}
      <Dialog open={asking !== null} title={asking ? called(asking) : ""} onClose={close}>
        {asking && <OutcomeForm dispute={dispute} of={asking} onDone={close} />}
      </Dialog>
    </section>
  );
}

const hows = ["phone", "door", "counter"] as const;
const kept = ["kept", "partly", "not", "nothing_due"] as const;
const solved = ["yes", "partly", "no", "unsaid"] as const;
const satisfied = ["yes", "fair", "no", "unsaid"] as const;
const marks = ["sued", "wrongly", "worse", "hidden"] as const;

function OutcomeForm({ dispute, of, onDone }: { dispute: Dispute; of: FollowUp; onDone: () => void }) {
  const { t } = useWords();
  const { own, nameOf } = useNames(dispute);
  const [told, set] = useState<{
    partyId: string;
    how: (typeof hows)[number];
    performance: (typeof kept)[number] | null;
    solved: (typeof solved)[number] | null;
    satisfied: (typeof satisfied)[number];
  }>({
    partyId: own[0]?.id ?? "",
    how: "phone",
    // Nothing is answered before they were asked.
    performance: null,
    solved: null,
    satisfied: "unsaid",
  });
  const [marked, mark] = useState<readonly string[]>([]);
  const [measures, setMeasures] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, `follow-ups/${of.id}/outcome`, onDone);
  return (
    <div className="stack">
      <SelectField
        name="partyId"
        label={t("dispute.follow_up.whom")}
        value={told.partyId}
        onChange={(event) => set({ ...told, partyId: event.currentTarget.value })}
        data={own.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        problem={problem}
      />
      <Seg
        label={t("dispute.follow_up.how")}
        labelled
        value={told.how}
        onChange={(how) => set({ ...told, how })}
        options={hows.map((value) => ({ value, label: t(`dispute.follow_up.${value}`) }))}
      />
      <Seg
        label={t("dispute.follow_up.performance")}
        labelled
        value={told.performance}
        onChange={(performance) => set({ ...told, performance })}
        options={kept.map((value) => ({ value, label: t(`dispute.follow_up.${value}`) }))}
      />
      <Seg
        label={t("dispute.follow_up.solved")}
        labelled
        value={told.solved}
        onChange={(next) => set({ ...told, solved: next })}
        options={solved.map((value) => ({ value, label: t(`dispute.follow_up.${value}`) }))}
      />
      <Seg
        label={t("dispute.follow_up.satisfied")}
        labelled
        value={told.satisfied}
        onChange={(next) => set({ ...told, satisfied: next })}
        options={satisfied.map((value) => ({
          value,
          label: t(value === "unsaid" ? "dispute.follow_up.unsaid" : `dispute.follow_up.satisfied_${value}`),
        }))}
      />
      <fieldset className="field">
        <legend className="hush">{t("dispute.follow_up.title")}</legend>
        {marks.map((each) => (
          <Tick
            key={each}
            name={each}
            label={t(`dispute.follow_up.${each}`)}
            checked={marked.includes(each)}
            onChange={(event) =>
              mark(event.currentTarget.checked ? [...marked, each] : marked.filter((other) => other !== each))
            }
          />
        ))}
      </fieldset>
      <TextArea
        name="measures"
        label={t("dispute.follow_up.measures")}
        maxLength={600}
        value={measures}
        onChange={(event) => setMeasures(event.currentTarget.value)}
        problem={problem}
      />
      {problem && problem.field !== "measures" && <Failure error={problem} />}
      {told.performance === null || told.solved === null ? (
        <RefusedButton act label={t("dispute.follow_up.save")} reason={t("dispute.follow_up.answer_first")} />
      ) : (
        <Button
          kind="pri"
          big
          pending={pending}
          onClick={() =>
            void act({
              ...told,
              ...Object.fromEntries(marks.map((each) => [each, marked.includes(each)])),
              measures: measures.trim(),
            })
          }
        >
          {t("dispute.follow_up.save")}
        </Button>
      )}
    </div>
  );
}
