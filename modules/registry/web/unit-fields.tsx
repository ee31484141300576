import type { Problem } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { DateField, SelectField, TextField } from "../../../web/kit/field.tsx";
import { cleanCode, codeState } from "../unit/code.ts";
import type { Unit, UnitSource } from "../unit/contract.ts";
import { type UnitKind, kindProposed, unitKinds } from "../unit/kinds.ts";

/** Empty text is nothing. */
export type UnitTyped = {
  name: string;
  /** Empty: as proposed. */
  kind: UnitKind | "";
  code: string;
  codeReason: string;
  hours: string;
  sinceOn: string;
  source: UnitSource;
};
export const typedNew: UnitTyped = {
  name: "",
  kind: "",
  code: "",
  codeReason: "",
  hours: "",
  sinceOn: "",
  source: "visit",
};
export const typedOf = (unit: Unit): UnitTyped => ({
  name: unit.name,
  kind: unit.kind,
  code: unit.code ?? "",
  codeReason: unit.details?.codeReason ?? "",
  hours: unit.details?.hours ?? "",
  sinceOn: unit.details?.sinceOn ?? "",
  source: unit.details?.source ?? "visit",
});
const orNull = (text: string) => text.trim() || null;
/** What a form sends; a reason only with a code that needs one. */
export const sentOf = (typed: UnitTyped) => ({
  name: typed.name.trim(),
  code: orNull(cleanCode(typed.code)),
  codeReason: codeState(cleanCode(typed.code)) === "unproven" ? orNull(typed.codeReason) : null,
  hours: orNull(typed.hours),
  sinceOn: orNull(typed.sinceOn),
  source: typed.source,
});

const sources = ["visit", "licence", "told", "list", "department"] as const satisfies UnitSource[];
export const useSources = () => {
  const { t } = useWords();
  return sources.map((value) => ({ value, label: t(`registry.unit_source.${value}`) }));
};

type Props = { typed: UnitTyped; onChange: (typed: UnitTyped) => void; problem: Problem | null };

/** Name first; the kind is proposed from it, the code is checked as it is typed. */
export function UnitFields({ typed, onChange, problem }: Props) {
  const { t, refusal } = useWords();
  const set = (some: Partial<UnitTyped>) => onChange({ ...typed, ...some });
  const code = cleanCode(typed.code);
  const state = codeState(code);
  const proposed = kindProposed(typed.name, code);
  return (
    <>
      <TextField
        name="name"
        label={t("registry.units.name")}
        problem={problem}
        value={typed.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        maxLength={80}
        required
        withAsterisk={false}
      />
      <div className="fields">
        <SelectField
          name="kind"
          label={t("registry.units.kind")}
          value={typed.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as UnitKind | "" })}
          data={[
            {
              value: "",
              label: t("registry.unit_form.proposed", { kind: t(`registry.unit_kind.${proposed}`) }),
            },
            ...unitKinds.map((kind) => ({ value: kind, label: t(`registry.unit_kind.${kind}`) })),
          ]}
        />
        <SelectField
          name="source"
          label={t("registry.unit_form.source")}
          value={typed.source}
          onChange={(event) => set({ source: event.currentTarget.value as UnitSource })}
          data={useSources()}
        />
      </div>
      <TextField
        name="code"
        label={t("registry.unit_form.code")}
        description={t("registry.unit_form.code_help")}
        problem={state === "unproven" ? null : problem}
        value={typed.code}
        onChange={(event) => set({ code: event.currentTarget.value })}
        maxLength={30}
        spellCheck={false}
      />
      {(state === "proven" || state === "malformed") && (
        <p className="s mut" aria-live="polite">
          {state === "proven" ? t("registry.unit_form.code_fits") : refusal("registry.code_malformed")}
        </p>
      )}
      {state === "unproven" && (
        <div className="stack t">
          <p className="why act" role="status">
            {refusal("registry.code_unproven")}
          </p>
          <TextField
            name="codeReason"
            label={t("registry.unit_form.code_reason")}
            value={typed.codeReason}
            onChange={(event) => set({ codeReason: event.currentTarget.value })}
            maxLength={200}
          />
        </div>
      )}
      <div className="fields">
        <TextField
          name="hours"
          label={t("registry.unit_form.hours")}
          placeholder="9:00–21:00"
          value={typed.hours}
          onChange={(event) => set({ hours: event.currentTarget.value })}
          maxLength={80}
        />
        <DateField
          name="sinceOn"
          label={t("registry.unit_form.since")}
          value={typed.sinceOn}
          onChange={(event) => set({ sinceOn: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
