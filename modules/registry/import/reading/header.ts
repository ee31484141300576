/** Which column of a sheet holds what, by the names stations give them, and what kind of sheet it is. Pure. */
import { type HeaderBook, type Remembered, headerBook } from "../../../../server/sheet/header.ts";
import { type ColumnMap, type ImportField, type ImportKind, fieldsOf, importKinds } from "../fields.ts";

/** In the order of trust: the first that is there is taken. */
const names: Record<ImportField, readonly string[]> = {
  community: ["社区", "所属社区", "社区名称", "小区", "小区名称", "村", "community"],
  door: [
    ...[
      "门牌",
      "门牌号",
      "详细地址",
      "居住地址",
      "现住址",
      "现住地址",
      "家庭住址",
      "住址",
      "地址",
      "楼单元室",
    ],
    ...["房屋地址", "经营地址", "单位地址", "注册地址", "楼栋门牌", "door", "address"],
  ],
  building: ["楼栋", "楼栋号", "楼号", "栋号", "幢号", "幢", "栋", "楼", "座", "building"],
  unit: ["单元", "单元号", "unit"],
  floor: ["楼层", "层", "所在层", "floor"],
  room: ["房号", "房间号", "室号", "户号", "门号", "室", "房间", "room"],
  careGrade: ["关爱等级", "走访等级", "关爱", "重点户", "是否重点", "走访分类", "care grade"],
  name: ["姓名", "居民姓名", "人员姓名", "家庭成员", "成员姓名", "名字", "户主姓名", "户主", "name"],
  relation: ["与户主关系", "和户主关系", "与户主的关系", "户主关系", "家庭关系", "关系", "称谓", "relation"],
  birth: [
    "出生日期",
    "出生年月日",
    "出生年月",
    "出生时间",
    "生日",
    "出生",
    "出生年份",
    "birth",
    "date of birth",
  ],
  citizenNumber: [
    ...[
      "公民身份号码",
      "身份证号码",
      "身份证号",
      "身份号码",
      "证件号码",
      "证件号",
      "身份证",
      "citizen number",
    ],
    "id number",
  ],
  phone: ["联系电话", "手机号码", "手机号", "联系方式", "手机", "电话号码", "电话", "户主电话", "phone"],
  work: ["工作单位", "职业", "工作", "单位", "就业情况", "work"],
  helpAtDoor: ["上门协助", "需要协助", "需上门协助", "开门协助", "help at door"],
  health: ["健康状况", "健康情况", "身体状况", "残疾情况", "残疾类别", "健康", "health"],
  hardship: ["困难情况", "困难类型", "困难原因", "救助情况", "低保情况", "困难", "hardship"],
  unitName: [
    ...["单位名称", "企业名称", "商户名称", "公司名称", "店名", "店铺名称", "字号", "名称", "unit name"],
  ],
  code: ["统一社会信用代码", "社会信用代码", "信用代码", "营业执照号", "执照编号", "unit code", "code"],
  unitKind: ["单位类型", "单位类别", "行业类型", "行业", "类别", "类型", "unit kind", "kind"],
  place: ["位置", "摊位", "所在位置", "place"],
  contactName: ["联系人", "联系人姓名", "负责人", "法定代表人", "法人", "经营者", "contact", "contact name"],
  contactPhone: [
    "联系人电话",
    "联系电话",
    "负责人电话",
    "电话",
    "手机号",
    "手机",
    "联系方式",
    "contact phone",
  ],
  hours: ["营业时间", "经营时间", "hours"],
  sinceOn: ["开业日期", "成立日期", "入驻日期", "登记日期", "since"],
};
const bookOf = (kind: ImportKind) =>
  headerBook(
    Object.fromEntries(fieldsOf[kind].map((field) => [field, names[field]])) as Record<
      ImportField,
      readonly string[]
    >,
  );
const books = Object.fromEntries(importKinds.map((kind) => [kind, bookOf(kind)])) as Record<
  ImportKind,
  HeaderBook<ImportField>
>;
export const guessColumns = (
  kind: ImportKind,
  headers: readonly string[],
  remembered?: Remembered,
): ColumnMap => books[kind].guess(headers, remembered);
export const rememberedHeaders = (kind: ImportKind, headers: readonly string[], columns: ColumnMap) =>
  books[kind].remember(headers, columns);

type Head = readonly { row: number; cells: readonly string[] }[];
/** What a sheet most likely is, and the row of its heads among the first; an index into `head`. */
export function guessPart(head: Head, remembered: Partial<Record<ImportKind, Remembered>>) {
  const rows = head.map(({ cells }) => cells);
  const guesses = importKinds.map((kind) => {
    const at = books[kind].headerRow(rows, remembered[kind]);
    const columns = guessColumns(kind, rows[at] ?? [], remembered[kind]);
    const own = kind === "residents" ? "name" : kind === "units" ? "unitName" : "door";
    const known = columns[own] !== undefined || (kind === "households" && columns.room !== undefined);
    return { kind, at, columns, count: known ? Object.keys(columns).length : 0 };
  });
  // A row a person says more than a row a door where both would do.
  return guesses.reduce((best, each) => (each.count > best.count ? each : best));
}

/** A head that names the head of the household: every row is one. */
export const namesHeads = (header: string | undefined): boolean =>
  /^户主(?:姓名)?$/.test((header ?? "").trim());
/** A sheet that is called like a building holds that building. */
export const buildingNamed = (sheet: string | null): string | null =>
  /^\s*([0-9０-９A-Za-z一二三四五六七八九十]{1,4}(?:号楼|栋|幢|座|组))/.exec(sheet ?? "")?.[1] ?? null;
