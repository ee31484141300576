import { useNavigate, useSearch } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import type { UnitKind } from "../unit/kinds.ts";

export type UnitCounts = {
  total: number;
  kinds: { kind: UnitKind; count: number }[];
  buildings: { key: string; name: string | null; count: number }[];
  pairs: number | null;
};
export type UnitFilter = { kind?: string; building?: string; ended?: string };

/** What the address says: only what is set. */
export function useUnitFilter(): UnitFilter {
  const { kind, building, ended }: UnitFilter = useSearch({ strict: false });
  return { ...(kind && { kind }), ...(building && { building }), ...(ended === "true" && { ended }) };
}

/** By kind, by building, and those that left; kept in the address. */
export function UnitFilters({
  counts,
  filter,
  communityId,
}: {
  counts: UnitCounts;
  filter: UnitFilter;
  communityId: string;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const keep = (next: UnitFilter) =>
    void navigate({
      to: "/communities/$id/units",
      params: { id: communityId },
      search: Object.fromEntries(Object.entries({ ...filter, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <div className="unit-filters">
      <Chips
        by={t("registry.units.by_kind")}
        scroll
        chips={[
          {
            key: "",
            label: t("registry.units.every_kind"),
            on: !filter.kind,
            onPress: () => keep({ kind: "" }),
          },
          ...counts.kinds.map(({ kind, count }) => ({
            key: kind,
            label: `${t(`registry.unit_kind.${kind}`)} ${count}`,
            on: filter.kind === kind,
            onPress: () => keep({ kind: filter.kind === kind ? "" : kind }),
          })),
        ]}
      />
      <Chips
        by={t("registry.units.by_state")}
        chips={(["live", "ended"] as const).map((state) => ({
          key: state,
          label: t(`registry.units.${state}`),
          on: (filter.ended === "true") === (state === "ended"),
          onPress: () => keep({ ended: state === "ended" ? "true" : "" }),
        }))}
      />
      <SelectField
        name="building"
        label={t("registry.units.by_building")}
        value={filter.building ?? ""}
        onChange={(event) => keep({ building: event.currentTarget.value })}
        data={[
          { value: "", label: t("registry.units.every_building") },
          ...counts.buildings.map(({ key, name, count }) => ({
            value: key,
            label: `${name ?? t("registry.units.no_door")}（${count}）`,
          })),
        ]}
      />
    </div>
  );
}
