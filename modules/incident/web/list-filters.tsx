import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { DateField } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { Community } from "../../community/contract.ts";
import type { Source } from "../contract.ts";
import { ProblemSelect } from "./problem-select.tsx";

export const sources: readonly Source[] = ["police", "hotline", "property"];
/** In the address; `true` would come back as no text. */
const yes = "yes";
/** What the address keeps. */
export type Wanted = {
  problem?: string;
  source?: string;
  from?: string;
  to?: string;
  late?: string;
  corrected?: string;
  withdrawn?: string;
};
/** The same as the server asks for it. */
export const askedFor = ({ late, corrected, withdrawn, ...rest }: Wanted) => ({
  ...rest,
  late: late === yes || undefined,
  corrected: corrected === yes || undefined,
  withdrawn: withdrawn === yes || undefined,
});
export const sourceOf = (wanted: Wanted): Source =>
  sources.find((source) => source === wanted.source) ?? "police";

type Props = { wanted: Wanted; change: (next: Wanted) => void; community: Community };

/** Source and problem: what the drawing and the list below it both show. */
export function WhatFilters({ wanted, change, community }: Props) {
  const { t } = useWords();
  return (
    <div className="incident-filters">
      <Seg
        label={t("incident.source")}
        labelled
        value={sourceOf(wanted)}
        options={sources.map((source) => ({ value: source, label: t(`incident.source.${source}`) }))}
        onChange={(source) => change({ source: source === "police" ? "" : source })}
      />
      <ProblemSelect
        name="problem"
        label={t("incident.problem")}
        kind={community.kind}
        value={wanted.problem ?? ""}
        onChange={(problem) => change({ problem })}
        first={[{ value: "", label: t("incident.problem.all") }]}
      />
    </div>
  );
}

/** Of the records only: their days, and what is odd about them. */
export function RecordFilters({ wanted, change }: Omit<Props, "community">) {
  const { t } = useWords();
  const day = (name: "from" | "to") => (
    <DateField
      name={name}
      label={t(`incident.${name}`)}
      value={wanted[name] ?? ""}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const odd = (name: "late" | "corrected" | "withdrawn") => ({
    key: name,
    label: t(`incident.only.${name}`),
    on: wanted[name] === yes,
    onPress: () => change({ [name]: wanted[name] === yes ? "" : yes }),
  });
  return (
    <div className="record-filters">
      <div className="days">
        {day("from")}
        {day("to")}
      </div>
      <Chips by={t("incident.only")} chips={[odd("late"), odd("corrected"), odd("withdrawn")]} />
    </div>
  );
}
