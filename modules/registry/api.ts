/** What others may call about the register. */
export { type NewHome, addHouseholds } from "./actions.ts";
export {
  type Home,
  countByCommunity,
  countGrades,
  countHouseholds,
  getDoors,
  listHouseholds,
} from "./queries.ts";
export { routes } from "./routes.ts";
