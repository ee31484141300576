import { type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Dialog } from "../../../web/kit/dialog.tsx";
import type { BuildingDoor } from "../building/contract.ts";
import { type Stairs, planOf } from "../building/plan.ts";
import { BehindDoor, useDoorSaid } from "./door-said.tsx";

type Props = { communityId: string; name: string; doors: BuildingDoor[] };

/** The building from outside: floors down the side, doors across; on a phone floor by floor. */
export function BuildingPlan({ communityId, name, doors }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<BuildingDoor | null>(null);
  return (
    <div className="facades">
      {planOf(doors).map((stairs) => {
        const title = stairs.unit === null ? name : t("registry.plan.stairs", { unit: stairs.unit });
        return (
          <section key={stairs.unit ?? ""} className="sheet stack">
            <h2>
              {title} <span className="s mut">{t("registry.buildings.doors", { count: stairs.doors })}</span>
            </h2>
            <div className="only-desk">
              <Facade title={title} stairs={stairs} onOpen={setOpen} />
            </div>
            <div className="only-phone">
              <ByFloor stairs={stairs} onOpen={setOpen} />
            </div>
          </section>
        );
      })}
      <Dialog open={open !== null} title={open?.door ?? ""} onClose={() => setOpen(null)}>
        {open && <BehindDoor communityId={communityId} door={open} />}
      </Dialog>
    </div>
  );
}

type Drawn = { stairs: Stairs<BuildingDoor>; onOpen: (door: BuildingDoor) => void };
const classOf = (door: BuildingDoor) =>
  [
    "cell",
    door.household && "home",
    door.household?.careGrade === "focus" && "focus",
    door.units.length > 0 && "works",
  ]
    .filter(Boolean)
    .join(" ");

/** One stop for the Tab key; arrows walk from door to door, Home and End along the floor. */
function Facade({ title, stairs, onOpen }: Drawn & { title: string }) {
  const { t } = useWords();
  const said = useDoorSaid();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const width = Math.max(...stairs.floors.map((floor) => floor.cells.length));
  const first = stairs.floors[0]!.cells.find((cell) => cell !== null)!.id;
  const go = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest("td");
    const row = cell?.parentElement as HTMLTableRowElement | null;
    if (!cell || !row || !table.current) return;
    const rows = [...table.current.tBodies[0]!.rows];
    const doorIn = (of: HTMLTableRowElement | undefined, index: number) =>
      of?.cells[index]?.querySelector("button");
    const [y, x] = [rows.indexOf(row), cell.cellIndex];
    let next: HTMLButtonElement | null | undefined;
    const seek = (
      from: number,
      step: number,
      within: (index: number) => HTMLButtonElement | null | undefined,
      end: number,
    ) => {
      for (let index = from; index !== end && next == null; index += step) next = within(index);
    };
    const across = (index: number) => doorIn(row, index);
    const down = (index: number) => doorIn(rows[index], x);
    if (event.key === "ArrowRight") seek(x + 1, 1, across, width + 1);
    else if (event.key === "ArrowLeft") seek(x - 1, -1, across, 0);
    else if (event.key === "ArrowDown") seek(y + 1, 1, down, rows.length);
    else if (event.key === "ArrowUp") seek(y - 1, -1, down, -1);
    else if (event.key === "Home") seek(1, 1, across, width + 1);
    else if (event.key === "End") seek(width, -1, across, 0);
    else return;
    event.preventDefault();
    next?.focus();
  };
  return (
    <div className="facade">
      <table role="grid" aria-label={t("registry.plan.grid", { title })} ref={table} onKeyDown={go}>
        <tbody>
          {stairs.floors.map(({ floor, cells }) => (
            <tr key={floor ?? ""}>
              <th scope="row">
                {floor === null ? t("registry.plan.no_floor") : t("registry.plan.floor", { floor })}
              </th>
              {Array.from({ length: width }, (_, index) => {
                const door = cells[index] ?? null;
                return door === null ? (
                  <td key={index} role="gridcell" />
                ) : (
                  <td key={index} role="gridcell">
                    <button
                      type="button"
                      className={classOf(door)}
                      tabIndex={(at ?? first) === door.id ? 0 : -1}
                      onFocus={() => setAt(door.id)}
                      onClick={() => onOpen(door)}
                    >
                      <b>{door.room}</b>
                      {said(door).map((line) => (
                        <span key={line}>{line}</span>
                      ))}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ByFloor({ stairs, onOpen }: Drawn) {
  const { t } = useWords();
  const said = useDoorSaid();
  return stairs.floors.map(({ floor, cells }) => (
    <section key={floor ?? ""} className="storey">
      <h3>{floor === null ? t("registry.plan.no_floor") : t("registry.plan.floor", { floor })}</h3>
      <ul>
        {cells
          .filter((door) => door !== null)
          .map((door) => (
            <li key={door.id}>
              <button type="button" className={classOf(door)} onClick={() => onOpen(door)}>
                <b>{door.room}</b>
                {said(door).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </button>
            </li>
          ))}
      </ul>
    </section>
  ));
}
