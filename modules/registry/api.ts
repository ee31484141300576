/** What others may call about the register. */
export { addHouseholds } from "./actions.ts";
export {
  countByCommunity,
  countGrades,
  countHouseholds,
  findAddresses,
  getDoors,
  listHouseholds,
} from "./queries.ts";
export { searchHouseholds } from "./search.ts";
export { routes } from "./routes.ts";
export { jobs } from "./jobs.ts";
export { listBehind, searchResidents } from "./resident/search.ts";
export { residentRoutes } from "./resident-routes.ts";
