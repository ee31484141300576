import assert from "node:assert/strict";
import { test } from "node:test";
import { isPersonal, isPersonalNumber } from "./personal.ts";

test("venues and buildings are places, telephones, identity numbers and who-words are people", () => {
  const places = [
    "3号楼东侧车棚",
    "欧亚三路 88 号",
    "万达广场 1F-203",
    "12号楼2单元",
    "G310 国道 1020 公里",
    "",
  ];
  for (const text of places) assert.equal(isPersonal(text), false, text);
  const people = [
    "3号楼 13912345678",
    "139 1234 5678",
    "139-1234-5678",
    "电话029",
    "029-88412345",
    "+8613912345678",
    "610103199001011234",
    "61010319900101123X 家",
    "王先生家",
    "张某住处",
    "报警人家门口",
  ];
  for (const text of people) assert.equal(isPersonal(text), true, text);
});

test("a number of the source may be long, but no telephone and no identity number", () => {
  for (const key of ["J2025030100001", "202503011234567890", "610103202503010012"])
    assert.equal(isPersonalNumber(key), false, key);
  for (const key of ["13912345678", "11010519491231002X"]) assert.equal(isPersonalNumber(key), true, key);
});
