/** 做法: what a product says, in the version this programme runs on and not the one the shelf has by now. */
import { z } from "zod";
import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import type { Http } from "../../server/http.ts";
import { Id } from "../../server/wire.ts";
import type { Who } from "../people/contract.ts";
import * as shelf from "../shelf/api.ts";
import { ProductCode } from "../shelf/contract.ts";
import { Instructions } from "./contract.ts";
import { listVersionsUsed } from "./queries.ts";
import { maySeeProgramme } from "./rules.ts";

/** Of all products of these programmes; what this person may not see is left out. */
export async function readInstructions(
  tx: Tx,
  who: Who,
  programmeIds: readonly string[],
): Promise<Instructions[]> {
  if (programmeIds.length === 0) return [];
  const used = (await listVersionsUsed(tx, programmeIds)).filter((each) =>
    maySeeProgramme(who, each.communityId),
  );
  const versions = await shelf.getVersions(
    tx,
    used.map(({ versionId }) => versionId),
  );
  return used.map(({ versionId, ...programme }) => ({
    ...programme,
    product: found(versions.get(versionId)),
  }));
}

export function instructionRoutes(http: Http<Who>): void {
  http.get(
    {
      path: "/api/programmes/{id}/products/{code}",
      summary: "How a product is done, in the version this programme runs on",
      params: z.object({ id: Id, code: ProductCode }),
      answer: Instructions,
    },
    async ({ who, tx, params: { id, code } }) =>
      found((await readInstructions(tx, who, [id])).find(({ product }) => product.code === code)),
  );
}
