import type { Tx } from "../../../server/db.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import * as batches from "./batch.ts";
import * as contract from "../life/contract.ts";

export function batchRoutes(http: Http<Who>): void {
  const { db } = http;
  const read = ({ who, tx }: { who: Who; tx: Tx }, id: string) => batches.readBatch(tx, who, id);
  http.post(
    {
      path: "/api/duty-batches",
      summary: "One act on up to 200 duties: assign, excuse or move; the answer says of each what happened",
      body: contract.BatchInput,
      answer: contract.Batch,
      status: 201,
    },
    async ({ who, tx, body, record }) => {
      const id = await batches.act(db, tx, who, body);
      record({
        verb: "act",
        kind: "duty_batch",
        targetId: id,
        fields: [body.act],
        ...(await named(tx, who, id)),
      });
      return id;
    },
    read,
  );
  http.get(
    {
      path: "/api/duty-batches/{id}",
      summary: "One's own batch and what came of each duty",
      params: IdParams,
      answer: contract.Batch,
    },
    (ctx) => read(ctx, ctx.params.id),
  );
  http.post(
    {
      path: "/api/duty-batches/{id}/undo",
      summary: "Take the whole batch back within ten minutes, where nothing was changed since",
      params: IdParams,
      answer: contract.Batch,
    },
    async ({ who, tx, params, record }) => {
      await batches.undo(tx, who, params.id);
      record({ verb: "undo", kind: "duty_batch", targetId: params.id });
      return params.id;
    },
    read,
  );
}

/** The duties it was done with: subjects of its row in the journal. */
async function named(tx: Tx, who: Who, id: string) {
  const { items } = await batches.readBatch(tx, who, id);
  return {
    subjects: items.filter((item) => item.refusal === null).map((item) => item.dutyId),
    subjectKind: "duty",
  };
}
