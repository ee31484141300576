/** Where a row stands: its community and its door, in one column or in several. Pure. */
import { plainNumerals } from "../../../../server/sheet/numerals.ts";
import type { AddressParts } from "../../contract.ts";
import { cleanParts, doorKeyOf, doorOf, parseDoor } from "../../doors.ts";
import type { CellProblem } from "../contract.ts";
import { foldedPlace } from "../../../../server/sheet/cell.ts";
import type { Plan, PlanPart } from "./plan.ts";
import type { Said } from "./said.ts";

type Where = { communityId: string; address: AddressParts; doorKey: string; door: string };
const partMost = 12;
const addressMost = 120;

function communityOf(plan: Plan, part: PlanPart, said: Said): string | CellProblem {
  if (part.columns.community === undefined) return part.communityId!;
  const cell = said.text("community");
  if (cell === undefined) return said.problem("community", "registry.row_community_missing");
  const place = plan.communities.get(foldedPlace(cell));
  if (place === undefined) return said.problem("community", "registry.row_community_unknown");
  // Another's and one there is not are told apart by whoever may see both.
  return place.mine ? place.id : said.problem("community", "registry.row_community_unknown");
}

/** 雁塔区心语花园3号楼2单元501: what stands before the building is no part of the door. */
const fromBuilding =
  /(?:[0-9A-Za-z]{1,6}(?:号楼|#楼|栋|幢|座|#)|\d{1,4}组|[0-9]{1,4}(?:-[0-9A-Za-z]{1,6}){1,3}(?:室|号|户)?$)/;
export function readAddress(typed: string): ReturnType<typeof parseDoor> {
  const text = plainNumerals(typed.normalize("NFKC"));
  if (text.length > addressMost) return { code: "registry.door_unclear" };
  const whole = parseDoor(text);
  if ("parts" in whole) return whole;
  const bare = text.replaceAll(/\s+/g, "");
  const at = bare.search(fromBuilding);
  const rest = at > 0 ? parseDoor(bare.slice(at)) : whole;
  return rest;
}

function readDoor(part: PlanPart, said: Said): AddressParts | CellProblem {
  const { columns } = part;
  const cell = said.text("door");
  if (columns.room === undefined || (cell !== undefined && said.text("room") === undefined)) {
    if (cell === undefined) return said.problem("door", "registry.row_door_missing");
    const parsed = readAddress(part.building === null ? cell : withBuilding(part.building, cell));
    return "parts" in parsed ? parsed.parts : said.problem("door", parsed.code);
  }
  const spoken = (field: "building" | "unit" | "floor" | "room") => {
    const text = said.text(field);
    return text === undefined ? undefined : plainNumerals(text.normalize("NFKC")).replaceAll(/\s+/g, "");
  };
  const room = spoken("room");
  const building = spoken("building") ?? (part.building === null ? undefined : plainNumerals(part.building));
  if (building === undefined && columns.building !== undefined && room === undefined)
    return said.problem("building", "registry.row_door_missing");
  // 3-2-501 in a column that is called 房号.
  if (room !== undefined && /[-号栋幢]/.test(room.replace(/[室号户]$/, ""))) {
    const parsed = readAddress(room);
    if ("parts" in parsed) return parsed.parts;
  }
  if (building === undefined) return said.problem("building", "registry.row_building_missing");
  if (room === undefined) return said.problem("room", "registry.door_no_room");
  for (const field of ["building", "unit", "floor", "room"] as const)
    if ((spoken(field) ?? "").length > partMost) return said.problem(field, "registry.door_unclear");
  return cleanParts({ building, unit: spoken("unit") ?? null, floor: spoken("floor") ?? null, room });
}
const withBuilding = (building: string, cell: string) =>
  fromBuilding.test(plainNumerals(cell.normalize("NFKC"))) &&
  /[号栋幢座组#]/.test(cell.replace(/[室号户]$/, ""))
    ? cell
    : `${building}${cell}`;

type Read = { where?: Where; problems: readonly CellProblem[] };
/** Of each part what was read of its last doors: three people live behind one, and their rows follow each other. */
const lately = new WeakMap<PlanPart, Map<string, Read>>();
const latelyMost = 500;
/** No door is as long, and a cell may hold 32,767 signs. */
const keyMost = 200;
const placed = ["community", "door", "building", "unit", "floor", "room"] as const;

export function readWhere(plan: Plan, part: PlanPart, said: Said): Read {
  let met = lately.get(part);
  if (met === undefined) lately.set(part, (met = new Map()));
  const key = placed.map(said.text).join("\n");
  if (key.length > keyMost) return readAnew(plan, part, said);
  const held = met.get(key);
  if (held !== undefined) return held;
  if (met.size >= latelyMost) met.clear();
  const read = readAnew(plan, part, said);
  met.set(key, read);
  return read;
}
function readAnew(plan: Plan, part: PlanPart, said: Said): Read {
  const communityId = communityOf(plan, part, said);
  const address = readDoor(part, said);
  const problems = [communityId, address].filter(
    (each): each is CellProblem => typeof each === "object" && "code" in each,
  );
  if (problems.length > 0) return { problems };
  const parts = address as AddressParts;
  return {
    where: {
      communityId: communityId as string,
      address: parts,
      doorKey: doorKeyOf(parts),
      door: doorOf(parts),
    },
    problems,
  };
}
