/** What others may call about people. */
export { addLogin, addOrganisation, addPerson, openPost, renewSecret } from "./actions.ts";
export {
  findLogin,
  getOrganisation,
  getPost,
  linkLogin,
  listActors,
  listHeld,
  listHolders,
  listNames,
  listOrganisations,
  listOrganisationsAmong,
  listPosts,
  listPostsAmong,
  listPostsEver,
  listPostsOf,
  loginHolds,
} from "./queries.ts";
export { deviceRoutes } from "./device/routes.ts";
export { hashPassword, passwordIsRight } from "./password.ts";
export { searchPeople } from "./search.ts";
export { jobs } from "./jobs.ts";
export { routes } from "./routes.ts";
export { sessionRoutes } from "./session-routes.ts";
export { closeHelpsOf, findHelp, type HelpRow, listHelps } from "./help/rows.ts";
export { helpRoutes } from "./help/routes.ts";
export { openWatching } from "./watching.ts";
export { identityOf, openSession, readSecret } from "./sessions.ts";
export {
  findOperator,
  findStation,
  findStationName,
  insertStation,
  listStations,
  listStationsOfLogin,
  setOperator,
  timeZoneOf,
} from "./stations.ts";
