import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { AddressParts } from "./contract.ts";
import { cleanParts, doorKeyOf, doorOf, maxLines, parseDoor, readDoorList } from "./doors.ts";
import { buildingOf } from "./rules.ts";

const parts = (building: string, unit: string | null, floor: string | null, room: string): AddressParts => ({
  building,
  unit,
  floor,
  room,
});

test("a door as people write it becomes its parts and one display", () => {
  const cases: [string, AddressParts, string][] = [
    ["3号楼1单元201", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["3-1-201", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["3幢 201", parts("3", null, null, "201"), "3号楼 201"],
    ["3栋2单元501室", parts("3", "2", null, "501"), "3号楼 2单元 501"],
    ["3#1门201户", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["3号楼 1单元 2层 201", parts("3", "1", "2", "201"), "3号楼 1单元 201"],
    ["3号楼1单元2层1", parts("3", "1", "2", "1"), "3号楼 1单元 2层 1"],
    ["3-1-2-5", parts("3", "1", "2", "5"), "3号楼 1单元 2层 5"],
    ["3-201", parts("3", null, null, "201"), "3号楼 201"],
    ["３号楼１单元２０１", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["３－１－２０１", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["3—1—201", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["　3 号楼　1 单元 201　", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["03号楼01单元0201", parts("3", "1", null, "0201"), "3号楼 1单元 0201"],
    ["三号楼二单元201", parts("3", "2", null, "201"), "3号楼 2单元 201"],
    ["十二号楼201", parts("12", null, null, "201"), "12号楼 201"],
    ["二十号楼201", parts("20", null, null, "201"), "20号楼 201"],
    ["a座1203", parts("A", null, null, "1203"), "A座 1203"],
    ["3\t1\t201", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["3号楼\t1单元\t201", parts("3", "1", null, "201"), "3号楼 1单元 201"],
    ["3组12号", parts("3组", null, null, "12"), "3组 12号"],
  ];
  for (const [typed, expected, display] of cases) {
    assert.deepEqual(parseDoor(typed), { parts: expected }, typed);
    assert.equal(doorOf(expected), display, typed);
  }
});

test("what names no door is refused with a reason, never guessed", () => {
  const cases: [string, string][] = [
    ["3号楼", "registry.door_no_room"],
    ["3号楼1单元", "registry.door_no_room"],
    ["3楼201", "registry.door_unclear"],
    ["201", "registry.door_unclear"],
    ["楼栋\t单元\t门牌", "registry.door_unclear"],
    ["心语花园3号楼1单元201", "registry.door_unclear"],
    ["3-1-2-5-6", "registry.door_unclear"],
    ["3--201", "registry.door_unclear"],
    ["3号楼1单元201、202", "registry.door_unclear"],
    ["=cmd|'/c calc'!A1", "registry.door_unclear"],
    ["张三 3-1-201", "registry.door_unclear"],
    ["3-1-201".repeat(20), "registry.door_unclear"],
  ];
  for (const [typed, code] of cases) assert.deepEqual(parseDoor(typed), { code }, typed);
});

test("one door has one key, however it was written", () => {
  const same = ["3号楼1单元201", "3-1-201", "03幢1单元2层0201室", "三号楼一单元２０１"];
  const keys = same.map((typed) => {
    const read = parseDoor(typed);
    return "parts" in read ? doorKeyOf(read.parts) : read.code;
  });
  assert.deepEqual([...new Set(keys)], ["00003/00001//00201"]);
  assert.notEqual(doorKeyOf(parts("3", "1", "2", "1")), doorKeyOf(parts("3", "1", "3", "1")));
  assert.notEqual(doorKeyOf(parts("3/1", null, null, "2")), doorKeyOf(parts("3", "1", null, "2")));
});

test("keys sort as people count, and doors of one building share its key", () => {
  const inOrder = [
    parts("1", null, null, "101"),
    parts("2", "1", null, "201"),
    parts("2", "1", null, "1003"),
    parts("2", "2", null, "101"),
    parts("2", "10", null, "101"),
    parts("10", "1", null, "101"),
  ].map(doorKeyOf);
  assert.deepEqual([...inOrder].sort(), inOrder);
  assert.equal(buildingOf(inOrder[1]!), buildingOf(inOrder[4]!));
  assert.notEqual(buildingOf(inOrder[0]!), buildingOf(inOrder[5]!));
});

test("a form's fields lose the words the display adds", () => {
  const cases: [AddressParts, AddressParts][] = [
    [parts("3号楼", "1单元", "2层", "201室"), parts("3", "1", "2", "201")],
    [parts("３", "２单元", "3楼", "３０１"), parts("3", "2", "3", "301")],
    [parts("东楼", null, null, "12"), parts("东楼", null, null, "12")],
    [parts("a座", null, null, "5b"), parts("A", null, null, "5B")],
    [parts("3组", null, null, "12号"), parts("3组", null, null, "12")],
    [parts("号楼", "单元", null, "室"), parts("号楼", "单元", null, "室")],
  ];
  for (const [typed, clean] of cases) assert.deepEqual(cleanParts(typed), clean, JSON.stringify(typed));
});

test("a display read again is the same door", () => {
  const count = (max: number) => fc.integer({ min: 1, max }).map(String);
  const maybe = (max: number) => fc.option(count(max), { nil: null });
  const building = fc.oneof(
    count(99),
    fc.constantFrom("A", "B", "B2"),
    count(20).map((n) => `${n}组`),
  );
  const room = fc.oneof(count(9), count(3399), count(999).map((n) => `0${n}`)); // prettier-ignore
  const door = fc.tuple(building, maybe(12), maybe(33), room).map((of) => parts(...of));
  fc.assert(
    fc.property(door, (of) => {
      const again = parseDoor(doorOf(of));
      assert.ok("parts" in again, doorOf(of));
      assert.equal(doorKeyOf(again.parts), doorKeyOf(of));
      assert.equal(doorOf(again.parts), doorOf(of));
      assert.equal(doorKeyOf(cleanParts(of)), doorKeyOf(of));
    }),
  );
});

test("a list counts its lines, once for each door, and says which it does not read", () => {
  const read = readDoorList("3-1-201\r\n\n 3号楼1单元201 \n3-1-202\n门卫室\n\n3号楼\n");
  assert.deepEqual([...read!.doors.values()].map(doorOf), ["3号楼 1单元 201", "3号楼 1单元 202"]);
  assert.equal(read!.understood, 3);
  assert.deepEqual(read!.refused, [
    { line: 5, text: "门卫室", code: "registry.door_unclear" },
    { line: 7, text: "3号楼", code: "registry.door_no_room" },
  ]);
  assert.deepEqual(readDoorList(""), { doors: new Map(), understood: 0, refused: [] });
});

test("a list has at most so many lines, blank ones aside", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `1-${i + 1}`).join("\n\n");
  assert.equal(readDoorList(lines(maxLines))!.doors.size, maxLines);
  assert.equal(readDoorList(lines(maxLines + 1)), null);
});

test("no line makes the reader slow", () => {
  const hostile = [
    "1-".repeat(60_000),
    "一".repeat(120_000),
    "1号楼".repeat(40_000),
    " \t".repeat(90_000) + "x",
  ];
  for (const text of hostile) {
    const started = performance.now();
    assert.ok("code" in parseDoor(text));
    assert.ok(performance.now() - started < 1000, `${performance.now() - started} ms`);
  }
});
