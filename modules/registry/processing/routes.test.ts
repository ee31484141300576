/** The register says what the product obeys: each entry is held against the rule that refuses otherwise. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { roles } from "../../people/contract.ts";
import { buildHouseholds } from "../cast.ts";
import { buildReadiness, buildResident } from "../resident/cast.ts";
import { fieldRules, sensitiveFields } from "../resident/fields.ts";
import { purposeCodes, purposesFor } from "../resident/purposes/all.ts";
import type { ProcessingRegister } from "./contract.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());
const path = "/api/processing-register";

test("who answers for residents' data reads it; to others it is refused", async () => {
  const may = ["officer", "chief", "cadre", "security_admin", "auditor"];
  for (const role of roles) {
    const answer = await (await world.hire(world.station, role)).get(path);
    assert.equal(answer.status, may.includes(role) ? 200 : 403, role);
  }
});

test("purposes, fields, bases and retention are those the product obeys, with counts of what is held", async () => {
  const chief = await world.hire(world.station, "chief");
  const before = (await chief.get<ProcessingRegister>(path)).body;
  assert.deepEqual(
    [before.standing, before.reviewOn, before.noticeNumber],
    ["registry.no_assessment", null, null],
  );
  const person = await world.inStation(world.station, async (tx) => {
    await buildReadiness(tx, chief.personId);
    const communityId = await buildCommunity(tx);
    const [householdId] = await buildHouseholds(tx, communityId, 1);
    return buildResident(tx, { householdId: householdId!, communityId }, { work: "示例厂" });
  });
  const now = (await chief.get<ProcessingRegister>(path)).body;
  assert.deepEqual([now.standing, now.reviewOn, now.noticeNumber], [null, "2027-06-30", 1]);
  const count = (field: string) => now.fields.find((each) => each.field === field)!.count;
  assert.deepEqual([count("name"), count("work"), count("phone")], [1, 1, 0]);
  for (const each of now.fields.filter(({ of }) => of === "resident")) {
    const rule = fieldRules[each.field as keyof typeof fieldRules];
    assert.deepEqual([each.bases, each.keepMonths], [[...rule.bases], rule.keepMonths], each.field);
  }
  // Each purpose that is listed opens exactly its fields, and no other does.
  const officer = await world.hire(world.station, "officer");
  for (const purpose of purposeCodes) {
    const listed = now.processings.find((each) => each.of === "resident" && each.purpose === purpose)!;
    for (const field of sensitiveFields) {
      const opened = await officer.post(`/api/residents/${person}/unmasking`, { fields: [field], purpose });
      assert.equal(opened.status === 200, listed.fields.includes(field), `${purpose} ${field}`);
      assert.equal(listed.fields.includes(field), purposesFor(field).includes(purpose));
    }
    for (const role of roles) {
      const by = await world.hire(world.station, role);
      const field = listed.fields[0]!;
      const opened = await by.post(`/api/residents/${person}/unmasking`, { fields: [field], purpose });
      assert.equal(opened.status === 200, listed.readers.includes(role), `${role} ${purpose}`);
    }
  }
  assert.ok(now.processings.every(({ recipients }) => recipients.length === 0));
});
