import type { Db } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { Reach } from "../../../server/reach.ts";
import type { Kinds, Standing, Waits } from "../contract.ts";

/** What sending stands on. */
export type Ground = {
  db: Db;
  keys: KeyStore;
  reach: Reach;
  now: () => Date;
  /** Our own public address, for links and message ids. */
  origin: () => string;
  kinds: Kinds;
  standing: Standing;
  waits: Waits;
};
