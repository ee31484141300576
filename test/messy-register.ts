/**
 * Registers as stations keep them, seeded: titles and notes around the table, merged addresses, dates in five styles,
 * Chinese numerals, full-width digits, numbers as numbers, the same row twice, two people of one number. Names and
 * numbers are invented: 示 stands in every name, and the region of every number is 990000, which there is not.
 */
import { type CellOut, type SheetOut, workbookOf } from "../server/sheet/writing.ts";

export type Fault = { sheet: string; row: number; code: string };
export type Messy = { sheets: SheetOut[]; people: number; doors: number; faults: Fault[] };

/** Mulberry32: small, seeded, good enough to shuffle a register. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** GB 11643-1999 over the first seventeen. */
export function withCheck(first: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return `${first}${"10X98765432"[sum % 11]}`;
}
const families = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
const givens = "安宁平和静远明清新春秋松柏竹兰云雨雪晴阳山川江河湖海文武诚信义礼";
const digits = "零一二三四五六七八九";
const chinese = (n: number): string =>
  n < 10
    ? digits[n]!
    : n < 20
      ? `十${n === 10 ? "" : digits[n - 10]}`
      : [...String(n)].map((each) => digits[Number(each)]).join("");
const wide = (text: string) =>
  text.replaceAll(/\d/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const pad = (n: number, length: number) => String(n).padStart(length, "0");
const serialOf = (on: string) => Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000) + 25_569;

type Person = { name: string; relation: string; born: string; number: string; phone: string };
const relations = ["户主", "配偶", "长子", "女儿", "母亲", "孙女"];

