import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "../../server/errors.ts";

// OWASP Password Storage: argon2id, 19 MiB, 2 passes, 1 lane.
// The library's default algorithm is argon2id; its const enum cannot be named under type stripping.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const working = 2;
const waiting = 40;
let busy = 0;
const queue: (() => void)[] = [];

/**
 * Hashing waits in a bounded queue: with a thousand sign-ins at once most are told to come back,
 * and nobody waits a minute (SECURITY 7).
 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= working) {
    if (queue.length >= waiting) throw new Refusal("http.too_many", { details: { seconds: 3 } });
    await new Promise<void>((resolve) => queue.push(resolve));
  }
  busy++;
  try {
    return await work();
  } finally {
    busy--;
    queue.shift()?.();
  }
}

export const hashPassword = (password: string) => inTurn(() => hash(password, cost));

let decoy: Promise<string> | undefined;
/** Without a stored secret the same work is done against a decoy, so an unknown name takes as long. */
export async function passwordIsRight(secret: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash("no such login", cost);
  const against = secret ?? (await decoy);
  const right = await inTurn(() => verify(against, password).catch(() => false));
  return right && secret !== undefined;
}

/** What everybody guesses first; a longer list comes with the register. */
const common =
  /^(?:password|passw0rd|qwerty|abc|admin|welcome|iloveyou|woaini|gongzhi|police|\d+|(.)\1+)[\d!@#.]*$/i;
export function isCommon(password: string, login: string): boolean {
  return common.test(password) || password.toLowerCase().includes(login.toLowerCase());
}
