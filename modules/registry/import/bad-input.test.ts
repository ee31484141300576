/** What files hold that should not be there: refused with row and column, or as a whole; nothing is half taken. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { zipOf } from "../../../test/files.ts";
import { withCheck } from "../../../test/messy-register.ts";
import { fileOf, gb18030, xlsxOf, xlsxParts } from "../../../test/sheets.ts";
import { type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Sheet } from "../../../server/sheet/sheet.ts";
import { importRegister } from "../api.ts";
import { buildReadiness } from "../resident/cast.ts";
import { batchesOf } from "./reading/batches.ts";
import type { Plan } from "./reading/plan.ts";

let world: World;
let here = "";
before(async () => {
  world = await openWorld(new Date().toISOString());
  here = await world.inStation(world.station, (tx) =>
    buildCommunity(tx, { code: "xyhy", name: { zh: "心语花园", en: "Xinyu" } }),
  );
  await world.inStation(world.hostile, (tx) =>
    buildCommunity(tx, { code: "other", name: { zh: "别所社区", en: "Elsewhere" } }),
  );
  const chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, (tx) => buildReadiness(tx, chief.personId));
});
after(() => world.close());

const attempt = (path: string, more: { dryRun?: boolean; inFile?: boolean; checkReason?: string } = {}) =>
  importRegister(world.db, world.keys, {
    stationId: world.station.id,
    path,
    communityId: more.inFile ? null : here,
    kind: null,
    settings: {
      source: "document",
      sourceNote: null,
      asOf: "2026-01-01",
      checkReason: more.checkReason ?? null,
      contactBasis: "statutory_duty",
    },
    conflicts: null,
    dryRun: more.dryRun ?? true,
    despiteRefused: false,
  });
const said = async (path: string, more: Parameters<typeof attempt>[1] = {}) => {
  const { refusals, import: of } = await attempt(path, more);
  return refusals.flatMap(({ part, row, problems }) =>
    problems.map(({ column, code }) => [
      row,
      column === null ? null : of.parts[part]!.headers[column],
      code.replace("registry.", ""),
    ]),
  );
};
const head = "姓名,门牌,与户主关系,出生日期,身份证号";
const csv = (...rows: string[]) => fileOf([head, ...rows].join("\n"), "people.csv");
const refusedAs = (path: string, code: string) => assert.rejects(attempt(path), { code });

test("of every row that is not taken the row, the column and the reason are said, all of a row at once", async () => {
  const one = withCheck("99000019580307001");
  const path = csv(
    `示例甲,3-1-101,户主,1958-03-07,${one}`,
    "示例乙,,,,",
    "示例丙,3号楼,户主,,",
    "示例丁,地下室,,,",
    ",3-1-102,户主,,",
    "示例己,3-1-102,同伴,2099-01-01,123",
    "示例庚,3-1-102,,03/04/1958,",
    `示例辛,3-1-103,,,${one}`,
    "示例壬,3-1-104,,1700-01-01,",
    `示例癸,3-1-105,,,${one.slice(0, 17)}${one.endsWith("1") ? "2" : "1"}`,
    "示例子,3-1-106,,,6.10113E+17",
    "13800000001,3-1-107,,,",
    "=CMD(),3-1-108,,,",
    "示例丑,#N/A,,,",
  );
  assert.deepEqual(await said(path), [
    [2, "身份证号", "row_number_twice"],
    [3, "门牌", "row_door_missing"],
    [4, "门牌", "door_no_room"],
    [5, "门牌", "door_unclear"],
    [6, "姓名", "row_name_missing"],
    [7, "与户主关系", "row_relation_unknown"],
    [7, "出生日期", "birth_ahead"],
    [7, "身份证号", "number_shape"],
    [8, "出生日期", "row_birth_unclear"],
    [9, "身份证号", "row_number_twice"],
    [10, "出生日期", "birth_long_ago"],
    [11, "身份证号", "number_check"],
    [12, "身份证号", "row_number_rounded"],
    [13, "姓名", "row_name_unclear"],
    [14, "姓名", "row_formula"],
    [14, "姓名", "row_name_missing"],
    [15, "门牌", "row_cell_error"],
    [15, "门牌", "row_door_missing"],
  ]);
});

test("another station's community is no community, and nothing of it is told", async () => {
  const path = fileOf("姓名,门牌,社区\n示例甲,3-1-101,别所社区\n示例乙,3-1-102,心语花园\n", "places.csv");
  assert.deepEqual(await said(path, { inFile: true }), [[2, "社区", "row_community_unknown"]]);
});

test("GB18030 and full-width signs are read; what is neither encoding is refused with its row", async () => {
  const path = fileOf(gb18030("姓名,门牌\n示例甲,三号楼二单元五零一\n"), "gb.csv");
  const outcome = await attempt(path);
  assert.deepEqual([outcome.import.rows.added, outcome.import.format.encoding], [1, "gb18030"]);
  const broken = Buffer.concat([Buffer.from("姓名,门牌\n示例甲,3-1-1\n"), Buffer.from([0xff, 0xfe, 0x0a])]);
  await refusedAs(fileOf(broken, "broken.csv"), "sheet.encoding");
});

test("a cell of 10 MB is refused, in a text and in a workbook", async () => {
  const before = process.memoryUsage().rss;
  await refusedAs(fileOf(`${head}\n${"x".repeat(10_000_000)},3-1-101,,,\n`, "long.csv"), "sheet.row_long");
  const wide = xlsxOf([
    ["姓名", "门牌"],
    ["x".repeat(10_000_000), "3-1-101"],
  ]);
  await refusedAs(fileOf(wide, "wide.xlsx"), "file.unreadable");
  assert.ok(process.memoryUsage().rss - before < 500 * 1_048_576);
});

test("a sheet of a million rows is read no further than a register can be", async () => {
  const plan: Plan = {
    parts: [
      {
        ...{ part: 0, sheet: null, kind: "residents", headers: ["姓名", "门牌"], headerRow: 1 },
        ...{ columns: { name: 0, door: 1 }, communityId: here, building: null, fillDown: false },
      },
    ],
    ...{ communities: new Map(), today: "2026-01-01", checksGivenUp: false, guardians: false, skip: 0 },
  };
  let given = 0;
  const sheet: Sheet = {
    ...{ kind: "csv", encoding: null, delimiter: null, sheet: null, sheets: [], from1904: false },
    async *read() {
      for (let row = 2; row < 1_000_000; row += 1000) {
        given += 1000;
        yield {
          rows: Array.from({ length: 1000 }, (_, n) => ({ row: row + n, cells: ["示例甲"] })),
          bytes: row,
        };
      }
    },
  };
  await assert.rejects(
    async () => {
      for await (const { refused } of batchesOf(sheet, plan)) assert.ok(refused.length <= 2500);
    },
    { code: "sheet.rows" },
  );
  assert.ok(given <= 302_000);
});

test("a small zip that unpacks to 200 MB of nothing is refused", async () => {
  const spaces = `<worksheet><sheetData>${" ".repeat(200_000_000)}</sheetData></worksheet>`;
  const bomb = xlsxOf([], { sheet: spaces });
  assert.ok(bomb.length < 1_048_576);
  await assert.rejects(attempt(fileOf(bomb, "bomb.xlsx")));
});

test("entities, macros and names that leave the zip are refused as a whole", async () => {
  const entity = `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`;
  await refusedAs(fileOf(xlsxOf([], { sheet: entity }), "entity.xlsx"), "file.office_active");
  const slip = zipOf([
    ...xlsxParts([
      ["姓名", "门牌"],
      ["示例甲", "3-1-101"],
    ]),
    { name: "../../etc/cron.d/x", text: "x" },
  ]);
  await refusedAs(fileOf(slip, "slip.xlsx"), "file.unreadable");
  await refusedAs(fileOf(Buffer.from("d0cf11e0a1b11ae1", "hex"), "old.xls"), "file.old_office");
});

test("a formula is no value, wherever it points; a macro beside the sheet is never read", async () => {
  const parts = xlsxParts([
    ["姓名", "门牌", "出生日期"],
    ["示例甲", { f: 'HYPERLINK("http://x")', v: "3-1-101" }, "1958-03-07"],
    ["示例乙", "3-1-102", { e: "#REF!" }],
  ]);
  const path = fileOf(zipOf([...parts, { name: "xl/vbaProject.bin", text: "macro" }]), "macro.xlsm");
  assert.deepEqual(await said(path), [
    [2, "门牌", "row_formula"],
    [2, "门牌", "row_door_missing"],
    [3, "出生日期", "row_cell_error"],
  ]);
});

test("units: a code that fails its check wants a reason, contacts their basis, and two of one code are both told", async () => {
  const good = "91610113MA6TWYT012";
  const rows = [
    "单位名称,地址,统一社会信用代码,类型,联系人,电话",
    `示例咖啡,3号楼101,${good},餐饮,示例甲,10000000001`,
    "示例超市,3号楼102,123,商店,,",
    "示例公司,B座1203,,不知道,,",
    "示例书店,,,商店,,",
    "示例药房,3号楼103,,药店,,1.38E+10",
  ];
  const codes = await said(fileOf(rows.join("\n"), "units.csv"));
  assert.deepEqual(codes, [
    [2, "统一社会信用代码", "row_code_unproven"],
    [3, "统一社会信用代码", "code_malformed"],
    [4, "类型", "row_kind_unknown"],
    [5, "地址", "row_door_missing"],
    [6, "电话", "row_phone_rounded"],
  ]);
  const taken = await attempt(fileOf(rows.slice(0, 2).join("\n"), "units.csv"), {
    checkReason: "示例：执照上就是这个号",
    dryRun: false,
  });
  assert.deepEqual([taken.import.state, taken.import.rows.added], ["done", 1]);
  const { rows: kept } = await world.admin.query(
    `select u.name, u.code, u.code_reason, c.phone, c.basis from unit u join unit_contact c on c.unit_id = u.id`,
  );
  assert.deepEqual(kept, [
    {
      name: "示例咖啡",
      code: good,
      code_reason: "示例：执照上就是这个号",
      phone: "10000000001",
      basis: "statutory_duty",
    },
  ]);
  const again = await attempt(fileOf(rows.slice(0, 2).join("\n"), "units.csv"), {
    checkReason: "示例：执照上就是这个号",
  });
  assert.deepEqual([again.import.rows.repeated, again.held], [1, null]);
});
