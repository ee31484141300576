import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Role, Who } from "../../people/contract.ts";
import { fileNameOf, filesMost, isFresh, mayAddFile, mayOpenFile, mayRemoveFile } from "./rules.ts";

const here = "01930000-0000-7000-8000-000000000001";
const there = "01930000-0000-7000-8000-000000000002";
const person = (role: Role, communityId: string = here, personId: string = role): Who =>
  ({
    loginId: personId,
    personId,
    stationId: here,
    scope: "all",
    posts: [{ id: `post-${role}`, role, communityIds: [communityId] }],
  }) as unknown as Who;
const duty = (state = "open", assigneePostId: string | null = null) =>
  ({ communityId: here, roles: ["guard", "property_manager"], state, assigneePostId }) as never;
const added = new Date("2026-11-23T02:00:00Z");
const later = (minutes: number) => new Date(added.getTime() + minutes * 60_000);
const file = (more: object = {}) => ({ addedBy: "guard", addedAt: added, removedAt: null, ...more });

test("who adds: the doer and the officer, while there is something to keep and room for it", () => {
  const cases: [Who, string, number, string | null][] = [
    [person("guard"), "open", 0, null],
    [person("guard"), "open", filesMost - 1, null],
    [person("guard"), "open", filesMost, "duty.files_full"],
    [person("guard"), "done", 0, null],
    [person("guard"), "failed", 0, null],
    [person("guard"), "excused", 0, "duty.file_ended"],
    [person("guard"), "cancelled", 0, "duty.file_ended"],
    [person("officer"), "done", 0, null],
    [person("guard", there), "open", 0, "duty.not_yours"],
    [person("officer", there), "open", 0, "duty.not_yours"],
    [person("cadre"), "open", 0, "duty.not_yours"],
    [person("chief"), "open", 0, "duty.not_yours"],
    [person("auditor"), "open", 0, "duty.not_yours"],
  ];
  for (const [who, state, kept, answer] of cases)
    assert.equal(mayAddFile(who, duty(state), kept), answer, `${who.personId} ${state} ${kept}`);
  assert.equal(mayAddFile(person("guard"), duty("open", "post-other"), 0), "duty.not_yours");
});

test("who opens: those who keep the community, the doer while it is open, who added it for ten minutes", () => {
  const closed = "duty.file_closed";
  const cases: [Who, string, number, string | null][] = [
    [person("officer"), "done", 999, null],
    [person("cadre"), "done", 999, null],
    [person("chief"), "done", 999, null],
    [person("property_manager"), "open", 999, null],
    [person("property_manager"), "done", 999, closed],
    [person("guard"), "done", 9, null],
    [person("guard"), "done", 11, closed],
    [person("officer", there), "open", 0, closed],
    [person("lawyer"), "open", 0, closed],
    [person("supervisor"), "open", 0, closed],
    [person("system_admin"), "open", 0, closed],
  ];
  for (const [who, state, minutes, answer] of cases)
    assert.equal(mayOpenFile(who, duty(state), file(), later(minutes)), answer, `${who.personId} ${state}`);
  assert.equal(
    mayOpenFile(person("officer"), duty(), file({ removedAt: added }), added),
    "duty.file_removed",
  );
});

test("who removes: who added it within ten minutes, and the officer or the chief at any time", () => {
  const not = "duty.file_not_yours";
  const cases: [Who, number, string | null][] = [
    [person("guard"), 0, null],
    [person("guard"), 10, null],
    [person("guard"), 10.1, not],
    [person("guard", here, "another"), 0, not],
    [person("officer"), 999, null],
    [person("chief"), 999, null],
    [person("officer", there), 0, not],
    [person("cadre"), 0, not],
  ];
  for (const [who, minutes, answer] of cases)
    assert.equal(mayRemoveFile(who, duty(), file(), later(minutes)), answer, `${who.personId} ${minutes}`);
  assert.equal(isFresh(person("officer"), file(), added), false, "the officer gives a reason");
  assert.equal(
    mayRemoveFile(person("chief"), duty(), file({ removedAt: added }), added),
    "duty.file_removed",
  );
});

test("a name is the last part of a path and ends in what the file is", () => {
  const cases: [string, string, string][] = [
    ["会议记录.pdf", "pdf", "会议记录.pdf"],
    ["IMG_1.JPEG", "jpg", "IMG_1.jpg"],
    ["screenshot.jpg", "png", "screenshot.png"],
    ["run.bat", "txt", "run.bat.txt"],
    ["page.html", "txt", "page.html.txt"],
    ["../../etc/passwd", "txt", "passwd.txt"],
    ["C:\\Windows\\x.docx", "docx", "x.docx"],
    ["..", "pdf", "file.pdf"],
    ["", "pdf", "file.pdf"],
    ["/", "pdf", "file.pdf"],
    ["a\r\nSet-Cookie: b=c.pdf", "pdf", "aSet-Cookie_ b=c.pdf"],
    ["photo\u202egpj.exe", "txt", "photogpj.exe.txt"],
    ['a"b|c?.pdf', "pdf", "a_b_c_.pdf"],
    [".htaccess", "txt", "htaccess.txt"],
    ["\ud800x.txt", "txt", "\ufffdx.txt"],
  ];
  for (const [given, extension, name] of cases) assert.equal(fileNameOf(given, extension), name, given);
});

test("whatever is given, the name is short, visible and no path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const name = fileNameOf(given, "pdf");
      assert.ok(name.endsWith(".pdf") && [...name].length <= 104 && name.isWellFormed());
      assert.doesNotMatch(
        name,
        /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069/\\"<>|?*]/,
      );
      assert.doesNotMatch(name, /^\.|^\s/);
      assert.equal(fileNameOf(name, "pdf"), name, "once more changes nothing");
    }),
    { numRuns: 200 },
  );
});
