/**
 * Doors as people write them → the parts of a standard address, and back to one display and one key:
 * `3号楼1单元201`, `3-1-201`, `3幢 201`, `3号楼 1单元 2层 201`, `3组12号`, columns pasted from a sheet.
 */
import type { AddressParts } from "./contract.ts";

const digits = "零一二三四五六七八九";
/** 十二 → 12, up to 99: further than that nobody counts buildings in words. */
function plainNumber(text: string): string {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (text === "" || match === null) return text;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return text.length === 1 ? String(digits.indexOf(text)) : text;
  return String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0));
}
const withoutZeros = (text: string) => text.replace(/^0+(?=\d)/, "");
const counted = (text: string) => withoutZeros(plainNumber(text.toUpperCase()));
/** Full-width letters and digits, long dashes and wide spaces become plain ones. */
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replaceAll(/[‐-―−]/g, "-")
    .trim();

const number = "[0-9A-Za-z一二三四五六七八九十]{1,6}";
const house = `(?:(${number})(?:号楼|#楼|栋|幢|座|#)|(${number})组)(?:(${number})(?:单元|门))?`;
const room = "([0-9A-Za-z]{1,10})";
const spoken = new RegExp(`^${house}(?:(${number})[层楼])?${room}(?:室|号|户)?$`);
const roomless = new RegExp(`^${house}$`);
const dashed = new RegExp(`^${number}(?:-${number}){0,2}-${room}$`);

export type Parsed = { parts: AddressParts } | { code: string };
export function parseDoor(typed: string): Parsed {
  const cells = plain(typed)
    .split(/\t+/)
    .map((cell) => cell.replaceAll(/\s+/g, ""));
  const text = cells.join("");
  // Bounded before the expressions run: no line makes them slow.
  if (text.length > 40) return { code: "registry.door_unclear" };
  const match = spoken.exec(text);
  if (match) {
    const [, building, group, unit, floor, last] = match;
    const parts = {
      building: building === undefined ? `${counted(group!)}组` : counted(building),
      unit: unit === undefined ? null : counted(unit),
      floor: floor === undefined ? null : counted(floor),
      room: last!.toUpperCase(),
    };
    return { parts };
  }
  const written = cells.join("-");
  if (dashed.test(written)) {
    const all = written.split("-");
    const [building, unit = null, floor = null] = all.slice(0, -1).map(counted);
    return { parts: { building: building!, unit, floor, room: all.at(-1)!.toUpperCase() } };
  }
  return { code: roomless.test(text) ? "registry.door_no_room" : "registry.door_unclear" };
}

/** What a form's fields say without the words the display adds again: building `3号楼` is `3`. */
export function cleanParts(parts: AddressParts): AddressParts {
  const part = (text: string, suffix: RegExp) => {
    const whole = plain(text).replaceAll(/\s+/g, " ");
    const bare = whole.replace(suffix, "");
    return new RegExp(`^${number}$`).test(bare) ? counted(bare) : whole;
  };
  return {
    building: part(parts.building, /(?:号楼|#楼|栋|幢|座|#)$/),
    unit: parts.unit === null ? null : part(parts.unit, /(?:单元|门)$/),
    floor: parts.floor === null ? null : part(parts.floor, /[层楼]$/),
    room: part(parts.room, /[室号户]$/),
  };
}

/** 201 on floor 2 and 1203 on floor 12 say their floor already: the same door with or without it. */
const ownFloor = ({ floor, room: of }: AddressParts) => {
  const door = withoutZeros(of);
  return floor === null || (door.length === floor.length + 2 && door.startsWith(floor)) ? "" : floor;
};
const word = (text: string, suffix: string) => (/^[0-9A-Z]+$/.test(text) ? `${text}${suffix}` : text);

/** `3号楼 1单元 201`; a house of a village group is `3组 12号`. */
export function doorOf(parts: AddressParts): string {
  const floor = ownFloor(parts);
  return [
    word(parts.building, /^[A-Z]$/.test(parts.building) ? "座" : "号楼"),
    parts.unit === null ? "" : word(parts.unit, "单元"),
    floor === "" ? "" : word(floor, "层"),
    parts.building.endsWith("组") ? word(parts.room, "号") : parts.room,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** Numbers padded so that 2号楼 stands before 10号楼 in any sort; the same door has one key. */
export function doorKeyOf(parts: AddressParts): string {
  const padded = (text: string) =>
    text.replaceAll("/", "／").replaceAll(/\d+/g, (run) => withoutZeros(run).padStart(5, "0"));
  return [parts.building, parts.unit ?? "", ownFloor(parts), parts.room].map(padded).join("/");
}

export type DoorLines = {
  /** Of each door the first line that names it. */
  doors: Map<string, AddressParts>;
  /** Lines understood, repeats included. */
  understood: number;
  refused: { line: number; text: string; code: string }[];
};
export const maxLines = 5000;

/** A pasted list, one door a line; null when it is too long to be one. */
export function readDoorList(text: string): DoorLines | null {
  const read: DoorLines = { doors: new Map(), understood: 0, refused: [] };
  let lines = 0;
  for (const [index, typed] of text.split(/\r\n|[\n\r]/).entries()) {
    if (typed.trim() === "") continue;
    if (++lines > maxLines) return null;
    const parsed = parseDoor(typed);
    if ("code" in parsed) {
      read.refused.push({ line: index + 1, text: typed.trim().slice(0, 60), code: parsed.code });
      continue;
    }
    read.understood++;
    const key = doorKeyOf(parsed.parts);
    if (!read.doors.has(key)) read.doors.set(key, parsed.parts);
  }
  return read;
}
