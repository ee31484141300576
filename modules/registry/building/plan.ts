/** Doors of a building → stairwells, floors and places across, as one sees them from outside. Pure. */

export type PlanDoor = { unit: string | null; floor: string | null; room: string };
export type Floor<D> = {
  /** Null where doors do not say a floor: the houses of a village group. */
  floor: string | null;
  /** One for each place of the stairwell's `places`; null where this floor has no such door. */
  cells: (D | null)[];
};
export type Stairs<D> = { unit: string | null; places: string[]; floors: Floor<D>[]; doors: number };

/** 1203 is on floor 12, 201 on floor 2, A305 on floor 3; B102 with a floor said is where it says. */
export function floorOf({ floor, room }: PlanDoor): string | null {
  if (floor !== null) return floor;
  const digits = /(\d+)$/.exec(room)?.[1] ?? "";
  return digits.length < 3 || digits.length > 5 ? null : String(Number(digits.slice(0, -2)));
}
/** What is left of a room when its floor is taken off: the 03 of 1203, so that doors above each other stand so. */
export function placeOf({ floor, room }: PlanDoor): string {
  const digits = /(\d+)$/.exec(room)?.[1] ?? "";
  if (floor === null)
    return digits.length < 3 || digits.length > 5 ? room : room.slice(0, -digits.length) + digits.slice(-2);
  const bare = String(Number(digits));
  return digits !== "" && bare.startsWith(floor) && bare.length === floor.length + 2 ? bare.slice(-2) : room;
}

/** Basements are written B1 or 负1. */
const height = (floor: string): number => {
  const deep = /^(?:B|负|-)(\d+)$/i.exec(floor);
  if (deep) return -Number(deep[1]);
  return /^\d+$/.test(floor) ? Number(floor) : 0;
};
const byNumber = (a: string, b: string) => {
  const number = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 1e9);
  return number(a) - number(b) || (a < b ? -1 : a > b ? 1 : 0);
};

/** Not Map.groupBy: phones in use are older than it. */
function grouped<D, K>(all: readonly D[], keyOf: (each: D) => K): Map<K, D[]> {
  const groups = new Map<K, D[]>();
  for (const each of all) {
    const held = groups.get(keyOf(each));
    if (held) held.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

/** Stairwells in their order, floors from the top down as a façade has them, what says no floor at the end. */
export function planOf<D extends PlanDoor>(doors: readonly D[]): Stairs<D>[] {
  const stairs = grouped(doors, (door) => door.unit ?? "");
  return [...stairs]
    .sort(([a], [b]) => byNumber(a, b))
    .map(([unit, inside]) => {
      const places = [...new Set(inside.map(placeOf))].sort(byNumber);
      const at = new Map(places.map((place, index) => [place, index]));
      const floors: Floor<D>[] = [];
      for (const [floor, on] of grouped(inside, floorOf)) {
        const cells: (D | null)[] = places.map(() => null);
        const more: D[] = [];
        for (const door of on) {
          const index = at.get(placeOf(door))!;
          if (cells[index] === null) cells[index] = door;
          else more.push(door);
        }
        floors.push({ floor, cells: [...cells, ...more] });
      }
      floors.sort((a, b) =>
        a.floor === null || b.floor === null
          ? Number(a.floor === null) - Number(b.floor === null)
          : height(b.floor) - height(a.floor) || byNumber(a.floor, b.floor),
      );
      return { unit: unit === "" ? null : unit, places, floors, doors: inside.length };
    });
}
