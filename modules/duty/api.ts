/** What others may call about duties. */
export { complete } from "./actions.ts";
export { jobs, rollOn } from "./jobs.ts";
export { horizonDays, planProgramme } from "./planning.ts";
export { followRevision, previewRevision } from "./replanning.ts";
export { countStanding, findProgress } from "./replanning-rows.ts";
export {
  type DutyRow,
  countDue,
  countOnTime,
  countToday,
  countUnsigned,
  listDuties,
  listLastDone,
  listToday,
} from "./queries.ts";
export { householdsShown, present, sightOf } from "./read.ts";
export { lifeRoutes } from "./life-routes.ts";
export { searchDuties } from "./search.ts";
export { routes } from "./routes.ts";
export { sign, vacate } from "./sign-off.ts";
