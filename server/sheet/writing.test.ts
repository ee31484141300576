import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openSheet } from "./sheet.ts";
import { type SheetOut, columnName, workbookOf } from "./writing.ts";

async function written(sheets: SheetOut[]): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookOf(sheets)) pieces.push(piece);
  const path = join(mkdtempSync(join(tmpdir(), "gongzhi-written-")), "a.xlsx");
  writeFileSync(path, Buffer.concat(pieces));
  return path;
}
async function read(path: string, sheet: string | null, filled = false) {
  const rows: string[][] = [];
  for await (const piece of (await openSheet(path)).read({ sheet, filled }))
    rows.push(...piece.rows.map(({ cells }) => cells));
  return rows;
}

test("what is written is read again, whatever stands in it, and nothing of it is a formula", async () => {
  const odd = [
    '=HYPERLINK("http://x","y")',
    "+1",
    "-1",
    "@x",
    '<a&"b">',
    "610113195803070018",
    "两\n行",
    "a\u0000b",
    "\ud800",
  ];
  const path = await written([
    { name: "居民", widths: [10], head: ["甲", "乙"], rows: odd.map((text) => [text, null]) },
    { name: "居民", widths: [], head: ["丙"], rows: [[{ text: "错", marked: "wrong" }]] },
  ]);
  const back = await read(path, "居民");
  assert.deepEqual(
    back.map(([first]) => first),
    ["甲", ...odd.map((text) => text.replace("\u0000", "").replace("\ud800", "\ufffd"))],
  );
  assert.deepEqual((await openSheet(path)).sheets, ["居民", "居民 2"]);
  assert.deepEqual(await read(path, "居民 2"), [["丙"], ["错"]]);
});

test("a merged address stands beside everybody it covers, and beside nobody else", async () => {
  const path = await written([
    {
      name: "户",
      widths: [],
      head: ["门牌", "姓名"],
      rows: [
        ["3-1-101", "甲"],
        [null, "乙"],
        [null, "丙"],
        ["3-1-102", "丁"],
        [null, "戊"],
      ],
      merges: () => ["A2:A4"],
    },
  ]);
  assert.deepEqual(
    (await read(path, "户", true)).map((cells) => [cells[0] ?? "", cells[1]]),
    [
      ["门牌", "姓名"],
      ["3-1-101", "甲"],
      ["3-1-101", "乙"],
      ["3-1-101", "丙"],
      ["3-1-102", "丁"],
      ["", "戊"],
    ],
  );
});

test("columns are counted in letters", () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnName), ["A", "Z", "AA", "ZZ", "AAA"]);
});
