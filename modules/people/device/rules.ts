/** Who may cut a phone off, what may be sent from one without a network, and how a refusal of it ends. Pure. */
import type { Role, Who } from "../contract.ts";
import { mayReset } from "../rules.ts";

/** The own at once; another's by whoever may give that person a new password: the phone is lost, not the trust. */
export const mayCutOff = (who: Who, personId: string, held: readonly Role[]): string | null =>
  who.personId === personId ? null : mayReset(who, held);

type Sendable = {
  method: string;
  path: string;
  open: boolean;
  versioned: boolean;
  keyed: boolean;
  identity?: unknown;
};
/** Who signs in, who may write and whose phone it is is settled in the open, and where a secret is told once. */
const never = /^\/api\/(session|sessions|tokens|devices|people|posts|offline-writes|left-writes|help)(\/|$)/;
/** An act of staff that is done once however often it is sent: keyed, or on a version. */
export const maySendOffline = (operation: Sendable | undefined): string | null =>
  operation !== undefined &&
  !operation.open &&
  operation.method !== "get" &&
  operation.identity === undefined &&
  (operation.keyed || operation.versioned) &&
  !never.test(operation.path)
    ? null
    : "people.offline_path";

/** The operation an address belongs to. A named segment goes before one that stands for an id. */
export function operationAt<O extends { method: string; path: string }>(
  operations: readonly O[],
  method: string,
  path: string,
): O | undefined {
  const parts = path.split("/");
  const fits = operations.filter((each) => {
    if (each.method !== method.toLowerCase()) return false;
    const pattern = each.path.split("/");
    return (
      pattern.length === parts.length && pattern.every((part, i) => part.startsWith("{") || part === parts[i])
    );
  });
  const names = (each: O) => each.path.split("/").filter((part) => !part.startsWith("{")).length;
  return fits.sort((a, b) => names(b) - names(a))[0];
}

/** Sent again it may be taken: the session, the pace, the version left out, a database that is away. */
const passing = [401, 408, 425, 428, 429];
export const isFinal = (status: number): boolean =>
  status >= 400 && status < 500 && !passing.includes(status);
/** These say nothing of the write itself, so they are told as they are and not as its answer. */
export const isPassed = (status: number): boolean => status === 401 || status === 429 || status >= 500;

/** When it was written by our clock: what both clocks say at the moment of sending puts the device's right. */
export const recordedAt = (of: { madeAt: string; sentAt: string }, now: Date): Date =>
  new Date(Math.min(now.getTime(), Date.parse(of.madeAt) + now.getTime() - Date.parse(of.sentAt)));
