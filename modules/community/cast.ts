/** Sample rows for tests. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { addCommunity, addTrait } from "./actions.ts";
import { hasHouseholds } from "./rules.ts";
import type { CommunityInput, TraitValue, Practice } from "./contract.ts";

type Overrides = Partial<CommunityInput> & {
  practices?: Practice[];
  traits?: Record<string, TraitValue>;
  asOf?: string;
};

/** A community of 示例社区's kind; its code is new each time, for codes are unique in the installation. */
export async function buildCommunity(tx: Tx, overrides: Overrides = {}): Promise<string> {
  const { traits = {}, asOf = "2024-12-31", ...input } = overrides;
  const homes = hasHouseholds(input.kind ?? "community");
  const id = await addCommunity(tx, {
    code: `c${newId(tx.now).slice(-11)}`,
    name: { zh: "示例社区", en: "Sample Community" },
    kind: "community",
    problems: homes ? ["dispute.neighbour", "fraud.telecom"] : ["fraud.telecom"],
    ...input,
  });
  for (const [key, value] of Object.entries(traits))
    await addTrait(tx, id, { key, value, source: "示例", asOf }, asOf);
  return id;
}
