/** Disputes of the sample station, by the module's own acts. Nobody in them has a phone, so no key is made. */
import type { Db, Tx } from "../../server/db.ts";
import { Outage } from "../../server/errors.ts";
import type { KeyStore } from "../../server/keys.ts";
import { append } from "../journal/api.ts";
import type { Who } from "../people/contract.ts";
import { taken } from "./asking.ts";
import { DisputeInput, type DisputeInput as Input } from "./contract.ts";
import { offer } from "./hand-over/acts.ts";
import { HandOverInput, type HandOverInput as Offer } from "./hand-over/contract.ts";
import { register } from "./registering.ts";
import { route } from "./route/acts.ts";

type Given<T> = { [key in keyof T]?: unknown };
const without = new Proxy({} as KeyStore, {
  get: () => () => {
    throw new Outage("dispute.sample_phone", "the sample keeps no phones");
  },
});
const told = (tx: Tx, { loginId, personId }: Who, verb: string, targetId: string) =>
  append(tx, { loginId, personId, requestId: "sample" }, [{ verb, kind: "dispute", targetId }]);

export async function addSampleDispute(db: Db, tx: Tx, who: Who, given: Given<Input>): Promise<string> {
  const id = await register({ db, keys: without, tx, who }, DisputeInput.parse(given), undefined, true);
  told(tx, who, "register", id);
  return id;
}
export async function routeSample(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  of: { machine: "people" | "administrative" | "own"; reason: string },
): Promise<void> {
  await route({ db, tx, who }, await taken({ db, keys: without }, { who, tx }, id), { ...of, police: null });
  told(tx, who, "route", id);
}
export async function offerSample(db: Db, tx: Tx, who: Who, id: string, given: Given<Offer>): Promise<void> {
  const seen = await taken({ db, keys: without }, { who, tx }, id);
  await offer({ db, tx, who }, seen, HandOverInput.parse(given));
  told(tx, who, "hand_over", id);
}