export function messyRegister(options: {
  seed: number;
  households: number;
  people: number;
  faulty?: boolean;
}): Messy {
  const next = random(options.seed);
  const pick = <T>(of: ArrayLike<T>): T => of[Math.floor(next() * of.length)]!;
  const faulty = options.faulty ?? true;
  let made = 0;
  const person = (relation: string, oldest: number, youngest: number): Person => {
    const year = oldest + Math.floor(next() * (youngest - oldest));
    const born = `${year}-${pad(1 + Math.floor(next() * 12), 2)}-${pad(1 + Math.floor(next() * 28), 2)}`;
    made++;
    return {
      name: `${pick(families)}示${pick(givens)}${next() < 0.5 ? pick(givens) : ""}`,
      ...{ relation, born },
      number: withCheck(`990000${born.replaceAll("-", "")}${pad(made % 1000, 3)}`),
      phone: `100${pad(Math.floor(next() * 10_000_000) * 10 + (made % 10), 8)}`,
    };
  };
  const sizes = Array.from({ length: options.households }, () => 1);
  for (let left = options.people - options.households; left > 0;) {
    const at = Math.floor(next() * sizes.length);
    if (sizes[at]! >= 9) continue;
    sizes[at]!++;
    left--;
  }
  const homes = sizes.map((size, at) => {
    const building = 1 + Math.floor(at / 78);
    const inside = at % 78;
    const [unit, floor, room] = [
      1 + Math.floor(inside / 26),
      1 + Math.floor((inside % 26) / 2),
      1 + (inside % 2),
    ];
    const people = Array.from({ length: size }, (_, n) =>
      person(
        relations[Math.min(n, 5)]!,
        n < 2 ? 1938 : n === 4 ? 1930 : 1975,
        n < 2 ? 1990 : n === 4 ? 1950 : 2008,
      ),
    );
    return { building, unit, room: `${floor}${pad(room, 2)}`, people };
  });

  /** Of a day as people and programs write it. */
  const written = (on: string): CellOut => {
    const [year, month, day] = on.split("-").map(Number) as [number, number, number];
    const style = Math.floor(next() * 7);
    if (style === 0) return `${year}/${month}/${day}`;
    if (style === 1) return `${year}.${month}.${day}`;
    if (style === 2) return `${year}年${month}月${day}日`;
    if (style === 3) return on.replaceAll("-", "");
    if (style === 4) return { number: serialOf(on) };
    if (style === 5) return wide(on);
    return on;
  };
  const doorOf = ({ building, unit, room }: (typeof homes)[number]): string => {
    const style = Math.floor(next() * 5);
    if (style === 0)
      return `${chinese(building)}号楼${chinese(unit)}单元${[...room].map((each) => digits[Number(each)]).join("")}`;
    if (style === 1) return `${building}-${unit}-${room}`;
    if (style === 2) return `心语花园${building}号楼${unit}单元${room}室`;
    if (style === 3) return wide(`${building}号楼${unit}单元${room}`);
    return `${building}号楼 ${unit}单元 ${room}`;
  };

  const faults: Fault[] = [];
  const first = "1-3号楼";
  const last = "4号楼";
  const merges: string[] = [];
  const rows: CellOut[][] = [
    ["（示例数据，姓名和号码都是编的）"],
    [],
    ["填表单位：", "示例社区"],
    ["填表日期：", "2026年11月1日"],
    [],
    ["序号", "门牌", "姓名", "与户主关系", "出生日期", "身份证号", "联系电话", "民族", "备注"],
  ];
  let serial = 0;
  const line = (
    door: CellOut,
    of: Person,
    more: Partial<Record<"born" | "number" | "phone", CellOut>> = {},
  ): CellOut[] => [
    { number: ++serial },
    door,
    of.name,
    of.relation,
    more.born ?? written(of.born),
    more.number ?? (next() < 0.2 ? wide(of.number) : of.number),
    more.phone ?? (next() < 0.3 ? { number: Number(of.phone) } : of.phone),
    "汉",
    "",
  ];
  const put = (cells: CellOut[], code?: string) => {
    rows.push(cells);
    // The head of the writer is row 1.
    if (code !== undefined) faults.push({ sheet: first, row: rows.length + 1, code });
  };
  const ours = homes.filter(({ building }) => building <= 3);
  for (const home of ours) {
    const from = rows.length + 2;
    home.people.forEach((each, n) => put(line(n === 0 ? doorOf(home) : null, each)));
    if (home.people.length > 1) merges.push(`B${from}:B${from + home.people.length - 1}`);
  }
  if (faulty) {
    const stray = (more: Parameters<typeof line>[2], code: string, door: CellOut = "1号楼1单元1301") =>
      put(line(door, person("其他", 1950, 2000), more), code);
    stray({ phone: { number: 1.38e10 } }, "registry.row_phone_rounded");
    rows.at(-1)![6] = "1.38E+10";
    stray({ number: { number: 990_000_195_803_070_000 } }, "registry.row_number_rounded");
    stray({ born: "2099-01-01", number: "" }, "registry.birth_ahead");
    stray({ number: "" }, "registry.row_door_missing", "");
    stray({ born: "03/04/1958", number: "" }, "registry.row_birth_unclear");
    const wrong = person("其他", 1950, 1980);
    put(
      line("1号楼1单元1302", wrong, {
        number: `${wrong.number.slice(0, 17)}${wrong.number.endsWith("1") ? "2" : "1"}`,
      }),
      "registry.number_check",
    );
    const one = person("其他", 1960, 1970);
    const other = person("其他", 1960, 1970);
    put(line("2号楼1单元1301", one), "registry.row_number_twice");
    put(line("2号楼1单元1302", other, { number: one.number, born: one.born }), "registry.row_number_twice");
    // The same once more: no fault, and counted once.
    rows.push([...rows[6]!]);
    rows.at(-1)![1] = rows[6]![1]!;
  }
  rows.push([`合计：${options.people} 人`], ["备注：", "空着的是没问到的"]);

  const second: CellOut[][] = [["单元", "房号", "姓名", "关系", "出生年月", "证件号码", "手机"]];
  const inFour = homes.filter(({ building }) => building > 3);
  for (const { building, unit, room, people } of inFour)
    people.forEach((each, n) =>
      second.push([
        n === 0 ? `${chinese(unit)}单元` : null,
        n === 0 ? (building > 4 ? `${building}-${unit}-${room}` : room) : null,
        ...[
          each.name,
          each.relation,
          each.born.slice(0, 7).replace("-", "年") + "月",
          each.number,
          each.phone,
        ],
      ]),
    );
  const secondMerges = inFour.reduce<{ at: number; all: string[] }>(
    ({ at, all }, { people }) => ({
      at: at + people.length,
      all:
        people.length > 1
          ? [...all, `A${at}:A${at + people.length - 1}`, `B${at}:B${at + people.length - 1}`]
          : all,
    }),
    { at: 3, all: [] },
  ).all;

  return {
    people: made - (faulty ? 8 : 0),
    doors: options.households,
    faults,
    sheets: [
      {
        name: first,
        widths: [6, 28, 12, 12, 16, 24, 16, 8, 16],
        head: ["心语花园住户登记表"],
        rows,
        merges: () => merges,
      },
      {
        name: last,
        widths: [10, 10, 12, 10, 16, 24, 16],
        head: ["4号楼住户"],
        rows: second,
        merges: () => secondMerges,
      },
      { name: "说明", widths: [60], head: ["说明"], rows: [["按楼栋填写，一户一个门牌。"]] },
    ],
  };
}

export async function bytesOf(sheets: readonly SheetOut[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookOf(sheets)) pieces.push(piece);
  return Buffer.concat(pieces);
}
