/** What others may call about communities. */
export { addCommunity, addTrait, linkPartner } from "./actions.ts";
export { claimCode, findCode } from "./codes.ts";
export { calendarOf, holidaysOf } from "./holidays.ts";
export { importCommunities } from "./import.ts";
export {
  findCommunity,
  findName,
  getCommunity,
  getProfile,
  getTraits,
  listCommunities,
  listNames,
  listFacts,
  listSizes,
  lockCommunity,
  termBreaksOf,
} from "./queries.ts";
export { searchCommunities } from "./search.ts";
export { routes } from "./routes.ts";
