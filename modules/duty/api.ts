/** What others may call about duties. */
export { assign, complete, excuse } from "./actions.ts";
export { enterEvent } from "./event/event.ts";
export { offer } from "./hand-over/hand-over.ts";
export { listHereForFeed, listOwnForFeed } from "./feed.ts";
export { isAppointedTo } from "./appointment/rows.ts";
export { findSeen, listTitles } from "./titles.ts";
export { jobs, rollOn } from "./jobs.ts";
export { horizonDays, planProgramme } from "./planning/planning.ts";
export { mayName } from "./evidence/file.ts";
export { addNote } from "./life/life.ts";
export { readSeveral } from "./offline/read.ts";
export { followRevision, followStanding, previewRevision } from "./planning/replanning.ts";
export { countStanding, findProgress } from "./planning/replanning-rows.ts";
export { type Place, listPlaces, placeKinds } from "./places.ts";
export {
  type DutyRow,
  countDue,
  countOnTime,
  countToday,
  countUnsigned,
  listDuties,
  listLastDone,
  listOpenAmong,
  listToday,
} from "./queries.ts";
export { householdsShown, present, sightOf } from "./read.ts";
export { lifeRoutes, readWaiting } from "./life/routes.ts";
export { needRoutes } from "./needs/routes.ts";
export { searchDuties } from "./search.ts";
export { routes } from "./routes.ts";
export { waitsFor } from "./waits.ts";
export { sign, vacate } from "./sign-off/sign-off.ts";
