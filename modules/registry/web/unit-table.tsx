import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { SampleMark } from "../../../web/kit/marks.tsx";
import { Table } from "../../../web/kit/table.tsx";
import type { UnitRow } from "../unit/contract.ts";

/** Where it is: its first door, and how many more. */
function UnitPlace({ unit }: { unit: Pick<UnitRow, "doors" | "place"> }) {
  const { t } = useWords();
  const [first, ...more] = unit.doors;
  if (first === undefined) return <>{unit.place}</>;
  return (
    <>
      {first}
      {more.length > 0 && (
        <span className="s mut"> {t("registry.units.more_doors", { count: more.length })}</span>
      )}
    </>
  );
}
/** A code with what its check says; never by colour alone. */
export function UnitCode({ unit }: { unit: Pick<UnitRow, "code" | "codeState"> }) {
  const { t } = useWords();
  if (unit.code === null) return <span className="mut">{t("registry.units.no_code")}</span>;
  return (
    <>
      <span className="mono unit-code">{unit.code}</span>
      {unit.codeState === "unproven" && (
        <span className="s block code-flag">{t("registry.units.code_unproven")}</span>
      )}
    </>
  );
}

export function UnitTable({ units }: { units: UnitRow[] }) {
  const { t } = useWords();
  const { day } = useFormat();
  const all = units.some((unit) => unit.codeState !== null);
  return (
    <Table
      caption={t("registry.units.title")}
      rows={units}
      keyOf={(unit) => unit.id}
      columns={[
        {
          head: t("registry.units.name"),
          names: true,
          cell: (unit) => (
            <>
              <Link className="place" to="/units/$id" params={{ id: unit.id }}>
                {unit.name}
              </Link>
              {unit.sample && <SampleMark />}
            </>
          ),
        },
        { head: t("registry.units.kind"), cell: (unit) => t(`registry.unit_kind.${unit.kind}`) },
        { head: t("registry.units.where"), cell: (unit) => <UnitPlace unit={unit} /> },
        ...(all
          ? [
              { head: t("registry.units.code"), cell: (unit: UnitRow) => <UnitCode unit={unit} /> },
              {
                head: t("registry.units.contact"),
                cell: (unit: UnitRow) =>
                  unit.endedOn
                    ? t("registry.units.ended_on", { day: day(unit.endedOn) })
                    : t(unit.hasContact ? "registry.units.has_contact" : "registry.units.no_contact"),
              },
            ]
          : []),
      ]}
    />
  );
}
