/** Rows that are read where they lie say what they say when every cell is a text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvLines } from "../../../server/sheet/csv-lines.ts";
import type { Sheet } from "../../../server/sheet/sheet.ts";
import { batchesOf } from "./batches.ts";
import { dayText } from "./packing.ts";
import { plainDayIn } from "./plain-day.ts";
import type { Batch, Plan } from "./plan.ts";
import { readDay } from "../../../server/sheet/days.ts";

const [mine, other, counted] = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const plan = (more: Partial<Plan>): Plan => ({
  headers: "编号,社区,案发,报警,类别,地点,种类,经过".split(","),
  headerRow: 1,
  columns: { sourceKey: 0, community: 1, occurredOn: 2, reportedOn: 3, label: 4, place: 5, fraud: 6 },
  communityId: null,
  communities: new Map([
    ["oy3", { id: mine, mine: true }],
    ["心语花园", { id: mine, mine: true }],
    ["yl", { id: other, mine: false }],
    ["c5", { id: counted, mine: true }],
  ]),
  labels: new Map([
    ["不管", { problem: null, fraud: null }],
    ["constructor", { problem: "theft", fraud: null }],
  ]),
  today: "2026-03-01",
  cells: new Map([[counted, [{ from: "2025-02-01", to: "2025-02-28", problem: "theft" }]]]),
  covered: new Map([[mine, [{ from: "2025-02-01", to: "2025-02-28", problem: null }]]]),
  skip: 0,
  ...more,
});

async function* walk(text: string, size: number) {
  const lines = csvLines(",", 1000);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    lines.feed(bytes.subarray(at, at + size), false);
    yield { lines, bytes: at };
  }
  lines.feed(Buffer.alloc(0), true);
  yield { lines, bytes: bytes.length };
}
async function* read(text: string) {
  for await (const { lines } of walk(text, text.length + 1)) {
    const rows: { row: number; cells: string[] }[] = [];
    while (lines.next()) rows.push({ row: lines.row(), cells: lines.cells() });
    yield { rows, bytes: 0 };
  }
}
async function all(sheet: Pick<Sheet, "read" | "walk">, of: Plan) {
  const batches: Batch[] = [];
  const whole = { kind: "csv", encoding: "utf-8", delimiter: ",", sheet: null, from1904: false, ...sheet };
  for await (const batch of batchesOf(whole as Sheet, of, new Date("2026-03-01T00:00:00Z")))
    batches.push(batch);
  // Ids are new each time, and bytes are only how far it is.
  return batches.map(({ bytes: _, columns, events, ...batch }) => ({
    ...batch,
    events: events?.map(({ id: _id, ...event }) => event),
    columns: columns && { ...columns, id: columns.id.length },
  }));
}

const of = (...values: string[]) => fc.constantFrom(...values);
const often = (usual: string, ...values: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 3, arbitrary: of(...values) });
const keys = [
  "A2",
  "A3",
  "A4",
  " A5",
  "A6 ",
  "",
  "13912345678",
  "13912345679x",
  "11010519491231002X",
  "202503011234567890",
  "2.025E+17",
  "2e5",
  "#N/A",
  "#1",
  "=1+1",
  "编号一",
  "x".repeat(65),
  "A\u00017",
  "a,b",
];
const days = [
  "2025-02-03 14:05:33",
  "2025-02-28",
  "2025-02-29",
  "2024-02-29 00:00",
  "2025-12-31 23:59:59",
  "2025/3/1",
  "2025年3月1日",
  "45717",
  "20250301",
  "03/01/2025",
  "2027-01-01",
  "1989-12-31",
  "1990-01-01",
  "2025-02-03 24:00",
  "2025-02-03 10:60",
  "2025-02-03 10:10:60",
  "2025-13-01",
  "2025-00-10",
  "2025-01-00",
  "",
  "=NOW()",
];
const row = fc
  .tuple(
    fc.oneof(
      of(...keys),
      fc.integer({ min: 1, max: 30 }).map((n) => `K${n}`),
    ),
    often("oy3", "心语花园", " oy3", "OY3", "yl", "c5", "nowhere", "", "=A1"),
    often("2025-02-03", ...days),
    often("2025-02-05", ...days),
    often(
      "盗窃",
      "不管",
      "constructor",
      "诈骗",
      "电信网络诈骗",
      "刷单返利类诈骗",
      "王先生家",
      "",
      "没听过",
      "盗 窃",
      "　盗窃",
    ),
    often(
      "3号楼",
      "",
      " 3号楼 ",
      "13912345678",
      "x".repeat(61),
      "警".repeat(60),
      "𠮷祥里",
      "a\tb",
      "=HYPER()",
    ),
    often("", "冒充客服类诈骗", "刷单返利", "没有的", "#REF!"),
  )
  .chain((cells) =>
    fc.tuple(
      fc.constant(cells),
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
      fc.integer({ min: 3, max: 7 }),
    ),
  )
  .map(([cells, quoted, length]) =>
    cells
      .slice(0, length)
      .map((cell, i) => (quoted.includes(i) || cell.includes(",") ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(","),
  );
const others = of(
  "",
  ",,,,,,",
  '"open,',
  "a\rb",
  '="0012",oy3,2025-02-03,,盗窃,,',
  '"K""1",oy3,2025-02-03,,盗窃,,',
);
const file = fc
  .array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: others }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((rows) => `${plan({}).headers.join(",")}\n${rows.join("\n")}`);

test("every file says the same, however its rows are read", async () => {
  const columns = plan({}).columns;
  const { reportedOn: _, ...undated } = columns;
  const plans = [
    plan({}),
    plan({ communityId: mine }),
    plan({ communityId: counted }),
    plan({ columns: undated }),
    plan({ columns: { ...undated, eventNo: 5 } }),
    plan({ headerRow: 3 }),
  ];
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.constantFrom(...plans),
      fc.integer({ min: 1, max: 400 }),
      async (text, asked, size) => {
        const outcome = async (sheet: Pick<Sheet, "read" | "walk">) =>
          all(sheet, asked).catch((error: { code?: string }) => error.code ?? error);
        const [quick, careful] = [
          await outcome({ read: () => read(text), walk: () => walk(text, size) }),
          await outcome({ read: () => read(text) }),
        ];
        assert.deepEqual(quick, careful);
        if (Array.isArray(quick)) for (const batch of quick) plain += batch.taken;
      },
    ),
    { numRuns: 1500 },
  );
  assert.ok(plain > 1000, "enough rows were taken for it to mean something");
});

test("a day read from its bytes is the day that is read from its text", () => {
  const day = fc.date({ min: new Date("1985-01-01"), max: new Date("2105-12-31"), noInvalidDate: true });
  const written = fc
    .tuple(day, of("", " 05:07", " 05:07:59", " 24:00", "T05:07"))
    .map(([on, time]) => on.toISOString().slice(0, 10) + time);
  fc.assert(
    fc.property(fc.oneof(written, of(...days)), (text) => {
      const bytes = Buffer.from(text);
      const out = { day: 0, month: 0, minutes: null as number | null };
      if (!plainDayIn(out, bytes, 0, bytes.length)) return;
      const careful = readDay(text);
      if (typeof careful === "string") assert.fail(`${text} is ${careful}`);
      assert.equal(dayText(out.day), careful.on);
      assert.equal(out.month, Number(careful.on.slice(0, 4)) * 12 + Number(careful.on.slice(5, 7)) - 1);
      assert.equal(
        out.minutes,
        careful.time && Number(careful.time.slice(0, 2)) * 60 + Number(careful.time.slice(3)),
      );
    }),
  );
});
