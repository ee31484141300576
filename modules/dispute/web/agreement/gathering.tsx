import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, TextField, Tick } from "../../../../web/kit/field.tsx";
import type { Aftermath } from "../../agreement/aftermath-contract.ts";
import type { GatheringInput } from "../../confirm/contract.ts";
import { courtRefusals, exclusions, materials, venuesOf } from "../../confirmation.ts";
import type { Dispute } from "../../contract.ts";
import { useDisputeAct } from "../use-dispute-act.ts";
import { useNames } from "./use-names.ts";

type Props = { dispute: Dispute; of: NonNullable<Aftermath["confirmation"]>; onDone: () => void };
type Words = { zh: string; en: string };

/** What a court asks for: who joins in, which court, nothing it does not confirm, the papers. */
export function GatheringForm({ dispute, of, onDone }: Props) {
  const { t, pick } = useWords();
  const { own, nameOf } = useNames(dispute);
  const [gathered, set] = useState<GatheringInput>(of.gathered);
  const { act, pending, problem } = useDisputeAct(
    dispute,
    `agreements/${of.agreementId}/confirmation`,
    onDone,
  );
  const put = (next: Partial<GatheringInput>) => set({ ...gathered, ...next });
  const ticks = <Key extends string>(
    legend: string,
    of_: Readonly<Record<Key, Words>>,
    on: readonly Key[],
    save: (next: Key[]) => void,
  ) => (
    <fieldset className="field">
      <legend>{legend}</legend>
      {(Object.keys(of_) as Key[]).map((key) => (
        <Tick
          key={key}
          name={key}
          label={pick(of_[key])}
          checked={on.includes(key)}
          onChange={(event) =>
            save(event.currentTarget.checked ? [...on, key] : on.filter((each) => each !== key))
          }
        />
      ))}
    </fieldset>
  );
  const papers = Object.fromEntries(
    Object.entries(materials).filter(([key]) => key !== "property" || gathered.hasProperty),
  ) as Partial<typeof materials> as typeof materials;
  const venues = venuesOf(gathered.invitedByCourt);
  return (
    <div className="stack">
      <fieldset className="field">
        <legend>{t("dispute.court.asks")}</legend>
        {own.map(({ id }) => (
          <Tick
            key={id}
            name={`asks-${id}`}
            label={t("dispute.court.joins", { name: nameOf(id) })}
            checked={gathered.askedBy.includes(id)}
            onChange={(event) =>
              put({
                askedBy: event.currentTarget.checked
                  ? [...gathered.askedBy, id]
                  : gathered.askedBy.filter((each) => each !== id),
              })
            }
          />
        ))}
      </fieldset>
      <TextField
        name="court"
        label={t("dispute.court.court")}
        maxLength={80}
        value={gathered.court ?? ""}
        onChange={(event) => put({ court: event.currentTarget.value || null })}
      />
      <Tick
        name="invited"
        label={t("dispute.court.invited")}
        checked={gathered.invitedByCourt}
        onChange={(event) => {
          const invitedByCourt = event.currentTarget.checked;
          put({ invitedByCourt, venue: venuesOf(invitedByCourt).at(-1)! });
        }}
      />
      <SelectField
        name="venue"
        label={t("dispute.court.venue")}
        value={gathered.venue}
        onChange={(event) => put({ venue: event.currentTarget.value as GatheringInput["venue"] })}
        data={venues.map((value) => ({ value, label: t(`dispute.court.${value}`) }))}
      />
      <Tick
        name="property-at-stake"
        label={t("dispute.court.property")}
        checked={gathered.hasProperty}
        onChange={(event) => put({ hasProperty: event.currentTarget.checked })}
      />
      {ticks(t("dispute.court.excluded"), exclusions, gathered.exclusions, (next) =>
        put({ exclusions: next }),
      )}
      {ticks(t("dispute.court.refused"), courtRefusals, gathered.courtRefusals, (next) =>
        put({ courtRefusals: next }),
      )}
      {ticks(t("dispute.court.papers"), papers, gathered.materials, (next) => put({ materials: next }))}
      {problem && <Failure error={problem} />}
      <Button kind="pri" big pending={pending} onClick={() => void act(gathered)}>
        {t("dispute.agreement.save")}
      </Button>
    </div>
  );
}
