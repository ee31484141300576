/** A unit as it is answered: all of it to who keeps or reads the register, who and where to a property manager. */
import type { Tx } from "../../../server/db.ts";
import type { Who } from "../../people/contract.ts";
import { listNames } from "../../people/api.ts";
import { codeState } from "./code.ts";
import type { Unit, UnitEvent, UnitRow } from "./contract.ts";
import { type EventRow, type Standing, listEvents } from "./event-rows.ts";
import { type ContactRow, type UnitFound, findContact } from "./queries.ts";
import { maskedName, maskedPhone, mayTakeBack, mayWriteUnits, sightOf } from "./rules.ts";

/** What a person of this sight is told of a unit in a list. */
export function asRow(row: UnitFound, sight: "all" | "names"): UnitRow {
  const all = sight === "all";
  const state = codeState(row.code);
  return {
    id: row.id,
    communityId: row.communityId,
    name: row.name,
    kind: row.kind,
    doors: row.addresses.map((each) => each.door),
    place: row.place || null,
    sample: row.sample,
    endedOn: row.endedOn,
    version: row.version,
    code: all ? row.code || null : null,
    codeState: all ? (state === "malformed" ? "unproven" : state) : null,
    hasContact: all ? row.hasContact : null,
  };
}

const where = ({ doors, place }: Standing) => [...doors, place].filter((each) => each !== "").join("、");
function asEvent(event: EventRow, row: UnitFound, names: ReadonlyMap<string, { name: string }>): UnitEvent {
  const [before, after] = {
    moved: [where(event.before), where(event.after)],
    renamed: [event.before.name, event.after.name],
    merged: [event.after.name, ""],
    closed: ["", event.after.endedBecause ?? ""],
  }[event.kind] as [string, string];
  return {
    id: event.id,
    kind: event.kind,
    happenedOn: event.happenedOn,
    byName: names.get(event.personId)?.name ?? "",
    before,
    after,
    undone: event.undoneAt !== null,
    mayUndo: mayTakeBack(event, row.version),
  };
}

const masked = ({ setAt: _, ...contact }: ContactRow) => ({
  ...contact,
  name: maskedName(contact.name),
  phone: maskedPhone(contact.phone),
});

/** Many at once, without their stories: two that look like one, side by side. */
export function asUnit(
  row: UnitFound,
  who: Who,
  contact: ContactRow | undefined,
  events: UnitEvent[] = [],
): Unit {
  const sight = sightOf(who, row.communityId) ?? "names";
  return {
    ...asRow(row, sight),
    addresses: row.addresses.map(({ building, unit, floor, room }) => ({ building, unit, floor, room })),
    endedBecause: row.endedBecause,
    details:
      sight === "names"
        ? null
        : {
            codeReason: row.codeReason || null,
            hours: row.hours || null,
            sinceOn: row.sinceOn,
            source: row.source,
            asOf: row.asOf,
            mergedInto: row.mergedInto,
            contact: contact ? masked(contact) : null,
            events,
          },
    may: { write: mayWriteUnits(who, row.communityId) },
  };
}
export async function readUnit(tx: Tx, row: UnitFound, who: Who): Promise<Unit> {
  if (sightOf(who, row.communityId) !== "all") return asUnit(row, who, undefined);
  const [contact, events] = await Promise.all([
    row.hasContact ? findContact(tx, row.id) : undefined,
    listEvents(tx, row.id),
  ]);
  const persons = events.map((event) => event.personId);
  const names = await listNames(tx, persons);
  return asUnit(
    row,
    who,
    contact,
    events.map((event) => asEvent(event, row, names)),
  );
}
