import "../../../web/look/closing.css";
import { useWords } from "../../../web/i18n.ts";
import { useDraft } from "../../../web/offline/use-draft.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { useFormat } from "../../../web/dates.ts";
import type { DutyDetail, ExcuseInput } from "../contract.ts";
import { Count } from "./count.tsx";
import { DoneOn } from "./done-on.tsx";
import { Facts } from "./facts.tsx";
import { Files } from "./files.tsx";
import { Otherwise } from "./otherwise.tsx";
import type { Close, Ending } from "./use-close.ts";

type Outcome = "done" | ExcuseInput["reason"];
const outcomes = ["done", "refused", "moved", "no_access"] as const satisfies readonly Outcome[];

type Draft = { outcome: Outcome; count: string; doneOn?: string | undefined; note?: string | undefined };

/** How it went. Everything is filled in: a plain visit is two taps from Today, a no three. */
export function Closing({ duty, close }: { duty: DutyDetail; close: Close }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const draft = useDraft<Draft>(`closing ${duty.id}`, { outcome: "done", count: "" });
  const { outcome, count, doneOn, note } = draft.value;
  const done = outcome === "done";
  const counted = count === "" ? null : Number(count);
  const household = duty.subjectKind === "household";
  const may = done ? duty.may.complete : duty.may.excuse;
  const refused = duty.may.complete !== null && duty.may.excuse !== null;
  const missing = done && duty.asks.includes("count") && counted === null ? "duty.count_needed" : null;

  const primary = (
    <MayButton
      kind="pri"
      big
      may={may ?? missing}
      act={may === null}
      details={{ opensOn: shortDay(duty.opensOn) }}
      label={t(done ? `duty.save.${duty.kind}` : `duty.save.${outcome}`)}
      pending={close.pending}
      onClick={() => {
        const ending: Ending = done
          ? { to: "completion", body: { note: note ?? "", count: counted, ...(doneOn ? { doneOn } : {}) } }
          : { to: "excuse", body: { reason: outcome, note: note ?? "" } };
        void close.act(ending).then((closed) => closed && draft.clear());
      }}
    />
  );

  return (
    <>
      <div className="two">
        <div className="stack l closing">
          {!refused && (
            <div className="stack">
              {household && (
                <Seg
                  label={t("duty.outcome")}
                  value={outcome}
                  onChange={(next) => draft.change({ outcome: next })}
                  options={outcomes.map((value) => ({
                    value,
                    label: t(`duty.outcome.${value === "done" && duty.kind === "visit" ? "met" : value}`),
                  }))}
                />
              )}
              {!done && (
                <Note live>
                  <b>{t(`duty.excuse.${outcome}`)}</b>
                  {t("duty.excuse.recorded")}
                </Note>
              )}
              {done && duty.asks.includes("count") && (
                <Count
                  value={count}
                  onChange={(next) => draft.change({ count: next })}
                  problem={close.problem}
                />
              )}
              {note === undefined ? (
                <div className="row">
                  <Button icon="plus" onClick={() => draft.change({ note: "" })}>
                    {t("duty.note")}
                  </Button>
                  {done && (
                    <DoneOn duty={duty} value={doneOn} onChange={(next) => draft.change({ doneOn: next })} />
                  )}
                </div>
              ) : (
                <>
                  <TextArea
                    name="note"
                    label={t("duty.note_label")}
                    description={t("duty.note_help")}
                    maxLength={done ? 1000 : 600}
                    value={note}
                    onChange={(event) => draft.change({ note: event.currentTarget.value })}
                    problem={close.problem}
                    autoFocus
                  />
                  {done && (
                    <DoneOn duty={duty} value={doneOn} onChange={(next) => draft.change({ doneOn: next })} />
                  )}
                </>
              )}
            </div>
          )}
          {close.problem && !isAbout(close.problem, "note", "count") && <Failure error={close.problem} />}
          <div className="only-desk stack t">
            {primary}
            <NoPhoto />
          </div>
          <Files duty={duty} />
          <Otherwise duty={duty} close={close} />
        </div>
        <Facts duty={duty} />
      </div>
      <div className="stick only-phone">
        {primary}
        <NoPhoto />
      </div>
    </>
  );
}

function NoPhoto() {
  const { t } = useWords();
  return <small className="mut nophoto">{t("duty.no_photo")}</small>;
}
