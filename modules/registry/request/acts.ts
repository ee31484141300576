/** Asking and answering. What is granted is done by the acts there are, in the same transaction. */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { changeResident } from "../resident/acts.ts";
import { ResidentPatch } from "../resident/contract.ts";
import { erase } from "../resident/erasure.ts";
import { isSensitive } from "../resident/fields.ts";
import { type ResidentRow, getResident } from "../resident/rows.ts";
import { openFields } from "../resident/sealing.ts";
import { cleaned, putSensitive, removeSensitive } from "../resident/sensitive.ts";
import type { OwnRequestInput, RequestAnswer } from "./contract.ts";
import { handlerAmong, keepersOf } from "./handlers.ts";
import { mayClose, objectable } from "./rules.ts";
import * as rows from "./rows.ts";
import { openWritten, sealAnswer, sealAsked } from "./sealing.ts";
import { emptied, patchOf } from "./values.ts";

/** More at once than anybody asks, and few enough to be answered. */
const openMost = 20;
type Own = { tx: Tx; keys: KeyStore; today: string };

/**
 * To object to what rests on one's own consent is to take that consent back: it goes at once, as it came (PIPL 15).
 * `gone` is the field that went with it.
 */
export async function ask(
  { tx, keys, today }: Own,
  residentId: string,
  input: OwnRequestInput,
): Promise<{ id: string; gone: Field | null }> {
  const resident = await getResident(tx, residentId);
  if (resident.erasedAt !== null) throw new Refusal("registry.erased");
  if ((await rows.countOpen(tx, residentId)) >= openMost) throw new Refusal("registry.requests_many");
  const field = "field" in input ? input.field : null;
  if (input.kind === "correct") {
    // What is sensitive is corrected where it stands; entered anew it is with its notice and consent, by the officer.
    if (isSensitive(input.field)) {
      if (resident.sealed[input.field] === null)
        throw new Refusal("registry.request_not_kept", { field: "field" });
      cleaned(input.field, input.value);
    } else patchOf(input.field, input.value);
  }
  if (input.kind === "object") {
    if (!(objectable as readonly string[]).includes(input.field))
      throw new Refusal("registry.request_name", { field: "field" });
    if (resident.facts[input.field] === undefined)
      throw new Refusal("registry.request_not_kept", { field: "field" });
  }
  const id = newId(tx.now);
  const gone =
    input.kind === "object" && resident.facts[input.field]?.basis === "consent" ? input.field : null;
  if (gone !== null) {
    const acting = { tx, keys, today, personId: null };
    await takeOff(acting, resident, gone);
  }
  const atOnce = input.kind === "export" || gone !== null;
  const keepers = atOnce ? [] : await keepersOf(tx, resident.communityId, today);
  const said = {
    words: "words" in input ? input.words : "",
    value: "value" in input ? input.value : null,
  };
  const sealed =
    said.words === "" && said.value === null
      ? { keyRef: null, asked: null }
      : await sealAsked(tx, keys, id, said);
  await rows.insertRequest(tx, {
    ...sealed,
    id,
    residentId,
    kind: gone === null ? input.kind : "withdraw",
    field,
    askedOn: today,
    handlerId: handlerAmong(keepers),
    state: atOnce ? "granted" : "open",
  });
  return { id, gone };
}

/** What was done at once stands among the requests too, so that it can be shown later. */
export async function noteDone(
  { tx, today }: Pick<Own, "tx" | "today">,
  residentId: string,
  field: rows.RequestRow["field"],
): Promise<void> {
  const done = { kind: "withdraw", keyRef: null, asked: null, handlerId: null, state: "granted" } as const;
  await rows.insertRequest(tx, { ...done, id: newId(tx.now), residentId, field, askedOn: today });
}

/** `read`: the registers the answering person reads; null is all of the station. */
type Acting = Own & { db: Db; personId: string; read: readonly string[] | null };
export async function answer(acting: Acting, request: rows.Placed, input: RequestAnswer): Promise<void> {
  const { tx, keys, personId } = acting;
  if (request.state !== "open") throw new Refusal("registry.request_closed");
  refuse(mayClose(request.kind, input.outcome, input.ground), { field: "ground" });
  const written = openWritten(tx, keys, request);
  const sealed = await sealAnswer(tx, keys, request, input.words);
  const closing = { ...sealed, id: request.id, state: input.outcome, ground: input.ground, personId };
  if ((await rows.closeRequest(tx, closing)) === 0) throw new Refusal("registry.request_closed");
  if (input.outcome !== "granted") return;
  const resident = await getResident(tx, request.residentId);
  if (request.kind === "erase") await erase(acting, resident.id, "asked");
  if (request.kind === "correct") await correct(acting, resident, request.field!, written.value!);
  if (request.kind === "object") await takeOff(acting, resident, request.field!);
}

type Field = NonNullable<rows.RequestRow["field"]>;
async function correct(acting: Acting, resident: ResidentRow, field: Field, value: string): Promise<void> {
  if (!isSensitive(field)) {
    await changeResident(acting, resident.id, patchOf(field, value), resident.version);
    return;
  }
  // Put right by hand meanwhile, a doubtful number with its reason for instance: nothing is left to do.
  if (openFields(acting.tx, acting.keys, resident, [field])[field] === cleaned(field, value)) return;
  const basis = resident.facts[field]?.basis;
  if (basis === undefined) throw new Refusal("registry.request_not_kept");
  const input = {
    value,
    basis,
    consent: null,
    said: { source: "self", sourceNote: null },
    override: null,
  } as const;
  await putSensitive({ ...acting, consentStands: true }, resident.id, field, input, resident.version);
}
async function takeOff(
  acting: Own & { personId: string | null },
  resident: ResidentRow,
  field: Field,
): Promise<void> {
  if (resident.facts[field] === undefined) return;
  if (isSensitive(field)) return removeSensitive(acting, resident.id, field, resident.version);
  const patch = ResidentPatch.parse({ ...emptied[field], said: { source: "self" } });
  await changeResident(acting, resident.id, patch, resident.version);
}
