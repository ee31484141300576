/** What others may call: the revision in force for planning duties, what runs where, hours and their use. */
import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import * as shelf from "../shelf/api.ts";
import type { ParameterValues, ProductContent } from "../shelf/contract.ts";
import { groundOf, planOf } from "./planning.ts";
import * as queries from "./queries.ts";

export {
  approve,
  changeDates,
  chooseProduct,
  configure,
  declareHours,
  openBasket,
  submit,
} from "./actions.ts";
export { adoptVersion } from "./offers.ts";
export { groundOf, planOf, weigh } from "./planning.ts";
export {
  activateStarted,
  closeEnded,
  findCode,
  getProgramme,
  listBaskets,
  listChoices,
  listHours,
  listInForce,
  listRunning,
} from "./queries.ts";
export { listSummaries, listWaiting, loadOf } from "./read.ts";
export { routes } from "./routes.ts";

export type ForDuties = {
  programmeId: string;
  revisionId: string;
  code: string;
  communityId: string;
  startsOn: string;
  endsOn: string;
  approvedAt: Date;
  choices: { id: string; content: ProductContent; parameters: ParameterValues }[];
};

/** The approved revision of a programme as the planner of duties needs it; undefined when it is not in force. */
export async function findForDuties(tx: Tx, programmeId: string): Promise<ForDuties | undefined> {
  const row = await queries.getProgramme(tx, programmeId);
  if (row === undefined || row.approvedAt === null || (row.state !== "active" && row.state !== "approved"))
    return undefined;
  const choices = await queries.listChoices(tx, [row.revisionId]);
  const versions = await shelf.getVersions(
    tx,
    choices.map((choice) => choice.productVersionId),
  );
  return {
    programmeId,
    revisionId: row.revisionId,
    code: row.code,
    communityId: row.communityId,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    approvedAt: row.approvedAt,
    choices: choices.map((choice) => ({
      id: choice.id,
      content: found(versions.get(choice.productVersionId)).content,
      parameters: choice.parameters,
    })),
  };
}

/** The plan of such a revision, whole. */
export async function planForDuties(tx: Tx, of: ForDuties) {
  return planOf(
    await groundOf(
      tx,
      of.communityId,
      of.choices.map((choice) => choice.content),
    ),
    of.startsOn,
    of.endsOn,
  );
}

/** What stands in a basket. */
export async function listChoicesOf(tx: Tx, programmeId: string) {
  const row = await queries.getProgramme(tx, programmeId);
  return row === undefined ? [] : queries.listChoices(tx, [row.revisionId]);
}
