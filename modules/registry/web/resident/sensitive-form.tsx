import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, TextArea, TextField, isAbout } from "../../../../web/kit/field.tsx";
import { Note } from "../../../../web/kit/note.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { Resident } from "../../contract.ts";
import { type Basis, type SensitiveField, fieldRules, sensitiveFields } from "../../resident/fields.ts";
import { readingsOf } from "./readings.ts";
import { SaidFields, asSaid, nothingSaid } from "./said-fields.tsx";
import { ToldNote } from "./told-note.tsx";

/** A step of its own: why, on what basis, who agreed. A doubtful number is saved with its reason. */
export function SensitiveForm({ resident, onDone }: { resident: Resident; onDone: () => void }) {
  const { t } = useWords();
  const [field, setField] = useState<SensitiveField>("phone");
  const [basis, setBasis] = useState<Basis>("consent");
  const [value, setValue] = useState("");
  const [how, setHow] = useState<"spoken" | "paper">("spoken");
  const [givenBy, setGivenBy] = useState<"self" | "guardian">("self");
  const [override, setOverride] = useState("");
  const [said, setSaid] = useState(nothingSaid);
  const [saved, setSaved] = useState(false);
  const { act, pending, problem, clear } = useAct({
    run: () =>
      send<Resident>(
        "PUT",
        `/api/residents/${resident.id}/sensitive-fields/${field}`,
        {
          value,
          basis,
          consent: basis === "consent" ? { how, givenBy } : null,
          said: asSaid(said),
          override: override.trim() || null,
        },
        { version: resident.version },
      ),
    refreshes: readingsOf(resident.householdId),
    onDone: () => {
      setSaved(true);
      setValue("");
      setOverride("");
    },
  });
  const doubtful = problem !== null && /^registry\.number_/.test(problem.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  const choose = (next: SensitiveField) => {
    setField(next);
    setBasis(fieldRules[next].bases.includes("consent") ? "consent" : fieldRules[next].bases[0]!);
    setSaved(false);
    clear();
  };
  const notes = field === "health" || field === "hardship";
  const props = {
    name: "value",
    label: t("registry.sensitive.value"),
    problem,
    value,
    required: true,
    withAsterisk: false,
    maxLength: fieldRules[field].max,
    onChange: (event: { currentTarget: { value: string } }) => {
      setValue(event.currentTarget.value);
      setSaved(false);
    },
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t("registry.sensitive.why")}</p>
      <ToldNote residentId={resident.id} />
      <SelectField
        name="field"
        label={t("registry.sensitive.which")}
        value={field}
        onChange={(event) => choose(event.currentTarget.value as SensitiveField)}
        data={sensitiveFields.map((each) => ({ value: each, label: t(`registry.field.${each}`) }))}
      />
      {notes ? (
        <TextArea {...props} />
      ) : (
        <TextField {...props} inputMode={field === "phone" ? "tel" : "text"} />
      )}
      {(doubtful || override !== "") && (
        <TextField
          name="override"
          label={t("registry.sensitive.override")}
          problem={problem}
          value={override}
          maxLength={120}
          onChange={(event) => setOverride(event.currentTarget.value)}
        />
      )}
      <SelectField
        name="basis"
        label={t("registry.sensitive.basis")}
        problem={problem}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value as Basis)}
        data={fieldRules[field].bases.map((each) => ({ value: each, label: t(`registry.basis.${each}`) }))}
      />
      {basis === "consent" && (
        <>
          <Seg
            label={t("registry.sensitive.how")}
            labelled
            value={how}
            onChange={setHow}
            options={(["spoken", "paper"] as const).map((each) => ({
              value: each,
              label: t(`registry.sensitive.how.${each}`),
            }))}
          />
          <Seg
            label={t("registry.sensitive.by")}
            labelled
            value={givenBy}
            onChange={setGivenBy}
            options={(["self", "guardian"] as const).map((each) => ({
              value: each,
              label: t(`registry.sensitive.by.${each}`),
            }))}
          />
        </>
      )}
      <SaidFields said={said} onChange={setSaid} problem={problem} />
      {problem && !isAbout(problem, "value", "basis") && <Failure error={problem} />}
      {saved && <Note live>{t("registry.sensitive.done")}</Note>}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.form.save")}
        </Button>
        <Button onClick={onDone}>{t("web.close")}</Button>
      </div>
    </form>
  );
}
