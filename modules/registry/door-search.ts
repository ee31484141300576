/** What somebody types on the way to a door → ranges of door keys. Pure: 3号楼, 3-2, 3-2-5 and 3-2-501. */
import { doorKeyOf, parseDoor } from "./doors.ts";

/** Keys from `low` up to but not with `high`, in the order of bytes. */
export type DoorRange = { low: string; high: string; exact: boolean };
export type DoorsLike = {
  /** What stood before the door, 心语花园 in 心语花园 3-2-501; empty where nothing did. */
  place: string;
  ranges: DoorRange[];
};

/** The highest sign there is: no key goes on with it. */
const last = "\u{10ffff}";
const under = (key: string): DoorRange => ({ low: key, high: `${key}${last}`, exact: false });
const only = (key: string): DoorRange => ({ low: key, high: `${key}\u0001`, exact: true });
const width = 5;

/**
 * 5 on the way to 501: numbers in a key have five digits, so 5, 5x, 5xx … begin with 00005, 0005, 005 …
 * A letter before the number stays before it.
 */
function roomsLike(room: string): string[] {
  const [, head = "", digits = ""] = /^(.*?)(\d*)$/.exec(room) ?? [];
  const number = digits.replace(/^0+(?=\d)/, "");
  if (number === "" || number.length > width) return [keyPart(room)];
  return Array.from(
    { length: width - number.length + 1 },
    (_, more) => `${keyPart(head)}${"0".repeat(width - number.length - more)}${number}`,
  );
}
const keyPart = (text: string) =>
  text === "" ? "" : doorKeyOf({ building: text, unit: null, floor: null, room: "" }).split("/")[0]!;

function rangesOf(typed: string): DoorRange[] {
  const text = typed.trim();
  const whole = parseDoor(text);
  if ("parts" in whole) {
    const { parts } = whole;
    const key = doorKeyOf(parts);
    const stairs = key.slice(0, key.lastIndexOf("/") + 1);
    // 3-2 is room 2 of building 3, or its second unit.
    const units =
      parts.unit === null && parts.floor === null
        ? [under(`${keyPart(parts.building)}/${keyPart(parts.room)}/`)]
        : [];
    return [only(key), ...units, ...roomsLike(parts.room).map((room) => under(`${stairs}${room}`))];
  }
  // 3号楼, 3号楼2单元 and 3-2- lack their room: with one they are understood.
  const begun = /^\d+$/.test(text) ? whole : parseDoor(`${text}0`);
  if (!("parts" in begun) || begun.parts.room !== "0") return [];
  const { building, unit, floor } = begun.parts;
  const house = `${keyPart(building)}/`;
  if (floor === null) return [under(unit === null ? house : `${house}${keyPart(unit)}/`)];
  const stairs = `${house}${keyPart(unit ?? "")}/`;
  return [under(`${stairs}${keyPart(floor)}/`), under(`${stairs}/${floor.padStart(width - 2, "0")}`)];
}

/** 3 2 501 as one says it. */
const spokenNumbers = /^\d{1,4}( \d{1,4}){1,3}$/;

/** Null when nothing in it reads as a door. A bare number is none: 12 may be anything. */
export function doorsLike(typed: string): DoorsLike | null {
  const text = typed.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  if (text.length > 60) return null;
  const read = (part: string) => rangesOf(spokenNumbers.test(part) ? part.replaceAll(" ", "-") : part);
  // Without its space xyhy 3-2-501 would be a building called XYHY3.
  const before = /^([A-Za-z][A-Za-z' ]+) (\d.*)$/.exec(text);
  const all = before ? [] : read(text);
  if (all.length > 0) return { place: "", ranges: all };
  const glued = before ?? /^(\p{Script=Han}{2,20}?) ?(\d.*)$/u.exec(text);
  const cuts = [
    ...(glued ? [[glued[1]!, glued[2]!] as const] : []),
    ...[...text.matchAll(/ /g)].map(({ index }) => [text.slice(0, index), text.slice(index + 1)] as const),
  ];
  for (const [place, door] of cuts) {
    const ranges = read(door);
    if (ranges.length > 0) return { place, ranges };
  }
  return null;
}
