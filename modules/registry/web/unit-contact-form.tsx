import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextField, isAbout } from "../../../web/kit/field.tsx";
import type { Unit, UnitContactInput } from "../unit/contract.ts";
import { unitReadings } from "./unit-acts.tsx";
import { useSources } from "./unit-fields.tsx";

const bases = ["statutory_duty", "consent", "made_public"] as const satisfies UnitContactInput["basis"][];

/** Whom to call, why it may be kept, and where it comes from; one contact, the old one is written over. */
export function UnitContactForm({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<UnitContactInput>({
    name: "",
    phone: "",
    basis: "statutory_duty",
    source: "told",
  });
  const { act, pending, problem } = useAct({
    run: (input: UnitContactInput) =>
      send<Unit>("PUT", `/api/units/${unit.id}/contact`, input, { version: unit.version }),
    refreshes: unitReadings(unit),
    onDone,
  });
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void act({ ...typed, name: typed.name.trim(), phone: typed.phone.trim() });
      }}
    >
      <div className="fields">
        <TextField
          name="name"
          label={t("registry.contact.name")}
          problem={problem}
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          maxLength={30}
          required
          withAsterisk={false}
        />
        <TextField
          name="phone"
          label={t("registry.contact.phone")}
          problem={problem}
          inputMode="tel"
          value={typed.phone}
          onChange={(event) => setTyped({ ...typed, phone: event.currentTarget.value })}
          maxLength={30}
          required
          withAsterisk={false}
        />
      </div>
      <SelectField
        name="basis"
        label={t("registry.contact.basis")}
        value={typed.basis}
        onChange={(event) =>
          setTyped({ ...typed, basis: event.currentTarget.value as UnitContactInput["basis"] })
        }
        data={bases.map((value) => ({ value, label: t(`registry.contact_basis.${value}`) }))}
      />
      <SelectField
        name="source"
        label={t("registry.unit_form.source")}
        value={typed.source}
        onChange={(event) =>
          setTyped({ ...typed, source: event.currentTarget.value as UnitContactInput["source"] })
        }
        data={useSources()}
      />
      {problem && !isAbout(problem, "name", "phone") && <Failure error={problem} />}
      <p className="s mut">{t("registry.contact.set_line")}</p>
      <Button type="submit" kind="pri" big pending={pending}>
        {t("registry.contact.save")}
      </Button>
    </form>
  );
}
