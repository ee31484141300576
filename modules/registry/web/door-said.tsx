import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import type { BuildingDoor } from "../building/contract.ts";

/** What a cell says under its number; the grade is a sign with its word. */
export function useDoorSaid() {
  const { t } = useWords();
  return (door: BuildingDoor): string[] => [
    ...(door.household?.careGrade === "focus" ? [t("registry.plan.focus")] : []),
    ...(door.household?.careGrade === "ordinary" ? [t("registry.plan.home")] : []),
    ...door.units.map((unit) => unit.name),
    ...(door.household === null && door.units.length === 0 ? [t("registry.plan.nobody")] : []),
  ];
}

/** Behind one door: the household's line in the register, and the units. */
export function BehindDoor({ communityId, door }: { communityId: string; door: BuildingDoor }) {
  const { t } = useWords();
  return (
    <ul className="ruled">
      {door.household && (
        <li className="row b">
          <span>
            {t("registry.plan.household")}
            {door.household.careGrade === "focus" && <b> {t("registry.plan.focus")}</b>}
          </span>
          <Link
            className="btn link"
            to="/communities/$id/doors"
            params={{ id: communityId }}
            search={{ household: door.household.id }}
          >
            {t("registry.plan.see_household")}
          </Link>
        </li>
      )}
      {door.units.map((unit) => (
        <li key={unit.id} className="row b">
          <span>{unit.name}</span>
          <Link className="btn link" to="/units/$id" params={{ id: unit.id }}>
            {t("registry.plan.see_unit")}
            <span className="hush"> {unit.name}</span>
          </Link>
        </li>
      ))}
      {door.household === null && door.units.length === 0 && (
        <li className="mut">{t("registry.plan.nobody_line")}</li>
      )}
    </ul>
  );
}
