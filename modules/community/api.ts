/** What others may call about communities. */
export { addCommunity, addTrait, addVenue, linkPartner } from "./actions.ts";
export { claimCode } from "./codes.ts";
export { calendarOf, holidaysOf } from "./holidays.ts";
export { importCommunities } from "./import.ts";
export {
  type CommunityRow,
  type Profile,
  findCommunity,
  getCommunity,
  getProfile,
  getTraits,
  listCommunities,
  listPartners,
  lockCommunity,
  termBreaksOf,
} from "./queries.ts";
export { routes } from "./routes.ts";
