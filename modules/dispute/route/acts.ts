/** One of the four machines is chosen, by a person and with a reason; the edition of the rules is kept with it. */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { calendarOf } from "../../community/api.ts";
import { workingDaysAfter } from "../../community/days-off.ts";
import type { Who } from "../../people/contract.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import { factsOf } from "../case-facts.ts";
import { noneGoesOn } from "../mediation/rows.ts";
import { routeOf } from "../routing.ts";
import { edition, numberOf } from "../rule-table/table.ts";
import type { RoutingInput } from "./contract.ts";
import { routingFacts } from "./proposing.ts";
import { mayRoute } from "./rules.ts";
import { insertRouting, setMachine } from "./rows.ts";

export async function route(
  { db, tx, who }: { db: Db; tx: Tx; who: Who },
  { row, sight, me }: Seen,
  input: RoutingInput,
): Promise<void> {
  refuse(mayRoute(who, { ...row, sight }, input.machine), { field: "machine" });
  await noneGoesOn(tx, row.id);
  const { proposed, notPossible } = routeOf(
    routingFacts(await factsOf(tx, row, me.today), row, input.police),
    me.today,
  );
  const no = notPossible.find(({ machine }) => machine === input.machine);
  if (no) throw new Refusal(no.refusal.code, { field: "machine", details: no.refusal.details });
  // By the rules as they stand on the day it begins; a case that goes on keeps them.
  const law = { place: row.lawPlace, edition };
  const days = numberOf("MED-22.accept", { day: me.today, law });
  const { machine, reason } = input;
  await insertRouting(tx, {
    id: newId(tx.now),
    disputeId: row.id,
    machine,
    reason,
    proposed: proposed.map((each) => each.machine),
    police: input.machine === "police" ? input.police : null,
    lawEdition: edition,
    byPersonId: who.personId,
  });
  const dueOn = workingDaysAfter(me.today, days, await calendarOf(db)).on;
  await setMachine(tx, row.id, { machine, lawEdition: edition, clock: "begin", dueOn });
  writeEvent(tx, row.id, "routed", who.personId, { machine });
}
