import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import type { BuildingDoor } from "../building/contract.ts";
import { type Floor, planOf } from "../building/plan.ts";
import { BehindDoor, useDoorSaid } from "./door-said.tsx";

type Props = { communityId: string; doors: BuildingDoor[] };

/** Stairwell, floor, door, each opened by itself: the browser's own disclosures, so keys and readers know them. */
export function BuildingTree({ communityId, doors }: Props) {
  const { t } = useWords();
  const [all, setAll] = useState<boolean | null>(null);
  const stairs = planOf(doors);
  return (
    <section className="sheet stack">
      <div className="row">
        <Button onClick={() => setAll(true)}>{t("registry.tree.open_all")}</Button>
        <Button onClick={() => setAll(false)}>{t("registry.tree.close_all")}</Button>
      </div>
      <div className="tree" key={String(all)}>
        {stairs.map(({ unit, floors, doors: count }) =>
          unit === null ? (
            <Floors key="" {...{ communityId, floors }} open={all ?? stairs.length === 1} />
          ) : (
            <details className="more" key={unit} open={all ?? stairs.length === 1}>
              <summary>
                <Icon name="down" />
                {t("registry.plan.stairs", { unit })}
                <span className="s mut">{t("registry.buildings.doors", { count })}</span>
              </summary>
              <Floors {...{ communityId, floors }} open={all ?? false} />
            </details>
          ),
        )}
      </div>
    </section>
  );
}

function Floors({
  communityId,
  floors,
  open,
}: {
  communityId: string;
  floors: Floor<BuildingDoor>[];
  open: boolean;
}) {
  const { t } = useWords();
  return floors.map(({ floor, cells }) => {
    const doors = cells.filter((door) => door !== null);
    return (
      <details className="more floor" key={floor ?? ""} open={open}>
        <summary>
          <Icon name="down" />
          {floor === null ? t("registry.plan.no_floor") : t("registry.plan.floor", { floor })}
          <span className="s mut">{t("registry.buildings.doors", { count: doors.length })}</span>
        </summary>
        <ul>
          {doors.map((door) => (
            <Leaf key={door.id} communityId={communityId} door={door} />
          ))}
        </ul>
      </details>
    );
  });
}
function Leaf({ communityId, door }: { communityId: string; door: BuildingDoor }) {
  const said = useDoorSaid();
  return (
    <li>
      <details className="more door">
        <summary>
          <Icon name="down" />
          <b>{door.room}</b>
          <span className="s">
            <Dotted>{said(door)}</Dotted>
          </span>
        </summary>
        <BehindDoor communityId={communityId} door={door} />
      </details>
    </li>
  );
}
