/** What others may call: the revision in force for planning duties, what runs where, hours and their use. */
import type { Tx } from "../../server/db.ts";
import * as queries from "./queries.ts";

export { changeDates, chooseProduct, configure, declareHours, openBasket } from "./actions.ts";
export { approve, submit } from "./decisions.ts";
export { householdsOf } from "./terms/counting.ts";
export { readInstructions } from "./instructions.ts";
export { drawnBaseline, findJudged } from "./terms/judging.ts";
export { passMidnight } from "./life/night.ts";
export { suspend } from "./life/pausing.ts";
export { groundOf, planOf, weigh } from "./planning.ts";
export { adviceFor, listRunningProducts, readGround } from "./advice.ts";
export {
  findCode,
  getOpen,
  getProgramme,
  listChoices,
  listChosen,
  listCodes,
  listHours,
  listInForce,
  listPlaces,
  listRunning,
} from "./queries.ts";
export { listSummaries, listWaiting, loadOf, readProgramme } from "./read.ts";
export { openRevision } from "./revision/revising.ts";
export { listLedBy } from "./revision/rows.ts";
export { readDifference } from "./revision/diff.ts";
export { type Searchable, listSearchable, searchProgrammes } from "./search.ts";
export { routes } from "./routes.ts";
export {
  type ForDuties,
  type Line,
  type Segment,
  findDraftForDuties,
  findForDuties,
  findMark,
  findStanding,
  groundForDuties,
  planOfLine,
  seeForDuties,
} from "./segments.ts";
export { daysOf } from "./terms/rules.ts";
export { changeContract } from "./terms/terms.ts";
