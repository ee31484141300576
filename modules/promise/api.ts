/** What others may call about promises. A module that owns a source calls promise, listForSource, markBroken and setAppointed. */
export { promise } from "./making.ts";
export { listForSource } from "./source.ts";
export { confirm, markBroken, perform, proposeTerm } from "./actions.ts";
export { setAppointed } from "./queries.ts";
export { type Stood, listStanding, setKept } from "./standing.ts";
export { jobs } from "./jobs.ts";
export { listConcerned } from "./places.ts";
export { listClaimedAmong, listOwedAmong } from "./queries.ts";
export { ownRoutes } from "./own.ts";
export { routes } from "./routes.ts";
export { readSeveral } from "./read.ts";
export { drawPromises, waitsFor } from "./today.ts";
