import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, Tick } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { Dispute } from "../contract.ts";
import { screenKeys, screenQuestions } from "../safety.ts";
import { useDisputeAct } from "./use-dispute-act.ts";
import { useDisputeWords } from "./use-words.ts";

type Party = Dispute["parties"][number];

/** 安全: who was asked apart, what stands against bringing them together, and the reports the law asks for. */
export function GateSheet({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { partyName } = useDisputeWords();
  const [asking, ask] = useState<Party | null>(null);
  const { gate, may } = dispute;
  if (gate === null) return null;
  const unasked = dispute.parties.filter(({ id }) => gate.unasked.includes(id));
  const closed = gate.state === "closed_violence";
  return (
    <section className={closed ? "sheet stack gate closed" : "sheet stack gate"} aria-labelledby="gate">
      <h2 id="gate">{t("dispute.gate.title")}</h2>
      <p>{t(`dispute.gate.${gate.state}`, { count: unasked.length })}</p>
      {gate.reportsDue.map((kind) => (
        <Report key={kind} dispute={dispute} kind={kind} />
      ))}
      {gate.offersP14 && (
        <div className="stack t">
          <p className="s">{t("dispute.gate.p14_line")}</p>
          <div className="row">
            <Link
              className={btn("pri")}
              to="/shelf/$code"
              params={{ code: "P14" }}
              search={{ community: dispute.communityId }}
            >
              {t("dispute.gate.p14")}
            </Link>
            <Link className={btn()} to="/events/new" search={{ community: dispute.communityId }}>
              {t("dispute.gate.p14_event")}
            </Link>
          </div>
        </div>
      )}
      {gate.reports.map((report, at) => (
        <p key={at} className="s mut">
          {t("dispute.gate.reported", {
            kind: t(`dispute.report.${report.kind}`),
            to: t(`dispute.report_to.${report.toWhom}`),
            at: moment(report.reportedAt),
            by: report.by,
          })}
        </p>
      ))}
      {may.write === null && (
        <div className="row">
          {unasked.map((party) => (
            <Button key={party.id} icon="talk" onClick={() => ask(party)}>
              {t("dispute.gate.ask", { name: partyName(party) })}
            </Button>
          ))}
        </div>
      )}
      {gate.reportsDue.length === 0 && may.write === null && <MoreReports dispute={dispute} />}
      <Dialog
        open={asking !== null}
        title={asking === null ? "" : t("dispute.gate.ask", { name: partyName(asking) })}
        onClose={() => ask(null)}
      >
        {asking && <Questions dispute={dispute} party={asking} onDone={() => ask(null)} />}
      </Dialog>
    </section>
  );
}

const answers = ["no", "yes", "unsure"] as const;
type Answer = (typeof answers)[number];
function Questions({ dispute, party, onDone }: { dispute: Dispute; party: Party; onDone: () => void }) {
  const { t, pick } = useWords();
  const [given, give] = useState<Partial<Record<string, Answer>>>({});
  const [apart, setApart] = useState(false);
  const { act, pending, problem } = useDisputeAct(dispute, "screens", onDone);
  return (
    <div className="stack">
      <p className="s mut">{t("dispute.gate.apart_line")}</p>
      {screenKeys.map((key) => (
        <Seg
          key={key}
          label={pick(screenQuestions[key])}
          labelled
          value={given[key] ?? null}
          onChange={(value) => give({ ...given, [key]: value })}
          options={answers.map((value) => ({ value, label: t(`dispute.gate.answer_${value}`) }))}
        />
      ))}
      <Tick
        name="apart"
        label={t("dispute.gate.apart")}
        checked={apart}
        onChange={(event) => setApart(event.currentTarget.checked)}
      />
      {problem && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() => void act({ partyId: party.id, apart, answers: given })}
      >
        {t("dispute.gate.save")}
      </Button>
    </div>
  );
}

const receivers = ["police", "civil_affairs", "education", "women"] as const;
type Kind = "child" | "capacity" | "danger";
/** The report comes before everything else: one button, and the time stands at once. */
function Report({ dispute, kind }: { dispute: Dispute; kind: Kind }) {
  const { t } = useWords();
  const [toWhom, setTo] = useState<(typeof receivers)[number]>("police");
  const { act, pending, problem } = useDisputeAct(dispute, "reports");
  return (
    <div className="stack t">
      <p className="why act">
        <span>
          <b>{t(`dispute.report.${kind}_due`)}</b>
        </span>
      </p>
      <SelectField
        name={`to-${kind}`}
        label={t("dispute.report.to")}
        value={toWhom}
        onChange={(event) => setTo(event.currentTarget.value as typeof toWhom)}
        data={receivers.map((value) => ({ value, label: t(`dispute.report_to.${value}`) }))}
      />
      {problem && <Failure error={problem} />}
      <Button kind="danger" big pending={pending} onClick={() => void act({ kind, toWhom })}>
        {t("dispute.report.done")}
      </Button>
    </div>
  );
}
/** Violence, a child in danger, a case that may follow: known later than at the first word. */
function MoreReports({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const gate = dispute.gate!;
  const known = useDisputeAct(dispute, "screens", () => setOpen(false));
  return (
    <div className="row">
      <Button kind="link" onClick={() => setOpen(true)}>
        {t("dispute.gate.more")}
      </Button>
      <Dialog open={open} title={t("dispute.gate.more")} onClose={() => setOpen(false)}>
        <div className="stack">
          {!gate.violenceKnown && (
            <Button pending={known.pending} onClick={() => void known.act({ violenceKnown: true })}>
              {t("dispute.gate.violence_known")}
            </Button>
          )}
          {!gate.childAtRisk && (
            <Button pending={known.pending} onClick={() => void known.act({ childAtRisk: true })}>
              {t("dispute.gate.child_at_risk")}
            </Button>
          )}
          {known.problem && <Failure error={known.problem} />}
          <Report dispute={dispute} kind="danger" />
        </div>
      </Dialog>
    </div>
  );
}
