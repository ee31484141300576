import { type FormEvent, useState } from "react";
import { addMonths } from "../../../community/civil-days.ts";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, TextField, isAbout } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { Care, Household } from "../../contract.ts";
import { keepHousehold } from "../household-pages.ts";

/** The grade, what is proposed by the facts on record and why, and when a person looks again. */
export function CareSheet({ household, mayWrite }: { household: Household; mayWrite: boolean }) {
  const { t } = useWords();
  const { day } = useFormat();
  const [open, setOpen] = useState(false);
  const query = useGet<Care>(`/api/households/${household.id}/care`);
  return (
    <section className="sheet stack t" aria-labelledby="care">
      <h2 id="care">{t("registry.care.title")}</h2>
      <Wait for={query} rows={1}>
        {(care) => (
          <>
            <p>
              <b>{t(`registry.care.${care.grade}`)}</b>
              {care.reviewed && (
                <span className={care.reviewed.due ? "late" : "mut"}>
                  {" "}
                  {care.reviewed.due
                    ? t("registry.care.review_due")
                    : t("registry.care.review", { day: day(care.reviewed.reviewOn) })}
                </span>
              )}
            </p>
            <p>{t("registry.care.proposed", { grade: t(`registry.care.${care.proposed}`) })}</p>
            {care.reasons.length === 0 ? (
              <p className="mut">{t("registry.care.no_reason")}</p>
            ) : (
              <ul className="dashes">
                {care.reasons.map((reason) => (
                  <li key={reason}>{t(`registry.care.reason.${reason}`)}</li>
                ))}
              </ul>
            )}
            {care.reviewed !== null && care.reviewed.note !== "" && (
              <p className="mut">{care.reviewed.note}</p>
            )}
            {mayWrite && (
              <div className="row">
                <Button onClick={() => setOpen(true)}>{t("registry.care.change")}</Button>
              </div>
            )}
          </>
        )}
      </Wait>
      <CareDialog household={household} open={open} onClose={() => setOpen(false)} />
    </section>
  );
}

type Asking = { household: Household; open: boolean; onClose: () => void };
/** The grade is set with a day to look again, wherever it is set from. */
export function CareDialog({ household, open, onClose }: Asking) {
  const { t } = useWords();
  const query = useGet<Care>(open ? `/api/households/${household.id}/care` : null);
  return (
    <Dialog open={open} title={t("registry.care.change")} onClose={onClose}>
      {open && (
        <Wait for={query} rows={1}>
          {(care) => <SetCare household={household} care={care} onDone={onClose} />}
        </Wait>
      )}
    </Dialog>
  );
}

function SetCare({ household, care, onDone }: { household: Household; care: Care; onDone: () => void }) {
  const { t } = useWords();
  const { today } = useFormat();
  const [grade, setGrade] = useState(care.proposed);
  const [reviewOn, setReviewOn] = useState<string>(addMonths(today, 6));
  const [note, setNote] = useState("");
  const { act, pending, problem } = useAct({
    run: () =>
      send<Care>(
        "PUT",
        `/api/households/${household.id}/care`,
        { grade, reviewOn, note: note.trim() || null },
        { version: care.version },
      ),
    refreshes: [`/api/households/${household.id}/care`, `/api/pages/communities/${household.communityId}`],
    onDone: ({ grade: careGrade, version }) => {
      keepHousehold({ ...household, careGrade, version });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Seg
        label={t("registry.care")}
        labelled
        value={grade}
        onChange={setGrade}
        options={(["ordinary", "focus"] as const).map((value) => ({
          value,
          label: t(`registry.care.${value}`),
        }))}
      />
      <DateField
        name="reviewOn"
        label={t("registry.care.review_on")}
        problem={problem}
        value={reviewOn}
        min={today}
        required
        withAsterisk={false}
        onChange={(event) => setReviewOn(event.currentTarget.value)}
      />
      <TextField
        name="note"
        label={t("registry.care.note")}
        problem={problem}
        value={note}
        maxLength={120}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {problem && !isAbout(problem, "reviewOn", "note") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.care.set")}
        </Button>
        <Button onClick={onDone}>{t("registry.form.cancel")}</Button>
      </div>
    </form>
  );
}
