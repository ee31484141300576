import "../../../web/look/closing.css";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { DutyDetail } from "../contract.ts";
import { useDutyWords } from "./reasons.ts";
import { isKept } from "./just-closed.ts";
import { useUndo } from "./undo.tsx";

/** What was recorded, and ten minutes to take it back. */
export function Record({ duty }: { duty: DutyDetail }) {
  const { t } = useWords();
  const { moment, number, day, dateOf } = useFormat();
  const { titleOf } = useDutyWords();
  const { act, pending, problem } = useUndo(duty.id, titleOf(duty));
  const { closing } = duty;
  // `superseded:2` names the revision.
  const [why, n] = (closing?.excuse ?? "").split(":");
  const excuse = why ? t(`duty.outcome.${why}`, { n: n ?? "" }) : "";
  const lines = closing
    ? [
        {
          term: t("duty.record_outcome"),
          text: [t(`duty.state.${duty.state}`), excuse].filter(Boolean).join(" · "),
        },
        ...(closing.count === null ? [] : [{ term: t("duty.record_count"), text: number(closing.count) }]),
        ...(closing.note === ""
          ? []
          : [{ term: t("duty.note_label"), text: <span className="written">{closing.note}</span> }]),
        ...(closing.by === ""
          ? []
          : [
              {
                term: t("duty.record_by"),
                text: (
                  <>
                    <Name name={closing.by} sample={closing.bySample} />
                    {closing.helpedBy !== null && <> {t("duty.helped_by", { name: closing.helpedBy })}</>}
                  </>
                ),
              },
            ]),
        ...(closing.doneOn === dateOf(closing.at)
          ? []
          : [{ term: t("duty.record_done_on"), text: day(closing.doneOn) }]),
        { term: t("duty.record_at"), text: <RecordedAt closing={closing} /> },
        ...(duty.state === "cancelled"
          ? []
          : [
              {
                term: t("duty.record_time"),
                text: t(closing.onTime ? "duty.record_on_time" : "duty.record_late"),
              },
            ]),
      ]
    : [];
  return (
    <section className="sheet stack">
      <h2>{t(duty.state === "signing" ? "duty.record_signing" : "duty.record")}</h2>
      {isKept(duty) && <p className="s mut">{t("duty.waits.kept")}</p>}
      <Lines lines={lines} />
      {problem && <Failure error={problem} />}
      <MayButton may={duty.may.reopen} label={t("duty.undo")} pending={pending} onClick={() => void act()} />
      {duty.may.reopen === null && closing?.undoUntil && (
        <p className="s mut">{t("duty.undo_until", { time: moment(closing.undoUntil) })}</p>
      )}
    </section>
  );
}

/** What came from a phone late, or by a clock that was wrong, says so. */
function RecordedAt({ closing }: { closing: NonNullable<DutyDetail["closing"]> }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { at, recorded } = closing;
  if (recorded === null) return moment(at);
  const off = Math.abs(recorded.clockMinutes ?? 0);
  const [count, unit] = off < 120 ? [off, "minutes"] : [Math.round(off / 60), "hours"];
  return (
    <>
      {t("duty.record_phone", { at: moment(recorded.at), sent: moment(at) })}
      {recorded.clockMinutes !== null && (
        <span className="s mut block">
          {t(`duty.clock_${recorded.clockMinutes > 0 ? "ahead" : "behind"}_${unit}`, { count })}
        </span>
      )}
    </>
  );
}
