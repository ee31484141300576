import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { DateField, SelectField, TextField, Tick } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { sources } from "../../resident/fields.ts";
import type { PartProps } from "./page.tsx";
import { hasChecks, hasContacts, needsConsent } from "./plan.ts";

/** 谁说的、哪天的、凭什么: said once for the file, and written beside every field of it. */
export function Settings({ plan, change }: PartProps) {
  const { t } = useWords();
  const { today } = useFormat();
  return (
    <section className="sheet stack">
      <h2>{t("registry.import.source")}</h2>
      <p className="mut">{t("registry.import.source_line")}</p>
      <Seg
        label={t("registry.import.who_said")}
        labelled
        value={plan.source}
        options={sources.map((value) => ({ value, label: t(`registry.source.${value}`) }))}
        onChange={(source) => change({ source })}
      />
      <div className="days">
        <TextField
          name="sourceNote"
          label={t("registry.import.source_note")}
          value={plan.sourceNote}
          onChange={(event) => change({ sourceNote: event.currentTarget.value })}
          maxLength={80}
        />
        <DateField
          name="asOf"
          label={t("registry.import.as_of")}
          max={today}
          value={plan.asOf}
          onChange={(event) => change({ asOf: event.currentTarget.value })}
        />
      </div>
      {needsConsent(plan) && <Consent plan={plan} change={change} />}
      {hasContacts(plan) && (
        <SelectField
          name="contactBasis"
          label={t("registry.import.contact_basis")}
          value={plan.contactBasis ?? ""}
          onChange={(event) =>
            change({ contactBasis: (event.currentTarget.value || null) as typeof plan.contactBasis })
          }
          data={[
            { value: "", label: t("registry.import.contact_basis.none") },
            ...(["statutory_duty", "consent", "made_public"] as const).map((value) => ({
              value,
              label: t(`registry.import.contact_basis.${value}`),
            })),
          ]}
        />
      )}
      {hasChecks(plan) && (
        <TextField
          name="checkReason"
          label={t("registry.import.check_reason")}
          description={t("registry.import.check_reason_help")}
          value={plan.checkReason}
          onChange={(event) => change({ checkReason: event.currentTarget.value })}
          maxLength={120}
        />
      )}
    </section>
  );
}

/** What rests on consent is taken where consent was: told how, when, and of children by whom. */
function Consent({ plan, change }: Pick<PartProps, "plan" | "change">) {
  const { t } = useWords();
  const { today } = useFormat();
  const { consent } = plan;
  const set = (next: Partial<NonNullable<typeof consent>>) => change({ consent: { ...consent!, ...next } });
  return (
    <fieldset className="stack consent">
      <legend>
        <b>{t("registry.import.consent")}</b>
      </legend>
      <p className="s mut">{t("registry.import.consent_line")}</p>
      <Tick
        name="consent"
        label={t("registry.import.consent_given")}
        checked={consent !== null}
        onChange={(event) =>
          change({
            consent: event.currentTarget.checked
              ? { how: "paper", givenOn: plan.asOf || today, guardians: false }
              : null,
          })
        }
      />
      {consent !== null && (
        <>
          <div className="days">
            <Seg
              label={t("registry.import.consent_how")}
              labelled
              value={consent.how}
              options={(["paper", "spoken"] as const).map((value) => ({
                value,
                label: t(`registry.import.consent.${value}`),
              }))}
              onChange={(how) => set({ how })}
            />
            <DateField
              name="givenOn"
              label={t("registry.import.consent_on")}
              max={today}
              value={consent.givenOn}
              onChange={(event) => set({ givenOn: event.currentTarget.value })}
            />
          </div>
          <Tick
            name="guardians"
            label={t("registry.import.guardians")}
            checked={consent.guardians}
            onChange={(event) => set({ guardians: event.currentTarget.checked })}
          />
        </>
      )}
    </fieldset>
  );
}
