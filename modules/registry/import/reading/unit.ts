/** A row → what it says of a unit (firm, shop, institution), or of each cell why it is not taken. Pure. */
import { readDay } from "../../../../server/sheet/days.ts";
import { cleanCode, codeState } from "../../unit/code.ts";
import { type UnitKind, unitKinds } from "../../unit/kinds.ts";
import type { CellProblem } from "../contract.ts";
import { readPhone } from "./digits.ts";
import type { Plan, PlanPart, UnitRow } from "./plan.ts";
import type { Said } from "./said.ts";
import { readAddress, readWhere } from "./where.ts";

const kinds: Record<UnitKind, RegExp> = {
  company: /^(?:公司|企业|company)$/i,
  shop: /^(?:商店|店铺|商铺|零售|超市|shop)$/i,
  food: /^(?:餐饮|餐馆|饭店|食品|food)$/i,
  lodging: /^(?:住宿|旅馆|酒店|宾馆|民宿|lodging)$/i,
  leisure: /^(?:娱乐|文娱|休闲|leisure)$/i,
  school: /^(?:学校|教育|培训|幼儿园|school)$/i,
  medical: /^(?:医疗|医院|诊所|药店|medical)$/i,
  office: /^(?:机关|事业单位|社会组织|办公|office)$/i,
  works: /^(?:工厂|仓库|物流|生产|works)$/i,
  other: /^(?:其他|其它|other)$/i,
};
const oldest = 1900;
const nameMost = 80;
const contactMost = 30;

export function readUnit(
  plan: Plan,
  part: PlanPart,
  said: Said,
  of: { row: number; cells: string[]; from1904: boolean },
): UnitRow | CellProblem[] {
  const problems = [...said.problems];
  const note = (field: Parameters<Said["problem"]>[0], code: string) =>
    void problems.push(said.problem(field, code));
  const unit: Partial<UnitRow> = {};
  const name = said.text("unitName");
  if (name === undefined) note("unitName", "registry.row_name_missing");
  else if (name.length > nameMost) note("unitName", "registry.row_text_long");

  const place = said.text("place");
  const placed = readWhere(plan, part, said);
  const only = placed.problems.filter(({ column }) => column === (part.columns.community ?? -1));
  const door = said.text("door");
  // Several doors of one firm: 3号楼101、102 is left to whoever corrects it; 3-101、3-102 are two.
  const doors = (door ?? "").split(/[、;；,，]/).filter((each) => each.trim() !== "");
  if (doors.length > 1) {
    const read = doors.map(readAddress);
    if (read.some((each) => "code" in each)) note("door", "registry.door_unclear");
    else unit.addresses = read.flatMap((each) => ("parts" in each ? [each.parts] : []));
    problems.push(...only);
  } else if (placed.where === undefined) {
    if (place === undefined || door !== undefined) problems.push(...placed.problems);
    else problems.push(...only);
    if (place !== undefined) unit.place = place.slice(0, 60);
  } else unit.addresses = [placed.where.address];
  const communityId = placed.where?.communityId ?? part.communityId;
  if (communityId === null && only.length === 0) {
    const named = said.text("community");
    const known =
      named === undefined
        ? undefined
        : plan.communities.get(named.normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase());
    if (known?.mine) unit.communityId = known.id;
    else note("community", "registry.row_community_unknown");
  } else if (communityId !== null) unit.communityId = communityId;

  const code = said.text("code");
  if (code !== undefined) {
    const clean = cleanCode(code);
    const state = /^\d(?:\.\d+)?E\+?\d+$/.test(clean) ? "malformed" : codeState(clean);
    if (state === "malformed") note("code", "registry.code_malformed");
    else if (state === "unproven" && !plan.checksGivenUp) note("code", "registry.row_code_unproven");
    else Object.assign(unit, { code: clean }, state === "unproven" ? { codeDoubt: true } : {});
  }
  const kind = said.text("unitKind");
  if (kind !== undefined) {
    const known = unitKinds.find((each) => kinds[each].test(kind));
    if (known === undefined) note("unitKind", "registry.row_kind_unknown");
    else unit.kind = known;
  }
  const contactName = said.text("contactName");
  const contactPhone = said.text("contactPhone");
  if (contactName !== undefined && contactName.length > contactMost)
    note("contactName", "registry.row_text_long");
  if (contactPhone !== undefined) {
    const read = readPhone(contactPhone);
    if ("code" in read) note("contactPhone", read.code);
    else if (contactName === undefined) note("contactName", "registry.row_contact_name_missing");
    else Object.assign(unit, { contactName, contactPhone: read.phone });
  }
  const hours = said.text("hours");
  if (hours !== undefined) {
    if (hours.length > nameMost) note("hours", "registry.row_text_long");
    else unit.hours = hours;
  }
  const since = said.text("sinceOn");
  if (since !== undefined) {
    const day = readDay(since, of.from1904, oldest);
    if (typeof day === "string") note("sinceOn", "registry.row_date_unclear");
    else if (day.on > plan.today) note("sinceOn", "registry.row_date_ahead");
    else unit.sinceOn = day.on;
  }
  if (problems.length > 0) return problems;
  return {
    addresses: [],
    ...unit,
    communityId: unit.communityId!,
    name: name!,
    row: of.row,
    cells: of.cells,
  };
}
