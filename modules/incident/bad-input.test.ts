/** What files hold that should not be there: refused with row and column, or as a whole; never a wrong number. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { zipOf } from "../../test/files.ts";
import { fileOf, gb18030, xlsxOf, xlsxParts } from "../../test/sheets.ts";
import { type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { importFile } from "./api.ts";
import type { TrialInput } from "./import-contract.ts";

let world: World;
let community = "";
before(async () => {
  world = await openWorld();
  community = await world.inStation(world.station, (tx) =>
    buildCommunity(tx, { code: "oy3", name: { zh: "欧亚三路", en: "Ouya 3" } }),
  );
});
after(() => world.close());

const attempt = (path: string, trial: Partial<TrialInput> = {}) =>
  importFile(world.db, {
    stationId: world.station.id,
    path,
    trial: { source: "police", columns: null, communityId: null, labels: {}, coverage: null, ...trial },
    dryRun: true,
    despiteRefused: false,
  });
const refusalsOf = async (path: string, trial: Partial<TrialInput> = {}) =>
  (await attempt(path, trial)).refusals.map(({ row, column, code }) => [
    row,
    column,
    code.replace("incident.row_", ""),
  ]);
const header = "接警单号,社区,案发时间,报警时间,警情类别,案发地点";
const csv = (...rows: string[]) => fileOf([header, ...rows].join("\n"));

test("of every row that is not taken the row, the column and the reason are said", async () => {
  const path = csv(
    "J1,oy3,2025-03-01,2025-03-02,盗窃,3号楼车棚",
    "J2,欧亚三路,2025/3/1 9:05,,打架斗殴,",
    ",oy3,2025-03-01,,盗窃,",
    "J4,,2025-03-01,,盗窃,",
    "J5,没有的社区,2025-03-01,,盗窃,",
    "J6,oy3,,,盗窃,",
    "J7,oy3,03/01/2025,,盗窃,",
    "J8,oy3,2099-01-01,,盗窃,",
    "J9,oy3,2025-03-01,2025-02-01,盗窃,",
    "J10,oy3,2025-03-01,2099-02-01,盗窃,",
    "J11,oy3,2025-03-01,,,",
    "J12,oy3,2025-03-01,,盗窃,3号楼 13912345678",
    "J13,oy3,2025-03-01,,盗窃,王先生家",
    `J14,oy3,2025-03-01,,盗窃,${"长".repeat(61)}`,
    "J15,oy3,=TODAY(),,盗窃,",
    "J16,oy3,#N/A,,盗窃,",
    "2.02503E+17,oy3,2025-03-01,,盗窃,",
    "13912345678,oy3,2025-03-01,,盗窃,",
    "J1,oy3,2025-03-05,,盗窃,",
    "J1,oy3,2025-03-01,2025-03-02,盗窃,3号楼车棚",
    "",
    "J20,oy3,1899-01-01,,盗窃,",
    '="0021",oy3,2025-03-01,,盗窃,',
  );
  const outcome = await attempt(path);
  assert.deepEqual(
    outcome.refusals.map(({ row, column, code }) => [row, column, code.replace("incident.row_", "")]),
    [
      [4, "接警单号", "key_missing"],
      [5, "社区", "community_missing"],
      [6, "社区", "community_unknown"],
      [7, "案发时间", "date_missing"],
      [8, "案发时间", "date_unclear"],
      [9, "案发时间", "date_future"],
      [10, "报警时间", "reported_before"],
      [11, "报警时间", "date_future"],
      [12, "警情类别", "label_missing"],
      [13, "案发地点", "place_personal"],
      [14, "案发地点", "place_personal"],
      [15, "案发地点", "place_long"],
      [16, "案发时间", "formula"],
      [17, "案发时间", "cell_error"],
      [18, "接警单号", "key_rounded"],
      [19, "接警单号", "key_personal"],
      [20, "接警单号", "key_twice"],
      [23, "案发时间", "date_old"],
    ],
  );
  assert.deepEqual(outcome.import.rows, {
    read: 22,
    accepted: 3,
    repeated: 1,
    changed: 0,
    refused: 18,
    leftOut: 0,
  });
  assert.equal(outcome.held, "incident.rows_refused");
});

test("types nobody has explained are asked for, and said once they are known", async () => {
  const path = csv(
    "K1,oy3,2025-03-01,,经济纠纷,",
    "K2,oy3,2025-03-02,,交通事故,",
    "K3,oy3,2025-03-02,,冒充军警购物类诈骗,",
  );
  const first = await attempt(path);
  assert.equal(first.held, "incident.labels_unknown");
  assert.deepEqual(
    first.import.labels.map(({ label, by }) => [label, by]),
    [
      ["经济纠纷", null],
      ["交通事故", null],
      ["冒充军警购物类诈骗", "preset"],
    ],
  );
  const labels = {
    经济纠纷: { problem: "dispute.debt", fraud: null },
    交通事故: { problem: null, fraud: null },
  };
  const second = await attempt(path, { labels });
  assert.deepEqual(second.held, null);
  assert.deepEqual(second.import.rows, {
    read: 3,
    accepted: 2,
    repeated: 0,
    changed: 0,
    refused: 0,
    leftOut: 1,
  });
  await assert.rejects(attempt(path, { labels: { 经济纠纷: { problem: "weather", fraud: null } } }), {
    code: "incident.problem_unknown",
  });
});

test("a file is read as what it is written in, with and without a mark, and says which", async () => {
  const text = `${header}\nL1,欧亚三路,2025年3月1日,,盗窃,"两\n行"\n`;
  const of = async (bytes: Uint8Array | string) => {
    const { import: made } = await attempt(fileOf(bytes));
    return [made.format.encoding, made.format.delimiter, made.rows.accepted, made.rows.refused];
  };
  assert.deepEqual(await of(text), ["utf-8", ",", 1, 0]);
  assert.deepEqual(await of(`\ufeff${text}`), ["utf-8", ",", 1, 0]);
  assert.deepEqual(await of(gb18030(text)), ["gb18030", ",", 1, 0]);
  assert.deepEqual(await of(text.replaceAll(",", ";")), ["utf-8", ";", 1, 0]);
  assert.deepEqual(await of(text.replaceAll(",", "\t").replaceAll("\n", "\r\n")), ["utf-8", "\t", 1, 0]);
  const broken = Buffer.concat([Buffer.from(text), gb18030("L2,欧亚三路,2025-03-01,,盗窃,\n")]);
  await assert.rejects(attempt(fileOf(broken)), { code: "sheet.encoding", details: { row: 4 } });
  await assert.rejects(attempt(fileOf(Buffer.from(text, "utf16le"))), { code: "sheet.type" });
});

test("titles above the header are passed over, and the rows keep their numbers", async () => {
  const path = fileOf(
    `2025年警情统计表,,,,,\n制表:示例,,,,,\n${header}\nM1,oy3,2025-03-01,,盗窃,\nM2,oy3,,,盗窃,\n`,
  );
  assert.deepEqual(await refusalsOf(path), [[5, "案发时间", "date_missing"]]);
});

test("a file without what is needed is refused as a whole", async () => {
  const cases: [string | Uint8Array, string][] = [
    ["", "sheet.empty"],
    [`${header}\n`, "sheet.empty"],
    ["a,b\n1,2\n", "incident.columns_missing"],
    [`${header}\nN1,oy3,"2025-03-01,,盗窃,\n`, "sheet.quote"],
    [`${header}\n${",".repeat(300)}\n`, "sheet.columns"],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), "file.old_office"],
    [Buffer.from("PK\x03\x04 not a zip at all", "latin1"), "file.unreadable"],
  ];
  for (const [bytes, code] of cases) await assert.rejects(attempt(fileOf(bytes)), { code }, code);
});

test("a workbook: dates as numbers, from 1900 and from 1904; formulas and errors are no values", async () => {
  const rows = [
    ["接警单号", "社区", "案发时间", "警情类别", "案发地点"],
    ["X1", "oy3", 45717.5, "盗窃", "A&B <1> 号"],
    ["X2", "oy3", { f: "TODAY()", v: "45717" }, "盗窃", ""],
    ["X3", "oy3", { e: "#REF!" }, "盗窃", ""],
    [2025030112345678, "oy3", 45717, "盗窃", ""],
    ["X5", "oy3", "2025.3.1", "盗窃", null],
  ];
  const outcome = await attempt(fileOf(xlsxOf(rows), "a.xlsx"));
  assert.deepEqual(
    outcome.refusals.map(({ row, column, code }) => [row, column, code]),
    [
      [3, "案发时间", "incident.row_formula"],
      [4, "案发时间", "incident.row_cell_error"],
      [5, "接警单号", "incident.row_key_rounded"],
    ],
  );
  assert.deepEqual([outcome.import.format.kind, outcome.import.format.sheet], ["xlsx", "警情"]);
  assert.deepEqual(outcome.import.shown, { from: "2025-03-01", to: "2025-03-01" });
  const from1904 = await attempt(
    fileOf(xlsxOf([rows[0]!, ["Y1", "oy3", 44255, "盗窃", ""]], { date1904: true })),
  );
  assert.deepEqual(from1904.import.shown, { from: "2025-03-01", to: "2025-03-01" });
});

test("workbooks made to do harm are refused", async () => {
  const rows = [
    ["接警单号", "社区", "案发时间", "警情类别"],
    ["Z1", "oy3", 45717, "盗窃"],
  ];
  const withSheet = (sheet: string) => fileOf(zipOf(xlsxParts(rows, { sheet })), "z.xlsx");
  const open = '<?xml version="1.0"?><worksheet><sheetData>';
  const cases: [string, string][] = [
    [withSheet(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${open}`), "file.office_active"],
    [withSheet(`${open}<row r="1"><c r="ZZ1"><v>1</v></c></row>`), "sheet.columns"],
    [withSheet(`${open}<row r="99999999"><c r="A1"><v>1</v></c></row>`), "sheet.rows"],
    [withSheet(`${open}<row ${"x".repeat(2_000_000)}`), "file.unreadable"],
    [fileOf(zipOf(xlsxParts(rows).slice(0, 3))), "file.unreadable"],
    [
      fileOf(
        zipOf(
          xlsxParts(rows).map((part) =>
            part.name.includes("sheet1") ? { ...part, claims: 3_000_000_000 } : part,
          ),
        ),
      ),
      "file.bomb",
    ],
    [fileOf(zipOf(Array.from({ length: 2001 }, (_, i) => ({ name: `p${i}`, text: "" })))), "file.bomb"],
  ];
  for (const [path, code] of cases) await assert.rejects(attempt(path), { code }, code);
});

test("numbers: negative, fractional, missing, shuffled and overlapping months, months to come", async () => {
  const of = (...rows: string[]) => fileOf(["社区,类别,开始月份,结束月份,起数", ...rows].join("\n"));
  const path = of(
    "oy3,盗窃,2025-03,2025-03,5",
    "oy3,盗窃,2025-01,2025-02,-1",
    "oy3,盗窃,2025-04,2025-04,2.5",
    "oy3,盗窃,2025-05,2025-05,",
    "oy3,盗窃,2025-06,2025-06,很多",
    "oy3,盗窃,2025-08,2025-07,1",
    "oy3,盗窃,2025-03,2025-06,9",
    'oy3,盗窃,2025-01,2025-01,"1,000,000"',
    "oy3,盗窃,2025-01,2025-01,1000000",
    "oy3,盗窃,2026-11,2026-11,3",
    "oy3,盗窃,,2025-12,3",
    "oy3,盗窃,去年,2025-12,3",
    "oy3,商铺盗窃,2025-03,2025-03,1",
    "oy3,诈骗,2025-03,2025-03,0",
    "oy3,盗窃,2025-01,2025-01,7",
    "oy3,盗窃,2010-01,2024-12,7",
  );
  const outcome = await attempt(path);
  assert.deepEqual(
    outcome.refusals.map(({ row, column, code }) => [row, column, code.replace("incident.row_", "")]),
    [
      [3, "起数", "count_negative"],
      [4, "起数", "count_fraction"],
      [5, "起数", "count_missing"],
      [6, "起数", "count_unclear"],
      [7, "结束月份", "month_order"],
      [8, null, "counted_already"],
      [12, "开始月份", "month_missing"],
      [13, "开始月份", "month_unclear"],
      [14, null, "counted_already"],
      [16, null, "key_twice"],
      [17, "结束月份", "month_long"],
    ]
      .toSpliced(6, 0, [11, "开始月份", "month_running"])
      .sort((a, b) => Number(a[0]) - Number(b[0])),
  );
  assert.deepEqual(outcome.import.rows, {
    read: 16,
    accepted: 3,
    repeated: 1,
    changed: 0,
    refused: 12,
    leftOut: 0,
  });
  void community;
});

test("at most two thousand types are explained for a file, also trial after trial", async () => {
  const labels = (from: number, count: number): TrialInput["labels"] =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`类别${from + i}`, { problem: "theft", fraud: null }]),
    );
  const officer = await world.hire(world.station, "officer", [community]);
  const file = Buffer.from(`${header}\nJ1,oy3,2025-03-01,,没听过,\n`);
  const { id } = (await officer.upload<{ id: string }>("/api/incident-imports", "a.csv", file)).body;
  const trial = (given: TrialInput["labels"]) =>
    officer.post(`/api/incident-imports/${id}/trial`, { source: "police", labels: given });
  assert.equal((await trial(labels(0, 2001))).status, 400);
  assert.equal((await trial(labels(0, 1500))).status, 200);
  await world.settle();
  assert.equal((await trial(labels(1500, 501))).problem.code, "incident.labels_many");
  assert.equal((await trial(labels(0, 1500))).status, 200, "the same again is no more of them");
  await world.settle();
});
test("a column that is called 问题 says the type", async () => {
  const path = fileOf("编号,社区,日期,问题\nJ1,oy3,2025-03-01,盗窃\n".replace("日期", "发生日期"));
  const { import: made } = await attempt(path);
  assert.deepEqual([made.columns.label, made.rows.accepted], [3, 1]);
});
