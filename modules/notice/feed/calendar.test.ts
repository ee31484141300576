import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { type Entry, calendarText } from "./calendar.ts";
import { buildingOnly } from "./rules.ts";

const entry: Entry = {
  id: "01930000-0000-7000-8000-000000000001",
  title: "碰头",
  place: "示例社区",
  note: "10 月 1 日办算按时。",
  address: "http://localhost:4000/duties/1",
  on: "2026-11-24",
  at: "19:30",
  minutes: 45,
  version: 3,
  changedAt: new Date("2026-11-20T01:02:03Z"),
  off: false,
};
const sheet = { name: "共治", note: null, zone: "Asia/Shanghai", from: "2026-10-24", to: "2027-03-23" };
const textOf = (
  entries: Entry[],
  more: Partial<typeof sheet> & { alarm?: "none" | "quarter" | "hour" | "day" } = {},
) => [...calendarText({ ...sheet, alarm: "none", ...more, entries })].join("");
/** Read by ical.js, which shares nothing with what wrote it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents("vevent").map((each) => ({ part: each, event: new ICAL.Event(each) }));
}

test("an hour is the station's, whatever zone it has and whether its clocks change meanwhile", () => {
  const cases: [string, string, string, string][] = [
    ["Asia/Shanghai", "2026-11-24", "19:30", "2026-11-24T11:30:00.000Z"],
    // Europe: 25 October 2026 and 28 March 2027.
    ["Europe/Paris", "2026-10-24", "19:30", "2026-10-24T17:30:00.000Z"],
    ["Europe/Paris", "2026-10-26", "19:30", "2026-10-26T18:30:00.000Z"],
    ["America/New_York", "2026-10-31", "09:00", "2026-10-31T13:00:00.000Z"],
    ["America/New_York", "2026-11-02", "09:00", "2026-11-02T14:00:00.000Z"],
    ["America/New_York", "2027-03-15", "09:00", "2027-03-15T13:00:00.000Z"],
    ["Asia/Kathmandu", "2026-11-24", "08:00", "2026-11-24T02:15:00.000Z"],
    ["America/St_Johns", "2026-12-01", "08:00", "2026-12-01T11:30:00.000Z"],
  ];
  for (const [zone, on, at, instant] of cases) {
    const [found] = read(textOf([{ ...entry, on, at }], { zone }));
    assert.equal(found!.event.startDate.toJSDate().toISOString(), instant, `${zone} ${on}`);
    assert.equal(found!.event.startDate.toString(), `${on}T${at}:00`);
    assert.equal(found!.event.duration.toSeconds(), 45 * 60);
  }
});

test("a duty without an hour takes a day and blocks none", () => {
  const [found] = read(textOf([{ ...entry, at: null }]));
  const { event, part } = found!;
  assert.ok(event.startDate.isDate);
  assert.deepEqual([event.startDate.toString(), event.endDate.toString()], ["2026-11-24", "2026-11-25"]);
  assert.equal(part.getFirstPropertyValue("transp"), "TRANSPARENT");
});

test("identity, number of the change, its moment, and what was called off", () => {
  const [first, off] = read(textOf([entry, { ...entry, id: "2", off: true, version: 9 }], { alarm: "hour" }));
  assert.deepEqual([first!.event.uid, first!.event.sequence], [`${entry.id}@gongzhi`, 3]);
  const instant = (name: string) =>
    (first!.part.getFirstPropertyValue(name) as unknown as { toJSDate(): Date }).toJSDate().toISOString();
  for (const name of ["dtstamp", "last-modified"]) assert.equal(instant(name), "2026-11-20T01:02:03.000Z");
  assert.equal(first!.part.getFirstPropertyValue("status"), "CONFIRMED");
  assert.deepEqual([off!.part.getFirstPropertyValue("status"), off!.event.sequence], ["CANCELLED", 9]);
  // What is off wakes nobody.
  assert.deepEqual(
    [first!.part, off!.part].map((part) => part.getAllSubcomponents("valarm").length),
    [1, 0],
  );
});

test("an alarm rings as long before as was asked, all-day ones at an hour people are up", () => {
  const cases: [string, string | null, string | null][] = [
    ["none", "19:30", null],
    ["quarter", "19:30", "-PT15M"],
    ["hour", "19:30", "-PT1H"],
    ["day", "19:30", "-P1D"],
    ["quarter", null, "PT8H"],
    ["hour", null, "PT8H"],
    ["day", null, "-PT6H"],
  ];
  for (const [alarm, at, trigger] of cases) {
    const [found] = read(textOf([{ ...entry, at }], { alarm: alarm as "none" }));
    const alarms = found!.part.getAllSubcomponents("valarm");
    const [only] = alarms;
    assert.equal(only?.getFirstPropertyValue("trigger")?.toString() ?? null, trigger, `${alarm} ${at}`);
    if (only) assert.equal(only.getFirstProperty("trigger")!.getFirstParameter("related"), "START");
    if (only)
      assert.deepEqual(
        [only.getFirstPropertyValue("action"), only.getFirstPropertyValue("description")],
        ["DISPLAY", "碰头"],
      );
  }
});

test("Chinese lines are folded at 75 octets and never inside a character; signs come back as they were", () => {
  const hard = "逗号，分号；, ; \\ 反斜线\\n 不是换行 👮🏽‍♀️";
  for (let extra = 0; extra < 40; extra++) {
    const title = `${"a".repeat(extra)}${"社区议事会".repeat(20)}${hard}`;
    const text = textOf([{ ...entry, title, note: `第一行\n第二行, ${hard}` }], {
      name: `共治, ${"长".repeat(60)}`,
    });
    assert.ok(!/[^\r]\n/.test(text), "every line ends with CRLF");
    for (const line of text.split("\r\n")) {
      assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets`);
      assert.ok(!line.includes("\ufffd") && Buffer.from(line).toString() === line);
    }
    const [found] = read(text);
    assert.equal(found!.event.summary, title);
    assert.equal(found!.event.description, `第一行\n第二行, ${hard}`);
  }
});

test("a title cannot write a line of its own", () => {
  const [found, ...others] = read(
    textOf([{ ...entry, title: "一\r\nATTACH:http://evil.example\r\nEND:VEVENT\u0007" }]),
  );
  assert.equal(others.length, 0);
  assert.equal(found!.part.getAllProperties("attach").length, 0);
  assert.match(found!.event.summary, /^一 ATTACH/);
});

test("of a door no more than the building leaves the house, and of a village house nothing", () => {
  const cases: [string | null, string, string | null][] = [
    ["3号楼 1单元 201", "00003/00001//00201", "3号楼"],
    ["3号楼 201", "00003///00201", "3号楼"],
    ["12号", "00012", null],
    ["12号", "00012///", null],
    [null, "00003/00001//00201", null],
  ];
  for (const [place, key, building] of cases) assert.equal(buildingOnly(place, key), building, key);
});
