/** Sample disputes for tests, made by the module's own acts. */
import type { Db, Tx } from "../../server/db.ts";
import type { KeyStore } from "../../server/keys.ts";
import type { Who } from "../people/contract.ts";
import { DisputeInput } from "./contract.ts";
import { register } from "./registering.ts";

type Given = Partial<Parameters<typeof DisputeInput.parse>[0] & object>;
export const disputeBody = (communityId: string, overrides: Given = {}) => ({
  communityId,
  place: "示例路口",
  kind: "neighbour",
  line: "楼上漏水",
  parties: [
    { name: "示例甲", side: "a" },
    { name: "示例乙", side: "b" },
  ],
  ...overrides,
});
export const buildDispute = (
  { db, keys, tx, who }: { db: Db; keys: KeyStore; tx: Tx; who: Who },
  communityId: string,
  overrides: Given = {},
): Promise<string> =>
  register({ db, keys, tx, who }, DisputeInput.parse(disputeBody(communityId, overrides)), undefined, true);
