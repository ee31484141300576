/** Entering and taking away what is sensitive. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, Stale, refuse } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { giveConsent, withdrawConsents } from "../consent/acts.ts";
import { currentAssessment, hasConsent } from "../consent/rows.ts";
import { type Acting, dueOn, factOf } from "./acts.ts";
import { numberDoubt, plainNumber } from "./citizen-number.ts";
import type { SensitiveInput } from "./contract.ts";
import { type SensitiveField, fieldRules, sensitiveFields } from "./fields.ts";
import { mayRest, mayUseSensitive } from "./rules.ts";
import * as rows from "./rows.ts";
import { type Values, hashesOf, newestIndex, openFields, sealFields } from "./sealing.ts";
import { takeAway } from "./take-away.ts";

type Keeping = Acting & {
  keys: KeyStore;
  /** The resident puts right what they agreed to: no new consent, but the one there is must hold. */
  consentStands?: boolean;
};
/** `read`: the registers the acting person reads; null is all of the station. */
type Writing = Keeping & { personId: string; read: readonly string[] | null };
/** May sensitive fields be used at this station now? The code, or null. */
export async function sensitiveStanding(tx: Tx, today: string): Promise<string | null> {
  return mayUseSensitive((await currentAssessment(tx)) ?? null, today);
}

/** As it is kept; refused where it can be no value of this field. */
export function cleaned(field: SensitiveField, typed: string): string {
  if (field === "citizen_number") {
    const number = plainNumber(typed);
    // A reason lets a doubtful number in, and not whatever else is typed into its field.
    if (number.length > fieldRules[field].max) throw new Refusal("registry.number_long", { field: "value" });
    return number;
  }
  if (field !== "phone") return typed;
  const number = typed.normalize("NFKC").replaceAll(/[\s()-]/g, "");
  if (!/^\+?\d{5,16}$/.test(number)) throw new Refusal("registry.phone_shape", { field: "value" });
  return number;
}

/** What is to be looked at again before it is entered, and why it was entered all the same. */
async function overrideOf(
  { tx, keys, today, read }: Writing,
  row: rows.ResidentRow,
  number: string,
  reason: string | null,
) {
  const doubt = numberDoubt(number, { on: row.birthOn, year: row.birthYear }, today);
  const under = keys.indexKeys(tx.stationId).map((key) => key.hash("citizen", number));
  const others = doubt === null ? await rows.listUnderNumber(tx, under, row.id, read) : [];
  const code = doubt ?? (others.length > 0 ? "registry.number_taken" : null);
  if (code === null) return null;
  if (reason === null) throw new Refusal(code, { field: "value", details: { count: others.length } });
  return { code, reason };
}

export async function putSensitive(
  acting: Writing,
  id: string,
  field: SensitiveField,
  input: SensitiveInput,
  expected: number,
): Promise<void> {
  const { tx, keys, today } = acting;
  const row = await rows.getResident(tx, id);
  if (row.erasedAt !== null) throw new Refusal("registry.erased");
  if (row.version !== expected) throw new Stale(id);
  refuse(await sensitiveStanding(tx, today));
  refuse(mayRest(field, input.basis), { field: "basis" });
  const value = cleaned(field, input.value);
  const override = field === "citizen_number" ? await overrideOf(acting, row, value, input.override) : null;
  if (input.basis === "consent" && !(acting.consentStands && (await hasConsent(tx, id, field))))
    await giveConsent(acting, row, field, input.consent);

  const keyRef = row.keyRef ?? (await keys.create(tx.stationId, [id]))[0]!;
  const values: Values = { ...openFields(tx, keys, row, sensitiveFields), [field]: value };
  const facts = {
    ...row.facts,
    [field]: factOf(field, input.said, today, { basis: input.basis, override }),
  };
  const changed = await rows.updateSealed(tx, {
    id,
    version: expected,
    facts,
    keyRef,
    sealed: sealFields(tx.stationId, keys.key(keyRef, tx.stationId, id), id, values),
    hashes: hashesOf(newestIndex(tx, keys), values),
    // The hash of the number before stays in older copies of the database.
    indexStale: row.sealed[field] !== null && (field === "phone" || field === "citizen_number"),
    dueOn: dueOn({ facts, leftOn: row.leftOn }),
  });
  if (changed === 0) throw new Stale(id);
}

export async function removeSensitive(
  acting: Keeping,
  id: string,
  field: SensitiveField,
  expected: number,
): Promise<void> {
  const row = await rows.getResident(acting.tx, id);
  if (row.erasedAt !== null) throw new Refusal("registry.erased");
  if (row.version !== expected) throw new Stale(id);
  await takeAway(acting, row, [field]);
  await withdrawConsents(acting.tx, id, [field], acting.personId);
}
