/** What others may call about duties. */
export { complete, excuse } from "./actions.ts";
export { jobs, rollOn } from "./jobs.ts";
export { planProgramme } from "./planning.ts";
export {
  type DutyRow,
  countDue,
  countDuties,
  countOnTime,
  countToday,
  listDuties,
  listLastDone,
  listToday,
} from "./queries.ts";
export { householdsShown, present, sightOf } from "./read.ts";
export { routes } from "./routes.ts";
