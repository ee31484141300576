import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { NumberField, SelectField, TextField, Tick, isAbout } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { Household, Resident } from "../../contract.ts";
import { relations } from "../../resident/fields.ts";
import { readingsOf } from "./readings.ts";
import { SaidFields, asSaid, nothingSaid } from "./said-fields.tsx";

type Props = { onDone: () => void } & (
  | { household: Household; first: boolean; resident?: never }
  | { resident: Resident; household?: never; first?: never }
);
const ways = ["found", "arrived", "born"] as const;

/** Few fields: who, how related, which year. Of somebody who is entered already only what changed is sent. */
export function PersonForm({ household, first, resident, onDone }: Props) {
  const { t } = useWords();
  const [name, setName] = useState(resident?.name ?? "");
  const [relation, setRelation] = useState<string>(resident?.relation ?? (first ? "head" : "spouse"));
  const [year, setYear] = useState(String(resident?.birthYear ?? ""));
  const [work, setWork] = useState(resident?.work ?? "");
  const [help, setHelp] = useState(resident?.helpAtDoor ?? false);
  const [came, setCame] = useState<(typeof ways)[number]>("found");
  const [said, setSaid] = useState(nothingSaid);
  const birthYear = /^\d{4}$/.test(year.trim()) ? Number(year.trim()) : null;
  const householdId = household?.id ?? resident!.householdId;
  const { act, pending, problem } = useAct({
    run: (_: void, key) => {
      const whole = { name: name.trim(), relation, birthYear, work: work.trim() || null, helpAtDoor: help };
      if (resident === undefined)
        return send<Resident>(
          "POST",
          `/api/households/${householdId}/residents`,
          { ...whole, came, said: asSaid(said) },
          { key },
        );
      const changed = {
        ...(whole.name !== resident.name && { name: whole.name }),
        ...(relation !== resident.relation && { relation }),
        ...(birthYear !== resident.birthYear && { birthYear }),
        ...((whole.work ?? "") !== resident.work && { work: whole.work }),
        ...(help !== resident.helpAtDoor && { helpAtDoor: help }),
      };
      const body = { ...changed, said: asSaid(said) };
      return send<Resident>("PATCH", `/api/residents/${resident.id}`, body, { version: resident.version });
    },
    refreshes: readingsOf(householdId),
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        name="name"
        label={t("registry.field.name")}
        problem={problem}
        value={name}
        maxLength={40}
        required
        withAsterisk={false}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="fields close">
        <SelectField
          name="relation"
          label={t("registry.field.relation")}
          problem={problem}
          value={relation}
          onChange={(event) => setRelation(event.currentTarget.value)}
          data={relations.map((value) => ({ value, label: t(`registry.relation.${value}`) }))}
        />
        <NumberField
          name="birthYear"
          label={t("registry.field.birth")}
          problem={problem}
          value={year}
          maxLength={4}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
      </div>
      <TextField
        name="work"
        label={t("registry.field.work")}
        description={t("registry.form.optional")}
        problem={problem}
        value={work}
        maxLength={80}
        onChange={(event) => setWork(event.currentTarget.value)}
      />
      <Tick
        name="helpAtDoor"
        label={t("registry.field.help_at_door")}
        problem={problem}
        checked={help}
        onChange={(event) => setHelp(event.currentTarget.checked)}
      />
      {resident === undefined && (
        <Seg
          label={t("registry.form.came")}
          labelled
          value={came}
          onChange={setCame}
          options={ways.map((value) => ({ value, label: t(`registry.form.came.${value}`) }))}
        />
      )}
      <SaidFields said={said} onChange={setSaid} problem={problem} />
      {problem && !isAbout(problem, "name", "birthYear", "work", "relation") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.form.save")}
        </Button>
        <Button onClick={onDone}>{t("registry.form.cancel")}</Button>
      </div>
    </form>
  );
}
