/** Disputes of the sample station, by the module's own acts. */
import type { Db, Tx } from "../../server/db.ts";
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
/** What the sample is built with. */
type Made = { db: Db; keys: KeyStore; tx: Tx; who: Who };
export const told = (tx: Tx, { loginId, personId }: Who, verb: string, targetId: string) =>
  append(tx, { loginId, personId, requestId: "sample" }, [{ verb, kind: "dispute", targetId }]);

export async function addSampleDispute(made: Made, given: Given<Input>): Promise<string> {
  const id = await register(made, DisputeInput.parse(given), undefined, true);
  told(made.tx, made.who, "register", id);
  return id;
}
type Way = { machine: "people" | "administrative" | "own"; reason: string };
export async function routeSample(made: Made, id: string, of: Way): Promise<void> {
  await route(made, await taken(made, made, id), { ...of, police: null });
  told(made.tx, made.who, "route", id);
}
export async function offerSample(made: Made, id: string, given: Given<Offer>): Promise<void> {
  await offer(made, await taken(made, made, id), HandOverInput.parse(given));
  told(made.tx, made.who, "hand_over", id);
}
