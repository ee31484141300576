/** What the file says of somebody who is in the register already: added to, taken over, or fetched to where they live now. */
import { Refusal } from "../../../../server/errors.ts";
import { newId } from "../../../../server/id.ts";
import { dueOn } from "../../resident/acts.ts";
import { type ResidentField, isSensitive, sensitiveFields } from "../../resident/fields.ts";
import { insertEvent, place } from "../../resident/life-rows.ts";
import * as rows from "../../resident/rows.ts";
import { hashesOf, newestIndex, openFields, sealFields } from "../../resident/sealing.ts";
import { spelling } from "../../resident/spelling.ts";
import { endConsents } from "../../consent/rows.ts";
import type { PersonRow } from "../reading/plan.ts";
import { sealedOf } from "./values.ts";
import { teller } from "./facts.ts";
import { type Writing, agreedTo, isChild, writeConsents } from "./write.ts";

/** `fields`: those that are written; `householdId`: where the file says they live. */
export async function updatePerson(
  of: Writing,
  target: rows.ResidentRow,
  row: PersonRow,
  fields: readonly ResidentField[],
  householdId: string,
): Promise<void> {
  const { tx, keys, personId, settings, today } = of;
  const facts = { ...target.facts, ...teller(settings, today).factsOf(fields, row.numberDoubt) };
  const has = (field: ResidentField) => fields.includes(field);
  const stale = () => new Refusal("registry.changed_since");
  const due = dueOn({ facts, leftOn: target.state === "here" ? target.leftOn : null });
  let { version } = target;
  if (fields.some((field) => !isSensitive(field))) {
    const name = has("name") ? row.name : target.name;
    const changed = await rows.updatePlain(tx, {
      ...{ id: target.id, version, facts, name, dueOn: due },
      relation: has("relation") ? row.relation! : target.relation,
      birthYear: has("birth") ? row.birthYear! : target.birthYear,
      birthOn: has("birth") ? (row.birthOn ?? null) : target.birthOn,
      work: has("work") ? row.work! : target.work,
      helpAtDoor: has("help_at_door") ? true : target.helpAtDoor,
      ...(await spelling(name)),
    });
    if (changed === 0) throw stale();
    version++;
  }
  const sealing = fields.filter(isSensitive);
  if (sealing.length > 0) {
    const given = sealedOf(row);
    const chosen = Object.fromEntries(sealing.map((field) => [field, given[field]!]));
    const keyRef = target.keyRef ?? (await keys.create(tx.stationId, [target.id]))[0]!;
    const values = { ...openFields(tx, keys, target, sensitiveFields), ...chosen };
    const changed = await rows.updateSealed(tx, {
      ...{ id: target.id, version, facts, keyRef, dueOn: due },
      sealed: sealFields(tx.stationId, keys.key(keyRef, tx.stationId, target.id), target.id, values),
      hashes: hashesOf(newestIndex(tx, keys), values),
      // The hash of what stood there stays in older copies of the database.
      indexStale: sealing.some((field) => target.sealed[field] !== null && /phone|citizen/.test(field)),
    });
    if (changed === 0) throw stale();
    const agreed = agreedTo(chosen);
    if (agreed.length > 0) {
      await endConsents(tx, target.id, agreed, personId);
      await writeConsents(of, [{ id: target.id, child: isChild(row, today), fields: agreed }]);
    }
  }
  if (target.householdId === householdId && target.state === "here") return;
  const stood = {
    ...{ id: target.id, householdId: target.householdId, communityId: target.communityId },
    ...{ relation: target.relation, state: target.state, leftOn: target.leftOn },
  };
  await place(tx, [
    {
      ...{
        id: target.id,
        householdId,
        communityId: row.communityId,
        state: "here",
        leftOn: null,
        dueOn: due,
      },
      relation: row.relation ?? target.relation,
    },
  ]);
  const back = target.state !== "here" || target.householdId === householdId;
  await insertEvent(tx, {
    ...{ id: newId(tx.now), kind: back ? "arrived" : "moved", residentIds: [target.id] },
    householdId: back ? householdId : target.householdId,
    toHouseholdId: back ? null : householdId,
    ...{ happenedOn: settings.asOf, reason: "", before: back ? null : [stood], personId },
  });
}
