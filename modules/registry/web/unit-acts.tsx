import { type FormEvent, type ReactNode, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { type Problem, send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { Unit } from "../unit/contract.ts";
import { CorrectUnit } from "./unit-correct.tsx";
import { UnitWhere, whereOf } from "./unit-where.tsx";

type Opened = "correct" | "move" | "rename" | "close";
const acts = ["correct", "move", "rename", "close"] as const;

/** What can have happened to it, each in words of its own; all but a correction can be taken back. */
export function UnitActs({ unit }: { unit: Unit }) {
  const { t } = useWords();
  const [open, setOpen] = useState<Opened | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="row">
      {acts.map((each) => (
        <Button key={each} onClick={() => setOpen(each)}>
          {t(`registry.unit_act.${each}`)}
        </Button>
      ))}
      <Dialog
        open={open !== null}
        title={open === null ? "" : t(`registry.unit_act.${open}_title`, { name: unit.name })}
        onClose={close}
      >
        {open === "correct" && <CorrectUnit unit={unit} onDone={close} />}
        {open === "move" && <Move unit={unit} onDone={close} />}
        {open === "rename" && <Rename unit={unit} onDone={close} />}
        {open === "close" && <Close unit={unit} onDone={close} />}
      </Dialog>
    </div>
  );
}

type Props = { unit: Unit; onDone: () => void };
export const unitReadings = (unit: Pick<Unit, "id" | "communityId">) => [
  `/api/units/${unit.id}`,
  `/api/communities/${unit.communityId}/units`,
  `/api/communities/${unit.communityId}/unit-counts`,
];
function useStep(unit: Unit, noun: string, onDone: () => void) {
  return useAct({
    run: (body: object, key) => send<Unit>("POST", `/api/units/${unit.id}/${noun}`, body, { key }),
    refreshes: unitReadings(unit),
    onDone,
  });
}
type FormProps = {
  problem: Problem | null;
  pending: boolean;
  label: string;
  fields: string[];
  on: string;
  onOn: (on: string) => void;
  onSubmit: () => void;
  children: ReactNode;
};
/** The day it happened stands at today and may lie before. */
function StepForm({ problem, pending, label, fields, on, onOn, onSubmit, children }: FormProps) {
  const { t } = useWords();
  const { today } = useFormat();
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <DateField
        name="on"
        label={t("registry.unit_act.on")}
        problem={problem}
        max={today}
        value={on}
        onChange={(event) => onOn(event.currentTarget.value)}
      />
      {problem && !isAbout(problem, "on", ...fields) && <Failure error={problem} />}
      <p className="s mut">{t("registry.unit_act.undo_line")}</p>
      <Button type="submit" kind="pri" big pending={pending}>
        {label}
      </Button>
    </form>
  );
}

function Move({ unit, onDone }: Props) {
  const { t } = useWords();
  const { today } = useFormat();
  const [where, setWhere] = useState("");
  const [on, setOn] = useState<string>(today);
  const { act, pending, problem } = useStep(unit, "move", onDone);
  const { addresses, place } = whereOf(where);
  return (
    <StepForm
      {...{ problem, pending, on, onOn: setOn, fields: ["addresses"] }}
      label={t("registry.unit_act.move_do")}
      onSubmit={() => void act({ addresses, place, movedOn: on || null })}
    >
      <p>
        {t("registry.unit_act.move_from", { where: [...unit.doors, unit.place].filter(Boolean).join("、") })}
      </p>
      <UnitWhere value={where} onChange={setWhere} problem={problem} />
    </StepForm>
  );
}
function Rename({ unit, onDone }: Props) {
  const { t } = useWords();
  const { today } = useFormat();
  const [name, setName] = useState(unit.name);
  const [on, setOn] = useState<string>(today);
  const { act, pending, problem } = useStep(unit, "renaming", onDone);
  return (
    <StepForm
      {...{ problem, pending, on, onOn: setOn, fields: ["name"] }}
      label={t("registry.unit_act.rename_do")}
      onSubmit={() => void act({ name: name.trim(), renamedOn: on || null })}
    >
      <TextField
        name="name"
        label={t("registry.unit_act.new_name")}
        description={t("registry.unit_act.rename_help")}
        problem={problem}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={80}
        required
        withAsterisk={false}
      />
    </StepForm>
  );
}
function Close({ unit, onDone }: Props) {
  const { t } = useWords();
  const { today } = useFormat();
  const [because, setBecause] = useState<"closed" | "left">("closed");
  const [on, setOn] = useState<string>(today);
  const { act, pending, problem } = useStep(unit, "closing", onDone);
  return (
    <StepForm
      {...{ problem, pending, on, onOn: setOn, fields: [] }}
      label={t("registry.unit_act.close_do")}
      onSubmit={() => void act({ because, endedOn: on || null })}
    >
      <Seg
        label={t("registry.unit_act.why")}
        labelled
        value={because}
        onChange={setBecause}
        options={[
          { value: "closed", label: t("registry.unit_act.because_closed") },
          { value: "left", label: t("registry.unit_act.because_left") },
        ]}
      />
      <p>{t("registry.unit_act.close_line")}</p>
    </StepForm>
  );
}
