/** What others may call about promises. A module that owns a source calls the first four. */
export { promise } from "./making.ts";
export { listForSource } from "./source.ts";
export { markBroken } from "./actions.ts";
export { setAppointed } from "./queries.ts";
export { jobs } from "./jobs.ts";
export { listConcerned } from "./places.ts";
export { listClaimedAmong, listOwedAmong } from "./queries.ts";
export { routes } from "./routes.ts";
export { waitsFor } from "./today.ts";
