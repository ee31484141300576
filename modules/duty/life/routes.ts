/** The routes of a duty's life, one noun a file, and what they have in common. */
import type { Db, Tx } from "../../../server/db.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import * as contract from "./contract.ts";
import { appointmentRoutes } from "../appointment/routes.ts";
import { batchRoutes } from "../batch/routes.ts";
import { boardRoutes } from "../board/routes.ts";
import { eventRoutes } from "../event/routes.ts";
import { excuseRoutes } from "../excuse/routes.ts";
import { handOverRoutes } from "../hand-over/routes.ts";
import { listWaitingHandOvers } from "../hand-over/read.ts";
import { addNote, readLife } from "./life.ts";
import { householdsShown } from "../read.ts";
import { signOffRoutes } from "../sign-off/routes.ts";
import { listWaitingSignOffs } from "../sign-off/read.ts";

/** What waits for oneself, and the duties whose doors stand in it. */
export async function readWaiting(db: Db, tx: Tx, who: Who) {
  const [signOffs, handOvers] = await Promise.all([
    listWaitingSignOffs(db, tx, who),
    listWaitingHandOvers(db, tx, who),
  ]);
  return { page: { signOffs, handOvers }, doors: [...signOffs, ...handOvers].map(({ duty }) => duty) };
}

export function lifeRoutes(http: Http<Who>): void {
  const { db } = http;
  http.get(
    {
      path: "/api/duties/{id}/life",
      helped: true,
      summary:
        "What happens to a duty between its making and its end: signatures, hand-overs, why it came back",
      params: IdParams,
      answer: contract.DutyLife,
    },
    ({ who, tx, params }) => readLife(db, tx, who, params.id),
  );
  http.get(
    {
      path: "/api/waiting",
      helped: true,
      summary: "What waits for oneself beside the own duties: sign-offs and hand-overs",
      answer: contract.Waiting,
    },
    async ({ who, tx, look }) => {
      const { page, doors } = await readWaiting(db, tx, who);
      look("household", householdsShown(doors), ["door"]);
      return page;
    },
  );
  http.post(
    {
      path: "/api/duties/{id}/notes",
      summary: "Add a note, also after it is closed",
      params: IdParams,
      body: contract.NoteInput,
      answer: contract.DutyLife,
      status: 201,
    },
    async ({ who, tx, params, body, record }) => {
      await addNote(tx, who, params.id, body.text);
      record({ verb: "note", kind: "duty", targetId: params.id });
      return params.id;
    },
    ({ who, tx }, id) => readLife(db, tx, who, id),
  );
  appointmentRoutes(http);
  eventRoutes(http);
  excuseRoutes(http);
  batchRoutes(http);
  boardRoutes(http);
  signOffRoutes(http);
  handOverRoutes(http);
}
