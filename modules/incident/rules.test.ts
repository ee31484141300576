import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role, Who } from "../people/contract.ts";
import { importsFor, mayImport, mayReadIncidents, mayReadMonths } from "./rules.ts";

const as = (role: Role, communityIds: string[] | null) =>
  ({ posts: [{ role, communityIds }] }) as unknown as Who;

test("officers read and import what is theirs, chiefs the station's, cadres count, others nothing", () => {
  const [read, count, bring] = ["incident.may_not_read", "incident.may_not_count", "incident.may_not_import"];
  const cases: [Role, string[] | null, (string | null)[], string[] | null][] = [
    ["officer", ["a"], [null, null, null], ["a"]],
    ["officer", ["b"], [read, count, null], ["b"]],
    ["chief", null, [null, null, null], null],
    ["cadre", ["a"], [read, null, bring], []],
    ["guard", ["a"], [read, count, bring], []],
    ["lawyer", null, [read, count, bring], []],
    ["supervisor", null, [read, count, bring], []],
    ["system_admin", null, [read, count, bring], []],
  ];
  for (const [role, places, codes, imports] of cases) {
    const who = as(role, places);
    assert.deepEqual([mayReadIncidents(who, "a"), mayReadMonths(who, "a"), mayImport(who)], codes, role);
    assert.deepEqual(importsFor(who), imports, role);
  }
});
