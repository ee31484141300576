/** What others may call about the register. */
export { addHouseholds } from "./actions.ts";
export {
  countByCommunity,
  countGrades,
  countHouseholds,
  findAddresses,
  findCareGrade,
  getDoors,
  listHouseholds,
} from "./queries.ts";
export { listPlaces, placeKinds } from "./places.ts";
export { readHouseholds } from "./several.ts";
export { searchHouseholds } from "./search.ts";
export { routes } from "./routes.ts";
export { addUnit, addUnits } from "./unit/adding.ts";
export { searchUnits } from "./unit/search.ts";
export { putContact } from "./unit/rows.ts";
export { importRegister } from "./import/cli.ts";
export { jobs } from "./jobs.ts";
export { type SampleRelation, addSampleResident } from "./resident/sample.ts";
export { needsAt, openHardship } from "./resident/needs.ts";
export { openingLimit } from "./resident/opening-limit.ts";
export { listOpenRequests } from "./request/rows.ts";
export { listResidentNames, listUnitNames } from "./names.ts";
export { spelling } from "./resident/spelling.ts";
export { listBehind, searchResidents } from "./resident/search.ts";
export { residentRoutes } from "./resident-routes.ts";
export { ownHttp } from "./mine/routes.ts";
export type { Own } from "./mine/session.ts";
